package org.riskset.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;
import org.riskset.drawing.Box;
import org.riskset.drawing.Mark;
import org.riskset.figure.StudyFigure;
import org.riskset.study.PlannedFigure;
import org.riskset.style.FigureEdits;
import org.riskset.style.Palette;
import org.riskset.ui.figures.ClipboardPicture;
import org.riskset.ui.figures.FiguresModel;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// Making a figure fit to print with mouse and keyboard: the published panels, texts dragged on the sheet, groups renamed,
/// a check put right, the export.
class FiguresJourneyTest extends Journey {
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);

    @Override
    double height() {
        return 960;
    }

    @BeforeEach
    void openFigures() {
        click("#welcome-sample");
        FxToolkit.await("the curves", () -> context.exploreModel().resultProperty().get().isPresent());
        click("#workspace-figures");
        awaitFigure();
    }

    @Test
    void makesThePublishedFiguresWithOneChoice() {
        click("#figure-add");
        click("#figure-add-published");

        FxToolkit.await("Figure 2", () -> find("#figure-card-3").isPresent());
        awaitFigure();
        assertThat(FxToolkit.on(() -> model().figure(ENGLISH).orElseThrow().plots())).hasSize(4);
        click("#panel-row-2");
        FxToolkit.await("panel C", () -> model().panel() == 2);
    }

    @Test
    void comparesTwoGroupsWithinChosenSubgroups() {
        click("#figure-add");
        click("#figure-add-FOREST_SUBGROUPS");
        FxToolkit.await("the choice", () -> find("#subgroups-compared").isPresent());
        FxToolkit.run(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<PlannedFigure.Subject> compared =
                    (ComboBox<PlannedFigure.Subject>) find("#subgroups-compared").orElseThrow();
            compared.setValue(compared.getItems().stream()
                    .filter(subject -> subject instanceof PlannedFigure.Grouped grouped
                            && grouped.grouping().columns().equals(List.of("sex")))
                    .findFirst()
                    .orElseThrow());
        });
        awaitFigure();
        assertThat(texts()).contains("Stage", "Interaction p");

        FxToolkit.run(() -> find("#subgroup-stage").orElseThrow().requestFocus());
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        FxToolkit.await("fewer rows", () -> model().figure(ENGLISH).isPresent() && !texts().contains("Stage"));
        assertThat(history()).contains("Figure 2: subgroups by Stage");
        robot.press(KeyCode.CONTROL).press(KeyCode.Z).release(KeyCode.Z).release(KeyCode.CONTROL);
        FxToolkit.await("undo", () -> model().figure(ENGLISH).isPresent() && texts().contains("Stage"));
    }

    private List<String> texts() {
        return FxToolkit.on(() -> model().figure(ENGLISH).orElseThrow().drawing().labels().map(Mark.Label::text).toList());
    }

    @Test
    void typesATitleAndUndoesIt() {
        click("#segment-Axes");
        click("#figure-time-title");
        robot.write("Months from surgery");
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        FxToolkit.await("the title", () -> edits().timeTitle().equals(Optional.of("Months from surgery")));
        assertThat(history()).containsExactly("Figure 1: time axis");

        click("#segment-Style");
        robot.press(KeyCode.CONTROL).press(KeyCode.Z).release(KeyCode.Z).release(KeyCode.CONTROL);
        FxToolkit.await("undo", () -> edits().timeTitle().isEmpty());
    }

    @Test
    void dragsTheVerdictOnTheSheet() {
        StudyFigure.Handle before = handle();
        Node sheet = find("#figure-sheet").orElseThrow();
        Bounds bounds = FxToolkit.on(() -> sheet.localToScreen(sheet.getBoundsInLocal()));
        double ruler = 26;
        double zoom = (bounds.getWidth() - ruler)
                / FxToolkit.on(() -> model().figure(ENGLISH).orElseThrow().drawing().width());
        Box box = before.box();
        double x = bounds.getMinX() + ruler + box.middleX() * zoom;
        double y = bounds.getMinY() + ruler + box.middleY() * zoom;

        robot.moveTo(x, y).press(MouseButton.PRIMARY);
        robot.moveTo(x - 20, y + 30);
        robot.moveTo(x - 60, y + 90).release(MouseButton.PRIMARY);

        FxToolkit.await("the place", () -> edits().verdictPlace().isPresent());
        assertThat(handle().box().middleX()).isCloseTo(box.middleX() - 60 / zoom, within(12.0));
        assertThat(handle().box().middleY()).isCloseTo(box.middleY() + 90 / zoom, within(2.0));
        assertThat(history()).containsExactly("Figure 1: text moved");
    }

    @Test
    void renamesAGroupAndAddsATextAndALine() {
        click("#segment-Groups");
        click("#group-0-name");
        robot.write("Stage A");
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        FxToolkit.await("the name", () -> edits().group(0).name().equals(Optional.of("Stage A")));

        click("#segment-Notes");
        click("#figure-text-add");
        FxToolkit.await("the text", () -> edits().annotations().size() == 1);
        robot.press(KeyCode.CONTROL).press(KeyCode.A).release(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("Half die here");
        FxToolkit.await("the typed text", () -> edits().annotations().getFirst().text().equals("Half die here"));
        click("#figure-line-at-time");
        FxToolkit.await("the line", () -> edits().references().size() == 1);
    }

    /// Square ends would fill the gaps between dots, so that every line type looks like the solid one.
    @Test
    void showsTheLineTypeOfAGroupWithItsGaps() {
        click("#segment-Groups");
        FxToolkit.await("the lines", () -> find(".dash-sample").isPresent());

        assertThat(((Line) find(".dash-sample").orElseThrow()).getStrokeLineCap()).isEqualTo(StrokeLineCap.BUTT);
    }

    @Test
    void writesACaptionOfItsOwnAndUndoesIt() {
        click("#segment-Notes");
        FxToolkit.run(() -> find("#figure-caption-text").orElseThrow().requestFocus());
        robot.write("Survival of our patients by stage.");
        FxToolkit.await(
                "the caption under the sheet",
                () -> ((Label) find("#figure-caption").orElseThrow())
                        .getText()
                        .equals("Figure 1. Survival of our patients by stage."));

        FxToolkit.run(() -> find("#figure-text-add").orElseThrow().requestFocus());
        FxToolkit.await("the step", () -> history().equals(List.of("Figure 1: caption")));
        FxToolkit.run(() -> ((Button) find("#figure-caption-back").orElseThrow()).fire());

        FxToolkit.await("the written caption", () -> model().current().caption().isEmpty());
    }

    @Test
    void putsACheckRightWithItsButton() {
        FxToolkit.await("the check", () -> find("#fix-GREYSCALE").isPresent());
        click("#fix-GREYSCALE");

        FxToolkit.await("the patterns", () -> model().current().look().style().patterns());
        FxToolkit.await("the passed check", () -> find("#fix-GREYSCALE").isEmpty());
    }

    @Test
    void savesAStyleUnderAName() {
        FxToolkit.run(() -> model().change("palette", figure -> figure.withLook(figure.look()
                .withStyle(figure.look().style().withPalette(Palette.VIRIDIS)))));
        FxToolkit.run(() -> {
            Node field = find("#figure-look-name").orElseThrow();
            field.requestFocus();
        });
        robot.write("Thesis");
        FxToolkit.run(() -> ((Button) find("#figure-look-keep").orElseThrow()).fire());

        FxToolkit.await("the file", () -> Files.exists(folder.resolve("figure-looks.json")));
        assertThat(folder.resolve("figure-looks.json")).content().contains("Thesis", "VIRIDIS");
    }

    @Test
    void exportsWithWhatBelongsToIt() {
        dialogs.target = Optional.of(folder.resolve("figure.pdf"));
        click("#figures-export");
        click("#segment-PDF");
        List<String> failed = FxToolkit.on(() -> window.scene().getRoot().lookupAll(".check-row").stream()
                .filter(row -> row.lookup(".icon-warning") != null)
                .map(row -> ((Label) row.lookup(".label")).getText())
                .toList());
        List<String> said = FxToolkit.textsIn(window.find("#export-checks").orElseThrow());
        assertThat(failed).isNotEmpty();
        assertThat(said).containsAll(failed.subList(0, Math.min(3, failed.size()))).last().asString().contains("Ready to submit?");
        click("#figure-export-now");

        FxToolkit.await("the files", () -> Files.exists(folder.resolve("figure.pdf"))
                && Files.exists(folder.resolve("figure.csv"))
                && Files.exists(folder.resolve("figure.txt")));
    }

    /// The card hangs from a blue button whose own icon is white, and must not take that colour over.
    @Test
    void marksFailedChecksInTheExportCardWithTheColourOfACaution() {
        FxToolkit.await("the check", () -> find("#fix-GREYSCALE").isPresent());
        Paint caution = FxToolkit.on(() -> ((FontIcon) find(".check-row .icon-warning").orElseThrow()).getIconColor());

        click("#figures-export");

        FxToolkit.await("the card", () -> find("#export-checks .icon-warning").isPresent());
        assertThat(FxToolkit.on(() -> ((FontIcon) find("#export-checks .icon-warning").orElseThrow()).getIconColor()))
                .isEqualTo(caution)
                .isNotEqualTo(Color.WHITE);
    }

    @Test
    void bringsBackAnExportedFigureThatIsDroppedOnTheWindow() {
        FxToolkit.run(() -> model().change("palette", figure -> figure.withLook(figure.look()
                .withStyle(figure.look().style().withPalette(Palette.VIRIDIS)))));
        awaitFigure();
        Path picture = folder.resolve("figure.pdf");
        dialogs.target = Optional.of(picture);
        click("#figures-export");
        click("#segment-PDF");
        click("#figure-export-now");
        FxToolkit.await("the file", () -> Files.exists(picture) && Files.exists(folder.resolve("figure.txt")));
        click("#workspace-explore");

        FxToolkit.run(() -> context.openDropped(picture));

        FxToolkit.await("the figure beside the first", () -> find("#figure-card-2").isPresent());
        assertThat(model().selected()).isEqualTo(1);
        assertThat(model().current().look().style().palette()).isEqualTo(Palette.VIRIDIS);
    }

    @Test
    void copiesPixelsAndVectorsThatOtherProgramsRead() {
        click("#figure-copy");

        Clipboard clipboard = FxToolkit.on(Clipboard::getSystemClipboard);
        Image pixels = FxToolkit.on(clipboard::getImage);
        assertThat(pixels.getWidth()).isCloseTo(129 / 25.4 * 300, within(1.0));
        Object vectors = FxToolkit.on(() -> clipboard.getContent(ClipboardPicture.svgFormat()));
        assertThat(vectors).isInstanceOf(ByteBuffer.class);
        assertThat(UTF_8.decode((ByteBuffer) vectors).toString()).startsWith("<").contains("<svg", "Months since diagnosis");
    }

    /// A registry of times instead of dates does not say what the clock starts with; only the reader can.
    @Test
    void leadsFromTheCheckOfTimeZeroToTheTitleOfTheTimeAxis() throws Exception {
        StringBuilder csv = new StringBuilder("patient,months,died,arm\n");
        for (int patient = 1; patient <= 60; patient++) {
            csv.append("%d,%d,%s,%s%n".formatted(patient, 3 + patient * 7 % 50, patient % 3 == 0 ? "no" : "yes", patient % 2 == 0 ? "A" : "B"));
        }
        Path registry = Files.writeString(folder.resolve("times.csv"), csv);
        FxToolkit.run(() -> context.openFile(registry));
        FxToolkit.await("the import page", () -> find("#import-finish").filter(button -> !button.isDisabled()).isPresent());
        FxToolkit.run(() -> ((Button) find("#import-finish").orElseThrow()).fire());
        FxToolkit.await("the curves", () -> window.result().filter(result -> result.overall().patients() == 60).isPresent());
        click("#workspace-figures");
        awaitFigure();
        assertThat(find("#figure-time-title")).isEmpty();

        FxToolkit.await("the check", () -> find("#fix-TIME_ZERO").isPresent());
        FxToolkit.run(() -> ((Button) find("#fix-TIME_ZERO").orElseThrow()).fire());

        FxToolkit.await("the field", () -> find("#figure-time-title").filter(Node::isFocused).isPresent());
        click("#figure-time-title");
        robot.write("months since randomisation");
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        FxToolkit.await("the check that passes", () -> find("#fix-TIME_ZERO").isEmpty());
        assertThat(texts()).contains("months since randomisation");
    }

    private StudyFigure.Handle handle() {
        return FxToolkit.on(() -> model().figure(ENGLISH).orElseThrow().handles().getFirst());
    }

    private FigureEdits edits() {
        return model().current().panels().get(model().panel()).edits();
    }

    private List<String> history() {
        return FxToolkit.on(() -> context.exploreModel().openStudy().history());
    }

    private FiguresModel model() {
        return context.figuresModel();
    }

    private void awaitFigure() {
        FxToolkit.await("the figure", () -> model().figure(ENGLISH).isPresent());
    }
}
