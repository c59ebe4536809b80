package org.riskset.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.riskset.analysis.AnalysisPlan;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.AnalysisRunner;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.analysis.IncidenceResult;
import org.riskset.analysis.tables.SurvivalColumn;
import org.riskset.analysis.tables.TableDesign;
import org.riskset.cohort.Grouping;
import org.riskset.report.StudyTables;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.study.SampleStudies;
import org.riskset.study.Study;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Table II of a cohort in which death competes with progression, against what R found (survfit, cmprsk).
class CompetingTableTest {
    private static final Path EXPECTED = Path.of("src", "test", "resources", "reference", "sets", "mgus2.expected.json");
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);

    @Test
    void hasIncidencesAndGraysTestInThePlaceOfMediansAndTheLogRankTest() throws Exception {
        SummaryTable table = table(UnaryOperator.identity());

        assertThat(table.heads())
                .containsExactly(
                        "Prognostic factor",
                        "n",
                        "Events",
                        "Incidence at 60 months, % (95% CI)",
                        "Incidence at 120 months, % (95% CI)",
                        "Incidence at 240 months, % (95% CI)",
                        "Gray p",
                        "Cause-specific HR (95% CI)",
                        "p (Cox)");
        assertThat(table.footnotes()).noneMatch(note -> note.contains("Kaplan"));
    }

    @Test
    void agreesWithSurvfitAndCuminc() throws Exception {
        JsonNode expected = JsonMapper.shared().readTree(Files.readAllBytes(EXPECTED)).at("/competing_risks/0");
        JsonNode men = expected.at("/cumulative_incidence/by/sex/M/pcm");
        double gray = expected.at("/gray_test/sex/p/0").doubleValue();

        SummaryTable table = table(UnaryOperator.identity());

        assertThat(row(table, "M"))
                .contains(incidence(men, 0), incidence(men, 1), incidence(men, 2));
        assertThat(row(table, "Sex")).contains(String.format(Locale.ROOT, "%.2f", gray));
    }

    @Test
    void namesMediansForWhatTheyAreWhereTheyAreAskedFor() throws Exception {
        SummaryTable table = table(design -> design.with(SurvivalColumn.MEDIAN_LIMITS, true, true));

        assertThat(table.heads()).contains("Median, months (95% CI), competing events censored");
        assertThat(table.footnotes()).anyMatch(note -> note.contains("if nobody had another first"));
    }

    /// 59 women and 56 men had the event.
    @Test
    void doesNotPrintIncidencesThatTellASmallCount() throws Exception {
        SummaryTable shown = table(design -> design.withLeastCount(56));
        SummaryTable hidden = table(design -> design.withLeastCount(57));

        assertThat(row(shown, "M").get(3)).startsWith("2.9");
        assertThat(row(hidden, "M").subList(3, 6)).containsOnly(ENGLISH.text("table.hidden.cell"));
        assertThat(row(hidden, "F").subList(3, 6)).containsOnly(ENGLISH.text("table.hidden.cell"));
    }

    @Test
    void keepsItsColumnsForStudiesWithoutCompetingEvents() {
        assertThat(TableDesign.FIRST.survival(false)).isEqualTo(SurvivalColumn.FIRST);
        assertThat(TableDesign.FIRST.with(SurvivalColumn.HAZARD, false, true).survival(false))
                .containsExactlyInAnyOrder(
                        SurvivalColumn.PATIENTS, SurvivalColumn.EVENTS, SurvivalColumn.SURVIVAL, SurvivalColumn.LOG_RANK);
    }

    private static String incidence(JsonNode curve, int time) {
        return String.format(
                Locale.ROOT,
                "%.1f (%.1f\u2013%.1f)",
                100 * curve.get("cif").get(time).doubleValue(),
                100 * curve.get("survfit_log_log_lower").get(time).doubleValue(),
                100 * curve.get("survfit_log_log_upper").get(time).doubleValue());
    }

    private static SummaryTable table(UnaryOperator<TableDesign> change) throws UnreadableFileException, IOException {
        Study opened = SampleStudies.gammopathy();
        Study study = opened.withDesign(change.apply(opened.design()));
        AnalysisPlan plan = AnalysisPlan.WHOLE_COHORT.withOptions(
                study.plan().options().withLandmarks(List.of(60.0, 120.0, 240.0)));
        AnalysisRunner runner = new AnalysisRunner(study.cohort());
        List<AnalysisResult> factors = List.of(
                runner.run(plan.withGrouping(Grouping.ByLevels.of("sex"), CutPointOrigin.FIXED_IN_ADVANCE)));
        return SurvivalTable.of(
                factors,
                IncidenceResult.of(study.cohort(), runner.run(plan), factors),
                Optional.empty(),
                StudyTables.setting(study),
                ENGLISH);
    }

    private static List<String> row(SummaryTable table, String name) {
        return table.rows().stream()
                .map(row -> row.cells().stream().map(SummaryTable.Cell::plain).toList())
                .filter(cells -> cells.getFirst().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
