package org.atlas287g.ui.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.function.Consumer;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.CountyGeometry;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.ui.map.MapDocuments;
import org.jspecify.annotations.Nullable;

/** A small map of a state with the counties of a placement, which can be picked on it. */
@Tag("placement-map")
@JsModule("./edit/placement-map.ts")
public class PlacementMap extends Component {
  static final String PICKED = "county-picked";

  /** Without a state; nothing is shown. */
  public PlacementMap(CountyGeometry geometry) {
    getElement().setProperty("boundariesUrl", MapDocuments.boundaries(geometry));
    getElement().setProperty("keysText", getTranslation("edit.placement.map.keys"));
    getElement().setProperty("pickedText", getTranslation("edit.placement.map.picked"));
    getElement().setProperty("failedText", getTranslation("map.failed"));
    setVisible(false);
  }

  /** Shows a state; nothing for null. */
  public void in(@Nullable StateCode state) {
    setVisible(state != null);
    if (state != null) {
      getElement().setProperty("state", state.fips());
      getElement().setProperty("label", getTranslation("edit.placement.map", state.stateName()));
    }
  }

  /** Marks where a placement serves; null marks nothing. */
  public void show(@Nullable Placement placement) {
    getElement()
        .setPropertyList(
            "counties",
            placement == null
                ? List.of()
                : placement.counties().stream().map(CountyFips::value).toList());
    getElement().setProperty("statewide", placement != null && placement.isStatewide());
  }

  /** Tells of each county that is clicked, or chosen by the keyboard. */
  void whenPicked(Consumer<CountyFips> listener) {
    getElement()
        .addEventListener(
            PICKED,
            event ->
                listener.accept(
                    new CountyFips(event.getEventData().get("event.detail").asString())))
        .addEventData("event.detail");
  }
}
