package org.atlas287g.ui.importing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.atlas287g.domain.comparison.Gate;
import org.atlas287g.domain.comparison.ListDate;
import org.atlas287g.domain.importing.ListState;
import org.atlas287g.domain.importing.SourceList;
import org.atlas287g.domain.listing.ListRemark;
import org.atlas287g.ui.edit.AccountNames;
import org.atlas287g.ui.edit.Minutes;
import org.atlas287g.ui.edit.Typed;
import org.jspecify.annotations.Nullable;

/** What a list is: its kind, its day and what tells it, what the gate says, and the remarks. */
final class ListSummary extends Section {
  private final AccountNames names;
  private final Paragraph facts = new Paragraph();
  private final Typed<LocalDate> day;
  private final Button setDay;
  private final Div gate = new Div();
  private final Div remarks = new Div();

  /**
   * Without a list.
   *
   * @param whenDated takes the day that a person gives the list
   */
  ListSummary(AccountNames names, Consumer<LocalDate> whenDated) {
    this.names = names;
    addClassName("review-summary");
    getElement().setAttribute("aria-label", getTranslation("edit.import.summary"));
    day = Typed.date(getTranslation("edit.paste.listed"), getTranslation("edit.date.expected"));
    day.field().setRequiredIndicatorVisible(true);
    setDay =
        new Button(
            getTranslation("edit.import.day.set"),
            _ -> {
              if (day.check()) {
                day.value().ifPresent(whenDated);
              }
            });
    Div dating = new Div(day.field(), setDay);
    dating.addClassName("review-day");
    Div said = new Div(facts, gate, remarks);
    said.addClassName("review-said");
    add(said, dating);
  }

  void show(SourceList list, List<ListRemark> remarked) {
    facts.setText(
        getTranslation(
            "edit.import.facts",
            getTranslation("edit.import.list." + list.kind()),
            list.rows(),
            Minutes.text(list.receivedAt()),
            names.of(list.receivedBy()),
            getTranslation("edit.import.listState." + list.state())));
    ListDate date = list.date();
    day.show(date == null ? null : date.day());
    day.field().setHelperText(getTranslation(basis(date)));
    boolean open = list.state() == ListState.OPEN;
    day.field().setReadOnly(!open);
    setDay.setVisible(open);
    gate.removeAll();
    showGate(list.gate());
    remarks.removeAll();
    remarks.add(new Remarks(remarked));
  }

  /** The key of the text that says what tells the day. */
  static String basis(@Nullable ListDate date) {
    return date == null ? "edit.import.basis.NONE" : "edit.import.basis." + date.basis();
  }

  private void showGate(Gate of) {
    gate.add(new Paragraph(getTranslation("edit.import.verdict." + of.verdict())));
    boolean passed = of.verdict() == Gate.Verdict.PASSED;
    gate.setClassName("edit-question", !passed);
    if (!passed) {
      gate.add(new GateReasons(of));
    }
  }
}
