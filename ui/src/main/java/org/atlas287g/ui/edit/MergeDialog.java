package org.atlas287g.ui.edit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.text.Limit;
import org.jspecify.annotations.Nullable;

/** Asks which agency another one turned out to be, and says what moves before it does. */
final class MergeDialog extends Dialog {
  private final PublishedSnapshot published;
  private final Geography geography;
  private final AgencyId ending;
  private final AgencyDraft draft;
  private final BiConsumer<Agency, String> merge;
  private final LocalPicker<Agency> into;
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
    into = new LocalPicker<>(getTranslation("edit.merge.into"), new Others());
    into.setRequiredIndicatorVisible(true);
    into.getElement().getStyle().setWidth("100%");
    into.addValueChangeListener(chosen -> tell(chosen.getValue()));
    moves.getElement().setAttribute("role", "status");
    why.setLabel(getTranslation("edit.why"));
    Limited.of(why, Limit.WHY);
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

  /** All others of the state, as they are told apart. */
  private final class Others implements PickList<Agency> {
    @Override
    public List<Entry> entries() {
      return others().map(this::entry).toList();
    }

    @Override
    public Entry entry(Agency agency) {
      return new Entry(
          "",
          Long.toString(agency.id().value()),
          described(agency),
          agency.draft().aliases().stream().map(alias -> alias.spelling().text()).toList());
    }

    @Override
    public Optional<Agency> find(String key) {
      return others().filter(agency -> Long.toString(agency.id().value()).equals(key)).findFirst();
    }
  }

  private Stream<Agency> others() {
    return published.get().agencies().stream()
        .filter(agency -> agency.draft().state() == draft.state())
        .filter(agency -> !agency.id().equals(ending));
  }

  private void tell(@Nullable Agency keeper) {
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
    if (Choices.check(into) && keeper != null) {
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
        "edit.merge.option",
        agency.name().text(),
        geography.where(agency.placement()),
        agreements(id));
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
