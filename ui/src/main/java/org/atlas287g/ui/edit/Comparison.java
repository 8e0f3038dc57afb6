package org.atlas287g.ui.edit;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Two versions of a record side by side, field by field; only the fields that differ. */
final class Comparison extends NativeTable {
  Comparison(
      String left, Map<String, String> leftTexts, String right, Map<String, String> rightTexts) {
    addClassName("edit-comparison");
    NativeTableRow head = new NativeTableRow();
    head.add(headerCell(getTranslation("edit.field")), headerCell(left), headerCell(right));
    getHead().add(head);
    Set<String> labels = new LinkedHashSet<>(leftTexts.keySet());
    labels.addAll(rightTexts.keySet());
    for (String label : labels) {
      String one = leftTexts.getOrDefault(label, "");
      String other = rightTexts.getOrDefault(label, "");
      if (!one.equals(other)) {
        NativeTableHeaderCell field = new NativeTableHeaderCell(label);
        field.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow();
        row.add(field, new NativeTableCell(one), new NativeTableCell(other));
        getBody().add(row);
      }
    }
  }

  private static NativeTableHeaderCell headerCell(String text) {
    NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
    cell.getElement().setAttribute("scope", "col");
    return cell;
  }
}
