package org.riskset.report.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.Locale;
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
    private static final String NUMBER = "(\\d+(?:[.,\u00b7]\\d+)?)";
    private static final Pattern SHARE =
            Pattern.compile("(?<![\\d.,\u00b7])(\\d+)((?:\\s+[\\p{L}+\\- ]{1,60}?)?)\\s*\\(\\s*" + NUMBER + "\\s*%?\\s*\\)");
    private static final Pattern ERROR = Pattern.compile(NUMBER + "\\s*(?:months?\\s*)?\u00b1\\s*" + NUMBER);
    private static final Pattern PROBABILITY = Pattern.compile("^(<\\s*)?(0?[.,\u00b7]\\d+)$");
    /// What stands beside the name of a variable: nothing, a p with its mark, a difference, or a sign for none.
    private static final Pattern NO_COUNTS =
            Pattern.compile("(?:<?\\s*\\d?[.,\u00b7]\\d+(?:\\s[a-z]\\b)?|[\u2013\u2014]|\u00b7\u00b7|NA|\\s)*");

    private final Known known;
    private final LinkedHashSet<DraftFinding> findings = new LinkedHashSet<>();
    private int compared;
    private DraftShares shares = new DraftShares();
    private DraftColumns columns = DraftColumns.NONE;
    private String heading = "";
    private boolean survivalTable;
    /// Title of a table called multivariable whose head has not been read yet.
    private Optional<String> multivariableTitle = Optional.empty();

    private NumbersCheck(ReportFacts facts) {
        this.known = new Known(facts);
    }

    /// Everything in the draft that does not agree, in the order of the draft.
    public static DraftCheck compare(Draft draft, ReportFacts facts) {
        return new NumbersCheck(facts).check(draft);
    }

    private DraftCheck check(Draft draft) {
        boolean inTable = false;
        for (Draft.Line line : draft.lines()) {
            boolean row = line.isRow() || isHeading(line.text());
            if (row != inTable) {
                closeVariables();
                inTable = row;
                heading = "";
                columns = DraftColumns.NONE;
            }
            claims(line);
            if (row) {
                row(line);
            } else {
                paragraph(line.text());
            }
        }
        closeVariables();
        return new DraftCheck(findings.stream().toList(), compared);
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
            survivalTable = text.contains("survival") || text.contains("prognos") || text.contains("univaria");
            multivariableTitle = text.contains("multivaria") ? Optional.of(line.text()) : Optional.empty();
        } else if (text.contains("multivaria") || text.contains("adjusted")) {
            multivariableTitle = Optional.empty();
        } else if (line.isRow()) {
            multivariableTitle.ifPresent(title -> findings.add(new DraftFinding.NotMultivariable(title)));
            multivariableTitle = Optional.empty();
        }
        survivalTable |= line.isRow() && text.contains("log-rank");
        if (text.contains("stratified log-rank") && !text.contains("stratified by") && !known.hasStrata()) {
            findings.add(new DraftFinding.NoStratum(Prose.snippet(line.text(), text.indexOf("stratified log-rank"))));
        }
    }

    private void row(Draft.Line line) {
        Optional<DraftColumns> head = DraftColumns.of(line, known.characteristics());
        if (head.isPresent()) {
            closeVariables();
            columns = head.get();
            sizes(line);
            heading = known.variable(line.cells().getFirst()).isPresent() ? line.cells().getFirst() : "";
            return;
        }
        String label = line.cells().getFirst();
        String rest = String.join("  ", line.cells().subList(1, line.cells().size()));
        boolean empty = NO_COUNTS.matcher(rest).matches();
        Optional<Characteristics.Block> variable = known.variable(label);
        if (empty) {
            closeVariables();
            heading = label;
        }
        variable.filter(_ -> empty && survivalTable)
                .flatMap(known::factor)
                .ifPresent(factor -> probability(factor, line));
        Optional<Known.Level> level = known.find(label, heading);
        boolean first = true;
        for (int cell = 1; cell < line.cells().size(); cell++) {
            Matcher share = SHARE.matcher(line.cells().get(cell));
            if (share.find() && (first || columns.knows(cell))) {
                first = false;
                share(level, columns.column(cell), Integer.parseInt(share.group(1)), share.group(3), line.text());
            }
            bare(level, line, cell);
        }
        errors(line.text(), level, label);
    }

    /// Numbers of patients in the head of a table.
    private void sizes(Draft.Line line) {
        columns.groups().forEach((cell, group) -> DraftColumns.size(line.cells().get(cell)).ifPresent(written -> {
            compared++;
            int size = known.size(group);
            if (written != size) {
                findings.add(new DraftFinding.CountDiffers(line.text(), line.cells().get(cell), written, size));
            }
        }));
    }

    /// What stands alone in a cell: a number of patients or events, a median, a percentage.
    private void bare(Optional<Known.Level> level, Draft.Line line, int cell) {
        BareCells cells = new BareCells(known, columns);
        cells.compare(level, line, cell).ifPresent(number -> {
            compared++;
            number.finding().ifPresent(findings::add);
        });
        cells.percent(line, cell).ifPresent(percent -> cells.patients(line)
                .ifPresent(count -> share(level, DraftColumns.ALL, count, percent, line.text())));
    }

    private void paragraph(String text) {
        Matcher share = SHARE.matcher(text);
        int from = 0;
        while (share.find()) {
            String before = text.substring(from, share.start());
            String clause = Prose.lastClause(before);
            String label = share.group(2).isBlank() ? clause : share.group(2);
            share(
                    known.find(label, Prose.sentence(text, share.start())),
                    DraftColumns.ALL,
                    Integer.parseInt(share.group(1)),
                    share.group(3),
                    Prose.snippet(text, share.start()));
            from = share.end();
        }
        closeVariables();
        Matcher error = ERROR.matcher(text);
        while (error.find()) {
            String label = Prose.sentence(text, error.start());
            error(error, Prose.snippet(text, error.start()), known.find(Prose.lastClause(text.substring(0, error.start())), label), label);
        }
    }

    private void share(Optional<Known.Level> found, int group, int count, String written, String where) {
        WrittenNumber percent = WrittenNumber.of(written);
        if (found.isEmpty()) {
            if (group == DraftColumns.ALL) {
                compared++;
                unnamed(count, percent, written, where);
            }
            return;
        }
        compared++;
        Known.Level level = found.get();
        shares.add(group, new DraftShares.Share(level, count, percent, where));
        if (count != level.count(group)) {
            findings.add(new DraftFinding.CountDiffers(where, level.name(), count, level.count(group)));
        }
        percentage(level, group, count, percent, written, where);
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

    private void percentage(
            Known.Level level, int group, int count, WrittenNumber percent, String written, String where) {
        int of = known.of(level.block(), group);
        double share = 100.0 * count / of;
        boolean ofRow = group != DraftColumns.ALL && percent.isRounded(100.0 * count / level.count());
        if (of == 0 || percent.isRounded(share) || percent.isRounded(100.0 * count / known.size(group)) || ofRow) {
            return;
        }
        Optional<Known.Level> other = known.levelsOf(level.block()).stream()
                .filter(each -> each != level && each.count(group) != count)
                .filter(each -> percent.isRounded(100.0 * each.count(group) / of))
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
        shares.findings(known).forEach(findings::add);
        shares = new DraftShares();
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
            compared++;
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
                compared++;
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
