package org.atlas287g.ui.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.edit.BatchEntry;
import org.atlas287g.domain.edit.BatchOutcome;
import org.atlas287g.domain.listing.AgreementListReader;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.proposal.AgreementProposal;
import org.atlas287g.domain.proposal.AgreementProposals;
import org.atlas287g.domain.proposal.MatchedRow;
import org.atlas287g.domain.proposal.RowCorrection;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.publication.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Takes agreements from rows of a spreadsheet or a page: paste or choose a file, look, correct,
 * save. Everything that is ticked is saved together, or nothing is.
 */
@Route(PasteAgreementsView.ADDRESS)
@RolesAllowed(Role.EDITOR_NAME)
@StyleSheet("context://edit.css")
class PasteAgreementsView extends Div implements BeforeLeaveObserver, HasDynamicTitle {
  static final String ADDRESS = "edit/paste-agreements";

  private final PublishedSnapshot published;
  private final AgreementListReader reader;
  private final AgreementProposals proposals;
  private final BatchEntry entry;
  private final Geography geography;
  private final PasteSource source;
  private final ProposalGrid<AgreementProposal> grid;
  private final Button save = new Button();
  private final Map<ListingRow, RowCorrection> corrections = new HashMap<>();
  private List<MatchedRow> matched = List.of();
  private @Nullable Snapshot compared;

  PasteAgreementsView(
      PublishedSnapshot published,
      AgreementListReader reader,
      AgreementProposals proposals,
      BatchEntry entry,
      Geography geography,
      EditTools tools) {
    this.published = published;
    this.reader = reader;
    this.proposals = proposals;
    this.entry = entry;
    this.geography = geography;
    addClassName("edit");
    source =
        new PasteSource(tools, ADDRESS, getTranslation("edit.pasteAgreements.help"), this::read);
    grid =
        new ProposalGrid<>(
            PasteAgreementsView::kind,
            p -> p instanceof AgreementProposal.Acceptable acceptable && acceptable.isComplete(),
            PasteAgreementsView::isReady);
    columns();
    grid.whenTicked(this::count);
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.addClickListener(_ -> save());
    Shortcuts.addShortcutListener(this, this::save, Key.KEY_S, KeyModifier.CONTROL)
        .resetFocusOnActiveElement();
    count();
    Div saving = new Div(save);
    saving.addClassName("edit-buttons");
    add(
        new H1(getTranslation("edit.pasteAgreements.title")),
        EditNavigation.create(ADDRESS, tools),
        source,
        saving,
        grid);
    source.focus();
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    source.beforeLeave(event);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("edit.pasteAgreements.title") + " · " + getTranslation("site.name");
  }

  private void columns() {
    grid.column("#", proposal -> Integer.toString(proposal.row().row()), "4rem", false);
    grid.column(getTranslation("edit.paste.state"), this::state, "13rem", true);
    grid.column(getTranslation("column.agency"), this::agency, "15rem", true);
    grid.column(getTranslation("edit.placement.counties"), this::counties, "9rem", true);
    grid.column(
        getTranslation("column.model"),
        proposal -> Objects.toString(proposal.row().model(), "—"),
        "8rem",
        false);
    grid.column(
        getTranslation("column.signed"),
        proposal -> Objects.toString(proposal.row().signed(), "—"),
        "7rem",
        false);
    grid.column(getTranslation("edit.paste.documents"), this::documents, "7rem", false);
    grid.action(this::correct, "9rem");
    grid.details(this::fields);
  }

  private void read(String name, String content) {
    try {
      List<ListingRow> rows = reader.read(name, content);
      Snapshot snapshot = published.get();
      matched = proposals.match(snapshot, rows);
      grid.show(propose(snapshot));
      source.tell(grid.summary());
    } catch (ListingException unreadable) {
      source.refuse(unreadable);
    }
  }

  private List<AgreementProposal> propose(Snapshot snapshot) {
    compared = snapshot;
    return proposals.propose(snapshot, matched, source.source(), source.listed(), corrections);
  }

  private Snapshot compareAgain() {
    Snapshot snapshot = published.get();
    matched = proposals.match(snapshot, matched.stream().map(MatchedRow::row).toList());
    grid.update(propose(snapshot));
    return snapshot;
  }

  private void save() {
    Snapshot seen = compared;
    if (seen == null || accepted().isEmpty()) {
      source.tell(getTranslation("edit.paste.nothing"));
    } else if (source.check()) {
      // As they are told now: source and day may have been changed since the rows were read.
      grid.update(propose(seen));
      List<AgreementProposal.Acceptable> accepted = accepted();
      BatchOutcome outcome = store(seen, accepted);
      if (outcome instanceof BatchOutcome.Saved) {
        accepted.forEach(saved -> forgetNewAgency(saved.row()));
      }
      tell(outcome);
    }
  }

  /** An agency that was new is recorded now; whoever reads the row again is to find it. */
  private void forgetNewAgency(ListingRow row) {
    RowCorrection correction = corrections.get(row);
    if (correction != null && correction.agency() == null) {
      corrections.remove(row);
    }
  }

  /** Others' changes that do not concern the ticked rows are no reason to stop. */
  private BatchOutcome store(Snapshot seen, List<AgreementProposal.Acceptable> accepted) {
    String why = source.why();
    BatchOutcome outcome = entry.saveAgreements(accepted, seen.revision().number(), why);
    if (outcome instanceof BatchOutcome.Stale) {
      Snapshot now = compareAgain();
      return accepted().equals(accepted)
          ? entry.saveAgreements(accepted, now.revision().number(), why)
          : outcome;
    }
    return outcome;
  }

  private void tell(BatchOutcome outcome) {
    switch (outcome) {
      case BatchOutcome.Saved(int added, int changed, int agencies, Long revision) -> {
        compareAgain();
        if (grid.isDone()) {
          source.settle();
        }
        source.tellSaved(
            getTranslation("edit.pasteAgreements.saved", added, changed, agencies),
            new Anchor("agreements", getTranslation("edit.pasteAgreements.saved.where")),
            revision,
            this::showAgain);
      }
      case BatchOutcome.Stale() -> source.tell(getTranslation("edit.paste.stale"));
      case BatchOutcome.Refused(int row, String name, var refusal) ->
          source.tell(
              getTranslation(
                  "edit.paste.refused", row, name, getTranslation("edit.refusal." + refusal)));
    }
    count();
  }

  private void showAgain() {
    compareAgain();
    source.tell(grid.summary());
    count();
  }

  private List<AgreementProposal.Acceptable> accepted() {
    return grid.ticked().stream()
        .filter(AgreementProposal.Acceptable.class::isInstance)
        .map(AgreementProposal.Acceptable.class::cast)
        .toList();
  }

  private void count() {
    save.setText(getTranslation("edit.pasteAgreements.save", grid.ticked().size()));
  }

  private Component correct(int at) {
    AgreementProposal proposal = grid.get(at);
    Button button =
        new Button(getTranslation("edit.paste.correct"), _ -> grid.open(at, !grid.isOpen(at)));
    button.setAriaLabel(getTranslation("edit.paste.correct.row", proposal.row().row()));
    return button;
  }

  private Component fields(int at) {
    RowFields fields =
        new RowFields(
            grid.get(at),
            published,
            geography.counties(),
            correction -> {
              corrections.put(grid.get(at).row(), correction);
              grid.open(at, false);
              grid.update(propose(Objects.requireNonNull(compared)));
              grid.tick(at);
              source.tell(grid.summary());
              count();
            });
    fields.focus();
    return fields;
  }

  private static ProposalGrid.Kind kind(AgreementProposal proposal) {
    return switch (proposal) {
      case AgreementProposal.Unreadable _ -> ProposalGrid.Kind.UNREADABLE;
      case AgreementProposal.Recorded _, AgreementProposal.Repeated _ -> ProposalGrid.Kind.RECORDED;
      case AgreementProposal.Changed _ -> ProposalGrid.Kind.CHANGE;
      case AgreementProposal.Added _, AgreementProposal.AddedWithAgency _ -> ProposalGrid.Kind.NEW;
    };
  }

  /** A change is looked at before it is ticked. */
  private static boolean isReady(AgreementProposal proposal) {
    return kind(proposal) == ProposalGrid.Kind.NEW
        && proposal instanceof AgreementProposal.Acceptable acceptable
        && acceptable.warnings().isEmpty();
  }

  private String state(AgreementProposal proposal) {
    return switch (proposal) {
      case AgreementProposal.Unreadable(var _, var cell) -> source.describe(cell);
      case AgreementProposal.Recorded _ -> getTranslation("edit.paste.known");
      case AgreementProposal.Repeated(var _, int first) ->
          getTranslation("edit.paste.repeated", first);
      case AgreementProposal.Changed changed -> with(differences(changed), changed.warnings());
      case AgreementProposal.Added added ->
          with(getTranslation("edit.paste.new"), added.warnings());
      case AgreementProposal.AddedWithAgency added ->
          with(getTranslation("edit.paste.newAgency"), added.warnings());
    };
  }

  private String differences(AgreementProposal.Changed changed) {
    AgreementDraft before = changed.known().draft();
    AgreementDraft after = changed.draft();
    Stream.Builder<String> differences = Stream.builder();
    differences.add(getTranslation("edit.paste.change", changed.known().id().value()));
    if (!Objects.equals(before.signed(), after.signed())) {
      differences.add(
          getTranslation(
              "edit.paste.change.date",
              Objects.toString(before.signed(), "—"),
              Objects.toString(after.signed(), "—")));
    }
    if (before.status() != after.status()) {
      differences.add(
          getTranslation(
              "edit.paste.change.status",
              getTranslation("edit.status." + before.status()),
              getTranslation("edit.status." + after.status())));
    }
    if (!before.documents().equals(after.documents())) {
      differences.add(getTranslation("edit.paste.change.documents"));
    }
    return differences.build().collect(Collectors.joining(" "));
  }

  private String with(String text, Set<AgreementProposal.Warning> warnings) {
    return Stream.concat(
            Stream.of(text),
            warnings.stream().sorted().map(w -> getTranslation("edit.paste.warning." + w)))
        .collect(Collectors.joining(" "));
  }

  private String agency(AgreementProposal proposal) {
    String printed = proposal.row().agency() + ", " + proposal.row().state();
    String known =
        switch (proposal) {
          case AgreementProposal.Added added -> name(added.draft());
          case AgreementProposal.Changed changed -> name(changed.draft());
          case AgreementProposal.Recorded recorded -> name(recorded.known().draft());
          case AgreementProposal.AddedWithAgency added ->
              added.agency().name().text() + ", " + added.agency().state();
          case AgreementProposal.Repeated _, AgreementProposal.Unreadable _ -> printed;
        };
    return known.equals(printed) ? printed : getTranslation("edit.paste.means", printed, known);
  }

  private String name(AgreementDraft draft) {
    return Choices.nameOf(published.get(), draft.agency());
  }

  private String counties(AgreementProposal proposal) {
    return switch (proposal) {
      case AgreementProposal.AddedWithAgency added -> geography.where(added.agency().placement());
      case AgreementProposal.Added added -> recorded(added.draft());
      case AgreementProposal.Changed changed -> recorded(changed.draft());
      case AgreementProposal.Recorded recorded -> recorded(recorded.known().draft());
      case AgreementProposal.Repeated _, AgreementProposal.Unreadable _ -> "";
    };
  }

  private String recorded(AgreementDraft draft) {
    return published
        .get()
        .find(draft.agency())
        .map(agency -> geography.where(agency.draft().placement()))
        .orElse("");
  }

  private String documents(AgreementProposal proposal) {
    AgreementDraft draft =
        switch (proposal) {
          case AgreementProposal.Acceptable acceptable -> acceptable.draft();
          case AgreementProposal.Recorded recorded -> recorded.known().draft();
          case AgreementProposal.Repeated _, AgreementProposal.Unreadable _ -> null;
        };
    return draft == null
        ? ""
        : draft.documents().stream()
            .filter(document -> document.url() != null)
            .map(document -> getTranslation("edit.paste.document." + document.kind()))
            .collect(Collectors.joining(", "));
  }
}
