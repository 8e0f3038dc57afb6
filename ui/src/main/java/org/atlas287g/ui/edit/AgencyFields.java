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
import org.atlas287g.domain.place.AgencyGeocoder;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.text.Limit;
import org.atlas287g.domain.text.WhiteSpace;
import org.jspecify.annotations.Nullable;

/**
 * An agency's name, level and placement. While the name is typed, the geocoder's answer follows it.
 */
final class AgencyFields {
  private final AgencyGeocoder geocoder;
  private final TextField name;
  private final Select<AgencyLevel> level;
  private final PlacementField placement;
  private @Nullable StateCode state;

  AgencyFields(String nameLabel, HasComponents parent, FormFields fields, Geography geography) {
    this.geocoder = geography.geocoder();
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
    fields.track(name);
    fields.track(level);
    placement = new PlacementField(geography, fields);
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

  void show(String agency, @Nullable AgencyLevel of, @Nullable Placement recorded) {
    name.setValue(agency);
    name.setInvalid(false);
    level.setValue(of);
    placement.show(recorded);
    suggest();
  }

  /** Asks the geocoder; its level is taken where none is chosen yet. */
  void suggest() {
    StateCode of = state;
    String agency = PlainText.of(name.getValue());
    if (of != null && !agency.isEmpty() && Limit.NAME.admits(agency)) {
      AgencyGeocoder.Answer answer =
          geocoder.place(new AgencyGeocoder.Question(of, agency, null, null, (SupportModel) null));
      placement.suggest(answer.placement());
      if (level.isEmpty()) {
        level.setValue(answer.level());
      }
    }
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
