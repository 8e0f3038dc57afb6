package org.atlas287g.geodata.geocode;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.place.StateCode;

/** Reads the state column of lists. */
final class States {
  private static final Map<String, StateCode> BY_KEY =
      Arrays.stream(StateCode.values())
          .collect(Collectors.toMap(state -> NameKeys.key(state.stateName()), state -> state));

  private States() {}

  /** The state that a text names by postal code or name, or can only be a misspelling of. */
  static Optional<StateCode> read(String text) {
    return StateCode.find(text)
        .or(() -> Typing.correct(NameKeys.key(text), BY_KEY.keySet()).map(BY_KEY::get));
  }
}
