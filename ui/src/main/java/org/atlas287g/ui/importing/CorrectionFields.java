package org.atlas287g.ui.importing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.importing.Correction;
import org.atlas287g.domain.importing.Proposal;
import org.atlas287g.domain.listing.PrintedValues;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.ui.edit.AgencyList;
import org.atlas287g.ui.edit.Choices;
import org.atlas287g.ui.edit.CountiesField;
import org.atlas287g.ui.edit.Geography;
import org.atlas287g.ui.edit.LocalPicker;
import org.atlas287g.ui.edit.Typed;
import org.jspecify.annotations.Nullable;

/** What an editor says against a row: whose it is, its model, its date, and where it serves. */
final class CorrectionFields extends Div {
  /** Reasons are public and English, whatever the editor's language. */
  private static final String CHOSEN = "decided by an editor";

  /** Where an agency serves. */
  enum Serves {
    AS_ANSWERED,
    COUNTIES,
    STATEWIDE
  }

  private final LocalPicker<StateCode> state;
  private final LocalPicker<Agency> agency;
  private final Select<SupportModel> model;
  private final Typed<LocalDate> signed;
  private final Select<Serves> serves;
  private final CountiesField counties;

  /**
   * The fields, filled with what was corrected before.
   *
   * @param decided takes what is corrected
   */
  CorrectionFields(
      Proposal proposal,
      PublishedSnapshot published,
      Geography geography,
      Consumer<Correction> decided) {
    addClassName("edit-row-fields");
    Correction known = proposal.correction();
    state = Choices.state(getTranslation("column.state"));
    agency =
        new LocalPicker<>(
                getTranslation("edit.import.agency"),
                new AgencyList(published::get, geography.counties()))
            .within(state);
    agency.setHelperText(getTranslation("edit.import.agency.help"));
    model = model(this);
    signed = Typed.date(getTranslation("column.signed"), getTranslation("edit.date.expected"));
    signed.field().setPlaceholder(getTranslation("edit.import.asPrinted"));
    serves =
        Choices.of(
            getTranslation("edit.placement"),
            Arrays.asList(Serves.values()),
            one -> getTranslation("edit.import.serves." + one));
    counties =
        new CountiesField(getTranslation("edit.placement.counties"), geography.counties(), state);
    serves.addValueChangeListener(
        change -> counties.setVisible(change.getValue() == Serves.COUNTIES));
    fill(proposal, known, published, geography);
    boolean placed = proposal.answer() != null;
    serves.setVisible(placed);
    counties.setVisible(placed && serves.getValue() == Serves.COUNTIES);
    Button accept =
        new Button(
            getTranslation("edit.import.correct.accept"),
            _ -> {
              if (signed.check()) {
                decided.accept(correction());
              }
            });
    add(state, agency, model, signed.field(), serves, counties, accept);
  }

  /** A choice of the support model, which is the printed one unless another is chosen. */
  static Select<SupportModel> model(Component on) {
    Select<SupportModel> model =
        Choices.of(
            on.getTranslation("column.model"),
            List.of(SupportModel.values()),
            one -> on.getTranslation("model." + one));
    model.setEmptySelectionAllowed(true);
    model.setPlaceholder(on.getTranslation("edit.import.asPrinted"));
    model.setEmptySelectionCaption(on.getTranslation("edit.import.asPrinted"));
    return model;
  }

  private void fill(
      Proposal proposal, Correction known, PublishedSnapshot published, Geography geography) {
    Optional<Agency> meant = Optional.ofNullable(known.agency()).flatMap(published.get()::find);
    meant
        .map(one -> one.draft().state())
        .or(() -> PrintedValues.state(ProposalWords.row(proposal).state()))
        .ifPresent(state::setValue);
    meant.ifPresent(agency::setValue);
    if (known.model() != null) {
      model.setValue(known.model());
    }
    signed.show(known.signed());
    Placement placement = known.placement();
    if (placement == null) {
      serves.setValue(Serves.AS_ANSWERED);
    } else {
      serves.setValue(placement.isStatewide() ? Serves.STATEWIDE : Serves.COUNTIES);
      counties.setValue(
          placement.counties().stream()
              .flatMap(fips -> geography.counties().find(fips).stream())
              .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
  }

  private Correction correction() {
    Agency meant = agency.getValue();
    AgencyId id = meant == null ? null : meant.id();
    return Correction.ofAgreement(id, model.getValue(), signed.orNull(), placement());
  }

  private @Nullable Placement placement() {
    return switch (serves.getValue()) {
      case STATEWIDE -> Placement.statewide(Basis.EDITOR, 1, CHOSEN);
      case COUNTIES -> {
        List<CountyFips> chosen = counties.getValue().stream().map(County::fips).sorted().toList();
        yield chosen.isEmpty() ? null : Placement.in(chosen, Basis.EDITOR, 1, List.of(), CHOSEN);
      }
      case null, default -> null;
    };
  }
}
