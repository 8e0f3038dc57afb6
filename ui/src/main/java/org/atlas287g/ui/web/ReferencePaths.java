package org.atlas287g.ui.web;

import java.util.Locale;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;

/** The permanent paths of the pages about counties, states and agencies. */
public final class ReferencePaths {
  /** The whole country. */
  public static final String NATION = "/us";

  /** What a search finds, as a page. */
  public static final String FIND = "/find";

  /** Reviewed changes, by day. */
  public static final String CHANGES = "/changes";

  /** What changed between two days. */
  public static final String COMPARE = "/compare";

  public static final String COUNTY = "/county/{fips}/{slug}";

  /** Leads to the county's page. */
  public static final String COUNTY_ALONE = "/county/{fips}";

  public static final String STATE = "/state/{postal}";
  public static final String AGENCY = "/agency/{slug}";

  private ReferencePaths() {}

  /** The path of a county's page. */
  public static String county(County county) {
    return county(county.fips(), county.fullName());
  }

  /**
   * The path of a county's page.
   *
   * @param name its full name
   */
  public static String county(CountyFips fips, String name) {
    return "/county/" + fips + "/" + Slug.words(name + " " + fips.state().stateName());
  }

  /** The path of a state's page. */
  public static String state(StateCode state) {
    return "/state/" + state.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The path of an agency's page.
   *
   * @param slug its current one
   */
  public static String agency(String slug) {
    return "/agency/" + slug;
  }
}
