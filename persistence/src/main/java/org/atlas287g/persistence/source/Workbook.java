package org.atlas287g.persistence.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingLimits;
import org.atlas287g.domain.listing.PrintedRow;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet (.xlsx), unpacked in memory: its sheets' cells, as last calculated, and what they
 * link to. Formulas and macros are never run, and the sizes that the archive claims are not
 * believed.
 */
final class Workbook {
  /** ICE's own clock. */
  private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

  private static final String WORKBOOK = "xl/workbook.xml";

  private final String source;
  private final Map<String, byte[]> parts;
  private final byte[] workbook;
  private final List<String> strings;

  private Workbook(String source, Map<String, byte[]> parts)
      throws XMLStreamException, IOException {
    this.source = source;
    this.parts = parts;
    byte[] workbook = parts.get(WORKBOOK);
    if (workbook == null) {
      throw new IOException("it has no workbook");
    }
    this.workbook = workbook;
    this.strings = SharedTexts.read(parts.get("xl/sharedStrings.xml"));
  }

  /**
   * Opens a spreadsheet.
   *
   * @throws ListingException if it is none, or larger than {@link ListingLimits}
   */
  static Workbook open(String source, byte[] content) throws ListingException {
    try {
      return new Workbook(source, unpack(source, content));
    } catch (IOException | XMLStreamException | IllegalArgumentException e) {
      throw unreadable(source, e);
    }
  }

  /**
   * A sheet.
   *
   * @param name what its tab shows
   */
  record Sheet(String name, List<PrintedRow> rows) {}

  /**
   * All sheets that can be read, in the order of their tabs; charts and lost sheets are left out.
   *
   * @throws ListingException if one is damaged
   */
  List<Sheet> sheets() throws ListingException {
    try {
      List<Sheet> sheets = new ArrayList<>();
      Map<String, String> targets = relationships(WORKBOOK);
      for (String[] entry : index()) {
        String part = resolve("xl", targets.getOrDefault(entry[1], ""));
        byte[] xml = parts.get(part);
        if (xml != null) {
          var rows = new SheetRows(source, strings, relationships(part));
          sheets.add(new Sheet(entry[0], rows.read(xml)));
        }
      }
      return sheets;
    } catch (XMLStreamException | IllegalArgumentException e) {
      throw unreadable(source, e);
    }
  }

  /**
   * The day on which somebody last saved it by hand. Programs that convert files write it in one
   * go, created and modified at once, and their date tells nothing of the list.
   */
  @Nullable LocalDate saved() {
    byte[] xml = parts.get("docProps/core.xml");
    if (xml == null) {
      return null;
    }
    try (XmlPart part = new XmlPart(xml)) {
      Map<String, String> moments = new HashMap<>();
      String at = "";
      while (part.next()) {
        String text = part.text();
        if (part.isStart("created") || part.isStart("modified")) {
          at = part.isStart("created") ? "created" : "modified";
        } else if (text != null) {
          moments.merge(at, text, String::concat);
        } else {
          at = "";
        }
      }
      String modified = moments.get("modified");
      return modified == null || modified.equals(moments.get("created"))
          ? null
          : OffsetDateTime.parse(modified.strip()).atZoneSameInstant(WASHINGTON).toLocalDate();
    } catch (XMLStreamException | DateTimeException unknown) {
      return null;
    }
  }

  private static Map<String, byte[]> unpack(String source, byte[] content)
      throws IOException, ListingException {
    Map<String, byte[]> parts = new HashMap<>();
    int left = ListingLimits.UNPACKED_BYTES;
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] part = zip.readNBytes(left + 1);
        left -= part.length;
        entries++;
        if (left < 0 || entries > ListingLimits.PARTS) {
          throw new ListingException(
              ListingException.Fault.TOO_LARGE,
              "%s: unpacks to more than %d parts or %d MiB"
                  .formatted(source, ListingLimits.PARTS, ListingLimits.UNPACKED_BYTES >> 20));
        }
        if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
          parts.putIfAbsent(entry.getName(), part);
        }
      }
    }
    return parts;
  }

  /** Name and relationship of each sheet. */
  private List<String[]> index() throws XMLStreamException {
    List<String[]> sheets = new ArrayList<>();
    try (XmlPart part = new XmlPart(workbook)) {
      while (part.next()) {
        if (part.isStart("sheet")) {
          String name = part.attribute("name");
          String id = part.attribute("id");
          sheets.add(new String[] {name == null ? "" : name, id == null ? "" : id});
        }
      }
    }
    return sheets;
  }

  /** The targets of a part's relationships by their ids; none if it has no such part. */
  private Map<String, String> relationships(String part) throws XMLStreamException {
    int slash = part.lastIndexOf('/');
    byte[] xml =
        parts.get(part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels");
    Map<String, String> targets = new HashMap<>();
    if (xml == null) {
      return targets;
    }
    try (XmlPart relationships = new XmlPart(xml)) {
      while (relationships.next()) {
        if (relationships.isStart("Relationship")) {
          String id = relationships.attribute("Id");
          String target = relationships.attribute("Target");
          if (id != null && target != null) {
            targets.put(id, target);
          }
        }
      }
    }
    return targets;
  }

  private static String resolve(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    return target.toLowerCase(Locale.ROOT).startsWith("http") ? "" : folder + "/" + target;
  }

  private static ListingException unreadable(String source, Exception e) {
    return new ListingException(
        ListingException.Fault.WRONG_FORMAT,
        source + ": not a readable .xlsx spreadsheet: " + firstLine(e),
        e);
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
