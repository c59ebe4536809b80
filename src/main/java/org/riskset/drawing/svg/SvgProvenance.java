package org.riskset.drawing.svg;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.riskset.drawing.Provenance;

/// Reads where an SVG file comes from: the metadata that [SvgPainter] wrote into it.
public final class SvgProvenance {
    private static final String SPACE = "urn:riskset:provenance";

    private SvgProvenance() {}

    /// The provenance; [Provenance#NONE] where the file has none, or is no XML.
    public static Provenance read(InputStream in) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false); // nothing outside the file is ever fetched
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Map<String, String> parts = new HashMap<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                boolean element = reader.next() == XMLStreamConstants.START_ELEMENT;
                if (element && SPACE.equals(reader.getNamespaceURI()) && !reader.getLocalName().equals("provenance")) {
                    parts.put(reader.getLocalName(), reader.getElementText());
                }
            }
        } catch (XMLStreamException notXml) {
            return Provenance.NONE;
        }
        return new Provenance(
                parts.getOrDefault("application", ""), parts.getOrDefault("data", ""), parts.getOrDefault("plan", ""));
    }
}
