package org.riskset.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.Characteristics;
import org.riskset.analysis.DetailedAnalysis;
import org.riskset.analysis.IncidenceResult;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.CohortRecipe;
import org.riskset.cohort.Grouping;
import org.riskset.drawing.Provenance;
import org.riskset.report.ReportDocument;
import org.riskset.report.ReportFacts;
import org.riskset.report.ReportedModel;
import org.riskset.report.file.ReportFile;
import org.riskset.report.file.ScriptFiles;
import org.riskset.study.PrintedFigure;
import org.riskset.study.ReportPlan;
import org.riskset.study.SourceFile;
import org.riskset.table.TableSetting;
import org.riskset.wording.Messages;
import org.riskset.study.Scrutiny;
import org.riskset.study.SheetReading;

/// The report and the script asked for on the command line.
final class Reports {
    private final AnalyzeOptions options;
    private final String application;
    private final Messages messages;

    Reports(AnalyzeOptions options, String application, Messages messages) {
        this.options = options;
        this.application = application;
        this.messages = messages;
    }

    /// @param recipe   how the registry became the cohort
    /// @param reading  how the file became the registry
    /// @param analyses the whole cohort first, then one per grouping
    ReportFacts facts(
            SourceFile source,
            Cohort cohort,
            CohortRecipe recipe,
            SheetReading reading,
            List<DetailedAnalysis> analyses,
            Characteristics characteristics,
            Map<String, List<String>> orders)
            throws RefusedException {
        AnalysisResult whole = analyses.getFirst().result();
        List<DetailedAnalysis> factors = analyses.subList(1, analyses.size());
        Optional<ReportFacts.Strata> strata = Optional.ofNullable(options.strata)
                .map(column -> new ReportFacts.Strata(
                        column, factors.stream().map(DetailedAnalysis::stratified).toList()));
        Optional<ReportedModel> model = options.cox == null
                ? Optional.empty()
                : Optional.of(new CoxJson(cohort, options, orders)
                        .reported(whole.plan().options().level()));
        Optional<Grouping> compareBy = options.tableOne == null || options.tableOne.equals("none")
                ? Optional.empty()
                : Optional.of(GroupRequest.parse(options.tableOne).on(cohort, orders));
        List<AnalysisResult> results = factors.stream().map(DetailedAnalysis::result).toList();
        List<IncidenceResult> incidences = IncidenceResult.of(cohort, whole, results);
        return new ReportFacts(
                title(source),
                application,
                source.name(),
                source.sha256(),
                cohort,
                whole,
                results,
                strata,
                characteristics,
                compareBy,
                model,
                incidences,
                TableSetting.FIRST,
                PrintedFigure.usual(
                        whole,
                        results.stream().filter(result -> result.comparison().isPresent()).toList(),
                        incidences),
                Optional.of(recipe),
                Scrutiny.NONE,
                List.of(),
                reading);
    }

    /// Writes the report in every kind asked for, and the script with its data beside it.
    void write(ReportFacts facts) throws IOException {
        Path script = options.rScript;
        for (Path target : options.reports) {
            Optional<String> name = Optional.ofNullable(script).map(file -> file.getFileName().toString());
            ReportDocument document = ReportDocument.of(facts, plan(script != null), name, messages);
            Provenance provenance = new Provenance(application, facts.sha256(), facts.title());
            ReportFile.of(target).orElseThrow().write(document, provenance, messages, target);
        }
        if (script != null) {
            ScriptFiles.write(facts, script, !options.keepIdentifiers);
        }
    }

    /// Without a script the report does not speak of one.
    private static ReportPlan plan(boolean withScript) {
        return ReportPlan.FIRST.withParts(List.of(new ReportPlan.Part(ReportPlan.Kind.SCRIPT, 1, withScript)));
    }

    private static String title(SourceFile source) {
        int dot = source.name().lastIndexOf('.');
        return dot > 0 ? source.name().substring(0, dot) : source.name();
    }
}
