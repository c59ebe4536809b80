package org.riskset.report.rscript;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.riskset.analysis.AnalysisOptions;
import org.riskset.analysis.AnalysisResult;
import org.riskset.report.ReportFacts;
import org.riskset.report.ReportedNumber;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// What lets anybody with R come to the numbers of a report again: a script, the analysed data, and the list of numbers.
///
/// The script needs R 4 and its `survival` package. It reads the data from its own folder, computes every number anew and
/// stops at the first that does not agree.
///
/// @param script  the script, in ASCII but for comments
/// @param data    the analysed patients as comma-separated text
/// @param numbers every number the script checks, in its order
public record Reproduction(String script, String data, List<ReportedNumber> numbers) {
    private static final String FUNCTIONS = "/org/riskset/report/functions.R";
    private static final String COMPETING_FUNCTIONS = "/org/riskset/report/competing.R";
    private static final String SUBGROUP_FUNCTIONS = "/org/riskset/report/subgroups.R";

    public Reproduction {
        numbers = List.copyOf(numbers);
    }

    /// The script and data of a report.
    ///
    /// @param dataFile  name of the file the data will have, beside the script
    /// @param anonymous whether identifiers and exact dates stay out of the data
    public static Reproduction of(ReportFacts facts, String dataFile, boolean anonymous) {
        ScriptWriter writer = new ScriptWriter(new Messages(Language.ENGLISH));
        AnalysedData data = new AnalysedData(facts.cohort(), anonymous);
        writeAll(facts, writer, data);
        String body = writer.script();
        String script = head(facts, dataFile, data, writer.numbers().size())
                + functions(FUNCTIONS)
                + (facts.incidences().isEmpty() ? "" : functions(COMPETING_FUNCTIONS))
                + (SubgroupSection.shown(facts).isEmpty() ? "" : functions(SUBGROUP_FUNCTIONS))
                + body
                + "\ncat(checked, \"numbers of the report agree with R.\\n\")\n";
        return new Reproduction(script, data.csv(), writer.numbers());
    }

    /// Every number of a report, named in a language.
    public static List<ReportedNumber> numbers(ReportFacts facts, Messages messages) {
        ScriptWriter writer = new ScriptWriter(messages);
        writeAll(facts, writer, new AnalysedData(facts.cohort(), true));
        return writer.numbers();
    }

    private static void writeAll(ReportFacts facts, ScriptWriter writer, AnalysedData data) {
        CohortSection.write(facts, writer);
        for (int factor = 0; factor < facts.factors().size(); factor++) {
            FactorSection.write(facts, factor, writer, data);
        }
        CharacteristicsSection.write(facts, writer, data);
        ModelSection.write(facts, writer, data);
        IncidenceSection.write(facts, writer, data);
        SubgroupSection.write(facts, writer, data);
    }

    private static String head(ReportFacts facts, String dataFile, AnalysedData data, int numbers) {
        AnalysisResult whole = facts.whole();
        AnalysisOptions options = whole.plan().options();
        return String.join(
                "\n",
                RText.comment(facts.title() + ": the numbers of the report, computed again in R."),
                RText.comment("Written by " + facts.application() + " from " + facts.sourceName() + " (SHA-256 "
                        + facts.sha256() + ")."),
                RText.comment(whole.overall().patients() + " patients, " + whole.overall().events()
                        + " with the event; time in "
                        + whole.cohort().unit().name().toLowerCase(Locale.ROOT) + "; " + numbers + " numbers."),
                "# Needs R 4 and the package survival. Run it with: Rscript FILE.R, the data beside it.",
                "suppressPackageStartupMessages(library(survival))",
                "script <- gsub(\"~+~\", \" \", sub(\"^--file=\", \"\", grep(\"^--file=\", commandArgs(FALSE), value = TRUE)), fixed = TRUE)",
                "folder <- if (length(script)) dirname(script) else \".\"",
                "d <- read.csv(file.path(folder, " + RText.quoted(dataFile) + "), colClasses = " + data.types() + ",",
                "              col.names = " + data.names() + ",",
                "              check.names = FALSE, na.strings = \"\", encoding = \"UTF-8\")",
                patients(facts),
                "d <- d[-(1:2)]",
                "conf_type <- " + RText.quoted(type(options)),
                "conf_level <- " + RText.number(options.level().coverage()),
                "",
                "");
    }

    private static String patients(ReportFacts facts) {
        return facts.cohort().hasCompetingEvents()
                ? "# Time to what ended the follow-up: 1 the event, 2 a competing event, 0 censored.\n"
                        + "patients <- data.frame(time = d[[1]], event = as.integer(d[[2]] == 1), ended = d[[2]])"
                : "patients <- data.frame(time = d[[1]], event = d[[2]]) # time to the event or to last contact; 1 event, 0 censored";
    }

    private static String type(AnalysisOptions options) {
        return switch (options.transform()) {
            case LOG_LOG -> "log-log";
            case LOG -> "log";
            case PLAIN -> "plain";
            case ARCSINE -> "arcsin";
        };
    }

    private static String functions(String resource) {
        try (InputStream stream = Reproduction.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
