package org.atlas287g.geodata.gazetteer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.geodata.county.CountyIndex;

/**
 * Municipalities and townships by state and name, from the Census Bureau's gazetteer files, if an
 * operator has added them. Immutable, thread-safe.
 */
public final class CensusPlaces {
  private final Map<StateCode, Map<String, List<Municipality>>> byName =
      new EnumMap<>(StateCode.class);

  /**
   * A place or a county subdivision.
   *
   * @param name its name without its kind, for example "Oak Grove Village"
   * @param kind what it is, in the Census Bureau's words: "city", "charter township", "CDP"; empty
   *     if the name has no such word
   * @param county the county that it lies in, or that its middle lies in
   */
  public record Municipality(String name, String kind, County county) {
    /** Whether it is a township of any sort. */
    public boolean isTownship() {
      return kind.endsWith("township");
    }

    /** Whether it has a government: a census-designated place has none. */
    public boolean isIncorporated() {
      return !kind.equals("CDP") && !kind.equals("comunidad");
    }
  }

  private CensusPlaces(List<Municipality> all) {
    for (Municipality one : all) {
      List<Municipality> alike =
          byName
              .computeIfAbsent(one.county().state(), state -> new HashMap<>())
              .computeIfAbsent(NameKeys.key(one.name()), key -> new ArrayList<>(1));
      if (!alike.contains(one)) {
        alike.add(one);
      }
    }
  }

  /** No places: what the Atlas has without the files. */
  public static CensusPlaces none() {
    return new CensusPlaces(List.of());
  }

  /**
   * Reads all files of a folder, which need not exist. If a file cannot be used, the log says why,
   * and the others are read.
   */
  public static CensusPlaces read(Path folder, CountyIndex counties) {
    return new CensusPlaces(CensusFolder.read(folder, counties));
  }

  /** Those of a state with this {@linkplain NameKeys#key key}; empty if there is none. */
  public List<Municipality> find(StateCode state, String key) {
    return byName.getOrDefault(state, Map.of()).getOrDefault(key, List.of());
  }

  /** The keys of all names of a state. */
  public Set<String> keys(StateCode state) {
    return byName.getOrDefault(state, Map.of()).keySet();
  }
}
