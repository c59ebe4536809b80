package org.riskset.table;

import java.util.Locale;
import java.util.OptionalDouble;
import org.riskset.analysis.tables.TableStyle;
import org.riskset.survival.regression.HazardRatio;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;
import org.riskset.wording.NumberText;
import org.riskset.wording.PValueText;

/// Numbers as text in a journal's manner.
///
/// Sources, each as seen in its tables: JAMA, AMA Manual of Style, 11th edition, chapters 18 and 19; NEJM, statistical
/// reporting guidelines; The Lancet, formatting guidelines (mid-dot decimals, p to four decimals).
public final class JournalNumbers {
    private static final String SPACE = "\u00a0";
    private static final double LANCET_FLOOR = 0.0001;

    private final TableStyle style;
    private final Messages messages;
    private final NumberText numbers;
    private final PValueText pValues;
    private final char languageMark;

    public JournalNumbers(TableStyle style, Messages messages) {
        this.style = style;
        this.messages = messages;
        this.numbers = messages.numbers();
        this.pValues = messages.pValues();
        this.languageMark = numbers.decimalMark();
    }

    /// A value of the design's own style, or in every other style of its journal's.
    private String key(String key) {
        return key + "." + style.name().toLowerCase(Locale.ROOT);
    }

    /// A text that each style has its own of.
    public String styled(String key, Object... arguments) {
        return messages.text(key(key), arguments);
    }

    /// Names of groups whose numbers have the journal's decimal mark.
    public GroupNames groupNames() {
        return new GroupNames(messages, this::marked);
    }

    private String marked(String number) {
        return switch (style) {
            case PLAIN -> number;
            case JAMA, NEJM -> number.replace(languageMark, '.');
            case LANCET -> number.replace(languageMark, '\u00b7');
        };
    }

    String count(long count) {
        return numbers.count(count);
    }

    String fixed(double value, int decimals) {
        return marked(numbers.fixed(value, decimals));
    }

    /// A ratio, with fewer decimals the larger it is.
    String ratio(double value) {
        return marked(numbers.ratio(value));
    }

    /// A percentage that was rounded to tenths.
    ///
    /// @param tenths per mille
    String percent(long tenths) {
        String percent = fixed(tenths / 10.0, 1);
        return style == TableStyle.LANCET ? percent + "%" : percent;
    }

    /// Count and percentage: `11 (35.5)`.
    String share(int count, long tenths) {
        return count(count) + " (" + percent(tenths) + ")";
    }

    /// Mean with standard deviation, one decimal: `58.7 ± 11.2`, `58.7 (11.2)`.
    String mean(double mean, OptionalDouble deviation) {
        if (deviation.isEmpty()) {
            return fixed(mean, 1);
        }
        String spread = fixed(deviation.getAsDouble(), 1);
        return switch (style) {
            case PLAIN, NEJM -> plusMinus(fixed(mean, 1), spread);
            case JAMA, LANCET -> fixed(mean, 1) + " (" + spread + ")";
        };
    }

    /// A number with its standard error.
    String plusMinus(String value, String error) {
        return style == TableStyle.NEJM ? value + "\u00b1" + error : value + " \u00b1 " + error;
    }

    /// A middle with what lies around it, one decimal: `61.0 (53.0–65.0)`.
    String around(double middle, double lower, double upper) {
        return around(fixed(middle, 1), fixed(lower, 1), fixed(upper, 1), false);
    }

    /// A number with its limits, as text each.
    ///
    /// @param limits whether the range is a confidence interval
    String around(String middle, String lower, String upper, boolean limits) {
        String joined =
                switch (style) {
                    case PLAIN, LANCET -> lower + "\u2013" + upper;
                    case JAMA -> lower + (lower.startsWith("\u2212") || upper.startsWith("\u2212") ? " " + messages.text("table.to") + " " : "-") + upper;
                    case NEJM -> limits ? lower + " " + messages.text("table.to") + " " + upper : lower + "\u2013" + upper;
                };
        return middle + " (" + joined + ")";
    }

    /// A hazard ratio with its limits.
    String hazard(HazardRatio hazard) {
        return around(ratio(hazard.ratio()), ratio(hazard.limits().lower()), ratio(hazard.limits().upper()), true);
    }

    /// A hazard ratio with its limits; the upper one is infinite where it is absent.
    public String hazard(double ratio, double lower, OptionalDouble upper) {
        return around(
                ratio(ratio), ratio(lower), upper.isPresent() ? ratio(upper.getAsDouble()) : "\u221e", true);
    }

    /// What stands for the group the others are compared with.
    public String reference() {
        return styled("table.reference");
    }

    /// What stands where there is no number.
    String none() {
        return styled("table.none");
    }

    /// The value of a p: `0.003`, JAMA `.003`, Lancet `0·003`.
    public String pValue(double p) {
        return switch (style) {
            case PLAIN -> pValues.value(p);
            case JAMA -> marked(pValues.value(p)).replace("0.", ".").replace(SPACE, "");
            case NEJM -> marked(pValues.value(p)).replace(SPACE, "");
            case LANCET ->
                p < LANCET_FLOOR
                        ? "<" + fixed(LANCET_FLOOR, 4)
                        : p < 0.001 ? fixed(p, 4) : marked(pValues.value(p)).replace(SPACE, "");
        };
    }

    /// A p in a sentence: `p = 0.003`.
    String pEquation(double p) {
        String value = pValue(p);
        return value.startsWith("<") ? "p" + SPACE + value : "p" + SPACE + "=" + SPACE + value;
    }

    /// `n = 31` as the journal spaces it.
    String size(String letter, int count) {
        String spaced = letter + " = " + count(count);
        return switch (style) {
            case PLAIN, JAMA -> spaced;
            case NEJM, LANCET -> spaced.replace(" ", "");
        };
    }
}
