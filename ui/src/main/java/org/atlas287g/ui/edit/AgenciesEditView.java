package org.atlas287g.ui.edit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.edit.AgencyMerging;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.edit.Stored;
import org.atlas287g.domain.proposal.Duplicates;
import org.atlas287g.ui.publication.PublishedSnapshot;

/** Enters and corrects agencies, makes one of two, and takes them apart again. */
@Route("edit/agencies/:record?")
@RolesAllowed(Role.EDITOR_NAME)
class AgenciesEditView extends EditView<Agency, AgencyDraft> {
  static final Comparator<Agency> BY_STATE_AND_NAME =
      Comparator.<Agency, String>comparing(agency -> agency.draft().state().stateName())
          .thenComparing(agency -> agency.draft().name().text());

  private final PublishedSnapshot published;
  private final AgencyMerging merging;

  AgenciesEditView(
      PublishedSnapshot published,
      Editing<AgencyDraft> editing,
      AgencyMerging merging,
      Duplicates duplicates,
      Geography geography,
      Editors editors) {
    RecordGrid<Agency> list =
        new RecordGrid<>(
            published::get,
            snapshot -> snapshot.agencies().stream().sorted(BY_STATE_AND_NAME),
            agency -> agency.id().value(),
            AgenciesEditView::haystack);
    super(
        "edit.agencies",
        editing,
        editors,
        list,
        new AgencyForm(published, editing, duplicates, geography));
    this.published = published;
    this.merging = merging;
    list.column(getTranslation("column.state"), a -> a.draft().state().name());
    list.column(getTranslation("edit.agency.name"), a -> a.draft().name().text());
    list.column(
        getTranslation("edit.level"), a -> getTranslation("edit.level." + a.draft().level()));
    list.column(
        getTranslation("edit.review"),
        a -> a.draft().placement().needsReview() ? getTranslation("edit.review.needed") : "");
  }

  /** One that was merged is taken apart first. */
  @Override
  boolean isWithdrawable(AgencyDraft draft) {
    return draft.mergedInto() == null;
  }

  @Override
  void showActions(Div actions, Stored<AgencyDraft> stored) {
    AgencyDraft draft = stored.draft();
    if (draft == null) {
      return;
    }
    if (draft.mergedInto() != null) {
      long into = draft.mergedInto().value();
      actions.add(
          new Paragraph(
              new Anchor(
                  "edit/agencies/" + into, getTranslation("edit.mergedInto") + " #" + into)));
      actions.add(
          new Button(
              getTranslation("edit.split"),
              _ -> unlessChanged(() -> finish(merging.split(stored, by()), null))));
      return;
    }
    ComboBox<Agency> into =
        Choices.agency(getTranslation("edit.merge.into"), published::get, draft::state);
    into.setManualValidation(true);
    into.setErrorMessage(getTranslation("edit.required"));
    Button merge = new Button(getTranslation("edit.merge"));
    merge.addClickListener(_ -> {
      into.setInvalid(into.isEmpty());
      if (!into.isEmpty()) {
        unlessChanged(() -> merge(stored, into.getValue()));
      }
    });
    actions.add(into, merge);
  }

  private void merge(Stored<AgencyDraft> ending, Agency keeper) {
    var seen = new Stored<>(keeper.id().value(), keeper.version(), keeper.draft());
    finish(merging.merge(ending, seen, by()), null);
  }

  private static String haystack(Agency agency) {
    AgencyDraft draft = agency.draft();
    return String.join(
        "\n",
        draft.name().text(),
        draft.state().stateName(),
        draft.aliases().stream().map(a -> a.spelling().text()).collect(Collectors.joining("\n")),
        Objects.toString(draft.note(), ""),
        draft.placement().reason());
  }
}
