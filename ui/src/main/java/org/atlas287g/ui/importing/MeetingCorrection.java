package org.atlas287g.ui.importing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.importing.Correction;
import org.atlas287g.domain.importing.Proposal;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.ui.edit.AgencyList;
import org.atlas287g.ui.edit.Geography;
import org.atlas287g.ui.edit.LocalPicker;
import org.atlas287g.ui.edit.Typed;

/** What an editor says against the row of a meeting: whose it is, its model, its day and time. */
final class MeetingCorrection extends Div {
  private final LocalPicker<Agency> agency;
  private final Select<SupportModel> model;
  private final Typed<LocalDate> date;
  private final Typed<LocalTime> start;

  /**
   * The fields, filled with what was corrected before.
   *
   * @param decided takes what is corrected
   */
  MeetingCorrection(
      Proposal proposal,
      PublishedSnapshot published,
      Geography geography,
      Consumer<Correction> decided) {
    addClassName("edit-row-fields");
    Correction known = proposal.correction();
    agency =
        new LocalPicker<>(
            getTranslation("edit.import.agency"),
            new AgencyList(published::get, geography.counties()));
    agency.setHelperText(getTranslation("edit.import.agency.help"));
    model = CorrectionFields.model(this);
    date = Typed.date(getTranslation("column.date"), getTranslation("edit.date.expected"));
    start = Typed.time(getTranslation("edit.meeting.start"), getTranslation("edit.time.expected"));
    date.field().setPlaceholder(getTranslation("edit.import.asPrinted"));
    start.field().setPlaceholder(getTranslation("edit.import.asPrinted"));
    Optional.ofNullable(known.agency()).flatMap(published.get()::find).ifPresent(agency::setValue);
    if (known.model() != null) {
      model.setValue(known.model());
    }
    date.show(known.date());
    start.show(known.start());
    Button accept =
        new Button(
            getTranslation("edit.import.correct.accept"),
            _ -> {
              if (date.check() && start.check()) {
                decided.accept(correction());
              }
            });
    add(agency, model, date.field(), start.field(), accept);
  }

  private Correction correction() {
    Agency meant = agency.getValue();
    return Correction.ofMeeting(
        meant == null ? null : meant.id(), model.getValue(), date.orNull(), start.orNull());
  }
}
