package org.riskset.figure;

/// Names of the parts of a figure, as they stand in the roles of its marks.
public final class Parts {
    public static final String GRID = "grid";
    public static final String BAND = "band";
    public static final String MEDIAN_GUIDE = "median-guide";
    public static final String MEDIAN_TAG = "median-tag";
    public static final String MEDIAN = "median";
    public static final String CURVE = "curve";
    /// The part of a curve where few patients remain.
    public static final String TAIL = "curve-tail";

    public static final String CENSORING = "censoring";
    public static final String AXIS = "axis";
    public static final String AXIS_BREAK = "axis-break";
    public static final String TICKS = "ticks";
    /// Text under a tick of the time axis; index = tick.
    public static final String TIME_LABEL = "time-label";

    public static final String SURVIVAL_LABEL = "survival-label";
    public static final String TIME_TITLE = "time-title";
    public static final String SURVIVAL_TITLE = "survival-title";
    /// A group's name beside its curve.
    public static final String LABEL = "label";

    /// p-value, adjustment, hazard ratio; index = line.
    public static final String VERDICT = "verdict";

    public static final String RISK_TITLE = "at-risk-title";
    public static final String RISK_NAME = "at-risk-name";
    /// Number at risk; index = tick.
    public static final String AT_RISK = "at-risk";

    public static final String CENSORED = "censored";
    public static final String EVENTS = "events";
    public static final String LEGEND = "legend";
    public static final String LEGEND_SAMPLE = "legend-sample";
    public static final String LEGEND_TEXT = "legend-text";
    public static final String TITLE = "title";
    public static final String LETTER = "letter";
    public static final String REFERENCE = "reference";
    public static final String NOTE = "note";

    /// Text added by hand; index = its number.
    public static final String ANNOTATION = "annotation";

    /// Title of a column of a forest plot.
    public static final String COLUMN_TITLE = "column-title";

    /// Name of a row; index = row.
    public static final String ROW_NAME = "row-name";

    /// Text of a column in a row; index = row, group = column.
    public static final String CELL = "cell";

    /// Point of an estimate; index = row.
    public static final String RATIO = "ratio";

    /// Whiskers of an estimate; index = row.
    public static final String LIMITS = "limits";

    /// Bar of one patient's follow-up; index = its row.
    public static final String LANE = "lane";

    /// Box of a patient flow, and its lines.
    public static final String FLOW = "flow";

    private Parts() {}
}
