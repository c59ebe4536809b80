package org.riskset.batch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.riskset.analysis.AnalysisRunner;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.analysis.DetailedAnalysis;
import org.riskset.cohort.Grouping;
import org.riskset.drawing.Provenance;
import org.riskset.report.CountByHand;
import org.riskset.report.ReportDocument;
import org.riskset.report.ReportFacts;
import org.riskset.report.StudyFacts;
import org.riskset.report.WrittenText;
import org.riskset.report.file.ReportFile;
import org.riskset.report.file.ScriptFiles;
import org.riskset.report.text.TextChange;
import org.riskset.study.EditedText;
import org.riskset.study.FigurePlan;
import org.riskset.study.PlannedFigure;
import org.riskset.study.PrintedFigure;
import org.riskset.study.Study;
import org.riskset.study.file.StudyFile;
import org.riskset.study.file.UnreadableStudyException;
import org.riskset.table.file.TableFile;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;
import org.riskset.wording.StudyProblemText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `riskset render`: every figure and table of a saved study, its report and the R script, done again from the study file
/// alone.
@Command(
        name = "render",
        description = "Redo every figure and table of a saved study.",
        mixinStandardHelpOptions = true)
final class RenderCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int REFUSED = 1;

    private final String application;

    @Parameters(index = "0", paramLabel = "STUDY", description = "study file: .riskset")
    private Path study = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder for the files; made where it is not there")
    private Path out = Path.of("");

    @Option(
            names = "--language",
            paramLabel = "LANG",
            description = "language of figures, tables and report: en or vi (default that of the study''s report, or en)")
    private @Nullable String language;

    @Spec
    private @Nullable CommandSpec spec;

    RenderCommand(String application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter printed = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        Messages messages = messages(language);
        if (!Files.isRegularFile(study)) {
            err.println("There is no file " + study + ".");
            return REFUSED;
        }
        try {
            Study opened = StudyFile.read(study).study();
            if (language == null) {
                messages = messages(opened.report().language());
            }
            messages.turnTo(opened.recipe().definition().name());
            render(opened, messages, err).forEach(printed::println);
            printed.flush();
            return DONE;
        } catch (UnreadableStudyException unreadable) {
            err.println(new StudyProblemText(messages).sentence(unreadable));
        } catch (IOException failure) {
            err.println(messages.text("failure.write") + " (" + failure.getMessage() + ")");
        }
        return REFUSED;
    }

    private static Messages messages(@Nullable String language) {
        return new Messages("vi".equals(language) ? Language.VIETNAMESE : Language.ENGLISH);
    }

    /// Says which words of the reader's own the analysis has overtaken, and which may tell a count that is not to be printed;
    /// they are printed all the same.
    private static void warn(ReportDocument document, ReportFacts facts, Messages messages, PrintWriter err) {
        for (WrittenText changed : document.changedSinceEdit()) {
            String before = changed.edit().map(EditedText::written).orElse("");
            TextChange change = TextChange.between(before, changed.passage().text());
            String part = changed.part().name().toLowerCase(Locale.ROOT).replace('_', '-');
            err.println(messages.text(
                    "batch.report.changed", messages.text("report.part." + part), String.join(" ", change.added())));
        }
        int least = facts.setting().hidden().least();
        for (CountByHand count : CountByHand.of(document, facts, messages)) {
            err.println(messages.text("report.by-hand", count.where(), count.words(), least));
        }
        err.flush();
    }

    private List<Path> render(Study opened, Messages messages, PrintWriter err) throws IOException {
        Files.createDirectories(out);
        List<Path> written = new ArrayList<>();
        Provenance provenance = new Provenance(application, opened.source().sha256(), opened.name());
        ReportFacts facts = StudyFacts.of(opened, application);
        RenderedFigures.Written figures = new RenderedFigures(opened, application, messages).write(facts.figures(), out);
        written.addAll(figures.files());
        for (RenderedFigures.LeftOut figure : figures.leftOut()) {
            err.println(messages.text("batch.render.left-out", figure.number(), figure.reason()));
        }
        ExportedAgain.Written exported = new ExportedAgain(application, messages).write(opened, out);
        written.addAll(exported.files());
        exported.leftOut().forEach(err::println);
        err.flush();
        boolean countsHidden = opened.design().hidesSmallCounts();
        Path script = out.resolve("study.R");
        ReportDocument document = ReportDocument.of(
                facts,
                countsHidden ? opened.report().withoutScript() : opened.report(),
                countsHidden ? Optional.empty() : Optional.of(String.valueOf(script.getFileName())),
                messages);
        warn(document, facts, messages, err);
        for (TableFile kind : TableFile.values()) {
            Path target = out.resolve("tables" + kind.ending());
            kind.write(document.tables(), target);
            written.add(target);
        }
        for (ReportFile kind : ReportFile.values()) {
            Path target = out.resolve("report" + kind.ending());
            kind.write(document, provenance, messages, target);
            written.add(target);
        }
        if (countsHidden) {
            err.println(messages.text("batch.render.hidden", opened.design().leastCount()));
            err.flush();
        } else {
            written.addAll(writeReproduction(opened, facts, figures.leftOut(), script, messages));
        }
        return written;
    }

    /// What the study can be done again from elsewhere: every patient and every count is in it.
    private List<Path> writeReproduction(
            Study opened,
            ReportFacts facts,
            List<RenderedFigures.LeftOut> leftOut,
            Path script,
            Messages messages)
            throws IOException {
        Path data = ScriptFiles.write(facts, script, true);
        Path numbers = out.resolve("numbers.json");
        ResultJson json = new ResultJson(opened.source(), opened.cohort(), messages);
        json.addAnalyses(analyses(opened, facts.figures()));
        json.addSubgroups(facts.figures());
        json.addLeftOut(leftOut);
        json.write(numbers);
        return List.of(script, data, numbers);
    }

    /// The whole cohort, the comparison in view, every factor of Table II, and what the figures compare besides.
    private static List<DetailedAnalysis> analyses(Study opened, List<PrintedFigure> figures) {
        Set<PlannedFigure.Grouped> wanted = new LinkedHashSet<>();
        wanted.add(new PlannedFigure.Grouped(new Grouping.Whole(), CutPointOrigin.FIXED_IN_ADVANCE));
        wanted.add(FigurePlan.comparison(new PlannedFigure.InView(), opened));
        opened.tables().factors().stream().map(FigurePlan::comparison).forEach(wanted::add);
        for (PrintedFigure figure : figures) {
            figure.planned().panels().forEach(panel -> wanted.add(FigurePlan.comparison(panel.subject(), opened)));
        }
        AnalysisRunner runner = new AnalysisRunner(opened.cohort());
        return wanted.stream()
                .map(comparison -> detailed(runner, opened, comparison.grouping(), comparison.origin()))
                .toList();
    }

    private static DetailedAnalysis detailed(
            AnalysisRunner runner, Study opened, Grouping grouping, CutPointOrigin origin) {
        if (origin == CutPointOrigin.CHOSEN_AFTER_LOOKING) {
            grouping.columnName().ifPresent(runner::searchCutPoints);
        }
        return DetailedAnalysis.of(
                runner,
                opened.plan().withGrouping(grouping, origin),
                opened.plan().stratum(),
                OptionalDouble.empty());
    }
}
