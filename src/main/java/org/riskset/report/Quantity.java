package org.riskset.report;

import java.util.Locale;

/// What a number of a report measures.
public enum Quantity {
    ROWS_LEFT_OUT(Form.COUNT),
    PATIENTS(Form.COUNT),
    EVENTS(Form.COUNT),
    SHARE(Form.PERCENT),
    MEDIAN(Form.TIME),
    MEDIAN_LOWER(Form.TIME),
    MEDIAN_UPPER(Form.TIME),
    SPSS_MEDIAN(Form.TIME),
    SPSS_ERROR(Form.TIME),
    FOLLOW_UP(Form.TIME),
    FOLLOW_UP_LOWER(Form.TIME),
    FOLLOW_UP_UPPER(Form.TIME),
    SHORTEST(Form.TIME),
    LONGEST(Form.TIME),
    SURVIVAL(Form.PERCENT),
    SURVIVAL_LOWER(Form.PERCENT),
    SURVIVAL_UPPER(Form.PERCENT),
    AT_RISK(Form.COUNT),
    LOG_RANK(Form.STATISTIC),
    LOG_RANK_P(Form.PROBABILITY),
    BRESLOW(Form.STATISTIC),
    BRESLOW_P(Form.PROBABILITY),
    TARONE_WARE(Form.STATISTIC),
    TARONE_WARE_P(Form.PROBABILITY),
    STRATIFIED(Form.STATISTIC),
    STRATIFIED_P(Form.PROBABILITY),
    PAIR_P(Form.PROBABILITY),
    HOLM_P(Form.PROBABILITY),
    HAZARD_RATIO(Form.RATIO),
    HAZARD_RATIO_LOWER(Form.RATIO),
    HAZARD_RATIO_UPPER(Form.RATIO),
    HAZARD_RATIO_P(Form.PROBABILITY),
    PROPORTIONAL_P(Form.PROBABILITY),
    SEARCH_P(Form.PROBABILITY),
    CHARACTERISTIC_P(Form.PROBABILITY),
    DIFFERENCE(Form.STATISTIC),
    MEAN(Form.STATISTIC),
    DEVIATION(Form.STATISTIC),
    MIDDLE(Form.STATISTIC),
    QUARTILE_LOWER(Form.STATISTIC),
    QUARTILE_UPPER(Form.STATISTIC),
    LIKELIHOOD_RATIO(Form.STATISTIC),
    LIKELIHOOD_RATIO_P(Form.PROBABILITY),
    CONCORDANCE(Form.RATIO),
    INCIDENCE(Form.PERCENT),
    INCIDENCE_LOWER(Form.PERCENT),
    INCIDENCE_UPPER(Form.PERCENT),
    GRAY(Form.STATISTIC),
    GRAY_P(Form.PROBABILITY),
    SUBHAZARD_RATIO(Form.RATIO),
    SUBHAZARD_RATIO_LOWER(Form.RATIO),
    SUBHAZARD_RATIO_UPPER(Form.RATIO),
    SUBHAZARD_RATIO_P(Form.PROBABILITY),
    INTERACTION_P(Form.PROBABILITY);

    private final Form form;

    Quantity(Form form) {
        this.form = form;
    }

    /// How such a number is written.
    public enum Form {
        COUNT,
        /// A share of one, written in per cent.
        PERCENT,
        /// In the unit of follow-up.
        TIME,
        STATISTIC,
        RATIO,
        PROBABILITY
    }

    /// Whether it compares the survival of groups, so that it tells of no group how many patients it has.
    public boolean comparesSurvival() {
        return switch (this) {
            case LOG_RANK,
                            LOG_RANK_P,
                            BRESLOW,
                            BRESLOW_P,
                            TARONE_WARE,
                            TARONE_WARE_P,
                            STRATIFIED,
                            STRATIFIED_P,
                            PAIR_P,
                            HOLM_P,
                            HAZARD_RATIO,
                            HAZARD_RATIO_LOWER,
                            HAZARD_RATIO_UPPER,
                            HAZARD_RATIO_P,
                            PROPORTIONAL_P,
                            SEARCH_P,
                            LIKELIHOOD_RATIO,
                            LIKELIHOOD_RATIO_P,
                            CONCORDANCE,
                            GRAY,
                            GRAY_P,
                            SUBHAZARD_RATIO,
                            SUBHAZARD_RATIO_LOWER,
                            SUBHAZARD_RATIO_UPPER,
                            SUBHAZARD_RATIO_P,
                            INTERACTION_P -> true;
            default -> false;
        };
    }

    public Form form() {
        return form;
    }

    /// The key of its name among the messages.
    public String key() {
        return "report.quantity." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
