package org.atlas287g.ui.edit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.listing.PrintedValues;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.proposal.AgreementProposal;
import org.atlas287g.domain.proposal.RowCorrection;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.jspecify.annotations.Nullable;

/** Corrects whose agreement a pasted row is, and where an agency that is not recorded serves. */
final class RowFields extends Div {
  private final CountyDirectory directory;
  private final LocalPicker<StateCode> state;
  private final LocalPicker<Agency> agency;
  private final CountiesField counties;
  private final Select<Boolean> statewide;
  private final Select<Boolean> separate;

  /**
   * The fields, filled with what is proposed.
   *
   * @param decided takes the decision
   */
  RowFields(
      AgreementProposal proposal,
      PublishedSnapshot published,
      CountyDirectory directory,
      Consumer<RowCorrection> decided) {
    this.directory = directory;
    addClassName("edit-row-fields");
    getElement().setAttribute("role", "group");
    getElement()
        .setAttribute("aria-label", getTranslation("edit.paste.correct.row", proposal.row().row()));
    state = Choices.state(getTranslation("column.state"));
    agency =
        new LocalPicker<>(
                getTranslation("column.agency"), new AgencyList(published::get, directory))
            .within(state);
    agency.setHelperText(getTranslation("edit.paste.agency.help"));
    counties = new CountiesField(getTranslation("edit.placement.counties"), directory, state);
    statewide =
        either(
            getTranslation("edit.placement"),
            getTranslation("edit.placement.COUNTIES"),
            getTranslation("edit.placement.STATEWIDE"));
    separate =
        either(
            getTranslation("edit.paste.as"),
            getTranslation("edit.paste.as.change"),
            getTranslation("edit.paste.as.own"));
    separate.setVisible(proposal instanceof AgreementProposal.Changed);
    state.addValueChangeListener(change -> offer(change.getValue()));
    agency.addValueChangeListener(_ -> showPlacement());
    statewide.addValueChangeListener(_ -> showPlacement());
    Optional<Agency> known = known(proposal).flatMap(published.get()::find);
    stateOf(proposal, known).ifPresent(state::setValue);
    known.ifPresent(agency::setValue);
    placement(proposal).ifPresent(this::fill);
    showPlacement();
    Button apply =
        new Button(
            getTranslation("edit.paste.apply"),
            _ -> {
              if (Choices.check(state)) {
                decided.accept(correction());
              }
            });
    apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    placement(proposal).ifPresent(placement -> add(new Paragraph(placement.reason())));
    add(state, agency, statewide, counties, separate, apply);
  }

  /** Asks for one of two answers; the first is given. */
  private static Select<Boolean> either(String label, String first, String second) {
    Select<Boolean> select =
        Choices.of(label, List.of(false, true), answer -> answer ? second : first);
    select.setValue(false);
    return select;
  }

  /** Puts the cursor into the first field. */
  void focus() {
    agency.focus();
  }

  private static Optional<AgencyId> known(AgreementProposal proposal) {
    return switch (proposal) {
      case AgreementProposal.Added added -> Optional.of(added.draft().agency());
      case AgreementProposal.Changed changed -> Optional.of(changed.draft().agency());
      case AgreementProposal.Recorded recorded -> Optional.of(recorded.known().draft().agency());
      case AgreementProposal.AddedWithAgency _ -> Optional.empty();
      case AgreementProposal.Repeated _ -> Optional.empty();
      case AgreementProposal.Unreadable _ -> Optional.empty();
    };
  }

  private static Optional<StateCode> stateOf(AgreementProposal proposal, Optional<Agency> known) {
    return proposal instanceof AgreementProposal.AddedWithAgency added
        ? Optional.of(added.agency().state())
        : known
            .map(agency -> agency.draft().state())
            .or(() -> PrintedValues.state(proposal.row().state()));
  }

  private static Optional<Placement> placement(AgreementProposal proposal) {
    return proposal instanceof AgreementProposal.AddedWithAgency added
        ? Optional.of(added.agency().placement())
        : Optional.empty();
  }

  private void fill(Placement placement) {
    statewide.setValue(placement.isStatewide());
    counties.setValue(
        placement.counties().stream()
            .flatMap(fips -> directory.find(fips).stream())
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private void offer(@Nullable StateCode of) {
    Agency chosen = agency.getValue();
    if (chosen != null && chosen.draft().state() != of) {
      agency.clear();
    }
    if (counties.getValue().stream().anyMatch(county -> county.state() != of)) {
      counties.clear();
    }
  }

  private void showPlacement() {
    statewide.setVisible(agency.isEmpty());
    counties.setVisible(agency.isEmpty() && !statewide.getValue());
  }

  private RowCorrection correction() {
    Agency known = agency.getValue();
    return new RowCorrection(
        state.getValue(),
        known == null ? null : known.id(),
        known == null ? decision() : null,
        separate.getValue());
  }

  private @Nullable Placement decision() {
    if (statewide.getValue()) {
      return Placement.statewide(Basis.EDITOR, 1, PlacementField.CHOSEN);
    }
    List<CountyFips> chosen = counties.getValue().stream().map(County::fips).sorted().toList();
    return chosen.isEmpty()
        ? null
        : Placement.in(chosen, Basis.EDITOR, 1, List.of(), PlacementField.CHOSEN);
  }
}
