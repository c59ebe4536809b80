package org.riskset.report.check;

/// What a p of a draft belongs to.
enum Probability {
    /// The log-rank test of a factor.
    LOG_RANK,
    /// The log-rank test or the hazard ratio of the factor alone: a table of survival does not say.
    SURVIVAL,
    /// The hazard ratio of the factor alone.
    ALONE,
    /// The hazard ratio of all factors together.
    TOGETHER,
    /// A hazard ratio of either model.
    EITHER,
    /// The comparison of the columns of Table I.
    BETWEEN_GROUPS;

    static Probability of(Fit fit) {
        return switch (fit) {
            case ALONE -> ALONE;
            case TOGETHER -> TOGETHER;
            case EITHER -> EITHER;
        };
    }
}
