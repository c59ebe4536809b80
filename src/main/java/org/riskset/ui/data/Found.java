package org.riskset.ui.data;

import java.util.List;
import java.util.Optional;
import org.riskset.registry.Registry;
import org.riskset.registry.quality.Correction;
import org.riskset.registry.quality.Finding;
import org.riskset.registry.quality.Remedy;

/// A finding with what the page says about it, made where the registry is reviewed: a finding may be about very many rows.
///
/// @param finding    what may be a mistake
/// @param sourceRows its rows by their numbers in the user's program
/// @param remedy     what would correct it
record Found(Finding finding, List<Integer> sourceRows, Optional<Correction> remedy) {
    Found {
        sourceRows = List.copyOf(sourceRows);
    }

    static List<Found> of(List<Finding> findings, Registry registry) {
        return findings.stream()
                .map(finding -> new Found(
                        finding, finding.rows().stream().map(registry::sourceRow).toList(), Remedy.of(finding, registry)))
                .toList();
    }

    /// The corrections among the remedies that change no meaning.
    static List<Correction> safe(List<Found> found) {
        return found.stream()
                .filter(each -> !(each.finding() instanceof Finding.TypedWithoutMarks)) // somebody has to look at it
                .flatMap(each -> each.remedy().stream())
                .filter(Correction::isSafe)
                .toList();
    }
}
