package org.atlas287g.ui.web;

import org.atlas287g.domain.place.CountyFips;

/** Paths of what other sites may show in a frame. */
public final class EmbedPaths {
  /** The map, with the parameters of its page. */
  public static final String MAP = "/embed/map";

  public static final String COUNTY = "/embed/county/{fips}";

  private EmbedPaths() {}

  /** The path of a county in a frame. */
  public static String county(CountyFips fips) {
    return "/embed/county/" + fips;
  }
}
