package org.atlas287g.ui.edit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.atlas287g.domain.edit.Undoing;
import org.atlas287g.domain.record.RecordId;

/** What came of undoing: how many records were set back, and which were not, with the reason. */
final class UndoReport extends Div {
  private final Paragraph outcome = new Paragraph();
  private final UnorderedList left = new UnorderedList();

  UndoReport() {
    outcome.getElement().setAttribute("role", "status");
    add(outcome, left);
  }

  void clear() {
    say("");
  }

  /** Tells why nothing was undone. */
  void say(String text) {
    outcome.setText(text);
    left.removeAll();
  }

  void show(Undoing.Report report) {
    say(getTranslation("undo.done", report.undone().size(), report.left().size()));
    report
        .left()
        .forEach(kept -> {
          Anchor link = new Anchor(EditPages.of(kept.subject()), name(kept.subject()));
          String reason = getTranslation("edit.refusal." + kept.refusal());
          left.add(new ListItem(link, new Div(reason)));
        });
  }

  private String name(RecordId subject) {
    return getTranslation("undo.kind." + subject.kind()) + " " + subject.value();
  }
}
