package org.riskset.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.analysis.Caution;
import org.riskset.analysis.Ledger;
import org.riskset.cohort.Grouping;

/// What has been compared in a study, and which cautions were set aside, with the reason given.
///
/// @param ledger   every comparison looked at; a step that is undone stays in it, for it was seen
/// @param setAside cautions that are not shown among the others any more, in the order they were set aside
public record Scrutiny(Ledger ledger, List<SetAside> setAside) {
    /// Nothing compared and nothing set aside.
    public static final Scrutiny NONE = new Scrutiny(Ledger.EMPTY, List.of());

    public Scrutiny {
        setAside = List.copyOf(setAside);
    }

    /// A caution set aside.
    ///
    /// @param caution its code, see [Caution#code]
    /// @param columns grouped by when it was
    /// @param reason  why, in the words of who did it
    public record SetAside(String caution, List<String> columns, String reason) {
        public SetAside {
            columns = List.copyOf(columns);
        }
    }

    /// Why a caution about a grouping was set aside; empty where it was not.
    public Optional<SetAside> setAside(Caution caution, Grouping grouping) {
        return setAside.stream()
                .filter(known -> known.caution().equals(caution.code())
                        && known.columns().equals(grouping.columns()))
                .findFirst();
    }

    /// The same with a caution set aside.
    public Scrutiny settingAside(Caution caution, Grouping grouping, String reason) {
        List<SetAside> all = new ArrayList<>(setAside);
        setAside(caution, grouping).ifPresent(all::remove);
        all.add(new SetAside(caution.code(), grouping.columns(), reason));
        return new Scrutiny(ledger, all);
    }

    /// The same with a caution back among the others.
    public Scrutiny takingBack(SetAside known) {
        return new Scrutiny(
                ledger, setAside.stream().filter(other -> !other.equals(known)).toList());
    }

    public Scrutiny withLedger(Ledger other) {
        return new Scrutiny(other, setAside);
    }
}
