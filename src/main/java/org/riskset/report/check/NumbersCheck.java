package org.riskset.report.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.Characteristics;
import org.riskset.report.ReportFacts;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.curve.SpssQuantile;

/// Compares a draft with what was computed: numbers of patients and their percentages, medians with standard errors,
/// log-rank p; and looks for what contradicts itself, such as percentages that do not add up.
public final class NumbersCheck {
    private static final int LONGEST_HEADING = 60;
    private static final int DECIMALS_OF_P = 3;
    private static final double SMALLEST_P = 0.001;
    private static final String NUMBER = "(\\d+(?:[.,]\\d+)?)";
    private static final Pattern SHARE =
            Pattern.compile("(?<![\\d.,])(\\d+)((?:\\s+[\\p{L}+\\- ]{1,60}?)?)\\s*\\(\\s*" + NUMBER + "\\s*%?\\s*\\)");
    private static final Pattern ERROR = Pattern.compile(NUMBER + "\\s*(?:months?\\s*)?\u00b1\\s*" + NUMBER);
    private static final Pattern PROBABILITY = Pattern.compile("^(<\\s*)?(0[.,]\\d+)$");
    private static final Pattern CLAUSE = Pattern.compile("[,;:.()]\\s|^");

    private final Known known;
    private final LinkedHashSet<DraftFinding> findings = new LinkedHashSet<>();
    private final Map<Characteristics.Block, List<Share>> shares = new LinkedHashMap<>();
    private String heading = "";
    private boolean survivalTable;

    /// A number of patients with its percentage.
    private record Share(Known.Level level, int count, WrittenNumber percent, String where) {}

    private NumbersCheck(ReportFacts facts) {
        this.known = new Known(facts);
    }

    /// Everything in the draft that does not agree, in the order of the draft.
    public static List<DraftFinding> compare(Draft draft, ReportFacts facts) {
        return new NumbersCheck(facts).check(draft);
    }

    private List<DraftFinding> check(Draft draft) {
        boolean inTable = false;
        for (Draft.Line line : draft.lines()) {
            boolean row = line.isRow() || isHeading(line.text());
            if (row != inTable) {
                closeVariables();
                inTable = row;
                heading = "";
            }
            claims(line);
            if (row) {
                row(line);
            } else {
                paragraph(line.text());
            }
        }
        closeVariables();
        return List.copyOf(findings);
    }

    /// Pasted tables have the name of a variable alone on its line.
    private static boolean isHeading(String text) {
        boolean numbers = SHARE.matcher(text).find() || ERROR.matcher(text).find();
        return text.length() <= LONGEST_HEADING && !numbers && !text.endsWith(".");
    }

    /// What a title or a sentence says was done, and was not.
    private void claims(Draft.Line line) {
        String text = line.text().toLowerCase(Locale.ROOT);
        if (text.startsWith("table")) {
            survivalTable = text.contains("survival") || text.contains("prognos");
            if (text.contains("multivaria") && !known.hasModel()) {
                findings.add(new DraftFinding.NotMultivariable(line.text()));
            }
        }
        survivalTable |= line.isRow() && text.contains("log-rank");
        if (text.contains("stratified log-rank") && !text.contains("stratified by") && !known.hasStrata()) {
            findings.add(new DraftFinding.NoStratum(snippet(line.text(), text.indexOf("stratified log-rank"))));
        }
    }

    private void row(Draft.Line line) {
        String label = line.cells().getFirst();
        String rest = String.join("  ", line.cells().subList(1, line.cells().size()));
        boolean empty = rest.isBlank() || PROBABILITY.matcher(rest.strip()).matches();
        Optional<Characteristics.Block> variable = known.variable(label);
        if (empty) {
            closeVariables();
            heading = label;
        }
        variable.filter(_ -> empty && survivalTable)
                .flatMap(known::factor)
                .ifPresent(factor -> probability(factor, line));
        Matcher share = SHARE.matcher(rest);
        if (share.find()) {
            share(known.find(label, heading), Integer.parseInt(share.group(1)), share.group(3), line.text());
        }
        errors(line.text(), known.find(label, heading), label);
    }

    private void paragraph(String text) {
        Matcher share = SHARE.matcher(text);
        int from = 0;
        while (share.find()) {
            String before = text.substring(from, share.start());
            String clause = lastClause(before);
            String label = share.group(2).isBlank() ? clause : share.group(2);
            share(known.find(label, sentence(text, share.start())), Integer.parseInt(share.group(1)), share.group(3),
                    snippet(text, share.start()));
            from = share.end();
        }
        closeVariables();
        Matcher error = ERROR.matcher(text);
        while (error.find()) {
            String label = sentence(text, error.start());
            error(error, snippet(text, error.start()), known.find(lastClause(text.substring(0, error.start())), label), label);
        }
    }

    private static String lastClause(String text) {
        Matcher clause = CLAUSE.matcher(text);
        int start = 0;
        while (clause.find()) {
            start = clause.end();
        }
        return text.substring(start).replaceFirst("^(and|und|v\u00e0)\\s+", "");
    }

    private static String sentence(String text, int position) {
        int start = Math.max(text.lastIndexOf(". ", position), -2) + 2;
        return text.substring(Math.max(0, start), position);
    }

    private static String snippet(String text, int position) {
        int start = Math.max(0, position - 30);
        int end = Math.min(text.length(), position + 40);
        return (start > 0 ? "\u2026" : "") + text.substring(start, end).strip() + (end < text.length() ? "\u2026" : "");
    }

    private void share(Optional<Known.Level> found, int count, String written, String where) {
        WrittenNumber percent = WrittenNumber.of(written);
        if (found.isEmpty()) {
            unnamed(count, percent, written, where);
            return;
        }
        Known.Level level = found.get();
        shares.computeIfAbsent(level.block(), _ -> new ArrayList<>()).add(new Share(level, count, percent, where));
        if (count != level.count()) {
            findings.add(new DraftFinding.CountDiffers(where, level.name(), count, level.count()));
        }
        percentage(level, count, percent, written, where);
    }

    /// A share whose label is not understood must be a share of the cohort all the same.
    private void unnamed(int count, WrittenNumber percent, String written, String where) {
        int patients = known.patients();
        double share = 100.0 * count / patients;
        if (count <= patients && !percent.isRounded(share)) {
            findings.add(
                    percent.isCutOff(share)
                            ? new DraftFinding.CutOff(where, "", written, rounded(share, percent))
                            : new DraftFinding.NotTheShare(where, "", written, count, patients, rounded(share, percent)));
        }
    }

    private void percentage(Known.Level level, int count, WrittenNumber percent, String written, String where) {
        int of = level.block().known();
        double share = 100.0 * count / of;
        if (percent.isRounded(share) || percent.isRounded(100.0 * count / known.patients())) {
            return;
        }
        Optional<Known.Level> other = known.levelsOf(level.block()).stream()
                .filter(each -> each != level && each.count() != count)
                .filter(each -> percent.isRounded(100.0 * each.count() / of))
                .findFirst();
        if (percent.isCutOff(share)) {
            findings.add(new DraftFinding.CutOff(where, level.name(), written, rounded(share, percent)));
        } else if (other.isPresent()) {
            findings.add(new DraftFinding.Swapped(where, level.name(), other.get().name()));
        } else {
            findings.add(
                    new DraftFinding.NotTheShare(where, level.name(), written, count, of, rounded(share, percent)));
        }
    }

    private static String rounded(double share, WrittenNumber like) {
        return new BigDecimal(share).setScale(like.decimals(), RoundingMode.HALF_UP).toPlainString();
    }

    /// Once all levels of a variable were named, they must sum.
    private void closeVariables() {
        shares.forEach((block, named) -> {
            long present = named.stream().map(Share::level).distinct().count();
            long needed = block.levels().stream().filter(level -> level.all() > 0).count();
            if (present < needed || named.size() != present || needed < 2) {
                return;
            }
            String variable = block.facts().columnLabel();
            String where = named.getFirst().where();
            int sum = named.stream().mapToInt(Share::count).sum();
            if (sum != block.known() && sum != known.patients()) {
                findings.add(new DraftFinding.DoesNotSum(where, variable, sum, block.known()));
            }
            BigDecimal percents =
                    named.stream().map(share -> share.percent().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
            int decimals = named.stream().mapToInt(share -> share.percent().decimals()).min().orElse(0);
            double slack = 0.5 * named.size() * Math.pow(10, -decimals) + 1e-9;
            if (Math.abs(percents.doubleValue() - 100) > slack) {
                findings.add(new DraftFinding.PercentagesDoNotSum(where, variable, percents.toPlainString()));
            }
        });
        shares.clear();
    }

    private void errors(String text, Optional<Known.Level> level, String label) {
        Matcher error = ERROR.matcher(text);
        while (error.find()) {
            error(error, text, level, label);
        }
    }

    private void error(Matcher written, String where, Optional<Known.Level> level, String label) {
        WrittenNumber median = WrittenNumber.of(written.group(1));
        WrittenNumber error = WrittenNumber.of(written.group(2));
        if (error.number() == 0) {
            findings.add(new DraftFinding.NoError(where));
            return;
        }
        boolean mean = Words.of(label).contains("mean") || Words.of(label).contains("trung");
        Optional<SpssQuantile> computed = level.flatMap(known::survival).map(group -> group.spssMedian());
        if (computed.isEmpty() && Words.of(label).contains("overall") && !mean) {
            computed = Optional.of(known.everyone().spssMedian());
        }
        if (!mean && computed.isPresent() && computed.get() instanceof SpssQuantile.WithError right) {
            boolean same = median.isRounded(right.time()) && error.isRounded(right.error());
            if (!same) {
                String words = rounded(right.time(), median) + " \u00b1 " + rounded(right.error(), error);
                findings.add(new DraftFinding.NumberDiffers(
                        where, level.map(Known.Level::name).orElse(""), written.group(), words));
            }
        }
    }

    private void probability(AnalysisResult factor, Draft.Line line) {
        Optional<Double> computed = factor.comparison()
                .map(comparison -> comparison.logRank().outcome())
                .filter(Comparison.Test.class::isInstance)
                .map(test -> ((Comparison.Test) test).pValue());
        for (String cell : line.cells()) {
            Matcher written = PROBABILITY.matcher(cell.strip());
            if (computed.isPresent() && written.matches()) {
                WrittenNumber p = WrittenNumber.of(written.group(2));
                boolean same = written.group(1) == null ? p.isRounded(computed.get()) : computed.get() < p.number();
                if (!same) {
                    findings.add(new DraftFinding.NumberDiffers(
                            line.text(),
                            factor.grouping().columnLabel(),
                            "p " + cell.strip(),
                            probabilityText(computed.get())));
                }
            }
        }
    }

    private static String probabilityText(double p) {
        return p < SMALLEST_P
                ? "p < " + SMALLEST_P
                : "p " + new BigDecimal(p).setScale(DECIMALS_OF_P, RoundingMode.HALF_UP).toPlainString();
    }
}
