package org.atlas287g.persistence.source;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a part of a spreadsheet from its beginning to its end. Document types are refused and
 * nothing outside of the part is ever opened.
 */
final class XmlPart implements AutoCloseable {
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader reader;

  XmlPart(byte[] content) throws XMLStreamException {
    reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(content));
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver((_, _, _, _) -> {
      throw new XMLStreamException("external references are not read");
    });
    return factory;
  }

  /** Goes on to the next start or end of an element, or text; false behind the last. */
  boolean next() throws XMLStreamException {
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD ->
            throw new XMLStreamException("it has a document type, which no spreadsheet has");
        case XMLStreamConstants.START_ELEMENT,
            XMLStreamConstants.END_ELEMENT,
            XMLStreamConstants.CHARACTERS,
            XMLStreamConstants.CDATA,
            XMLStreamConstants.SPACE -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  boolean isStart(String name) {
    return reader.isStartElement() && reader.getLocalName().equals(name);
  }

  boolean isEnd(String name) {
    return reader.isEndElement() && reader.getLocalName().equals(name);
  }

  /** The text here, if it is text that stands here. */
  @Nullable String text() {
    return reader.isStartElement() || reader.isEndElement() ? null : reader.getText();
  }

  /** The attribute of the element here, whatever its namespace. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  @Override
  public void close() throws XMLStreamException {
    reader.close();
  }
}
