package org.atlas287g.ui.edit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.publication.PublishedSnapshot;
import org.jspecify.annotations.Nullable;

/** Asks which agency another one turned out to be, and says what moves before it does. */
final class MergeDialog extends Dialog {
  private final PublishedSnapshot published;
  private final Geography geography;
  private final AgencyId ending;
  private final AgencyDraft draft;
  private final BiConsumer<Agency, String> merge;
  private final ComboBox<Agency> into;
  private final Paragraph moves = new Paragraph();
  private final TextField why = new TextField();

  /**
   * Asks.
   *
   * @param ending the agency that is to end
   * @param draft its contents
   * @param merge does it: into which agency, and why
   */
  MergeDialog(
      PublishedSnapshot published,
      Geography geography,
      AgencyId ending,
      AgencyDraft draft,
      BiConsumer<Agency, String> merge) {
    this.published = published;
    this.geography = geography;
    this.ending = ending;
    this.draft = draft;
    this.merge = merge;
    setWidth("min(42rem, 100%)");
    setHeaderTitle(getTranslation("edit.merge.title", draft.name().text()));
    into = new ComboBox<>(getTranslation("edit.merge.into"));
    into.setItems(query -> {
      String wanted = query.getFilter().orElse("").strip().toLowerCase(Locale.ROOT);
      return others()
          .filter(agency -> described(agency).toLowerCase(Locale.ROOT).contains(wanted))
          .skip(query.getOffset())
          .limit(query.getLimit());
    });
    into.setItemLabelGenerator(this::described);
    into.setRequiredIndicatorVisible(true);
    into.setManualValidation(true);
    into.setErrorMessage(getTranslation("edit.required"));
    into.setWidthFull();
    into.addValueChangeListener(chosen -> tell(chosen.getValue()));
    moves.getElement().setAttribute("role", "status");
    why.setLabel(getTranslation("edit.why"));
    why.setMaxLength(1000);
    why.setWidthFull();
    add(
        new Paragraph(getTranslation("edit.merge.ends", described(ending, draft))),
        into,
        moves,
        why);
    Button confirm = new Button(getTranslation("edit.merge.confirm"), _ -> confirm());
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(getTranslation("edit.merge.not"), _ -> close()), confirm);
    addOpenedChangeListener(_ -> into.focus());
  }

  private Stream<Agency> others() {
    return published.get().agencies().stream()
        .filter(agency -> agency.draft().state() == draft.state())
        .filter(agency -> !agency.id().equals(ending));
  }

  private void tell(@Nullable Agency keeper) {
    into.setInvalid(keeper == null);
    moves.setText(
        keeper == null
            ? ""
            : getTranslation(
                "edit.merge.moves",
                agreements(ending),
                meetings(ending),
                draft.aliases().size() + 1,
                keeper.draft().name().text()));
  }

  private void confirm() {
    Agency keeper = into.getValue();
    into.setInvalid(keeper == null);
    if (keeper != null) {
      close();
      merge.accept(keeper, why.getValue());
    }
  }

  private String described(Agency agency) {
    return described(agency.id(), agency.draft());
  }

  /** What tells namesakes apart. */
  private String described(AgencyId id, AgencyDraft agency) {
    return getTranslation(
        "edit.merge.option", agency.name().text(), geography.where(agency.placement()), agreements(id));
  }

  private long agreements(AgencyId of) {
    Snapshot snapshot = published.get();
    return snapshot.agreements().stream().filter(a -> a.draft().agency().equals(of)).count();
  }

  private long meetings(AgencyId of) {
    Snapshot snapshot = published.get();
    return snapshot.meetings().stream().filter(m -> of.equals(m.draft().agency())).count();
  }
}
