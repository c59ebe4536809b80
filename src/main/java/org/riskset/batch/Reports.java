package org.riskset.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.Characteristics;
import org.riskset.analysis.DetailedAnalysis;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Grouping;
import org.riskset.report.ReportFacts;
import org.riskset.report.ReportedModel;
import org.riskset.report.file.ScriptFiles;
import org.riskset.study.SourceFile;

/// The report and the script asked for on the command line.
final class Reports {
    private final AnalyzeOptions options;
    private final String application;

    Reports(AnalyzeOptions options, String application) {
        this.options = options;
        this.application = application;
    }

    /// @param analyses the whole cohort first, then one per grouping
    ReportFacts facts(
            SourceFile source,
            Cohort cohort,
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
        return new ReportFacts(
                title(source),
                application,
                source.name(),
                source.sha256(),
                cohort,
                whole,
                factors.stream().map(DetailedAnalysis::result).toList(),
                strata,
                characteristics,
                compareBy,
                model);
    }

    /// Writes the script with its data beside it.
    void write(ReportFacts facts) throws IOException {
        Path script = options.rScript;
        if (script != null) {
            ScriptFiles.write(facts, script, !options.keepIdentifiers);
        }
    }

    private static String title(SourceFile source) {
        int dot = source.name().lastIndexOf('.');
        return dot > 0 ? source.name().substring(0, dot) : source.name();
    }
}
