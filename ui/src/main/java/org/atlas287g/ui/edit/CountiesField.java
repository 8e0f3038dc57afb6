package org.atlas287g.ui.edit;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.StateCode;

/** Counties of a state: each is picked by its name, and dropped by its button. */
@Tag("div")
public final class CountiesField extends AbstractField<CountiesField, Set<County>>
    implements HasLabel {
  private final Div buttons = new Div();

  /** Of the counties of the state that another field picks. */
  public CountiesField(String label, CountyDirectory counties, LocalPicker<StateCode> state) {
    super(Set.of());
    LocalPicker<County> adding =
        new LocalPicker<>(label, new CountyList(counties)).within(state).emptied();
    adding.addValueChangeListener(change -> {
      County picked = change.getValue();
      if (picked != null) {
        change(picked, true);
      }
    });
    setLabel(label);
    addClassName("edit-counties");
    buttons.addClassName("edit-hints");
    getElement().appendChild(adding.getElement(), buttons.getElement());
  }

  @Override
  protected void setPresentationValue(Set<County> counties) {
    buttons.removeAll();
    for (County county : counties) {
      Button drop = new Button(county.fullName(), _ -> change(county, false));
      drop.addClassName("edit-chosen");
      drop.setAriaLabel(getTranslation("edit.placement.drop", county.fullName()));
      buttons.add(drop);
    }
  }

  private void change(County county, boolean picked) {
    Set<County> counties =
        getValue().stream()
            .filter(known -> !known.equals(county))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (picked) {
      counties.add(county);
    }
    setModelValue(counties, true);
    setPresentationValue(counties);
  }
}
