package org.riskset.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskset.analysis.AnalysisRunner;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.cohort.Grouping;
import org.riskset.drawing.Box;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Face;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Painter;
import org.riskset.drawing.Picture;
import org.riskset.drawing.Provenance;
import org.riskset.drawing.Renderings;
import org.riskset.drawing.TextMeasurer;
import org.riskset.drawing.Vertices;
import org.riskset.drawing.pdf.PdfPainter;
import org.riskset.drawing.raster.Rasteriser;
import org.riskset.drawing.slide.SlidePainter;
import org.riskset.drawing.svg.SvgPainter;
import org.riskset.study.FigureCalculation;
import org.riskset.study.FigureNumbers;
import org.riskset.study.FigurePlan;
import org.riskset.study.PlannedFigure;
import org.riskset.study.PlannedFigure.Kind;
import org.riskset.study.SampleStudies;
import org.riskset.study.Study;
import org.riskset.style.FigureStyle;
import org.riskset.style.Typeface;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// Every kind of figure of the sample cohort, and incidences of one with competing events, is fit to print, and is the same picture in every format.
class FigureKindsTest {
    private static final List<FigureCheck.Rule> ALWAYS = List.of(
            FigureCheck.Rule.TEXT_ON_PAGE, FigureCheck.Rule.TEXT_APART, FigureCheck.Rule.KNOWN_LETTERS, FigureCheck.Rule.READABLE_COLOURS);
    private static Study study;
    private static Study competing;

    @TempDir
    private Path folder;

    @BeforeAll
    static void openStudy() throws Exception {
        study = SampleStudies.sample();
        competing = SampleStudies.gammopathy();
    }

    @ParameterizedTest
    @EnumSource
    void isFitToPrintInBothLanguages(Kind kind) throws Exception {
        for (Language language : Language.values()) {
            StudyFigure figure = drawn(planned(kind), new Messages(language));
            Files.createDirectories(Path.of("target", "screenshots"));
            Path picture = Path.of(
                    "target", "screenshots", "figure-" + (kind + "-" + language).toLowerCase(Locale.ROOT) + ".png");
            FigureFile.PNG.write(figure.drawing(), Provenance.NONE, 150, picture);

            assertThat(FigureChecks.of(figure.drawing(), figure.style(), new Messages(language)))
                    .filteredOn(check -> ALWAYS.contains(check.rule()))
                    .allSatisfy(check -> assertThat(check.passed())
                            .as("%s, %s: %s %s", kind, language, check.rule(), check.values())
                            .isTrue());
        }
    }

    @ParameterizedTest
    @EnumSource
    void isTheScreensPictureInPdfAndSvg(Kind kind, TestReporter reporter) throws Exception {
        Drawing drawing = drawn(planned(kind), new Messages(Language.VIETNAMESE)).drawing();
        assertSameInVectors(drawing, reporter);
    }

    /// The event by default, what competes with it when chosen; numbers of R's `cuminc` are in the reference tests.
    @Test
    void drawsTheCauseThatIsChosen() {
        PlannedFigure event = planned(Kind.INCIDENCE);
        PlannedFigure rival = event.withCause(PlannedFigure.Cause.COMPETING);
        Messages english = new Messages(Language.ENGLISH);
        FigureNumbers numbers = FigureCalculation.of(competing, event).run(new AnalysisRunner(competing.cohort()));

        assertThat(drawn(event, english).drawing().title()).isEqualTo("Cumulative incidence of pcm");
        assertThat(drawn(rival, english).drawing().title()).isEqualTo("Cumulative incidence of death");
        assertThat(new FigureData(english).csv(event, numbers)).isNotEqualTo(new FigureData(english).csv(rival, numbers));
        assertThat(drawn(rival, english).drawing().labels().map(label -> label.text())).anyMatch(text -> text.contains("Gray"));
    }

    @Test
    void printsThePOfResidualsWhereNoPointLies() {
        Drawing drawing = drawn(planned(Kind.RESIDUALS), new Messages(Language.ENGLISH)).drawing();

        assertThat(drawing.labels().map(Mark.Label::text)).contains("Time (months)");
        for (Mark verdict : drawing.marks(role -> role.is(Parts.VERDICT))) {
            Box box = TextMeasurer.bundled().bounds((Mark.Label) verdict);
            assertThat(drawing.marks(role -> role.is(Parts.RATIO)))
                    .noneMatch(point -> ((Mark.Rectangle) point).box().overlaps(box));
        }
    }

    /// With two wide boxes the line from above comes down to the left of the first.
    @Test
    void theFlowsLineReachesTheBarOfTheGroups() {
        PlannedFigure flow = comparing(
                planned(Kind.FLOW), new PlannedFigure.Grouped(Grouping.ByLevels.of("sex"), CutPointOrigin.FIXED_IN_ADVANCE));
        Drawing drawing = drawn(flow, new Messages(Language.ENGLISH)).drawing();

        Vertices ends = ((Mark.Segments) drawing.marks().stream()
                        .filter(Mark.Segments.class::isInstance)
                        .findFirst()
                        .orElseThrow())
                .ends();
        assertThat(ends.x(2)).isLessThanOrEqualTo(ends.x(1));
        assertThat(ends.x(3)).isGreaterThan(ends.x(1));
    }

    @ParameterizedTest
    @EnumSource(names = {"FOREST_TOGETHER", "FOREST_SUBGROUPS"})
    void closesTheRowsOfAForestThatIsHigherThanThePage(Kind kind) {
        Messages english = new Messages(Language.ENGLISH);
        PlannedFigure figure = ofHeight(planned(kind), 1.2);
        FigureCheck failed = pageHeight(figure, english);
        assertThat(failed.passed()).isFalse();

        PlannedFigure fixed = FigureReview.fix(failed, drawn(figure, english)).orElseThrow().apply(figure);

        assertThat(pageHeight(fixed, english).passed()).isTrue();
        assertThat(drawn(fixed, english).drawing().height()).isLessThan(drawn(figure, english).drawing().height());
        assertThat(FigureChecks.of(drawn(fixed, english).drawing(), fixed.look().style(), english))
                .filteredOn(check -> ALWAYS.contains(check.rule()))
                .allMatch(FigureCheck::passed);
        PlannedFigure high = ofHeight(planned(kind), 3);
        assertThat(FigureReview.fix(pageHeight(high, english), drawn(high, english))).isEmpty();
    }

    @Test
    void lowersAFigureThatIsHigherThanThePage() {
        Messages english = new Messages(Language.ENGLISH);
        PlannedFigure figure = planned(Kind.KAPLAN_MEIER);
        PlannedFigure high = figure.withLook(figure.look().withMillimetres(129, 280));

        PlannedFigure fixed = FigureReview.fix(pageHeight(high, english), drawn(high, english)).orElseThrow().apply(high);

        assertThat(fixed.look().heightMillimetres()).isCloseTo(fixed.look().journal().highest(), within(0.01));
        assertThat(pageHeight(fixed, english).passed()).isTrue();
    }

    private static FigureCheck pageHeight(PlannedFigure figure, Messages messages) {
        Study of = figure.kind() == Kind.INCIDENCE ? competing : study;
        FigureNumbers numbers = FigureCalculation.of(of, figure).run(new AnalysisRunner(of.cohort()));
        return FigureReview.of(figure, numbers, drawn(figure, messages), messages).stream()
                .filter(check -> check.rule() == FigureCheck.Rule.PAGE_HEIGHT)
                .findFirst()
                .orElseThrow();
    }

    /// A forest plot in type so large that it is so many times as high as the page.
    private static PlannedFigure ofHeight(PlannedFigure forest, double pages) {
        double page = forest.look().journal().highest() * Drawing.POINTS_PER_MILLIMETRE;
        PlannedFigure figure = forest;
        for (int step = 0; step < 20; step++) {
            FigureStyle style = figure.look().style();
            double share = pages * page / drawn(figure, new Messages(Language.ENGLISH)).drawing().height();
            figure = figure.withLook(figure.look().withStyle(style.withSize(style.width() * share, style.height())
                    .withType(new FigureStyle.Type(
                            style.type().text() * share, style.type().small() * share, style.type().letter()))));
        }
        return figure;
    }

    /// Noto Sans has no sign for "at least".
    @Test
    void setsATextInTheOtherTypefaceWhereALetterIsMissing() {
        PlannedFigure cut = comparing(
                planned(Kind.KAPLAN_MEIER),
                new PlannedFigure.Grouped(Grouping.ByCutPoints.at("tumour_size_cm", 6), CutPointOrigin.FIXED_IN_ADVANCE));
        Drawing drawing = drawn(
                        cut.withLook(cut.look().withStyle(cut.look().style().withTypeface(Typeface.NOTO_SANS))),
                        new Messages(Language.ENGLISH))
                .drawing();

        assertThat(drawing.labels().filter(label -> label.text().contains("\u2265")))
                .isNotEmpty()
                .allMatch(label -> TextMeasurer.bundled().canShow(label.text(), label.font().face()));
        assertThat(drawing.labels().filter(label -> !label.text().contains("\u2265")))
                .allMatch(label -> label.font().face().family() == Face.Family.NOTO_SANS);
    }

    /// Bars of patients are counts of one.
    @ParameterizedTest
    @EnumSource
    void drawsNoBarOfAPatientWhereSmallCountsAreLeftOut(Language language) {
        Messages messages = new Messages(language);
        PlannedFigure swimmer = planned(Kind.SWIMMER);
        FigureNumbers numbers = FigureCalculation.of(study, swimmer).run(new AnalysisRunner(study.cohort()));

        assertThat(new FigureDraughtsman(messages).draw(swimmer.withoutCounts(), numbers))
                .isEqualTo(new StudyFigure.NotMade(messages.text("figures.none.swimmer.hidden")));
        assertThat(new FigureDraughtsman(messages).draw(swimmer, numbers)).isInstanceOf(StudyFigure.Made.class);
    }

    @Test
    void isTheScreensPictureInNotoSans(TestReporter reporter) throws Exception {
        PlannedFigure figure = planned(Kind.KAPLAN_MEIER);
        PlannedFigure noto = figure.withLook(
                figure.look().withStyle(figure.look().style().withTypeface(Typeface.NOTO_SANS)));
        Drawing drawing = drawn(noto, new Messages(Language.VIETNAMESE)).drawing();
        Renderings renderings = new Renderings(folder);

        assertSame(Renderings.pdf(written(new PdfPainter(), drawing), Picture.PIXELS_PER_POINT), drawing, 0.004);
        compare(reporter, "SVG by rsvg-convert", renderings.svg(written(new SvgPainter(), drawing)), drawing, 0.004);
        assertThat(drawing.labels().map(label -> label.font().face().family())).containsOnly(Face.Family.NOTO_SANS);
        assertThat(drawing.labels().filter(label -> label.font().face().isItalic()).map(Mark.Label::text)).contains("p");
    }

    /// Slides have no halos.
    @ParameterizedTest
    @EnumSource
    void isTheScreensPictureOnASlide(Kind kind, TestReporter reporter) throws Exception {
        Drawing drawing = drawn(planned(kind), new Messages(Language.VIETNAMESE)).drawing();

        compare(reporter, "PPTX by LibreOffice", new Renderings(folder).slide(written(new SlidePainter(), drawing), drawing), drawing, 0.015);
    }

    @ParameterizedTest
    @EnumSource
    void publishedPanelsAreTheScreensPictureInEveryFormat(Language language, TestReporter reporter) throws Exception {
        PlannedFigure published = FigurePlan.published(study.tables()).getFirst();
        Drawing drawing = drawn(published, new Messages(language)).drawing();

        assertSameInVectors(drawing, reporter);
        compare(reporter, "PPTX by LibreOffice", new Renderings(folder).slide(written(new SlidePainter(), drawing), drawing), drawing, 0.015);
    }

    @Test
    void aPanelOnItsOwnIsTheScreensPictureInEveryFormat(TestReporter reporter) throws Exception {
        PlannedFigure published = FigurePlan.published(study.tables()).getFirst();
        Drawing drawing = drawn(published, new Messages(Language.VIETNAMESE)).panelPages().get(2);

        assertSameInVectors(drawing, reporter);
        compare(reporter, "PPTX by LibreOffice", new Renderings(folder).slide(written(new SlidePainter(), drawing), drawing), drawing, 0.015);
    }

    @Test
    void bothCausesAreTheScreensPictureInEveryFormat(TestReporter reporter) throws Exception {
        PlannedFigure both = planned(Kind.INCIDENCE).withCause(PlannedFigure.Cause.BOTH);
        Drawing drawing = drawn(both, new Messages(Language.VIETNAMESE)).drawing();

        assertSameInVectors(drawing, reporter);
        compare(reporter, "PPTX by LibreOffice", new Renderings(folder).slide(written(new SlidePainter(), drawing), drawing), drawing, 0.015);
    }

    private static PlannedFigure planned(Kind kind) {
        PlannedFigure figure = PlannedFigure.IN_VIEW.withKind(kind);
        return switch (kind) {
            case CUT_POINT -> comparing(
                    figure,
                    new PlannedFigure.Grouped(
                            Grouping.ByCutPoints.at("tumour_size_cm", 6), CutPointOrigin.CHOSEN_AFTER_LOOKING));
            case FOREST_SUBGROUPS -> comparing(
                    figure,
                    new PlannedFigure.Grouped(Grouping.ByLevels.of("surgery"), CutPointOrigin.FIXED_IN_ADVANCE));
            case INCIDENCE -> comparing(
                    figure, new PlannedFigure.Grouped(Grouping.ByLevels.of("sex"), CutPointOrigin.FIXED_IN_ADVANCE));
            case KAPLAN_MEIER, FOLLOW_UP, LOG_MINUS_LOG, FOREST_ALONE, FOREST_TOGETHER, RESIDUALS, FLOW, SWIMMER ->
                figure;
        };
    }

    private static PlannedFigure comparing(PlannedFigure figure, PlannedFigure.Grouped groups) {
        return figure.withPanels(
                List.of(new PlannedFigure.Panel(groups, figure.panels().getFirst().edits())));
    }

    private static StudyFigure drawn(PlannedFigure figure, Messages messages) {
        Study of = figure.kind() == Kind.INCIDENCE ? competing : study;
        StudyFigure.Outcome outcome = new FigureDraughtsman(messages)
                .draw(figure, FigureCalculation.of(of, figure).run(new AnalysisRunner(of.cohort())));
        return ((StudyFigure.Made) outcome).figure();
    }

    private void assertSameInVectors(Drawing drawing, TestReporter reporter) throws Exception {
        Renderings renderings = new Renderings(folder);
        assertSame(Renderings.pdf(written(new PdfPainter(), drawing), Picture.PIXELS_PER_POINT), drawing, 0.004);
        compare(reporter, "PDF by pdftoppm", renderings.pdfByPoppler(written(new PdfPainter(), drawing)), drawing, 0.004);
        compare(reporter, "SVG by rsvg-convert", renderings.svg(written(new SvgPainter(), drawing)), drawing, 0.004);
    }

    private static void compare(
            TestReporter reporter, String name, Optional<BufferedImage> seen, Drawing drawing, double most) {
        reporter.publishEntry(name, seen.isPresent() ? "compared" : "not compared: the program is not installed");
        seen.ifPresent(image -> assertSame(image, drawing, most));
    }

    private static void assertSame(BufferedImage image, Drawing drawing, double most) {
        Picture screen = Picture.of(Rasteriser.paint(drawing, Picture.PIXELS_PER_POINT), drawing);
        assertThat(Picture.of(image, drawing).differenceTo(screen)).isLessThan(most);
    }

    private static byte[] written(Painter painter, Drawing drawing) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        painter.write(drawing, Provenance.NONE, out);
        return out.toByteArray();
    }
}
