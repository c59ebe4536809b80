package org.riskset.batch;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.riskset.analysis.AnalysisOptions;
import org.riskset.analysis.AnalysisPlan;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.AnalysisRunner;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.analysis.DetailedAnalysis;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Grouping;
import org.riskset.cohort.StatusGuess;
import org.riskset.cohort.TimeUnit;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.study.SourceFile;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.curve.ConfidenceTransform;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;
import org.riskset.wording.ProblemText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `riskset analyze`: computes, writes the files asked for, and says in one line what was analysed.
@Command(
        name = "analyze",
        description = "Compute survival by groups from a registry and write numbers, figures and tables.",
        mixinStandardHelpOptions = true)
final class AnalyzeCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int REFUSED = 1;

    private final String application;

    @Mixin
    private AnalyzeOptions options = new AnalyzeOptions();

    @Spec
    private @Nullable CommandSpec spec;

    AnalyzeCommand(String application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        Messages messages = new Messages(options.language.equals("vi") ? Language.VIETNAMESE : Language.ENGLISH);
        try {
            run(messages, out);
            return DONE;
        } catch (RefusedException refused) {
            err.println(refused.getMessage());
        } catch (UnreadableFileException unreadable) {
            err.println(new ProblemText(messages).sentence(unreadable));
        } catch (IOException failure) {
            err.println(messages.text("failure.write") + " (" + failure.getMessage() + ")");
        }
        return REFUSED;
    }

    private void run(Messages messages, PrintWriter out) throws RefusedException, UnreadableFileException, IOException {
        Outputs outputs = new Outputs(options, messages, application);
        outputs.check();
        Opening.Opened opened = new Opening(options, messages).open();
        Cohort cohort = opened.cohort();
        AnalysisRunner runner = new AnalysisRunner(cohort);
        AnalysisOptions conventions = conventions(cohort.definition().unit());
        Optional<String> strata = Optional.ofNullable(options.strata);
        if (strata.isPresent()) {
            new GroupRequest(strata.get(), List.of()).on(cohort, Map.of());
        }
        OptionalDouble tau = options.tau == null ? OptionalDouble.empty() : OptionalDouble.of(number("--tau", options.tau));
        List<DetailedAnalysis> analyses = new ArrayList<>();
        analyses.add(DetailedAnalysis.of(runner, AnalysisPlan.WHOLE_COHORT.withOptions(conventions), strata, tau));
        for (Grouping grouping : groupings(cohort)) {
            AnalysisPlan plan = new AnalysisPlan(grouping, CutPointOrigin.FIXED_IN_ADVANCE, conventions);
            analyses.add(DetailedAnalysis.of(runner, plan, strata, tau));
        }
        SourceFile source = SourceFile.of(options.data);
        outputs.write(source, opened.recipe(), opened.reading(), runner, analyses, orders());
        AnalysisResult whole = analyses.getFirst().result();
        out.println(messages.text("status.patients", cohort.patients(), cohort.registry().rows()) + ", "
                + messages.text(countsKey(cohort), whole.overall().events(), whole.overall().censored()) + ".");
        int left = cohort.exclusions().size();
        if (left > 0) {
            out.println(messages.counted("import.summary.left-out", left));
        }
        out.flush();
    }

    /// A command names values, not what they stand for: deaths are spoken of only where the value itself says so.
    private static String countsKey(Cohort cohort) {
        return cohort.definition().status().eventValues().stream().allMatch(StatusGuess::meansDeath)
                ? "status.deaths"
                : "batch.counts";
    }

    private List<Grouping> groupings(Cohort cohort) throws RefusedException {
        List<Grouping> groupings = new ArrayList<>();
        for (String group : options.groups) {
            groupings.add(GroupRequest.parse(group).on(cohort, orders()));
        }
        return groupings;
    }

    private Map<String, List<String>> orders() throws RefusedException {
        Map<String, List<String>> orders = new HashMap<>();
        for (String order : options.orders) {
            int equals = order.indexOf('=');
            if (equals < 0) {
                throw new RefusedException("--order " + order + ": write it as --order stage=I,II,III.");
            }
            orders.put(order.substring(0, equals), GroupRequest.list(order.substring(equals + 1)));
        }
        return orders;
    }

    private AnalysisOptions conventions(TimeUnit unit) throws RefusedException {
        AnalysisOptions conventions = AnalysisOptions.in(unit);
        if (options.landmarks != null) {
            List<Double> times = new ArrayList<>();
            for (String time : GroupRequest.list(options.landmarks)) {
                times.add(number("--landmarks", time));
            }
            conventions = conventions.withLandmarks(times);
        }
        if (options.confType != null) {
            conventions = conventions.withTransform(transform(options.confType));
        }
        if (options.confLevel != null) {
            double level = number("--conf-level", options.confLevel);
            if (!(level > 0 && level < 1)) {
                throw new RefusedException("--conf-level " + options.confLevel + ": the level lies between 0 and 1, as 0.95.");
            }
            conventions = conventions.withLevel(new ConfidenceLevel(level));
        }
        return conventions;
    }

    private static ConfidenceTransform transform(String name) throws RefusedException {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "log-log" -> ConfidenceTransform.LOG_LOG;
            case "log" -> ConfidenceTransform.LOG;
            case "plain" -> ConfidenceTransform.PLAIN;
            case "arcsine" -> ConfidenceTransform.ARCSINE;
            default ->
                throw new RefusedException("--conf-type " + name + ": the type is log-log, log, plain or arcsine.");
        };
    }

    static double number(String option, String text) throws RefusedException {
        try {
            double value = Double.parseDouble(text);
            if (value >= 0 && Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            throw new RefusedException(option + " " + text + ": this is not a number.");
        }
        throw new RefusedException(option + " " + text + ": the number must be zero or more.");
    }
}
