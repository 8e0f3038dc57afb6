package org.atlas287g.ui.edit;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.geocoding.AgencyGeocoder;
import org.atlas287g.domain.geocoding.CountySuggestions;
import org.atlas287g.domain.geocoding.CountySuggestions.CountySuggestion;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.text.Limit;
import org.atlas287g.domain.text.WhiteSpace;
import org.jspecify.annotations.Nullable;

/**
 * An agency's name, level and placement. Level and placement follow the name until an editor
 * decides otherwise.
 */
final class AgencyFields {
  /** What the field of the name is called among a form's. */
  static final String NAME = "agency.name";

  private static final int MOST_HINTS = 5;

  private final AgencyGeocoder geocoder;
  private final CountySuggestions hints;
  private final TextField name;
  private final Select<AgencyLevel> level;
  private final PlacementField placement;
  private @Nullable StateCode state;
  private boolean levelDecided;
  private boolean placementFollows;

  AgencyFields(
      String nameLabel,
      LocalPicker<StateCode> state,
      HasComponents parent,
      FormFields fields,
      Geography geography) {
    this.geocoder = geography.geocoder();
    this.hints = geography.hints();
    name = Choices.name(nameLabel);
    name.setValueChangeMode(ValueChangeMode.LAZY);
    name.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        suggest();
      }
    });
    level =
        Choices.of(
            name.getTranslation("edit.level"),
            List.of(AgencyLevel.values()),
            l -> name.getTranslation("edit.level." + l));
    level.addValueChangeListener(change -> levelDecided = levelDecided || change.isFromClient());
    fields.track(NAME, name);
    fields.track("agency.level", level);
    placement = new PlacementField(geography, state, fields);
    parent.add(name, level, placement);
  }

  TextField name() {
    return name;
  }

  void setVisible(boolean visible) {
    name.setVisible(visible);
    level.setVisible(visible);
    placement.setVisible(visible);
  }

  void in(@Nullable StateCode of) {
    state = of;
    placement.in(of);
    suggest();
  }

  /** Shows an agency of the state that was set; level and placement are null for a new one. */
  void show(String agency, @Nullable AgencyLevel of, @Nullable Placement recorded) {
    name.setValue(agency);
    name.setInvalid(false);
    level.setValue(of);
    placement.show(recorded);
    placementFollows =
        recorded != null && answer().filter(a -> a.placement().coversLike(recorded)).isPresent();
    follow();
  }

  /** Keeps what was put back into the fields: it was decided when it was typed. */
  void keep() {
    placement.keep();
    follow();
  }

  /** Takes a level that the name does not suggest for an editor's, and lets the rest follow. */
  private void follow() {
    AgencyLevel of = level.getValue();
    levelDecided =
        of != null && !answer().map(AgencyGeocoder.Answer::level).equals(Optional.of(of));
    suggest();
  }

  /** Lets what no editor has decided follow the name. */
  private void suggest() {
    answer()
        .ifPresent(answer -> {
          placement.suggest(answer.placement(), hints(answer.placement()), placementFollows);
          if (!levelDecided) {
            level.setValue(answer.level());
          }
        });
  }

  private Optional<AgencyGeocoder.Answer> answer() {
    StateCode of = state;
    String agency = PlainText.of(name.getValue());
    return of == null || agency.isEmpty() || !Limit.NAME.admits(agency)
        ? Optional.empty()
        : Optional.of(
            geocoder.place(
                new AgencyGeocoder.Question(of, agency, null, null, (SupportModel) null)));
  }

  private List<CountySuggestion> hints(Placement answer) {
    StateCode of = state;
    return of == null || answer.extent() != Placement.Extent.UNPLACED
        ? List.of()
        : hints.suggest(of, PlainText.of(name.getValue()), MOST_HINTS);
  }

  /** The name; empty, and marked, if there is none. */
  Optional<Spelling> readName() {
    String text = PlainText.of(name.getValue());
    boolean missing = WhiteSpace.fold(text).isEmpty();
    name.setInvalid(missing);
    return missing ? Optional.empty() : Optional.of(new Spelling(text));
  }

  AgencyLevel level() {
    AgencyLevel chosen = level.getValue();
    return chosen == null ? AgencyLevel.COUNTY : chosen;
  }

  Optional<Placement> readPlacement() {
    return placement.read();
  }

  String describe(Placement of) {
    return placement.describe(of);
  }
}
