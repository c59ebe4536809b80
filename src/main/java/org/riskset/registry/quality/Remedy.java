package org.riskset.registry.quality;

import java.util.List;
import java.util.Optional;
import org.riskset.registry.Registry;

/// What would correct a finding.
public final class Remedy {
    private Remedy() {}

    /// The correction of a finding; empty where only its reader can know what is right.
    ///
    /// @param registry the one the finding was made in
    public static Optional<Correction> of(Finding finding, Registry registry) {
        List<Integer> rows = sourceRows(finding.rows(), registry);
        return switch (finding) {
            case Finding.AnotherUnit each ->
                Optional.of(new Correction.UnitConverted(each.column(), each.value(), each.converted(), rows));
            case Finding.SpeltDifferently each ->
                Optional.of(new Correction.LevelsMerged(each.column(), each.levels(), rows));
            case Finding.TypedWithoutMarks each ->
                Optional.of(new Correction.LevelsMerged(each.column(), each.levels(), rows));
            case Finding.CodeWithoutLabel each ->
                Optional.of(new Correction.CodeIsMissing(each.column(), each.code(), rows));
            case Finding.DateInTheFuture each -> Optional.of(new Correction.ValuesRemoved(each.column(), rows));
            case Finding.RepeatedRow each when !each.copies().isEmpty() ->
                Optional.of(new Correction.RepeatsLeftOut(sourceRows(each.copies(), registry)));
            case Finding.RepeatedRow _, Finding.RepeatedIdentifier _, Finding.HeapedDates _, Finding.MuchMissing _ ->
                Optional.empty();
        };
    }

    private static List<Integer> sourceRows(List<Integer> rows, Registry registry) {
        return rows.stream().map(registry::sourceRow).toList();
    }
}
