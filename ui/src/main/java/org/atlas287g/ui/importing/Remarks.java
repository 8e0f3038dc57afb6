package org.atlas287g.ui.importing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.atlas287g.domain.listing.ListRemark;

/** What the reader had to remark, by kind; opened, a kind shows its rows. */
final class Remarks extends NativeDetails {
  /** More would not be read by anybody. */
  private static final int MOST_SHOWN = 200;

  Remarks(List<ListRemark> remarks) {
    addClassName("review-remarks");
    setSummaryText(getTranslation("edit.import.remarks", remarks.size()));
    setVisible(!remarks.isEmpty());
    Map<ListRemark.Kind, List<ListRemark>> byKind =
        remarks.stream()
            .collect(
                Collectors.groupingBy(
                    ListRemark::kind,
                    () -> new EnumMap<>(ListRemark.Kind.class),
                    Collectors.toList()));
    Div kinds = new Div();
    byKind.forEach((kind, ofKind) -> kinds.add(group(kind, ofKind)));
    setContent(kinds);
  }

  private NativeDetails group(ListRemark.Kind kind, List<ListRemark> remarks) {
    NativeDetails group =
        new NativeDetails(
            getTranslation("edit.import.remark." + kind) + " (" + remarks.size() + ")");
    group.addToggleListener(toggle -> {
      if (toggle.isOpened() && group.getContent() == null) {
        group.setContent(rows(remarks));
      }
    });
    return group;
  }

  private Div rows(List<ListRemark> remarks) {
    UnorderedList rows = new UnorderedList();
    remarks.stream().limit(MOST_SHOWN).forEach(remark -> rows.add(new ListItem(text(remark))));
    Div shown = new Div(rows);
    if (remarks.size() > MOST_SHOWN) {
      shown.add(
          new Paragraph(getTranslation("edit.import.remarks.more", remarks.size() - MOST_SHOWN)));
    }
    return shown;
  }

  private String text(ListRemark remark) {
    if (remark.kind() == ListRemark.Kind.NOT_LISTED) {
      return getTranslation("edit.import.remark." + remark.found()) + ": " + remark.made();
    }
    StringBuilder text = new StringBuilder();
    if (remark.row() > 0) {
      text.append(getTranslation("edit.import.remark.row", remark.row())).append(", ");
    } else if (remark.sheet() != null) {
      text.append(remark.sheet()).append(", ");
    }
    if (remark.column() != null) {
      text.append(remark.column()).append(": ");
    }
    text.append('“').append(remark.found()).append('”');
    if (!remark.made().isEmpty()) {
      text.append(" → ").append(remark.made());
    }
    return text.toString();
  }
}
