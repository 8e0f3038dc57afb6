package org.atlas287g.ui.edit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.edit.Undoing;
import org.atlas287g.domain.record.RecordId;
import org.atlas287g.domain.text.Limit;

/** Sets back what an account changed in the records since a day, and tells what could not be. */
public final class UndoChanges extends Div {
  private final Undoing undoing;
  private final AccountId of;
  private final Typed<LocalDate> since;
  private final TextField why = new TextField();
  private final Paragraph outcome = new Paragraph();
  private final UnorderedList left = new UnorderedList();

  /** For the changes of one account. */
  public UndoChanges(Undoing undoing, AccountId of) {
    this.undoing = undoing;
    this.of = of;
    since = Typed.date(getTranslation("undo.since"), getTranslation("edit.date.expected"));
    since.field().setRequiredIndicatorVisible(true);
    why.setLabel(getTranslation("undo.why"));
    Limited.of(why, Limit.WHY);
    outcome.getElement().setAttribute("role", "status");
    Div form = new Div(since.field(), why, new Button(getTranslation("undo.do"), _ -> undo()));
    form.addClassName("filters");
    add(new Paragraph(getTranslation("undo.intro")), form, outcome, left);
  }

  private void undo() {
    left.removeAll();
    outcome.setText("");
    if (!since.check() || !Limited.fits(why)) {
      return;
    }
    var from = since.value().orElseThrow().atStartOfDay(ZoneOffset.UTC).toInstant();
    var report = undoing.undo(of, from, why.getValue());
    outcome.setText(getTranslation("undo.done", report.undone().size(), report.left().size()));
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
