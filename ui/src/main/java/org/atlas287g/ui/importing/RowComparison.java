package org.atlas287g.ui.importing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.atlas287g.domain.importing.Proposal;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.PrintedLinks;

/**
 * What was printed before beside what a list prints, cell by cell; those that differ are marked.
 */
final class RowComparison extends NativeTable {
  /**
   * That of a proposal.
   *
   * @param earlier whether its list is older than the newest one
   */
  RowComparison(Proposal proposal, boolean earlier) {
    addClassName("edit-comparison");
    ListingRow before = proposal.before();
    ListingRow after = proposal.after();
    List<PrintedField> differing = PrintedField.differing(before, after);
    NativeTableRow head = new NativeTableRow();
    head.add(header(getTranslation("edit.field"), "col"));
    if (before != null) {
      head.add(header(getTranslation(earlier ? "edit.import.later" : "edit.import.before"), "col"));
    }
    if (after != null) {
      head.add(header(getTranslation("edit.import.after", after.row()), "col"));
    }
    getHead().add(head);
    for (PrintedField field : PrintedField.values()) {
      boolean differs = differing.contains(field);
      if (field.of(before).isEmpty() && field.of(after).isEmpty()) {
        continue;
      }
      NativeTableHeaderCell name = header(getTranslation(field.label()), "row");
      NativeTableRow row = new NativeTableRow(name);
      if (differs) {
        row.addClassName("edit-differs");
        name.add(mark());
      }
      if (before != null) {
        row.add(cell(field.of(before)));
      }
      if (after != null) {
        row.add(cell(field.of(after)));
      }
      getBody().add(row);
    }
  }

  private Component mark() {
    Span mark = new Span(" ≠");
    mark.getElement().setAttribute("role", "img");
    mark.getElement().setAttribute("aria-label", getTranslation("edit.import.differs"));
    return mark;
  }

  private static NativeTableHeaderCell header(String text, String scope) {
    NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
    cell.getElement().setAttribute("scope", scope);
    return cell;
  }

  private static NativeTableCell cell(String text) {
    NativeTableCell cell = new NativeTableCell();
    PrintedLinks.address(text)
        .ifPresentOrElse(
            url -> cell.add(new Anchor(url.toString(), text, AnchorTarget.BLANK)),
            () -> cell.setText(text.isEmpty() ? "—" : text));
    return cell;
  }
}
