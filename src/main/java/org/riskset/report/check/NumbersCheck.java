package org.riskset.report.check;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.riskset.analysis.Characteristics;
import org.riskset.report.ReportFacts;

/// Compares a draft with what was computed: numbers of patients and their percentages, medians with their errors or limits,
/// means and medians of characteristics, hazard ratios, p; and looks for what contradicts itself, such as percentages that do
/// not add up.
public final class NumbersCheck {
    private static final int LONGEST_HEADING = 60;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String NUMBER = "(\\d+(?:[.,\u00b7]\\d+)?)";
    private static final Pattern SHARE =
            Pattern.compile("(?<![\\d.,\u00b7])(\\d+)((?:\\s+[\\p{L}+\\- ]{1,60}?)?)\\s*\\(\\s*" + NUMBER + "\\s*%?\\s*\\)");
    private static final Pattern TITLE = Pattern.compile("^(?:table|b\u1ea3ng)\\b", FLAGS);
    private static final Pattern OF_SURVIVAL =
            Pattern.compile("survival|prognos|univaria|s\u1ed1ng|ti\u00ean l\u01b0\u1ee3ng|\u0111\u01a1n bi\u1ebfn", FLAGS);
    private static final Pattern MULTIVARIABLE = Pattern.compile("multivaria", FLAGS);
    /// From where a label names what its group is compared with.
    private static final Pattern AGAINST = Pattern.compile("\\s(?:vs\\b|versus|against|compared|so v\u1edbi).*", FLAGS);
    /// What stands beside the name of a variable: nothing, a p with its mark, a difference, or a sign for none.
    private static final Pattern NO_COUNTS =
            Pattern.compile("(?:[<>]?\\s*\\d?[.,\u00b7]\\d+(?:\\s?[a-z]\\b)?|[\u2013\u2014]|\u00b7\u00b7|NA|\\s)*");

    private final Known known;
    private final Tally tally = new Tally();
    private final ShareCells shares;
    private final ErrorCells errors;
    private final RatioCells ratios;
    private final ProbabilityCells probabilities;
    private DraftColumns columns = DraftColumns.NONE;
    private Optional<Draft.Line> above = Optional.empty();
    private String heading = "";
    private boolean survivalTable;
    /// What the title of the table says of its models.
    private Fit title = Fit.EITHER;
    /// Title of a table called multivariable whose head has not been read yet.
    private Optional<String> multivariableTitle = Optional.empty();

    private NumbersCheck(ReportFacts facts) {
        this.known = new Known(facts);
        this.shares = new ShareCells(known, tally);
        this.errors = new ErrorCells(known, tally);
        this.ratios = new RatioCells(new KnownRatios(facts, known), tally);
        this.probabilities = new ProbabilityCells(known, ratios, tally);
    }

    /// Everything in the draft that does not agree, in the order of the draft, and what could be compared.
    public static DraftCheck compare(Draft draft, ReportFacts facts) {
        return new NumbersCheck(facts).check(draft);
    }

    private DraftCheck check(Draft draft) {
        boolean inTable = false;
        for (Draft.Line line : draft.lines()) {
            tally.next();
            boolean row = line.isRow() || isHeading(line.text());
            if (row != inTable) {
                endTable();
                inTable = row;
            }
            claims(line);
            if (row) {
                row(line);
            } else {
                paragraph(line.text());
            }
        }
        endTable();
        return tally.check();
    }

    private void endTable() {
        shares.close();
        ratios.close();
        heading = "";
        columns = DraftColumns.NONE;
        above = Optional.empty();
    }

    /// Pasted tables have the name of a variable alone on its line.
    private static boolean isHeading(String text) {
        boolean numbers = SHARE.matcher(text).find() || ErrorCells.isIn(text);
        return text.length() <= LONGEST_HEADING && !numbers && !text.endsWith(".");
    }

    /// What a title or a sentence says was done, and was not.
    private void claims(Draft.Line line) {
        String text = line.text().toLowerCase(Locale.ROOT);
        if (TITLE.matcher(text).find()) {
            survivalTable = OF_SURVIVAL.matcher(text).find();
            title = Fit.of(text);
            multivariableTitle = MULTIVARIABLE.matcher(text).find() ? Optional.of(line.text()) : Optional.empty();
        } else if (MULTIVARIABLE.matcher(text).find() || text.contains("adjusted")) {
            multivariableTitle = Optional.empty();
        } else if (line.isRow()) {
            multivariableTitle
                    .filter(_ -> HeadReader.read(line, above, title, known.characteristics())
                            .filter(head -> !head.ratios().isEmpty())
                            .isEmpty())
                    .ifPresent(called -> tally.found(new DraftFinding.NotMultivariable(called)));
            multivariableTitle = Optional.empty();
        }
        survivalTable |= line.isRow() && text.contains("log-rank");
        if (text.contains("stratified log-rank") && !text.contains("stratified by") && !known.hasStrata()) {
            tally.found(new DraftFinding.NoStratum(Prose.snippet(line.text(), text.indexOf("stratified log-rank"))));
        }
    }

    private void row(Draft.Line line) {
        Optional<DraftColumns> head = HeadReader.read(line, above, title, known.characteristics());
        if (head.isPresent()) {
            shares.close();
            ratios.close();
            columns = head.get();
            sizes(line);
            heading = known.variable(line.cells().getFirst()).isPresent() ? line.cells().getFirst() : "";
            return;
        }
        above = HeadReader.mayStandAbove(line) ? Optional.of(line) : Optional.empty();
        RatioCells.Subject subject = subject(line);
        cells(line).forEach(cell -> ratio(subject, line, cell));
        probabilities(subject, line);
        Optional<DescriptionCells> description = DescriptionCells.of(line, heading, known)
                .filter(row -> !columns.areOfSurvival() && (row.isNamed() || subject.level().isEmpty()));
        if (description.isPresent()) {
            cells(line).forEach(cell -> columns.described(cell)
                    .ifPresent(group -> description.get().compare(line, cell, group).ifPresent(number -> add(number, cell))));
        } else {
            counts(subject.level(), line);
            errors.row(line, subject.level(), subject.label());
        }
        left(line, subject.label());
    }

    /// Cells with a number that was not compared: named by their column, or by the row where nothing in it was compared.
    private void left(Draft.Line line, String label) {
        String row = label.equals(heading) || heading.isEmpty() ? label : heading + ", " + label;
        boolean named = tally.hasComparedInLine();
        cells(line)
                .filter(cell -> line.cells().get(cell).chars().anyMatch(Character::isDigit))
                .forEach(cell -> tally.leftUnlessDone(cell, named ? columns.name(cell, row) : row));
    }

    /// What a row is about. The name of a variable without counts is the heading of the rows below it.
    private RatioCells.Subject subject(Draft.Line line) {
        String label = line.cells().getFirst();
        boolean bare = isBare(line);
        Optional<Characteristics.Block> variable = known.variable(label);
        if (bare) {
            shares.close();
            heading = label;
        }
        String own = AGAINST.matcher(label).replaceFirst("");
        Optional<Known.Level> level = bare && variable.isPresent() ? Optional.empty() : known.find(own, heading);
        return new RatioCells.Subject(level, level.map(Known.Level::block).or(() -> variable), label);
    }

    private static boolean isBare(Draft.Line line) {
        return NO_COUNTS
                .matcher(String.join("  ", line.cells().subList(1, line.cells().size())))
                .matches();
    }

    private static IntStream cells(Draft.Line line) {
        return IntStream.range(1, line.cells().size());
    }

    private void probabilities(RatioCells.Subject subject, Draft.Line line) {
        boolean logRank = columns.probabilities().isEmpty() && survivalTable && isBare(line);
        cells(line).forEach(cell -> Optional.ofNullable(columns.probabilities().get(cell))
                .or(() -> logRank ? Optional.of(Probability.LOG_RANK) : Optional.empty())
                .ifPresent(kind -> probabilities.compare(subject, line, cell, kind)));
    }

    private void ratio(RatioCells.Subject subject, Draft.Line line, int cell) {
        Optional.ofNullable(columns.ratios().get(cell)).ifPresent(fit -> ratios.ratio(subject, line, cell, fit));
        columns.ratioOfLimits(cell).ifPresent(fit -> ratios.limits(subject, line, cell, fit));
    }

    private void counts(Optional<Known.Level> level, Draft.Line line) {
        boolean first = true;
        for (int cell = 1; cell < line.cells().size(); cell++) {
            Matcher share = SHARE.matcher(line.cells().get(cell));
            if (!columns.holdsOther(cell) && share.find() && (first || columns.knows(cell))) {
                first = false;
                share(level, columns.column(cell), Integer.parseInt(share.group(1)), share.group(3), line, cell);
            }
            bare(level, line, cell);
        }
    }

    private void share(Optional<Known.Level> level, int group, int count, String percent, Draft.Line line, int cell) {
        if (shares.share(level, group, count, percent, line.text())) {
            tally.understood(cell);
        }
    }

    private void add(BareCells.Compared number, int cell) {
        tally.compared(number.kind(), cell);
        number.finding().ifPresent(tally::found);
    }

    /// Numbers of patients in the head of a table.
    private void sizes(Draft.Line line) {
        columns.groups().forEach((cell, group) -> DraftColumns.size(line.cells().get(cell)).ifPresent(written -> {
            tally.compared(DraftCheck.Kind.COUNT);
            int size = known.size(group);
            if (written != size) {
                tally.found(new DraftFinding.CountDiffers(line.text(), line.cells().get(cell), written, size));
            }
        }));
    }

    /// What stands alone in a cell: a number of patients or events, a median, a percentage.
    private void bare(Optional<Known.Level> level, Draft.Line line, int cell) {
        BareCells cells = new BareCells(known, columns);
        cells.compare(level, line, cell).ifPresent(number -> add(number, cell));
        cells.percent(line, cell).ifPresent(percent -> cells.patients(line)
                .ifPresent(count -> share(level, DraftColumns.ALL, count, percent, line, cell)));
    }

    private void paragraph(String text) {
        Matcher share = SHARE.matcher(text);
        int from = 0;
        while (share.find()) {
            String before = text.substring(from, share.start());
            String clause = Prose.lastClause(before);
            String label = share.group(2).isBlank() ? clause : share.group(2);
            shares.share(
                    known.find(label, Prose.sentence(text, share.start())),
                    DraftColumns.ALL,
                    Integer.parseInt(share.group(1)),
                    share.group(3),
                    Prose.snippet(text, share.start()));
            from = share.end();
        }
        shares.close();
        errors.paragraph(text);
    }
}
