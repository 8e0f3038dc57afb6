package org.atlas287g.geodata.geocode;

import java.util.Locale;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/** Tells an agency's level from its name and, where the name is silent, from the list's type. */
final class Levels {
  private static final Phrases TRIBAL =
      Phrases.of(
          "tribe",
          "tribal",
          "tribes",
          "rancheria",
          "nation",
          "band of",
          "pueblo of",
          "indian community",
          "indian reservation",
          "indian colony");
  private static final Phrases JUDICIAL = Phrases.of("judicial");
  private static final Phrases CAMPUS =
      Phrases.of(
          "university",
          "college",
          "campus",
          "school",
          "schools",
          "school district",
          "isd",
          "institute of technology");
  private static final Phrases PORT =
      Phrases.of(
          "port authority",
          "port district",
          "airport",
          "airports",
          "airport authority",
          "aviation authority",
          "seaport");
  private static final Phrases REGIONAL =
      Phrases.of(
          "regional", "district jail", "multi county", "tri county", "joint", "drug task force");
  private static final Phrases COUNTY =
      Phrases.of(
          "sheriffs",
          "county",
          "parish",
          "jail",
          "detention center",
          "detention facility",
          "correctional facility",
          "corrections",
          "prison",
          "district attorney",
          "district attorneys");
  private static final Phrases MUNICIPAL =
      Phrases.of(
          "police",
          "city of",
          "town of",
          "village of",
          "borough of",
          "township",
          "marshals",
          "marshal",
          "city");

  private Levels() {}

  /**
   * The level.
   *
   * @param mentionsCounty whether the name mentions a county of the state
   */
  static AgencyLevel of(
      AgencyName name, @Nullable String type, StateCode state, boolean mentionsCounty) {
    if (name.says(TRIBAL)) {
      return AgencyLevel.TRIBAL;
    }
    if (name.says("constable") || name.says("constables")) {
      return AgencyLevel.CONSTABLE;
    }
    if (name.says(CAMPUS)) {
      return AgencyLevel.CAMPUS;
    }
    if (name.says(PORT)) {
      return AgencyLevel.PORT;
    }
    if (name.says(JUDICIAL)) {
      return AgencyLevel.JUDICIAL_DISTRICT;
    }
    if (mentionsCounty) {
      return name.says("regional") ? AgencyLevel.REGIONAL : countyOrIndependentCity(name);
    }
    if (Statewide.isStatewide(name, state)) {
      return AgencyLevel.STATE;
    }
    return name.says(REGIONAL) ? AgencyLevel.REGIONAL : byWordsThenType(name, type);
  }

  private static AgencyLevel countyOrIndependentCity(AgencyName name) {
    boolean cityPolice =
        name.says("police") && name.words().stream().noneMatch(CountyMention::isCountyWord);
    return cityPolice ? AgencyLevel.MUNICIPAL : AgencyLevel.COUNTY;
  }

  private static AgencyLevel byWordsThenType(AgencyName name, @Nullable String type) {
    String kind = type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
    if (name.says("sheriffs")) {
      return AgencyLevel.COUNTY;
    }
    if (name.says("township")) {
      return AgencyLevel.MUNICIPAL;
    }
    if (name.says(MUNICIPAL)) {
      // "Miami-Dade Police Department" may be a county's, but no police department a state's.
      return kind.startsWith("county") ? AgencyLevel.COUNTY : AgencyLevel.MUNICIPAL;
    }
    if (kind.startsWith("state")) {
      return AgencyLevel.STATE;
    }
    if (kind.startsWith("mun")) {
      return AgencyLevel.MUNICIPAL;
    }
    return kind.startsWith("county") || name.says(COUNTY)
        ? AgencyLevel.COUNTY
        : AgencyLevel.MUNICIPAL;
  }
}
