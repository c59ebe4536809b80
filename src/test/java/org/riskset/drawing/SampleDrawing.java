package org.riskset.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A small page that holds every kind of mark, every dash and Vietnamese letters.
public final class SampleDrawing {
    public static final Provenance PROVENANCE =
            new Provenance("Riskset 1.0.0", "sha256:4f2c", "{\"group\":\"giai đoạn\"}");

    private SampleDrawing() {}

    public static Drawing drawing() {
        List<Mark> marks = new ArrayList<>();
        Rgb blue = Rgb.hex("#0072B2");
        Rgb orange = Rgb.hex("#D55E00");
        Rgb ink = Rgb.hex("#24292f");
        marks.add(new Mark.Segments(
                Vertices.of(40, 20, 230, 20, 40, 60, 230, 60, 40, 100, 230, 100), new Pen(0.5, Rgb.hex("#d0d7de")), Role.of("grid")));
        marks.add(new Mark.Area(
                Vertices.of(40, 20, 120, 20, 120, 40, 230, 40, 230, 120, 120, 120, 120, 80, 40, 80),
                new Fill(blue, 0.15),
                Role.of("band").group(0)));
        marks.add(new Mark.Area(
                Vertices.of(40, 20, 90, 20, 90, 90, 160, 90, 160, 135, 90, 135, 90, 110, 40, 110),
                new Fill(orange, 0.15),
                Role.of("band").group(1)));
        marks.add(new Mark.Line(
                Vertices.of(40, 20, 120, 20, 120, 60, 200, 60, 200, 80, 230, 80), new Pen(1, blue), Role.of("curve").group(0)));
        marks.add(new Mark.Line(
                Vertices.of(40, 20, 90, 20, 90, 100, 160, 100, 160, 135),
                new Pen(1, orange).withOpacity(0.6),
                Role.of("curve").group(1)));
        marks.add(new Mark.Line(Vertices.of(40, 15, 40, 140, 235, 140), new Pen(0.75, ink), Role.of("axis")));
        Font label = new Font(Face.BOLD, 8, blue);
        marks.add(new Mark.Rectangle(
                new Box(100, 122, 126, 135), 3, Optional.of(new Fill(Rgb.WHITE)), Optional.of(new Pen(0.75, blue)), Role.of("tag")));
        marks.add(Mark.Label.of("11.0", 113, 131.5, Anchor.MIDDLE, label, Role.of("tag-text")));
        marks.add(Mark.Label.of("Nhóm < 6 cm · 12 ế ộ ữ", 232, 73, Anchor.END, label, Role.of("label").group(0))
                .withHalo(new Halo(Rgb.WHITE, 2)));
        Font text = new Font(Face.REGULAR, 8, ink);
        marks.add(Mark.Label.of("Xác suất sống còn (%)", 20, 80, Anchor.MIDDLE, text, Role.of("y-title")).turned(-90));
        marks.add(Mark.Label.of("Tháng từ khi chẩn đoán", 137, 152, Anchor.MIDDLE, text, Role.of("x-title")));
        marks.add(Mark.Label.of("Log-rank ", 180, 30, Anchor.START, text, Role.of("p")));
        double after = 180 + TextMeasurer.bundled().width("Log-rank ", text);
        marks.add(Mark.Label.of("p", after, 30, Anchor.START, text.withFace(Face.ITALIC), Role.of("p")));
        double y = 162;
        for (Dash dash : Dash.values()) {
            marks.add(new Mark.Line(Vertices.of(40, y, 230, y), new Pen(1, ink).withDash(dash), Role.of("sample")));
            y += 4;
        }
        return new Drawing(244, 200, Rgb.WHITE, marks, "Sống còn theo kích thước u", "Hai đường cong & một dải < 95 %");
    }
}
