package org.atlas287g.ui.edit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.atlas287g.domain.agency.Agency;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether an agency that is being entered is one that is recorded. Stands where its name is
 * typed, and takes nothing for answered: whoever saves must have said.
 */
final class AgencyQuestion extends Div {
  private static final int MOST = 5;

  private final AgencyList list;
  private final @Nullable Consumer<Agency> whenTaken;
  private final Consumer<List<Agency>> whenDenied;
  private List<Agency> shown = List.of();
  private boolean open;

  /**
   * A question that is not asked yet.
   *
   * @param whenTaken takes the recorded agency instead; null if it can only be looked at
   * @param whenDenied hears which agencies it is none of
   */
  AgencyQuestion(
      AgencyList list, @Nullable Consumer<Agency> whenTaken, Consumer<List<Agency>> whenDenied) {
    this.list = list;
    this.whenTaken = whenTaken;
    this.whenDenied = whenDenied;
    addClassName("edit-question");
    getElement().setAttribute("role", "group");
    setVisible(false);
  }

  /** Asks about these agencies; about none is no question. */
  void ask(List<Agency> agencies) {
    open = !agencies.isEmpty();
    show(agencies, "edit.agency.like");
  }

  /** Says that the typed name is that of a recorded agency, which was taken. */
  void tell(Agency taken) {
    open = false;
    show(List.of(taken), "edit.agency.taken");
  }

  boolean isOpen() {
    return open;
  }

  /** Takes the first agency of the question. */
  void takeFirst() {
    Consumer<Agency> taker = whenTaken;
    if (open && taker != null) {
      taker.accept(shown.getFirst());
    }
  }

  /** Says that it is none of them. */
  void deny() {
    if (isVisible()) {
      whenDenied.accept(shown);
    }
  }

  private void show(List<Agency> agencies, String title) {
    removeAll();
    shown = agencies.stream().limit(MOST).toList();
    setVisible(!shown.isEmpty());
    getElement().setAttribute("aria-label", getTranslation(title));
    Paragraph text = new Paragraph(getTranslation(title));
    text.getElement().setAttribute("role", "status");
    add(text);
    shown.forEach(agency -> add(row(agency)));
    add(new Button(getTranslation("edit.agency.another"), _ -> deny()));
  }

  private Div row(Agency agency) {
    String place = list.place(agency.draft());
    String name = Choices.nameOf(agency) + (place.isEmpty() ? "" : " (" + place + ")");
    Div row = new Div();
    row.addClassName("edit-buttons");
    Consumer<Agency> taker = whenTaken;
    if (open && taker != null) {
      boolean first = agency.equals(shown.getFirst());
      String use = getTranslation(first ? "edit.agency.use.key" : "edit.agency.use");
      Button take = new Button(use, _ -> taker.accept(agency));
      take.setAriaLabel(use + ": " + name);
      row.add(take);
    }
    row.add(new Anchor("edit/agencies/" + agency.id().value(), name, AnchorTarget.BLANK));
    return row;
  }
}
