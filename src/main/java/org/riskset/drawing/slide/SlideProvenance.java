package org.riskset.drawing.slide;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.officeDocument.x2006.customProperties.CTProperty;
import org.riskset.drawing.Provenance;

/// Reads where a PowerPoint file comes from: the properties that [SlidePainter] wrote into it.
public final class SlideProvenance {
    private SlideProvenance() {}

    /// The provenance; empty parts where the file has none, [Provenance#NONE] where it is no PowerPoint file.
    ///
    /// @throws IOException if the file cannot be read
    public static Provenance read(Path file) throws IOException {
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            POIXMLProperties properties = new POIXMLProperties(parts);
            POIXMLProperties.CustomProperties custom = properties.getCustomProperties();
            return new Provenance(
                    Optional.ofNullable(properties.getExtendedProperties().getApplication()).orElse(""),
                    text(custom, SlidePainter.DATA),
                    text(custom, SlidePainter.PLAN));
        } catch (OpenXML4JException | OpenXML4JRuntimeException | UnsupportedFileFormatException | XmlException noSlides) {
            return Provenance.NONE;
        }
    }

    private static String text(POIXMLProperties.CustomProperties properties, String name) {
        return Optional.ofNullable(properties.getProperty(name)).map(CTProperty::getLpwstr).orElse("");
    }
}
