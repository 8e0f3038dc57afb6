package org.atlas287g.ui.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.edit.BatchEntry;
import org.atlas287g.domain.edit.BatchOutcome;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.MeetingListReader;
import org.atlas287g.domain.listing.MeetingRow;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.proposal.MeetingProposal;
import org.atlas287g.domain.proposal.MeetingProposals;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.publication.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Takes meetings from a table that was copied from a page, or from a file of the page: paste or
 * choose, look, accept.
 */
@Route(PasteMeetingsView.ADDRESS)
@RolesAllowed(Role.EDITOR_NAME)
@StyleSheet("context://edit.css")
class PasteMeetingsView extends Div implements BeforeLeaveObserver, HasDynamicTitle {
  static final String ADDRESS = "edit/paste-meetings";

  private final PublishedSnapshot published;
  private final MeetingListReader reader;
  private final MeetingProposals proposals;
  private final BatchEntry entry;
  private final PasteSource source;
  private final ProposalGrid<MeetingProposal> grid;
  private final Set<MeetingRow> own = new HashSet<>();
  private List<MeetingRow> rows = List.of();
  private @Nullable Snapshot compared;

  PasteMeetingsView(
      PublishedSnapshot published,
      MeetingListReader reader,
      MeetingProposals proposals,
      BatchEntry entry,
      EditTools tools) {
    this.published = published;
    this.reader = reader;
    this.proposals = proposals;
    this.entry = entry;
    addClassName("edit");
    source = new PasteSource(tools, ADDRESS, getTranslation("edit.paste.help"), this::read);
    grid =
        new ProposalGrid<>(
            PasteMeetingsView::kind, MeetingProposal.Acceptable.class::isInstance, _ -> false);
    grid.column("#", proposal -> Integer.toString(proposal.row().row()), "4rem", false);
    grid.column(getTranslation("edit.paste.state"), this::state, "13rem", true);
    grid.column(
        getTranslation("edit.meeting.name"), proposal -> proposal.row().name(), "13rem", true);
    grid.column(getTranslation("column.date"), proposal -> proposal.row().date(), "8rem", false);
    grid.column(
        getTranslation("column.format"), proposal -> proposal.row().location(), "7rem", false);
    grid.column(getTranslation("column.model"), proposal -> proposal.row().model(), "7rem", false);
    grid.column(getTranslation("column.agency"), this::agency, "12rem", true);
    grid.action(this::correction, "10rem");
    Button all =
        new Button(
            getTranslation("edit.paste.acceptAll"),
            _ -> accept(MeetingProposal.Added.class, grid.proposals()));
    Button chosen =
        new Button(
            getTranslation("edit.paste.acceptChosen"),
            _ -> accept(MeetingProposal.Acceptable.class, grid.ticked()));
    chosen.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div accepting = new Div(chosen, all);
    accepting.addClassName("edit-buttons");
    add(
        new H1(getTranslation("edit.paste.title")),
        EditNavigation.create(ADDRESS, tools),
        source,
        accepting,
        grid);
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    source.beforeLeave(event);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("edit.paste.title") + " · " + getTranslation("site.name");
  }

  private void read(String name, String content) {
    try {
      rows = reader.read(name, content);
      own.clear();
      grid.show(compare());
      source.tell(grid.summary());
    } catch (ListingException unreadable) {
      source.refuse(unreadable);
    }
  }

  private List<MeetingProposal> compare() {
    Snapshot snapshot = published.get();
    compared = snapshot;
    return proposals.propose(snapshot, rows, source.source(), source.listed(), own);
  }

  private void showAgain() {
    grid.update(compare());
    source.tell(grid.summary());
  }

  private <P extends MeetingProposal.Acceptable> void accept(
      Class<P> kind, List<MeetingProposal> from) {
    List<MeetingProposal.Acceptable> chosen =
        from.stream().filter(kind::isInstance).<MeetingProposal.Acceptable>map(kind::cast).toList();
    Snapshot seen = compared;
    if (chosen.isEmpty() || seen == null) {
      source.tell(getTranslation("edit.paste.nothing"));
      return;
    }
    if (!source.check()) {
      return;
    }
    BatchOutcome outcome = entry.saveMeetings(chosen, seen.revision().number(), source.why());
    grid.update(compare());
    switch (outcome) {
      case BatchOutcome.Saved(int added, int changed, int _, Long revision) -> {
        if (grid.isDone()) {
          source.settle();
        }
        source.tellSaved(
            getTranslation("edit.paste.accepted", added, changed),
            new Anchor("meetings", getTranslation("edit.paste.accepted.where")),
            revision,
            this::showAgain);
      }
      case BatchOutcome.Stale() -> source.tell(getTranslation("edit.paste.stale"));
      case BatchOutcome.Refused(int row, String name, var refusal) ->
          source.tell(
              getTranslation(
                  "edit.paste.refused", row, name, getTranslation("edit.refusal." + refusal)));
    }
  }

  private static ProposalGrid.Kind kind(MeetingProposal proposal) {
    return switch (proposal) {
      case MeetingProposal.Unreadable _ -> ProposalGrid.Kind.UNREADABLE;
      case MeetingProposal.Recorded _ -> ProposalGrid.Kind.RECORDED;
      case MeetingProposal.Moved _ -> ProposalGrid.Kind.CHANGE;
      case MeetingProposal.Added _ -> ProposalGrid.Kind.NEW;
    };
  }

  private String state(MeetingProposal proposal) {
    return switch (proposal) {
      case MeetingProposal.Unreadable(var _, var cell) -> source.describe(cell);
      case MeetingProposal.Recorded _ -> getTranslation("edit.paste.known");
      case MeetingProposal.Moved(var _, var known, var draft, var warnings) ->
          with(moved(known, draft), warnings);
      case MeetingProposal.Added(var _, var _, var warnings) ->
          with(getTranslation("edit.paste.new"), warnings);
    };
  }

  private String moved(Meeting known, MeetingDraft draft) {
    return getTranslation(
        "edit.paste.moved", known.id().value(), known.draft().date(), draft.date());
  }

  private String with(String text, Set<MeetingProposal.Warning> warnings) {
    return Stream.concat(
            Stream.of(text),
            warnings.stream().sorted().map(w -> getTranslation("edit.paste.warning." + w)))
        .collect(Collectors.joining(" "));
  }

  private String agency(MeetingProposal proposal) {
    MeetingDraft draft =
        switch (proposal) {
          case MeetingProposal.Acceptable acceptable -> acceptable.draft();
          case MeetingProposal.Recorded(var _, var known) -> known.draft();
          case MeetingProposal.Unreadable _ -> null;
        };
    return draft == null || draft.agency() == null
        ? "—"
        : Choices.nameOf(published.get(), draft.agency());
  }

  /** A meeting that is taken for a moved one may be one of its own. */
  private Component correction(int at) {
    MeetingProposal proposal = grid.get(at);
    if (!(proposal instanceof MeetingProposal.Moved)) {
      return new Span();
    }
    Button button =
        new Button(
            getTranslation("edit.paste.own"),
            _ -> {
              own.add(proposal.row());
              showAgain();
            });
    button.setAriaLabel(getTranslation("edit.paste.own.row", proposal.row().row()));
    return button;
  }
}
