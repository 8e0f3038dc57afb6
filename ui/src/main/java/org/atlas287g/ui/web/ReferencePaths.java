package org.atlas287g.ui.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.record.RecordKind;

/** The permanent paths of the pages about counties, states, agencies, and meetings. */
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

  /** Beside the pages about all meetings, whose last steps are words. */
  public static final String MEETING = "/meetings/{id}";

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
  private static final String AGREEMENT_PART = "agreement-";

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

  /** The path of a meeting's page. */
  public static String meeting(long id) {
    return "/meetings/" + id;
  }

  /** The number of a record that a part of a URL gives; empty if it gives none. */
  public static Optional<Long> number(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  /** The name of an agreement's part of each page that shows it, such as that of its agency. */
  public static String agreementPart(long id) {
    return AGREEMENT_PART + id;
  }

  /** The number of the agreement that a part of a page is about; empty if it is about none. */
  public static Optional<Long> agreementOf(String part) {
    return part.startsWith(AGREEMENT_PART)
        ? number(part.substring(AGREEMENT_PART.length()))
        : Optional.empty();
  }

  /**
   * Where a record is shown.
   *
   * @param slug the current one of its agency
   */
  public static String record(RecordKind kind, long id, String slug) {
    return switch (kind) {
      case AGENCY -> agency(slug);
      case AGREEMENT -> agency(slug) + "#" + agreementPart(id);
      case MEETING -> meeting(id);
    };
  }
}
