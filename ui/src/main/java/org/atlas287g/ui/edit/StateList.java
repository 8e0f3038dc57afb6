package org.atlas287g.ui.edit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.place.StateCode;

/** The states, found by name and by postal code. */
record StateList() implements PickList<StateCode> {
  @Override
  public List<Entry> entries() {
    return Arrays.stream(StateCode.values()).map(this::entry).toList();
  }

  @Override
  public Entry entry(StateCode state) {
    return new Entry("", state.name(), state.stateName(), List.of(state.name()));
  }

  @Override
  public Optional<StateCode> find(String key) {
    return Arrays.stream(StateCode.values()).filter(state -> state.name().equals(key)).findFirst();
  }
}
