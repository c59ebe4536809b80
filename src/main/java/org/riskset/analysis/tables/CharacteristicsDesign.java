package org.riskset.analysis.tables;

/// What Table I shows beside its counts.
///
/// @param missing     whether a row says how many patients have no known value
/// @param percentOf   what percentages are of
/// @param addUp       whether percentages are rounded so that those of a variable add up to 100
/// @param differences whether a column has standardised differences between the groups
/// @param tests       whether a column has the p-values
public record CharacteristicsDesign(
        boolean missing, PercentOf percentOf, boolean addUp, boolean differences, boolean tests) {
    /// Missing values and p-values shown, percentages of known values, each rounded for itself.
    public static final CharacteristicsDesign FIRST =
            new CharacteristicsDesign(true, PercentOf.KNOWN, false, false, true);

    /// What a percentage is of.
    public enum PercentOf {
        /// The patients of the column with a known value.
        KNOWN,
        /// All patients of the column.
        ALL
    }

    public CharacteristicsDesign withMissing(boolean shown) {
        return new CharacteristicsDesign(shown, percentOf, addUp, differences, tests);
    }

    public CharacteristicsDesign withPercentOf(PercentOf other) {
        return new CharacteristicsDesign(missing, other, addUp, differences, tests);
    }

    public CharacteristicsDesign withAddUp(boolean on) {
        return new CharacteristicsDesign(missing, percentOf, on, differences, tests);
    }

    public CharacteristicsDesign withDifferences(boolean shown) {
        return new CharacteristicsDesign(missing, percentOf, addUp, shown, tests);
    }

    public CharacteristicsDesign withTests(boolean shown) {
        return new CharacteristicsDesign(missing, percentOf, addUp, differences, shown);
    }
}
