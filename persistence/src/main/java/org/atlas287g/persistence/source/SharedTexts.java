package org.atlas287g.persistence.source;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.atlas287g.domain.listing.ListingLimits;
import org.jspecify.annotations.Nullable;

/** The texts that the cells of a spreadsheet share. */
final class SharedTexts {
  private SharedTexts() {}

  /** The texts in their order, cut where a cell would be. */
  static List<String> read(byte @Nullable [] xml) throws XMLStreamException {
    List<String> texts = new ArrayList<>();
    if (xml == null) {
      return texts;
    }
    try (XmlPart part = new XmlPart(xml)) {
      StringBuilder text = new StringBuilder();
      boolean inText = false;
      boolean inReading = false;
      while (part.next()) {
        String here = part.text();
        if (here != null) {
          append(text, inText && !inReading ? here : "");
        } else if (part.isStart("si")) {
          text.setLength(0);
        } else if (part.isEnd("si")) {
          texts.add(text.toString());
        } else if (part.isStart("t") || part.isEnd("t")) {
          inText = part.isStart("t");
        } else if (part.isStart("rPh") || part.isEnd("rPh")) {
          inReading = part.isStart("rPh"); // how a text is pronounced is no part of it
        }
      }
    }
    return texts;
  }

  /** Appends as much as a cell may hold, and one character more. */
  static void append(StringBuilder text, String more) {
    int room = ListingLimits.CELL + 1 - text.length();
    text.append(more, 0, Math.clamp(room, 0, more.length()));
  }
}
