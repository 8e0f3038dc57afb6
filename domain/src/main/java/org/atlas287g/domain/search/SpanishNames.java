package org.atlas287g.domain.search;

import java.util.List;
import java.util.Map;
import org.atlas287g.domain.place.StateCode;

/**
 * What Spanish speakers call states, where it is not the English name without its accents. The
 * names are those of the Ortografía de la lengua española (2010), and other forms in use.
 */
public final class SpanishNames {
  private static final Map<StateCode, List<String>> STATES =
      Map.ofEntries(
          Map.entry(StateCode.AS, List.of("Samoa Americana")),
          Map.entry(StateCode.DC, List.of("Distrito de Columbia")),
          Map.entry(StateCode.HI, List.of("Hawái")),
          Map.entry(StateCode.LA, List.of("Luisiana")),
          Map.entry(StateCode.MO, List.of("Misuri")),
          Map.entry(StateCode.MP, List.of("Islas Marianas del Norte")),
          Map.entry(StateCode.MS, List.of("Misisipi", "Misisipí")),
          Map.entry(StateCode.NC, List.of("Carolina del Norte")),
          Map.entry(StateCode.ND, List.of("Dakota del Norte")),
          Map.entry(StateCode.NH, List.of("Nuevo Hampshire", "Nueva Hampshire")),
          Map.entry(StateCode.NJ, List.of("Nueva Jersey")),
          Map.entry(StateCode.NM, List.of("Nuevo México", "Nuevo Méjico")),
          Map.entry(StateCode.NY, List.of("Nueva York")),
          Map.entry(StateCode.PA, List.of("Pensilvania")),
          Map.entry(StateCode.SC, List.of("Carolina del Sur")),
          Map.entry(StateCode.SD, List.of("Dakota del Sur")),
          Map.entry(StateCode.TN, List.of("Tenesí")),
          Map.entry(StateCode.TX, List.of("Tejas")),
          Map.entry(StateCode.VI, List.of("Islas Vírgenes")),
          Map.entry(StateCode.WV, List.of("Virginia Occidental")));

  private SpanishNames() {}

  /** The Spanish names of a state; none if it is called as in English. */
  public static List<String> of(StateCode state) {
    return STATES.getOrDefault(state, List.of());
  }
}
