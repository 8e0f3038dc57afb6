package org.atlas287g.ui.api;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for: records of a state, a support model, a county. A county also selects the
 * agencies that serve its whole state.
 *
 * @param state null for any
 * @param model null for any
 * @param county null for any
 */
record Filter(
    @Nullable StateCode state, @Nullable SupportModel model, @Nullable CountyFips county) {
  static final Filter NONE = new Filter(null, null, null);
  private static final Set<String> NAMES = Set.of("state", "model", "county");

  /**
   * Reads the query parameters.
   *
   * @throws BadRequest naming the parameter, what was found and what was expected
   */
  static Filter read(Map<String, String[]> query, CountyDirectory counties) {
    if (query.isEmpty()) {
      return NONE;
    }
    query.forEach(Filter::requireKnownOnce);
    String state = only(query.get("state"));
    String model = only(query.get("model"));
    String county = only(query.get("county"));
    return new Filter(
        state == null ? null : readState(state),
        model == null ? null : readModel(model),
        county == null ? null : readCounty(county, counties));
  }

  boolean isEmpty() {
    return equals(NONE);
  }

  boolean accepts(Agency agency) {
    return (state == null || agency.draft().state() == state)
        && (county == null || serves(agency.draft(), county));
  }

  boolean accepts(Agency agency, Agreement agreement) {
    return accepts(agency) && accepts(agreement.draft().model());
  }

  boolean accepts(SupportModel other) {
    return model == null || other == model;
  }

  static boolean serves(AgencyDraft agency, CountyFips county) {
    Placement placement = agency.placement();
    return placement.isStatewide()
        ? agency.state() == county.state()
        : placement.counties().contains(county);
  }

  static CountyFips readCounty(String text, CountyDirectory counties) {
    try {
      CountyFips fips = new CountyFips(text);
      if (counties.find(fips).isPresent()) {
        return fips;
      }
    } catch (IllegalArgumentException e) {
      throw new BadRequest("county", text, "a five-digit county FIPS code such as 12086");
    }
    throw new BadRequest("county", text, "the FIPS code of a county in the boundaries in use");
  }

  private static StateCode readState(String text) {
    return StateCode.find(text)
        .orElseThrow(
            () -> new BadRequest("state", text, "a postal code or name such as FL or Florida"));
  }

  private static SupportModel readModel(String text) {
    return Arrays.stream(SupportModel.values())
        .filter(m -> m.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() ->
            new BadRequest("model", text, "one of " + Arrays.toString(SupportModel.values())));
  }

  private static @Nullable String only(String @Nullable [] values) {
    return values == null ? null : values[0];
  }

  private static void requireKnownOnce(String name, String[] values) {
    if (!NAMES.contains(name)) {
      throw new BadRequest(name, String.join(",", values), "only state, model and county here");
    }
    if (values.length != 1) {
      throw new BadRequest(name, String.join(",", values), "the parameter once");
    }
  }
}
