package org.riskset.drawing.slide;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Painter;
import org.riskset.drawing.Provenance;

/// Writes a page as a PowerPoint file of one widescreen slide: native shapes in one group, text in text boxes.
///
/// The page is enlarged or reduced as a whole to fill the slide. The group carries the alternative text.
public final class SlidePainter implements Painter {
    static final String DATA = "Riskset data";
    static final String PLAN = "Riskset plan";
    static final int SLIDE_WIDTH = 960;
    static final int SLIDE_HEIGHT = 540;
    private static final double MARGIN = 24;

    @Override
    public void write(Drawing drawing, Provenance provenance, OutputStream out) throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.setPageSize(new java.awt.Dimension(SLIDE_WIDTH, SLIDE_HEIGHT));
            XSLFSlide slide = show.createSlide();
            slide.getBackground().setFillColor(SlideShapes.colour(drawing.background(), 1));
            Rectangle2D place = place(drawing);
            double scale = place.getWidth() / drawing.width();
            SlideShapes shapes = new SlideShapes(slide, place, scale, drawing);
            Stretches.of(drawing.marks()).forEach(shapes::add);
            shapes.gather();
            var properties = show.getProperties();
            properties.getCoreProperties().setTitle(drawing.title());
            properties.getCoreProperties().setDescription(drawing.alternativeText());
            if (!provenance.application().isEmpty()) {
                properties.getExtendedProperties().setApplication(provenance.application());
            }
            addProperty(properties.getCustomProperties(), DATA, provenance.dataFingerprint());
            addProperty(properties.getCustomProperties(), PLAN, provenance.plan());
            show.write(out);
        }
    }

    private static void addProperty(org.apache.poi.ooxml.POIXMLProperties.CustomProperties properties, String name, String value) {
        if (!value.isEmpty()) {
            properties.addProperty(name, value);
        }
    }

    /// The largest place of the page's shape on the slide; a page of the slide's own size fills it.
    private static Rectangle2D place(Drawing drawing) {
        boolean whole = drawing.width() == SLIDE_WIDTH && drawing.height() == SLIDE_HEIGHT;
        double margin = whole ? 0 : MARGIN;
        double scale = Math.min(
                (SLIDE_WIDTH - 2 * margin) / drawing.width(), (SLIDE_HEIGHT - 2 * margin) / drawing.height());
        double width = drawing.width() * scale;
        double height = drawing.height() * scale;
        return new Rectangle2D.Double((SLIDE_WIDTH - width) / 2, (SLIDE_HEIGHT - height) / 2, width, height);
    }
}
