package org.atlas287g.ui.importing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.Consumer;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.geocoding.AgencyGeocoder;
import org.atlas287g.domain.importing.Correction;
import org.atlas287g.domain.importing.Decision;
import org.atlas287g.domain.importing.Proposal;
import org.atlas287g.domain.listing.PrintedValues;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.ui.edit.AccountNames;
import org.atlas287g.ui.edit.Choices;
import org.atlas287g.ui.edit.EditPages;
import org.atlas287g.ui.edit.Geography;
import org.atlas287g.ui.edit.PlacementMap;
import org.jspecify.annotations.Nullable;

/** One proposal: what was and what is to be, why, where it serves, and what can be decided. */
final class ProposalPanel extends Section {
  private final PublishedSnapshot published;
  private final Geography geography;
  private final AccountNames names;
  private final transient Consumer<@Nullable Decision> decide;
  private final transient Consumer<Correction> correct;
  private final H2 heading = new H2();
  private final Div content = new Div();
  private final PlacementMap map;
  private final Button accept;
  private final Button reject;
  private final Button different;
  private final Button reopen;
  private final Button correcting;
  private final Div correction = new Div();
  private @Nullable Proposal shown;

  /**
   * Nothing is shown.
   *
   * @param decide takes a decision; null leaves the proposal open again
   * @param correct takes what an editor says against the row, which is accepted so
   */
  ProposalPanel(
      PublishedSnapshot published,
      Geography geography,
      AccountNames names,
      Consumer<@Nullable Decision> decide,
      Consumer<Correction> correct) {
    this.published = published;
    this.geography = geography;
    this.names = names;
    this.decide = decide;
    this.correct = correct;
    addClassNames("edit-panel", "review-panel");
    getElement().setAttribute("aria-label", getTranslation("edit.import.proposal"));
    heading.getElement().setAttribute("aria-live", "polite");
    map = new PlacementMap(geography.geometry());
    accept = new Button(getTranslation("edit.import.accept"), _ -> decide(Decision.ACCEPTED));
    accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    reject = new Button(getTranslation("edit.import.reject"), _ -> decide(Decision.REJECTED));
    different =
        new Button(getTranslation("edit.import.different"), _ -> decide(Decision.DIFFERENT));
    reopen = new Button(getTranslation("edit.import.reopen"), _ -> decide(null));
    correcting = new Button(getTranslation("edit.import.correct"), _ -> correct());
    Div scroller = new Div(content, map, correction);
    scroller.addClassName("edit-scroller");
    Div buttons = new Div(accept, reject, different, reopen, correcting);
    buttons.addClassName("edit-buttons");
    Div foot = new Div(buttons);
    foot.addClassName("edit-foot");
    add(heading, scroller, foot);
    setVisible(false);
  }

  private void decide(@Nullable Decision decision) {
    decide.accept(decision);
  }

  /**
   * Shows a proposal.
   *
   * @param proposal null for none
   * @param decidable whether its list is one that can be decided about
   * @param earlier whether its list is older than the newest one
   */
  void show(@Nullable Proposal proposal, boolean decidable, boolean earlier) {
    boolean other = shown == null || proposal == null || !shown.equals(proposal);
    shown = proposal;
    setVisible(proposal != null);
    if (proposal == null) {
      return;
    }
    heading.setText(ProposalWords.kind(proposal) + ": " + ProposalWords.agency(proposal));
    boolean open =
        decidable && proposal.revision() == null && proposal.decision() != Decision.OUTDATED;
    accept.setVisible(
        open && proposal.decision() != Decision.ACCEPTED && proposal.mayBe(Decision.ACCEPTED));
    reject.setVisible(open && proposal.decision() != Decision.REJECTED);
    different.setVisible(
        open && proposal.decision() != Decision.DIFFERENT && proposal.mayBe(Decision.DIFFERENT));
    different.setText(
        getTranslation(
            proposal.isOfMeeting() ? "edit.import.different.meeting" : "edit.import.different"));
    reopen.setVisible(open && !proposal.isOpen());
    correcting.setVisible(open && proposal.after() != null);
    if (other) {
      correction.removeAll();
      describe(proposal, earlier);
      if (open && proposal.isOpen()) {
        offer(proposal);
      }
    }
  }

  /** The agencies that a meeting may be of: one click says which. */
  private void offer(Proposal proposal) {
    if (proposal.candidates().isEmpty()) {
      return;
    }
    Div offered = new Div();
    offered.addClassName("edit-buttons");
    for (AgencyId candidate : proposal.candidates()) {
      Correction known = proposal.correction();
      Correction chosen =
          Correction.ofMeeting(candidate, known.model(), known.date(), known.start());
      published
          .get()
          .find(candidate)
          .map(Choices::nameOf)
          .ifPresent(name -> offered.add(new Button(name, _ -> correct.accept(chosen))));
    }
    content.add(new Paragraph(getTranslation("edit.import.candidates")), offered);
  }

  private void describe(Proposal proposal, boolean earlier) {
    content.removeAll();
    content.add(
        new Paragraph(decided(proposal)),
        new RowComparison(proposal, earlier),
        new Paragraph(
            getTranslation(
                "edit.import.why", getTranslation("edit.import.evidence." + proposal.evidence()))),
        new Paragraph(ProposalWords.means(proposal, earlier)));
    records(proposal);
    corrected(proposal.correction());
    place(proposal);
  }

  private String decided(Proposal proposal) {
    AccountId by = proposal.decidedBy();
    String decision = ProposalWords.decision(proposal);
    return by == null
        ? decision
        : decision + " (" + getTranslation("edit.import.by", names.of(by)) + ")";
  }

  private void records(Proposal proposal) {
    Div links = new Div();
    links.addClassName("edit-buttons");
    AgencyId agency = proposal.agency();
    if (agency != null) {
      String name = published.get().find(agency).map(Choices::nameOf).orElse("#" + agency.value());
      links.add(
          new Anchor(
              EditPages.of(agency),
              getTranslation("edit.import.recorded", name),
              AnchorTarget.BLANK));
    }
    AgreementId agreement = proposal.agreement();
    if (agreement != null) {
      links.add(
          new Anchor(
              EditPages.of(agreement),
              getTranslation("edit.agreements.one", agreement.value()),
              AnchorTarget.BLANK));
    }
    MeetingId meeting = proposal.meeting();
    if (meeting != null) {
      links.add(
          new Anchor(
              EditPages.of(meeting),
              getTranslation("edit.meetings.one", meeting.value()),
              AnchorTarget.BLANK));
    }
    if (links.getComponentCount() > 0) {
      content.add(links);
    }
  }

  private void corrected(Correction made) {
    if (made.isNone()) {
      return;
    }
    Paragraph text = new Paragraph(getTranslation("edit.import.corrected"));
    AgencyId agency = made.agency();
    if (agency != null) {
      add(text, published.get().find(agency).map(Choices::nameOf).orElse(""));
    }
    if (made.model() != null) {
      add(text, getTranslation("model." + made.model()));
    }
    if (made.signed() != null) {
      add(text, made.signed().toString());
    }
    if (made.date() != null) {
      add(text, made.date().toString());
    }
    if (made.start() != null) {
      add(text, made.start().toString());
    }
    if (made.placement() != null) {
      add(text, geography.where(made.placement()));
    }
    content.add(text);
  }

  private static void add(Paragraph text, String more) {
    text.setText(text.getText() + " " + more + ".");
  }

  private void place(Proposal proposal) {
    AgencyGeocoder.Answer answer = proposal.answer();
    boolean concerned = answer != null && isOfPlace(proposal);
    map.in(
        concerned ? PrintedValues.state(ProposalWords.row(proposal).state()).orElse(null) : null);
    if (answer == null || !concerned) {
      return;
    }
    Placement corrected = proposal.correction().placement();
    Placement placement = corrected == null ? answer.placement() : corrected;
    map.show(placement);
    content.add(
        new Paragraph(
            getTranslation(
                "edit.placement.is",
                geography.where(placement),
                getTranslation("edit.basis." + placement.basis()),
                Math.round(placement.confidence() * 100),
                placement.reason())));
    if (placement.needsReview()) {
      Paragraph flag = new Paragraph(getTranslation("edit.import.needsReview"));
      flag.addClassName("edit-remarks");
      content.add(flag);
    }
  }

  private static boolean isOfPlace(Proposal proposal) {
    return switch (proposal.kind()) {
      case NEW_AGENCY, COUNTY_CHANGED, AGENCY_CORRECTED, STATE_CORRECTED -> true;
      default -> proposal.decision() == Decision.DIFFERENT || proposal.agency() == null;
    };
  }

  private void correct() {
    Proposal proposal = shown;
    if (proposal == null) {
      return;
    }
    boolean open = correction.getComponentCount() > 0;
    correction.removeAll();
    if (!open) {
      Component fields =
          proposal.isOfMeeting()
              ? new MeetingCorrection(proposal, published, geography, correct)
              : new CorrectionFields(proposal, published, geography, correct);
      correction.add(fields);
      fields.getElement().executeJs("this.scrollIntoView({ block: 'nearest' })");
    }
  }
}
