package org.atlas287g.persistence.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.atlas287g.domain.listing.PrintedRow;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the rows of one sheet's XML: texts, numbers, and the addresses that cells link to. */
final class SheetHandler extends DefaultHandler {
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final SharedStrings strings;
  private final PackagePart sheet;
  private final TreeMap<Integer, Map<Integer, PrintedRow.Cell>> rows = new TreeMap<>();
  private final StringBuilder text = new StringBuilder();
  private int row = -1;
  private int column = -1;
  private @Nullable String type;
  private boolean inText;

  /**
   * For one sheet.
   *
   * @param strings the workbook's shared texts
   * @param sheet the sheet's part, whose relationships hold the links' addresses
   */
  SheetHandler(SharedStrings strings, PackagePart sheet) {
    this.strings = strings;
    this.sheet = sheet;
  }

  /** The rows that have cells which are not blank, in order; valid after parsing. */
  List<PrintedRow> rows() {
    List<PrintedRow> list = new ArrayList<>();
    rows.forEach((number, cells) -> list.add(new PrintedRow(number + 1, Map.copyOf(cells))));
    return List.copyOf(list);
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    switch (name) {
      case "row" -> startRow(attributes);
      case "c" -> startCell(attributes);
      case "v", "t" -> inText = true;
      case "hyperlink" -> link(attributes);
      default -> {}
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (inText) {
      text.append(chars, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    switch (name) {
      case "v", "t" -> inText = false;
      case "c" -> endCell();
      default -> {}
    }
  }

  /** Rows and cells may leave out their position: they then follow the one before. */
  private void startRow(Attributes attributes) {
    String number = attributes.getValue("r");
    row = number == null ? row + 1 : Integer.parseInt(number) - 1;
    column = -1;
  }

  private void startCell(Attributes attributes) {
    String position = attributes.getValue("r");
    column = position == null ? column + 1 : new CellReference(position).getCol();
    type = attributes.getValue("t");
    text.setLength(0);
  }

  private void endCell() {
    String value = value();
    if (!value.isBlank()) {
      boolean isNumber = type == null || type.equals("n");
      cells(row).put(column, new PrintedRow.Cell(value, isNumber, null));
    }
  }

  private String value() {
    if ("e".equals(type)) {
      return ""; // "#N/A": the sheet has an error here and no value
    }
    if ("s".equals(type) && !text.isEmpty()) {
      return strings.getItemAt(Integer.parseInt(text.toString())).getString();
    }
    return text.toString();
  }

  /** Links stand behind all rows in a sheet's XML. */
  private void link(Attributes attributes) {
    String reference = attributes.getValue("ref");
    String id = attributes.getValue(RELATIONSHIPS, "id");
    PackageRelationship target = id == null ? null : sheet.getRelationship(id);
    if (reference == null || target == null) {
      return;
    }
    // A link may span cells ("F7:F8"): the first one shows it.
    var cell = new CellReference(reference.split(":", 2)[0]);
    String address = target.getTargetURI().toString();
    cells(cell.getRow())
        .computeIfPresent(
            (int) cell.getCol(),
            (_, shown) -> new PrintedRow.Cell(shown.text(), shown.isNumber(), address));
  }

  private Map<Integer, PrintedRow.Cell> cells(int number) {
    return rows.computeIfAbsent(number, _ -> new HashMap<>());
  }
}
