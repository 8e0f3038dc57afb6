package org.atlas287g.ui.edit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.edit.Undoing;
import org.atlas287g.domain.text.Limit;

/** Sets back what an account changed in the records since a day, and tells what could not be. */
public final class UndoChanges extends Div {
  private final Undoing undoing;
  private final AccountId of;
  private final Typed<LocalDate> since;
  private final TextField why = new TextField();
  private final UndoReport report = new UndoReport();

  /** For the changes of one account. */
  public UndoChanges(Undoing undoing, AccountId of) {
    this.undoing = undoing;
    this.of = of;
    since = Typed.date(getTranslation("undo.since"), getTranslation("edit.date.expected"));
    since.field().setRequiredIndicatorVisible(true);
    why.setLabel(getTranslation("undo.why"));
    Limited.of(why, Limit.WHY);
    Div form = new Div(since.field(), why, new Button(getTranslation("undo.do"), _ -> undo()));
    form.addClassName("filters");
    add(new Paragraph(getTranslation("undo.intro")), form, report);
  }

  private void undo() {
    report.clear();
    if (!since.check() || !Limited.fits(why)) {
      return;
    }
    var from = since.value().orElseThrow().atStartOfDay(ZoneOffset.UTC).toInstant();
    report.show(undoing.undo(of, from, PlainText.of(why.getValue())));
  }
}
