package org.atlas287g.ui.importing;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.importing.Acceptance;
import org.atlas287g.domain.importing.Applied;
import org.atlas287g.domain.importing.Correction;
import org.atlas287g.domain.importing.Decision;
import org.atlas287g.domain.importing.Importing;
import org.atlas287g.domain.importing.ListState;
import org.atlas287g.domain.importing.Proposal;
import org.atlas287g.domain.importing.SourceList;
import org.atlas287g.domain.importing.SourceListId;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.ui.edit.EditNavigation;
import org.atlas287g.ui.edit.EditPages;
import org.atlas287g.ui.edit.EditTools;
import org.atlas287g.ui.edit.Geography;
import org.atlas287g.ui.edit.UndoDialog;
import org.jspecify.annotations.Nullable;

/**
 * What a source list would change: looked at, decided, applied, and taken back. Every decision is
 * stored at once, so that anybody can go on where somebody stopped. Keys: J and K go through the
 * proposals, N to the next undecided one, A accepts, R rejects, D takes the row for a different
 * agreement, U takes the last decision back, Ctrl+S applies.
 */
@Route(EditPages.IMPORT + "/:" + ReviewView.LIST)
@RolesAllowed(Role.EDITOR_NAME)
@StyleSheet("context://edit.css")
class ReviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  static final String LIST = "list";

  private final Importing importing;
  private final EditTools tools;
  private final H1 title = new H1();
  private final Paragraph status = new Paragraph();
  private final Div body = new Div();
  private final ListSummary summary;
  private final Span progress = new Span();
  private final Button apply = new Button();
  private final Button discard = new Button();
  private final Button undo = new Button();
  private final BulkBar bulk = new BulkBar(new Wishes());
  private final ProposalList proposals;
  private final ProposalPanel panel;

  private transient @Nullable SourceList list;

  /** Of the list; null without one. */
  private transient @Nullable Deciding deciding;

  ReviewView(
      Importing importing, PublishedSnapshot published, Geography geography, EditTools tools) {
    this.importing = importing;
    this.tools = tools;
    addClassNames("edit", "review");
    status.getElement().setAttribute("role", "status");
    progress.getElement().setAttribute("role", "status");
    summary = new ListSummary(tools.names(), this::date);
    proposals =
        new ProposalList(
            agency -> published.get().find(agency).map(found -> found.draft().state()),
            this::lookAt,
            this::showScope);
    panel =
        new ProposalPanel(published, geography, tools.names(), this::decideCurrent, this::correct);
    Div columns = new Div(proposals, panel);
    columns.addClassName("edit-columns");
    Paragraph keys = new Paragraph(getTranslation("edit.import.keys"));
    keys.addClassName("edit-keys");
    body.addClassName("review-body");
    body.add(summary, actions(), bulk, columns, keys);
    add(title, EditNavigation.create(EditPages.IMPORT, tools), status, body);
    ReviewKeys.listen(this, keys());
    Shortcuts.addShortcutListener(this, this::askToApply, Key.KEY_S, KeyModifier.CONTROL);
  }

  private Map<String, Runnable> keys() {
    Map<String, Runnable> keys = new LinkedHashMap<>();
    keys.put("j", () -> proposals.step(1));
    keys.put("k", () -> proposals.step(-1));
    keys.put("n", proposals::next);
    keys.put("a", () -> decideCurrent(Decision.ACCEPTED));
    keys.put("r", () -> decideCurrent(Decision.REJECTED));
    keys.put("d", () -> decideCurrent(Decision.DIFFERENT));
    keys.put("u", this::takeBack);
    return keys;
  }

  private Div actions() {
    apply.setText(getTranslation("edit.import.apply"));
    apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    apply.addClickListener(_ -> askToApply());
    discard.setText(getTranslation("edit.import.discard"));
    discard.addClickListener(_ -> askToDiscard());
    undo.setText(getTranslation("edit.import.undo"));
    undo.addClickListener(_ -> askToUndo());
    Div actions = new Div(apply, discard, undo, progress);
    actions.addClassNames("edit-buttons", "review-actions");
    return actions;
  }

  private final class Wishes implements BulkBar.Wishes {
    @Override
    public void inScope(@Nullable Decision decision) {
      decide(proposals.inScope(), decision);
      proposals.untick();
    }

    @Override
    public void allCertain() {
      decide(all().stream().filter(p -> p.certain() && p.isOpen()).toList(), Decision.ACCEPTED);
    }

    @Override
    public void takeBack() {
      ReviewView.this.takeBack();
    }
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String key = event.getRouteParameters().get(LIST).orElse("");
    list =
        key.matches("\\d{1,18}")
            ? importing.find(new SourceListId(Long.parseLong(key))).orElse(null)
            : null;
    deciding = list == null ? null : new Deciding(importing, list.id());
    status.setText(list == null ? getTranslation("edit.import.unknown") : "");
    body.setVisible(list != null);
    title.setText(list == null ? getTranslation("edit.import.title") : listTitle(list));
    boolean undecided =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter("only")
            .filter("undecided"::equals)
            .isPresent();
    if (list != null) {
      reload();
      if (undecided) {
        proposals.showUndecided();
      }
      proposals.goOn();
    }
  }

  private String listTitle(SourceList of) {
    return getTranslation("edit.import.review", of.name());
  }

  @Override
  public String getPageTitle() {
    SourceList shown = list;
    return (shown == null ? getTranslation("edit.import.title") : listTitle(shown))
        + " · "
        + getTranslation("site.name");
  }

  /** Shows the list and its proposals as they are stored now. */
  private void reload() {
    SourceList known = list;
    SourceList now = known == null ? null : importing.find(known.id()).orElse(null);
    if (now == null || deciding == null) {
      return;
    }
    list = now;
    deciding.read();
    summary.show(now, importing.remarks(now.id()));
    apply.setVisible(isDecidable());
    discard.setVisible(now.state() == ListState.OPEN);
    bulk.name(now.kind());
    Long revision = now.applied();
    undo.setVisible(
        now.state() == ListState.APPLIED
            && revision != null
            && tools.undoing().count(revision) > 0);
    showProposals();
  }

  private void showProposals() {
    long certain = count(p -> p.certain() && p.isOpen());
    progress.setText(
        getTranslation(
            "edit.import.progress",
            count(p -> !p.isOpen()),
            all().size(),
            count(p -> !p.certain() && p.isOpen()),
            count(p -> !p.certain()),
            certain));
    bulk.offerCertain(isDecidable() && certain > 0);
    bulk.setVisible(isDecidable() && !all().isEmpty());
    proposals.show(all());
  }

  private List<Proposal> all() {
    return deciding == null ? List.of() : deciding.all();
  }

  private long count(Predicate<Proposal> which) {
    return all().stream().filter(which).count();
  }

  private boolean isDecidable() {
    SourceList shown = list;
    return shown != null && (shown.state() == ListState.OPEN || shown.state() == ListState.APPLIED);
  }

  private void lookAt(Optional<Proposal> proposal) {
    SourceList shown = list;
    panel.show(proposal.orElse(null), isDecidable(), shown != null && shown.isEarlier());
  }

  private void showScope() {
    bulk.scope(proposals.isAnyTicked(), proposals.inScope().size());
  }

  private void decideCurrent(@Nullable Decision decision) {
    proposals
        .current()
        .ifPresent(proposal -> {
          boolean done = decide(List.of(proposal), decision);
          if (done && decision != null) {
            proposals.goOn();
          }
        });
  }

  /** Decides those that can be decided so; tells whether any was. */
  private boolean decide(List<Proposal> wanted, @Nullable Decision decision) {
    List<Proposal> possible = Deciding.possible(wanted, decision);
    return deciding != null
        && say(
            isDecidable() ? deciding.decide(possible, decision) : Deciding.Outcome.NOTHING,
            "edit.import.notPossible",
            () -> sayDone("edit.import.done." + (decision == null ? "OPEN" : decision), possible));
  }

  private void correct(Correction correction) {
    Proposal proposal = proposals.current().orElse(null);
    if (deciding != null && proposal != null) {
      say(
          deciding.correct(proposal, correction),
          "edit.import.notPossible",
          () -> {
            if (proposal.decision() != Decision.ACCEPTED) {
              sayDone("edit.import.done." + Decision.ACCEPTED, List.of(proposal));
            }
          });
    }
  }

  private void takeBack() {
    if (deciding != null) {
      List<Proposal> last = deciding.last();
      say(
          deciding.takeBack(),
          "edit.import.takeBack.nothing",
          () -> sayDone("edit.import.takeBack.done", last));
    }
  }

  /** Says and shows what came of a wish; tells whether it was done. */
  private boolean say(Deciding.Outcome outcome, String nothing, Runnable done) {
    switch (outcome) {
      case DONE -> {
        done.run();
        showProposals();
      }
      case NOTHING -> status.setText(getTranslation(nothing));
      case STALE -> {
        status.setText(getTranslation("edit.import.stale"));
        startAnew();
      }
    }
    return outcome == Deciding.Outcome.DONE;
  }

  private void sayDone(String text, List<Proposal> of) {
    status.setText(getTranslation(text, of.size(), ProposalWords.agency(of.getFirst())));
  }

  private void startAnew() {
    if (deciding != null) {
      deciding.forget();
    }
    reload();
  }

  private void date(LocalDate day) {
    SourceList shown = list;
    if (shown == null) {
      return;
    }
    try {
      importing.date(shown.id(), day);
      startAnew();
      status.setText(getTranslation("edit.import.day.done", day));
    } catch (ListingException unreadable) {
      status.setText(unreadable.getMessage());
    }
  }

  private void askToApply() {
    SourceList shown = list;
    if (shown != null && isDecidable()) {
      new ApplyDialog(shown, all(), this::apply).open();
    }
  }

  private void apply(boolean inSpite, String why) {
    SourceList shown = list;
    if (shown == null) {
      return;
    }
    try {
      Applied applied = importing.apply(shown.id(), Acceptance.CERTAIN, inSpite, why);
      startAnew();
      tell(applied);
    } catch (ListingException unreadable) {
      status.setText(unreadable.getMessage());
    }
  }

  private void tell(Applied applied) {
    switch (applied) {
      case Applied.Done(long revision, int taken, int left) -> {
        status.removeAll();
        status.add(
            new Text(getTranslation("edit.import.applied", revision, taken, left) + " "),
            new Anchor("", getTranslation("edit.import.applied.where")));
      }
      case Applied.Outdated() -> status.setText(getTranslation("edit.import.outdated"));
      case Applied.Refused(Applied.Reason reason) ->
          status.setText(getTranslation("edit.import.refused." + reason));
    }
  }

  private void askToDiscard() {
    SourceList shown = list;
    if (shown == null) {
      return;
    }
    ConfirmDialog dialog =
        new ConfirmDialog(
            getTranslation("edit.import.discard.title"),
            getTranslation("edit.import.discard.text"),
            getTranslation("edit.import.discard"),
            _ -> {
              importing.discard(shown.id());
              reload();
              status.setText(getTranslation("edit.import.discarded"));
            });
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("edit.import.discard.not"));
    dialog.open();
  }

  private void askToUndo() {
    SourceList shown = list;
    Long revision = shown == null ? null : shown.applied();
    if (revision != null) {
      new UndoDialog(
              tools.undoing(),
              revision,
              () -> {
                reload();
                status.setText(getTranslation("edit.import.undone"));
              })
          .open();
    }
  }
}
