package org.atlas287g.ui.edit;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.edit.AgencyMerging;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.edit.Outcome;
import org.atlas287g.domain.proposal.Duplicates;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.record.Kept;
import org.jspecify.annotations.Nullable;

/** Enters and corrects agencies, makes one of two, and takes them apart again. */
@Route("edit/agencies/:record?")
@RolesAllowed(Role.EDITOR_NAME)
class AgenciesEditView extends EditView<Agency, AgencyId, AgencyDraft> {
  static final Comparator<Agency> BY_STATE_AND_NAME =
      Comparator.<Agency, String>comparing(agency -> agency.draft().state().stateName())
          .thenComparing(agency -> agency.draft().name().text());

  private final PublishedSnapshot published;
  private final AgencyMerging merging;
  private final Geography geography;
  private @Nullable String telling;

  AgenciesEditView(
      PublishedSnapshot published,
      Editing<AgencyId, AgencyDraft> editing,
      AgencyMerging merging,
      Duplicates duplicates,
      Geography geography,
      EditTools tools) {
    RecordGrid<Agency> list =
        new RecordGrid<>(
            published::get,
            snapshot -> snapshot.agencies().stream().sorted(BY_STATE_AND_NAME),
            agency -> agency.id().value(),
            AgenciesEditView::haystack);
    super(
        "edit.agencies",
        editing,
        tools,
        list,
        new AgencyForm(published, editing, duplicates, geography));
    this.published = published;
    this.merging = merging;
    this.geography = geography;
    list.column(getTranslation("column.state"), a -> a.draft().state().name(), "6rem", 0);
    list.column(getTranslation("edit.agency.name"), a -> a.draft().name().text(), "9rem", 3);
    list.column(
        getTranslation("edit.level"),
        a -> getTranslation("edit.level." + a.draft().level()),
        "7rem",
        1);
    list.column(
        getTranslation("edit.review"),
        a -> a.draft().placement().needsReview() ? getTranslation("edit.review.needed") : "",
        "7rem",
        1);
    list.offer(
        getTranslation("edit.show.withdrawn"),
        () ->
            editing.listWithdrawn().stream()
                .map(kept -> unpublished(kept.id(), kept.version(), kept.last())));
    list.offer(getTranslation("edit.show.merged"), () -> merging.listMerged().stream());
  }

  /** One that was merged is taken apart first. */
  @Override
  boolean isWithdrawable(AgencyDraft draft) {
    return draft.mergedInto() == null;
  }

  @Override
  void showActions(Div actions, Kept<AgencyId, AgencyDraft> stored) {
    AgencyDraft draft = stored.draft();
    if (draft == null) {
      return;
    }
    if (draft.mergedInto() != null) {
      AgencyId into = draft.mergedInto();
      AgencyMerging.Moved moved = merging.moved(stored.id());
      Anchor link = new Anchor("edit/agencies/" + into.value(), nameOf(into));
      actions.add(
          new Paragraph(new Text(getTranslation("edit.mergedInto") + " "), link, new Text(".")),
          new Paragraph(getTranslation("edit.merged.there", moved.agreements(), moved.meetings())),
          new Button(getTranslation("edit.split"), _ -> unlessChanged(() -> split(stored, moved))));
      return;
    }
    actions.add(
        new Button(getTranslation("edit.merge"), _ -> unlessChanged(() -> askToMerge(stored))));
  }

  @Override
  String told(Kept<AgencyId, AgencyDraft> stored) {
    String told = Objects.requireNonNullElseGet(telling, () -> super.told(stored));
    telling = null;
    return told;
  }

  @Override
  Outcome<AgencyId, AgencyDraft> restored(
      Kept<AgencyId, AgencyDraft> base, int version, String why) {
    AgencyDraft draft = base.draft();
    if (draft == null || draft.mergedInto() == null) {
      return super.restored(base, version, why);
    }
    AgencyMerging.Moved moved = merging.moved(base.id());
    return tellOfSplit(merging.restore(base, version, why), moved);
  }

  private void askToMerge(Kept<AgencyId, AgencyDraft> ending) {
    AgencyDraft draft = Objects.requireNonNull(ending.draft());
    new MergeDialog(
            published, geography, ending.id(), draft, (keeper, why) -> merge(ending, keeper, why))
        .open();
  }

  private void merge(Kept<AgencyId, AgencyDraft> ending, Agency keeper, String why) {
    var seen = Kept.standing(keeper.id(), keeper.version(), keeper.draft());
    Outcome<AgencyId, AgencyDraft> outcome = merging.merge(ending, seen, PlainText.of(why));
    if (outcome instanceof Outcome.Saved<AgencyId, AgencyDraft>) {
      AgencyMerging.Moved moved = merging.moved(ending.id());
      telling =
          getTranslation(
              "edit.merged", keeper.draft().name().text(), moved.agreements(), moved.meetings());
    }
    finish(outcome, null);
  }

  private void split(Kept<AgencyId, AgencyDraft> merged, AgencyMerging.Moved moved) {
    finish(tellOfSplit(merging.split(merged, why()), moved), null);
  }

  /** Tells what came back, and what did not because it was given to another agency since. */
  private Outcome<AgencyId, AgencyDraft> tellOfSplit(
      Outcome<AgencyId, AgencyDraft> outcome, AgencyMerging.Moved moved) {
    if (outcome
        instanceof Outcome.Saved<AgencyId, AgencyDraft>(Kept<AgencyId, AgencyDraft> apart)) {
      AgencyId id = apart.id();
      Snapshot now = published.get();
      long agreements =
          now.agreements().stream().filter(a -> a.draft().agency().equals(id)).count();
      long meetings = now.meetings().stream().filter(m -> id.equals(m.draft().agency())).count();
      long left = moved.agreements() + moved.meetings() - agreements - meetings;
      telling =
          getTranslation("edit.split.done", agreements, meetings)
              + (left > 0 ? " " + getTranslation("edit.split.left", left) : "");
    }
    return outcome;
  }

  private String nameOf(AgencyId id) {
    return Choices.nameOf(published.get(), id);
  }

  /** An agency that no snapshot has: a merged or a withdrawn one. */
  static Agency unpublished(
      AgencyId id, Map<AgencyId, AgencyDraft> withdrawn, Editing<AgencyId, AgencyDraft> editing) {
    AgencyDraft draft =
        editing
            .find(id)
            .map(stored -> stored.draft())
            .orElseGet(() -> Objects.requireNonNull(withdrawn.get(id)));
    return unpublished(id, 0, draft);
  }

  private static Agency unpublished(AgencyId id, int version, AgencyDraft draft) {
    return new Agency(id, version, Slug.of(draft.state(), draft.name().text()), draft);
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
