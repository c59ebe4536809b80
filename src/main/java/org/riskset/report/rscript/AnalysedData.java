package org.riskset.report.rscript;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.GroupLabel;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.TextColumn;
import org.riskset.survival.competing.CompetingFollowUp;
import org.riskset.wording.SpreadsheetText;

/// The analysed patients as a file: follow-up, how it ended (0 censored, 1 event, 2 competing event), and the variables.
///
/// Without identifiers it holds the variables the analysis used, and neither names nor dates: where one of these was
/// grouped by, its values are replaced by "value 1", "value 2" and so on.
final class AnalysedData {
    private final Cohort cohort;
    private final boolean anonymous;
    private final Set<String> columns = new LinkedHashSet<>();

    AnalysedData(Cohort cohort, boolean anonymous) {
        this.cohort = cohort;
        this.anonymous = anonymous;
        if (!anonymous) {
            cohort.registry().columns().forEach(column -> columns.add(column.name()));
        }
    }

    /// A column as R's name for it; the file will hold it.
    String use(String column) {
        columns.add(column);
        return "d[[" + RText.quoted(column) + "]]";
    }

    /// The group of every patient, 1 for the first of the labels, as an expression of R.
    String groups(String column, List<GroupLabel> labels) {
        List<Double> cuts = labels.stream()
                .flatMap(label -> cut(label).stream())
                .toList();
        if (!cuts.isEmpty()) {
            return "findInterval(" + use(column) + ", " + RText.numbers(cuts) + ") + 1";
        }
        if (labels.equals(List.of(new GroupLabel.Everyone()))) {
            return "rep(1, nrow(d))";
        }
        Column known = cohort.registry().find(column).orElseThrow();
        List<String> names = labels.stream().flatMap(label -> levels(label).stream()).toList();
        String values = known instanceof NumberColumn
                ? "c(" + String.join(", ", names) + ")"
                : RText.strings(names.stream().map(name -> cell(known, name)).toList());
        String level = "match(" + use(column) + ", " + values + ")";
        return names.size() == labels.size() ? level : "c(" + groupOfEachLevel(labels) + ")[" + level + "]";
    }

    private static List<String> levels(GroupLabel label) {
        return label instanceof GroupLabel.Together together ? together.levels() : List.of(label.plain());
    }

    private static String groupOfEachLevel(List<GroupLabel> labels) {
        List<String> groups = new ArrayList<>();
        for (int group = 1; group <= labels.size(); group++) {
            groups.addAll(Collections.nCopies(levels(labels.get(group - 1)).size(), Integer.toString(group)));
        }
        return String.join(", ", groups);
    }

    private static Optional<Double> cut(GroupLabel label) {
        return switch (label) {
            case GroupLabel.Between between -> Optional.of(between.from());
            case GroupLabel.AtLeast least -> Optional.of(least.cutPoint());
            case GroupLabel.Below _, GroupLabel.Level _, GroupLabel.Together _, GroupLabel.Everyone _, GroupLabel.Both _ ->
                Optional.empty();
        };
    }

    /// Types of the columns, in the order of the file.
    String types() {
        List<String> types = new ArrayList<>(List.of("numeric", "integer"));
        columns().forEach(column -> types.add(column instanceof NumberColumn ? "numeric" : "character"));
        return RText.strings(types);
    }

    /// Names of the columns as the script knows them, in the order of the file.
    String names() {
        List<String> names = new ArrayList<>(List.of("follow_up", "event"));
        names.addAll(columns);
        return RText.strings(names);
    }

    /// The file. Text that a spreadsheet would take for a formula has an apostrophe before it.
    String csv() {
        List<Column> written = columns();
        StringBuilder csv = new StringBuilder();
        List<String> heads = new ArrayList<>(List.of("follow_up", "event"));
        written.forEach(column -> heads.add(quoted(SpreadsheetText.harmless(column.name()))));
        csv.append(String.join(",", heads)).append('\n');
        List<IntFunction<String>> cells = new ArrayList<>();
        written.forEach(column -> cells.add(row -> column.isMissing(row) ? "" : text(column, row)));
        CompetingFollowUp ended = cohort.competing();
        for (int patient = 0; patient < cohort.patients(); patient++) {
            int row = cohort.row(patient);
            csv.append(RText.number(cohort.followUp().time(patient)))
                    .append(',')
                    .append(ended.cause(patient));
            cells.forEach(cell -> csv.append(',').append(cell.apply(row)));
            csv.append('\n');
        }
        return csv.toString();
    }

    private List<Column> columns() {
        return columns.stream()
                .map(name -> cohort.registry().find(name).orElseThrow())
                .toList();
    }

    private String text(Column column, int row) {
        return column instanceof NumberColumn ? column.text(row) : quoted(cell(column, column.text(row)));
    }

    private String cell(Column column, String text) {
        return switch (column) {
            case NumberColumn _, CategoryColumn _ -> SpreadsheetText.harmless(text);
            case TextColumn _, DateColumn _ -> anonymous ? pseudonym(column, text) : SpreadsheetText.harmless(text);
        };
    }

    private String pseudonym(Column column, String text) {
        List<String> values = IntStream.range(0, cohort.patients())
                .map(cohort::row)
                .filter(row -> !column.isMissing(row))
                .mapToObj(column::text)
                .distinct()
                .sorted()
                .toList();
        return "value " + (values.indexOf(text) + 1);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
