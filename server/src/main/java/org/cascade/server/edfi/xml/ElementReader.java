package org.cascade.server.edfi.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cascade.server.edfi.imported.EdFiException;
import org.cascade.server.edfi.imported.EdFiException.Problem;
import org.cascade.server.edfi.imported.Origin;
import org.jspecify.annotations.Nullable;

/** Reads the elements below the root, whose start the reader stands at. */
final class ElementReader {

  /** Far above what an interchange holds: beyond them a file would only fill the memory. */
  static final int MAX_TEXT = 100_000;

  static final int MAX_DEPTH = 40;
  static final int MAX_CHILDREN = 20_000;

  private final String file;
  private final XMLStreamReader reader;
  private final @Nullable String namespace;
  private int ordinal;

  ElementReader(String file, XMLStreamReader reader) {
    this.file = file;
    this.reader = reader;
    this.namespace = reader.getNamespaceURI();
  }

  void readAll(Consumer<XmlElement> each) throws XMLStreamException {
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT) {
        each.accept(element(1));
        ordinal++;
      }
    }
  }

  private XmlElement element(int depth) throws XMLStreamException {
    check(depth <= MAX_DEPTH, "elements nested deeper than " + MAX_DEPTH);
    Origin origin = origin();
    String name = nameOf();
    String id = reader.getAttributeValue(XMLConstants.NULL_NS_URI, "id");
    String ref = reader.getAttributeValue(XMLConstants.NULL_NS_URI, "ref");
    List<XmlElement> children = new ArrayList<>();
    String text = content(children, depth).strip();
    return new XmlElement(origin, name, id, ref, ordinal, text, children);
  }

  private String content(List<XmlElement> children, int depth) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (reader.next() != XMLStreamConstants.END_ELEMENT) {
      if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
        children.add(element(depth + 1));
        check(children.size() <= MAX_CHILDREN, "more than " + MAX_CHILDREN + " elements in one");
      } else if (isText(reader.getEventType())) {
        text.append(reader.getText());
        check(text.length() <= MAX_TEXT, "a value of more than " + MAX_TEXT + " characters");
      }
    }
    return text.toString();
  }

  private static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
  }

  /** An extension's element never passes for one of the standard. */
  private String nameOf() {
    boolean standard = String.valueOf(namespace).equals(String.valueOf(reader.getNamespaceURI()));
    return standard ? reader.getLocalName() : reader.getPrefix() + ":" + reader.getLocalName();
  }

  private void check(boolean fits, String message) {
    if (!fits) {
      throw new EdFiException(Problem.TOO_LARGE, origin(), message);
    }
  }

  private Origin origin() {
    return new Origin(file, reader.getLocation().getLineNumber());
  }
}
