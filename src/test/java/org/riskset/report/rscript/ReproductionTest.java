package org.riskset.report.rscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riskset.analysis.regression.RegressionPlan;
import org.riskset.report.StudyFacts;
import org.riskset.report.text.ReportText;
import org.riskset.survival.regression.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskset.analysis.AnalysisPlan;
import org.riskset.analysis.AnalysisRunner;
import org.riskset.analysis.CharacteristicsRunner;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.CohortBuilder;
import org.riskset.cohort.CohortDefinition;
import org.riskset.cohort.CohortOutcome;
import org.riskset.cohort.Grouping;
import org.riskset.cohort.StatusRule;
import org.riskset.cohort.TimeRule;
import org.riskset.cohort.TimeUnit;
import org.riskset.cohort.UnreadableCells;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.Registry;
import org.riskset.registry.TextColumn;
import org.riskset.report.Quantity;
import org.riskset.report.R;
import org.riskset.report.ReportFacts;
import org.riskset.report.ReportedNumber;
import org.riskset.report.SampleReport;
import org.riskset.report.file.ScriptFiles;
import org.riskset.table.TableSetting;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;
import org.riskset.study.FigurePlan;
import org.riskset.study.PlannedFigure;
import org.riskset.study.Scrutiny;
import org.riskset.style.FigureEdits;
import org.riskset.study.SampleStudies;
import org.riskset.study.SheetReading;

class ReproductionTest {
    private static final ReportFacts SAMPLE = SampleReport.facts();

    @TempDir
    Path folder;

    @Test
    void runsInRAndFindsEveryNumberOfTheSampleAgain() throws IOException {
        R.assumeInstalled();
        Path script = folder.resolve("sample study.R");
        ScriptFiles.write(SAMPLE, script, true);

        R.Run run = R.script(script);

        int numbers = Reproduction.of(SAMPLE, "d.csv", true).numbers().size();
        assertThat(run).isEqualTo(new R.Run(0, numbers + " numbers of the report agree with R.\n"));
        assertThat(numbers).isGreaterThan(500);
    }

    @Test
    void findsThePCorrectedForTheSearchOfACutPointAgain() throws IOException {
        R.assumeInstalled();
        ReportFacts searched = SampleReport.searched();
        Path script = folder.resolve("searched.R");
        ScriptFiles.write(searched, script, true);

        assertThat(Files.readString(script)).contains("search$permuted");
        assertThat(R.script(script).status()).isZero();
    }

    @Test
    void findsTheModelOfTheRegressionPageAgain() throws IOException {
        R.assumeInstalled();
        RegressionPlan.Model model = new RegressionPlan.Model(
                List.of(
                        new RegressionPlan.Continuous("age_at_diagnosis", 10),
                        RegressionPlan.Grouped.of(Grouping.ByLevels.of("surgery")).orElseThrow()),
                Optional.of(Grouping.ByLevels.of("sex")),
                Ties.BRESLOW,
                RegressionPlan.Estimation.MAXIMUM_LIKELIHOOD);
        ReportFacts facts = StudyFacts.of(
                SampleReport.study().withRegression(RegressionPlan.EMPTY.withModel(model).withInTableTwo(true)), "Riskset 1.0");
        Path script = folder.resolve("model.R");
        ScriptFiles.write(facts, script, true);

        assertThat(Files.readString(script)).contains("/ 10", "strata(stratum)", "breslow");
        assertThat(R.script(script).status()).isZero();
    }

    /// Surgery within strata of sex crossed with a cut of age: every pair has a baseline of its own.
    @Test
    void findsAModelInStrataOfTwoColumnsAgain() throws IOException {
        R.assumeInstalled();
        RegressionPlan.Model model = new RegressionPlan.Model(
                List.of(RegressionPlan.Grouped.of(Grouping.ByLevels.of("surgery")).orElseThrow()),
                Optional.of(new Grouping.Crossed(
                        Grouping.ByLevels.of("sex"), Grouping.ByCutPoints.at("age_at_diagnosis", 60))),
                Ties.EFRON,
                RegressionPlan.Estimation.MAXIMUM_LIKELIHOOD);
        ReportFacts facts = StudyFacts.of(
                SampleReport.study().withRegression(RegressionPlan.EMPTY.withModel(model).withInTableTwo(true)), "Riskset 1.0");
        Path script = folder.resolve("crossed.R");
        ScriptFiles.write(facts, script, true);

        R.Run run = R.script(script);

        assertThat(run.output()).endsWith("numbers of the report agree with R.\n");
        assertThat(Files.readString(script)).contains("interaction(match(", "strata(stratum)", "fit$nevent");
        assertThat(new ReportText(facts, new Messages(Language.ENGLISH)).methods().text())
                .contains("It was stratified by \u201cSex and Age at diagnosis (");
    }

    /// Male sex, stage and surgery in strata of age, with Firth's penalty: R climbs the penalised likelihood by itself.
    @Test
    void findsAPenalisedModelInStrataOfANumberAgain() throws IOException {
        R.assumeInstalled();
        RegressionPlan.Model model = new RegressionPlan.Model(
                List.of(
                        RegressionPlan.Grouped.of(Grouping.ByLevels.of("sex")).orElseThrow(),
                        RegressionPlan.Grouped.of(Grouping.ByLevels.of("stage")).orElseThrow()),
                Optional.of(Grouping.ByCutPoints.at("age_at_diagnosis", 60)),
                Ties.EFRON,
                RegressionPlan.Estimation.FIRTH);
        ReportFacts facts = StudyFacts.of(
                SampleReport.study().withRegression(RegressionPlan.EMPTY.withModel(model)), "Riskset 1.0");
        Path script = folder.resolve("penalised.R");
        ScriptFiles.write(facts, script, true);

        R.Run run = R.script(script);

        assertThat(run.output()).endsWith("numbers of the report agree with R.\n");
        assertThat(Files.readString(script))
                .contains("penalised[\"x1_2\", \"hr\"]", "strata(stratum)", "findInterval")
                .doesNotContain("summary(fit)$concordance[[1]],");
    }

    /// Surgery within the levels and cuts of every other factor of Table II.
    @Test
    void findsTheHazardRatiosOfSubgroupsAndTheirInteractionsAgain() throws IOException {
        R.assumeInstalled();
        ReportFacts facts = subgroups();
        Path script = folder.resolve("subgroups.R");
        ScriptFiles.write(facts, script, true);

        R.Run run = R.script(script);

        assertThat(run.output()).endsWith("numbers of the report agree with R.\n");
        List<ReportedNumber> numbers = Reproduction.of(facts, "d.csv", true).numbers();
        assertThat(numbers.stream().filter(number -> number.quantity() == Quantity.INTERACTION_P))
                .hasSizeGreaterThan(2);
        assertThat(numbers)
                .anyMatch(number -> number.subject().equals("Sex: Female") && number.quantity() == Quantity.HAZARD_RATIO);
    }

    @Test
    void stopsAtAnInteractionThatDoesNotAgree() throws IOException {
        R.assumeInstalled();
        Path script = folder.resolve("subgroups.R");
        ScriptFiles.write(subgroups(), script, true);
        String text = Files.readString(script);
        Matcher interaction = Pattern.compile("interaction_p\\(arm, s\\), 0\\.(\\d{3})").matcher(text);
        assertThat(interaction.find()).isTrue();
        Files.writeString(script, new StringBuilder(text).replace(interaction.start(1), interaction.end(1), "001"));

        R.Run run = R.script(script);

        assertThat(run.status()).isNotZero();
        assertThat(run.output()).contains("p of the interaction: R gives");
    }

    private static ReportFacts subgroups() {
        PlannedFigure forest = PlannedFigure.IN_VIEW
                .withKind(PlannedFigure.Kind.FOREST_SUBGROUPS)
                .withPanels(List.of(new PlannedFigure.Panel(
                        new PlannedFigure.Grouped(Grouping.ByLevels.of("surgery"), CutPointOrigin.FIXED_IN_ADVANCE),
                        FigureEdits.NONE)));
        return StudyFacts.of(
                SampleReport.study()
                        .withRegression(RegressionPlan.EMPTY)
                        .withFigures(new FigurePlan(List.of(forest, forest.withLocked(true)))),
                "Riskset 1.0");
    }

    /// Gray's test by `cuminc`: the script would take its formula where cmprsk is missing, so that is ruled out.
    @Test
    void findsGraysTestAgainByCmprsk() throws Exception {
        R.assumePackage("cmprsk");
        Path script = folder.resolve("cmprsk.R");
        ScriptFiles.write(StudyFacts.of(SampleStudies.gammopathy(), "Riskset 1.0"), script, true);
        String text = Files.readString(script);
        String own = "  S <- rep(1, n); F <- rep(0, n); pooled <- 0";
        assertThat(text).contains(own, "cmprsk::cuminc");
        Files.writeString(script, text.replace(own, "  stop(\"not by cmprsk\")\n" + own));

        R.Run run = R.script(script);

        assertThat(run.output()).endsWith("numbers of the report agree with R.\n");
    }

    /// The same test by its formula, as where cmprsk is not installed.
    @Test
    void findsGraysTestAgainWithoutCmprsk() throws Exception {
        R.assumeInstalled();
        Path script = folder.resolve("formula.R");
        ScriptFiles.write(StudyFacts.of(SampleStudies.gammopathy(), "Riskset 1.0"), script, true);
        String asked = "if (requireNamespace(\"cmprsk\", quietly = TRUE)) {";
        String text = Files.readString(script);
        assertThat(text).contains(asked);
        Files.writeString(script, text.replace(asked, "if (FALSE) {"));

        assertThat(R.script(script).output()).endsWith("numbers of the report agree with R.\n");
    }

    @Test
    void stopsAtTheFirstNumberThatDoesNotAgree() throws IOException {
        R.assumeInstalled();
        Path script = folder.resolve("changed.R");
        ScriptFiles.write(SAMPLE, script, true);
        String median = "median_of(fit)[1], 6.899383983572895)";
        String text = Files.readString(script);
        assertThat(text).contains(median);
        Files.writeString(script, text.replace(median, "median_of(fit)[1], 6.8993845)"));

        R.Run run = R.script(script);

        assertThat(run.status()).isNotZero();
        assertThat(run.output()).contains("All patients: median survival: R gives 6.8993839835729");
    }

    @Test
    void stopsWhenOnePatientOfTheDataIsChanged() throws IOException {
        R.assumeInstalled();
        Path script = folder.resolve("changed.R");
        Path data = ScriptFiles.write(SAMPLE, script, true);
        Files.writeString(data, Files.readString(data).replace("2.3655030800821355,1,", "2.3655030800821355,0,"));

        assertThat(R.script(script).status()).isNotZero();
    }

    @Test
    void keepsNamesAndDatesOutOfTheDataUnlessAskedFor() {
        String anonymous = Reproduction.of(SAMPLE, "d.csv", true).data();
        String whole = Reproduction.of(SAMPLE, "d.csv", false).data();

        assertThat(anonymous).doesNotContain("ATC-001", "2014-01-08", "patient_id").contains("\"Surgery alone\"");
        assertThat(whole).contains("ATC-001", "2014-01-08", "patient_id");
    }

    @Test
    void namesEveryNumberInBothLanguages() {
        List<ReportedNumber> english = Reproduction.numbers(SAMPLE, new Messages(Language.ENGLISH));
        List<ReportedNumber> vietnamese = Reproduction.numbers(SAMPLE, new Messages(Language.VIETNAMESE));

        assertThat(vietnamese).hasSameSizeAs(english);
        assertThat(english)
                .contains(new ReportedNumber(
                        "Stage",
                        Optional.of(Grouping.ByLevels.of("stage")),
                        "IVA",
                        Quantity.PATIENTS,
                        OptionalDouble.of(10)));
    }

    @Test
    void readsTextThatCouldBeAFormulaAndTextInVietnameseAgain() throws IOException {
        R.assumeInstalled();
        ReportFacts facts = hostile();
        Path script = folder.resolve("hostile.R");
        Path data = ScriptFiles.write(facts, script, false);

        assertThat(Files.readString(data)).contains("\"'=1+1\"").contains("\"'@x \"\"y\"\"\"").contains("\"Tử vong\"");
        assertThat(R.script(script).output()).endsWith("numbers of the report agree with R.\n");
    }

    private static ReportFacts hostile() {
        String[] texts = {"=1+1", "@x \"y\"", "=1+1", "@x \"y\"", "=1+1", "Tử vong", "Tử vong", ""};
        Registry registry = new Registry(
                "r.csv",
                new int[] {2, 3, 4, 5, 6, 7, 8, 9},
                List.of(
                        new NumberColumn("time", "time", Optional.empty(), new double[] {1, 2, 3, 4, 5, 6, 7, 8}),
                        new NumberColumn("event", "event", Optional.empty(), new double[] {1, 1, 0, 1, 1, 0, 1, 1}),
                        new TextColumn("=nhóm", "=nhóm", false, texts)));
        CohortDefinition definition = new CohortDefinition(
                new TimeRule.Duration("time", TimeUnit.MONTHS), new StatusRule("event", Set.of("1")), TimeUnit.MONTHS);
        CohortOutcome outcome = CohortBuilder.build(registry, definition, UnreadableCells.none());
        Cohort cohort = ((CohortOutcome.Made) outcome).cohort();
        AnalysisRunner runner = new AnalysisRunner(cohort);
        Grouping grouping = Grouping.ByLevels.of("=nhóm");
        return new ReportFacts(
                "hostile", "Riskset", "r.csv", "", cohort,
                runner.run(AnalysisPlan.WHOLE_COHORT),
                List.of(runner.run(AnalysisPlan.WHOLE_COHORT.withGrouping(grouping, CutPointOrigin.FIXED_IN_ADVANCE))),
                Optional.empty(),
                new CharacteristicsRunner(cohort).describe(List.of(grouping), Optional.of(grouping)),
                Optional.of(grouping),
                Optional.empty(),
                List.of(),
                TableSetting.FIRST,
                List.of(),
                Optional.empty(),
                Scrutiny.NONE,
                List.of(),
                SheetReading.UNKNOWN);
    }
}
