package dev.afterglow.sources.recording.aedat;

import dev.afterglow.sources.SensorGeometry;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The XML text in a DV file's header: under the node {@code outInfo} one node per stream, named by its number, with
 * attributes of its own and more in its node {@code info}.
 */
final class Aedat4Description {
    private static final String NODE = "node";
    private static final String STREAMS = "outInfo";

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final Deque<String> path = new ArrayDeque<>();
    private final Map<String, String> attributes = new HashMap<>();
    private final List<Aedat4Stream> streams = new ArrayList<>();

    private Aedat4Description() {}

    static List<Aedat4Stream> streams(String xml) throws XMLStreamException {
        XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(xml));
        try {
            Aedat4Description description = new Aedat4Description();
            description.read(reader);
            return description.streams;
        } finally {
            reader.close();
        }
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals(NODE)) {
                String name = reader.getAttributeValue(null, "name");
                path.addLast(name == null ? "" : name);
                if (isAtStream()) {
                    attributes.clear();
                }
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("attr")) {
                String key = reader.getAttributeValue(null, "key");
                attributes.put(key == null ? "" : key, reader.getElementText().strip());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals(NODE)) {
                if (isAtStream()) {
                    addStream(path.getLast());
                }
                path.removeLast();
            }
        }
    }

    private boolean isAtStream() {
        return path.size() == 2 && path.getFirst().equals(STREAMS);
    }

    private void addStream(String id) throws XMLStreamException {
        try {
            streams.add(new Aedat4Stream(
                    Integer.parseInt(id),
                    attributes.getOrDefault("typeIdentifier", ""),
                    attributes.getOrDefault("source", ""),
                    geometry()));
        } catch (IllegalArgumentException impossible) {
            throw new XMLStreamException("a stream's number or size is impossible: " + impossible.getMessage());
        }
    }

    private @Nullable SensorGeometry geometry() {
        String sizeX = attributes.get("sizeX");
        String sizeY = attributes.get("sizeY");
        return sizeX == null || sizeY == null
                ? null
                : new SensorGeometry(Integer.parseInt(sizeX), Integer.parseInt(sizeY));
    }
}
