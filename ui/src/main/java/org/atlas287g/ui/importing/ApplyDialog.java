package org.atlas287g.ui.importing;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.atlas287g.domain.comparison.Gate;
import org.atlas287g.domain.importing.ListState;
import org.atlas287g.domain.importing.Proposal;
import org.atlas287g.domain.importing.SourceList;
import org.atlas287g.domain.text.Limit;
import org.atlas287g.ui.edit.Limited;
import org.atlas287g.ui.edit.PlainText;

/** Says what applying a list would publish and what would stay open, and asks for the reason. */
final class ApplyDialog extends Dialog {
  /** Applies the list. */
  @FunctionalInterface
  interface Apply {
    /** For a reason, and in spite of the gate or not. */
    void run(boolean inSpite, String why);
  }

  private final TextField why = new TextField();
  private final transient Apply apply;
  private final boolean held;

  ApplyDialog(SourceList list, List<Proposal> proposals, Apply apply) {
    this.apply = apply;
    held = list.state() == ListState.OPEN && list.gate().verdict() == Gate.Verdict.HELD;
    setWidth("min(40rem, 100%)");
    setHeaderTitle(getTranslation("edit.import.apply.title"));
    why.setLabel(getTranslation("edit.why"));
    Limited.of(why, Limit.WHY);
    why.setAutofocus(true);
    why.setWidthFull();
    add(new Paragraph(summary(proposals)));
    if (held) {
      Div reasons = new Div(new Paragraph(getTranslation("edit.import.apply.held")));
      reasons.addClassName("edit-question");
      reasons.add(new GateReasons(list.gate()));
      add(reasons);
    }
    add(why);
    Button confirm =
        new Button(
            getTranslation(held ? "edit.import.apply.inSpite" : "edit.import.apply.confirm"),
            _ -> confirm());
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    if (!held) {
      confirm.addClickShortcut(Key.ENTER);
    }
    getFooter().add(new Button(getTranslation("edit.import.apply.not"), _ -> close()), confirm);
  }

  private String summary(List<Proposal> proposals) {
    List<Proposal> waiting =
        proposals.stream().filter(proposal -> proposal.revision() == null).toList();
    long open = waiting.stream().filter(Proposal::isOpen).count();
    long certain = waiting.stream().filter(p -> p.isOpen() && p.certain()).count();
    return getTranslation("edit.import.apply.text", waiting.size() - open, certain, open - certain);
  }

  private void confirm() {
    if (Limited.fits(why)) {
      close();
      apply.run(held, PlainText.of(why.getValue()));
    }
  }
}
