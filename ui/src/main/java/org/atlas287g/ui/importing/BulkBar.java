package org.atlas287g.ui.importing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.atlas287g.domain.importing.Decision;
import org.atlas287g.domain.listing.ListKind;
import org.jspecify.annotations.Nullable;

/** Buttons that decide many proposals at once, and how many these are. */
final class BulkBar extends Div {
  private final transient Wishes wishes;
  private final Span scope = new Span();
  private final Button allDifferent = inScope("edit.import.different.all", Decision.DIFFERENT);
  private final Button allCertain = new Button();

  /** Hears what an editor wants. */
  interface Wishes {
    /**
     * To decide those that are ticked, or shown.
     *
     * @param decision null to leave them open again
     */
    void inScope(@Nullable Decision decision);

    /** To accept all certain ones. */
    void allCertain();

    /** To take the last decision back. */
    void takeBack();
  }

  BulkBar(Wishes wishes) {
    this.wishes = wishes;
    allCertain.setText(getTranslation("edit.import.allCertain"));
    allCertain.addClickListener(_ -> wishes.allCertain());
    add(
        scope,
        inScope("edit.import.accept.all", Decision.ACCEPTED),
        inScope("edit.import.reject.all", Decision.REJECTED),
        allDifferent,
        inScope("edit.import.reopen.all", null),
        allCertain,
        new Button(getTranslation("edit.import.takeBack"), _ -> wishes.takeBack()));
    addClassNames("edit-buttons", "review-bulk");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", getTranslation("edit.import.bulk"));
  }

  private Button inScope(String text, @Nullable Decision decision) {
    return new Button(getTranslation(text), _ -> wishes.inScope(decision));
  }

  /** Says what a different row is one of. */
  void name(ListKind kind) {
    allDifferent.setText(
        getTranslation(
            kind == ListKind.MEETINGS
                ? "edit.import.different.all.meeting"
                : "edit.import.different.all"));
  }

  /** Whether there are certain ones to accept. */
  void offerCertain(boolean any) {
    allCertain.setVisible(any);
  }

  /** How many are decided by the buttons: those that are ticked, or all that are shown. */
  void scope(boolean ticked, int count) {
    scope.setText(
        getTranslation(ticked ? "edit.import.scope.ticked" : "edit.import.scope.shown", count));
  }
}
