package org.cascade.server.edfi.xml;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cascade.server.edfi.imported.EdFiException;
import org.cascade.server.edfi.imported.EdFiException.Problem;
import org.cascade.server.edfi.imported.Origin;

/**
 * An XML file, read as a stream. It holds one element below the root in memory at a time. Nothing
 * outside the file is ever read: a document type declaration, and with it every entity of one's
 * own, is refused.
 */
public record XmlFile(Path path) {

  /** The name of the root element. */
  public QName root() {
    return read(
        reader -> {
          toRoot(reader);
          return reader.getName();
        });
  }

  /**
   * Gives every element directly below the root, in order; the whole file has been checked when it
   * returns.
   */
  public void elements(Consumer<XmlElement> each) {
    read(
        reader -> {
          toRoot(reader);
          new ElementReader(name(), reader).readAll(each);
          return true;
        });
  }

  public String name() {
    return String.valueOf(path.getFileName());
  }

  private static void toRoot(XMLStreamReader reader) throws XMLStreamException {
    while (reader.next() != XMLStreamConstants.START_ELEMENT) {
      if (reader.getEventType() == XMLStreamConstants.DTD) {
        throw new DoctypeException();
      }
    }
  }

  private <T> T read(Reading<T> reading) {
    try (InputStream bytes = Files.newInputStream(path)) {
      XMLStreamReader reader = factory().createXMLStreamReader(new SmallReads(bytes));
      try {
        return reading.read(reader);
      } catch (DoctypeException e) {
        throw problem(Problem.DOCTYPE, reader, "a document type declaration is not allowed");
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw notWellFormed(e);
    } catch (CharConversionException e) {
      String message = "not well-formed XML: " + e.getMessage();
      throw new EdFiException(Problem.NOT_WELL_FORMED, new Origin(name(), 0), message);
    } catch (IOException e) {
      throw new EdFiException(Problem.UNREADABLE, new Origin(name(), 0), "cannot be read: " + e);
    }
  }

  private EdFiException problem(Problem problem, XMLStreamReader reader, String message) {
    Origin origin = new Origin(name(), reader.getLocation().getLineNumber());
    return new EdFiException(problem, origin, message);
  }

  private EdFiException notWellFormed(XMLStreamException e) {
    Location at = e.getLocation();
    boolean known = at != null && at.getLineNumber() > 0;
    String column = known ? ", column " + at.getColumnNumber() : "";
    Origin origin = new Origin(name(), known ? at.getLineNumber() : 0);
    return new EdFiException(
        Problem.NOT_WELL_FORMED, origin, "not well-formed XML" + column + ": " + reasonOf(e));
  }

  /** The parser puts the place before its reason; the place is told already. */
  private static String reasonOf(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int reason = message.indexOf("Message: ");
    return (reason < 0 ? message : message.substring(reason + "Message: ".length())).strip();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }

  private interface Reading<T> {
    T read(XMLStreamReader reader) throws XMLStreamException;
  }

  private static final class DoctypeException extends XMLStreamException {
    private static final long serialVersionUID = 1L;
  }
}
