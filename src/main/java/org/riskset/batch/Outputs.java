package org.riskset.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.CompetingRisks;
import org.riskset.analysis.IncidenceResult;
import org.riskset.analysis.AnalysisRunner;
import org.riskset.analysis.Characteristics;
import org.riskset.analysis.CharacteristicsRunner;
import org.riskset.analysis.DetailedAnalysis;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.CohortRecipe;
import org.riskset.cohort.Grouping;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Provenance;
import org.riskset.style.FigureEdits;
import org.riskset.figure.FigureFile;
import org.riskset.style.FigureStyle;
import org.riskset.style.JournalPreset;
import org.riskset.figure.IncidenceFigure;
import org.riskset.figure.KaplanMeierFigure;
import org.riskset.figure.PanelFigure;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Column;
import org.riskset.report.file.ReportFile;
import org.riskset.study.SheetReading;
import org.riskset.study.SourceFile;
import org.riskset.table.CharacteristicsTable;
import org.riskset.table.SummaryTable;
import org.riskset.table.IncidenceTable;
import org.riskset.table.SurvivalTable;
import org.riskset.table.TableSetting;
import org.riskset.table.file.TableFile;
import org.riskset.wording.Messages;

/// The files an analysis was asked to write.
final class Outputs {
    private static final double PANEL_HEIGHT = 80;
    private static final int LEAST_DPI = 72;
    private static final int MOST_DPI = 2400;

    private final AnalyzeOptions options;
    private final Messages messages;
    private final String application;

    Outputs(AnalyzeOptions options, Messages messages, String application) {
        this.options = options;
        this.messages = messages;
        this.application = application;
    }

    /// Refuses endings and folders that cannot be written before anything is computed.
    void check() throws RefusedException {
        for (Path figure : options.figures) {
            if (FigureFile.of(figure).isEmpty()) {
                throw new RefusedException("--figure " + figure + ": the ending is .png, .tiff, .svg, .pdf or .pptx.");
            }
            requireFolder("--figure", figure);
        }
        for (Path table : options.tables) {
            if (TableFile.of(table).isEmpty()) {
                throw new RefusedException("--tables " + table + ": the ending is .docx, .xlsx, .html or .csv.");
            }
            requireFolder("--tables", table);
        }
        if (options.json != null) {
            requireFolder("--json", options.json);
        }
        for (Path report : options.reports) {
            if (ReportFile.of(report).isEmpty()) {
                throw new RefusedException("--report " + report + ": the ending is .docx, .html or .xlsx.");
            }
            requireFolder("--report", report);
        }
        if (options.rScript != null) {
            requireFolder("--r-script", options.rScript);
        }
        preset();
        if (options.dpi < LEAST_DPI || options.dpi > MOST_DPI) {
            throw new RefusedException("--dpi " + options.dpi + ": the resolution lies between 72 and 2400.");
        }
    }

    private static void requireFolder(String option, Path file) throws RefusedException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new RefusedException(option + " " + file + ": there is no such folder.");
        }
    }

    /// @param recipe   how the registry became the cohort
    /// @param reading  how the file became the registry
    /// @param analyses the whole cohort first, then one per grouping
    void write(
            SourceFile source,
            CohortRecipe recipe,
            SheetReading reading,
            AnalysisRunner runner,
            List<DetailedAnalysis> analyses,
            Map<String, List<String>> orders)
            throws IOException, RefusedException {
        Cohort cohort = runner.cohort();
        if (options.json != null) {
            ResultJson json = new ResultJson(source, cohort, messages);
            json.addAnalyses(analyses);
            if (options.competing != null) {
                CompetingJson.add(json.root(), cohort, analyses);
            }
            CutPointJson.add(json.root(), runner, options.cutpoints);
            if (options.cox != null) {
                new CoxJson(cohort, options, orders).add(json.root());
            }
            if (options.tableOne != null) {
                TableOneJson.add(json.root(), characteristics(cohort, analyses, orders), options.tableOne);
            }
            json.write(options.json);
        }
        if (!options.figures.isEmpty()) {
            writeFigures(source, cohort, analyses);
        }
        if (!options.tables.isEmpty()) {
            List<SummaryTable> tables = tables(cohort, analyses, orders);
            for (Path target : options.tables) {
                TableFile.of(target).orElseThrow().write(tables, target);
            }
        }
        if (options.rScript != null || !options.reports.isEmpty()) {
            Reports reports = new Reports(options, application, messages);
            reports.write(reports.facts(
                    source, cohort, recipe, reading, analyses, characteristics(cohort, analyses, orders), orders));
        }
    }

    private void writeFigures(SourceFile source, Cohort cohort, List<DetailedAnalysis> analyses)
            throws IOException, RefusedException {
        List<AnalysisResult> grouped = grouped(analyses);
        List<AnalysisResult> shown = grouped.isEmpty() ? List.of(analyses.getFirst().result()) : grouped;
        Drawing drawing = cohort.hasCompetingEvents() ? incidences(cohort, shown) : curves(shown);
        Provenance provenance = new Provenance(
                application,
                source.sha256(),
                String.join(
                        "; ", grouped.stream().map(result -> result.plan().toString()).toList()));
        for (Path target : options.figures) {
            FigureFile.of(target).orElseThrow().write(drawing, provenance, options.dpi, target);
        }
    }

    private static List<AnalysisResult> grouped(List<DetailedAnalysis> analyses) {
        return analyses.stream().skip(1).map(DetailedAnalysis::result).toList();
    }

    private Drawing curves(List<AnalysisResult> results) throws RefusedException {
        FigureStyle style = style(results);
        if (results.size() == 1) {
            return KaplanMeierFigure.of(results.getFirst(), style, messages).drawing();
        }
        List<PanelFigure.Panel> panels = results.stream()
                .map(result -> new PanelFigure.Panel(result, FigureEdits.NONE))
                .toList();
        return PanelFigure.of(panels, style, 2, preset().letters(), false, messages).drawing();
    }

    /// Where other events compete, how often the event itself came first.
    private Drawing incidences(Cohort cohort, List<AnalysisResult> results) throws RefusedException {
        FigureStyle style = style(results);
        List<IncidenceFigure> panels = results.stream()
                .flatMap(result -> CompetingRisks.of(cohort, result.plan()).stream()
                        .map(risks -> IncidenceFigure.of(result, risks, style, FigureEdits.NONE, messages)))
                .toList();
        return panels.size() == 1
                ? panels.getFirst().drawing()
                : PanelFigure.ofIncidences(panels, 2, preset().letters()).drawing();
    }

    /// The style of one figure, or of a page of several.
    private FigureStyle style(List<AnalysisResult> results) throws RefusedException {
        if (results.size() > 1) {
            return style(JournalPreset.Columns.DOUBLE, PANEL_HEIGHT * ((results.size() + 1) / 2));
        }
        JournalPreset.Columns columns = JournalPreset.Columns.ONE_AND_A_HALF;
        int groups = results.getFirst().presentGroups().size();
        return style(columns, preset().fittingHeight(columns, groups));
    }

    /// The preset's style, in the size asked for where one is.
    private FigureStyle style(JournalPreset.Columns columns, double height) throws RefusedException {
        FigureStyle style = preset().style(columns, height);
        if (options.widthMm == null && options.heightMm == null) {
            return style;
        }
        double width = options.widthMm == null ? preset().width(columns) : options.widthMm;
        double high = options.heightMm == null
                ? height * width / preset().width(columns)
                : options.heightMm;
        return style.withSize(width * Drawing.POINTS_PER_MILLIMETRE, high * Drawing.POINTS_PER_MILLIMETRE);
    }

    private JournalPreset preset() throws RefusedException {
        String name = options.preset == null ? JournalPreset.GENERAL.name() : options.preset;
        List<String> names = Arrays.stream(JournalPreset.values())
                .map(preset -> preset.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        int position = names.indexOf(name.toLowerCase(Locale.ROOT).replace('_', '-'));
        if (position < 0) {
            throw new RefusedException(
                    "--preset " + name + ": the preset is one of " + String.join(", ", names) + ".");
        }
        return JournalPreset.values()[position];
    }

    private List<SummaryTable> tables(
            Cohort cohort, List<DetailedAnalysis> analyses, Map<String, List<String>> orders) throws RefusedException {
        List<SummaryTable> tables = new ArrayList<>();
        tables.add(CharacteristicsTable.of(characteristics(cohort, analyses, orders), messages));
        List<AnalysisResult> factors = grouped(analyses);
        if (!factors.isEmpty()) {
            List<IncidenceResult> incidences = IncidenceResult.of(cohort, analyses.getFirst().result(), factors);
            tables.add(SurvivalTable.of(factors, incidences, Optional.empty(), TableSetting.FIRST, messages));
            if (!incidences.isEmpty()) {
                tables.add(IncidenceTable.of(incidences, TableSetting.FIRST, messages));
            }
        }
        return tables;
    }

    private Characteristics characteristics(
            Cohort cohort, List<DetailedAnalysis> analyses, Map<String, List<String>> orders) throws RefusedException {
        List<Grouping> asked = analyses.stream()
                .skip(1)
                .map(analysis -> analysis.result().plan().grouping())
                .toList();
        Optional<Grouping> by = options.tableOne == null || options.tableOne.equals("none")
                ? Optional.empty()
                : Optional.of(GroupRequest.parse(options.tableOne).on(cohort, orders));
        return new TableOneRows(cohort, orders).describe(asked, by);
    }
}
