package org.atlas287g.ui.report;

import java.util.Map;
import java.util.Optional;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.text.Limit;
import org.atlas287g.ui.web.Kind;
import org.atlas287g.ui.web.PagePaths;
import org.atlas287g.ui.web.ReferencePaths;
import org.atlas287g.ui.web.UrlRule;
import org.atlas287g.ui.web.Urls;
import org.jspecify.annotations.Nullable;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page of the Atlas that a report is about.
 *
 * @param url its path, and its query if it has one
 */
record ReportedPage(String url) {
  private static final AntPathMatcher PATHS = new AntPathMatcher();

  /** The page that a visitor names; the map if it is none of the Atlas's public pages. */
  static ReportedPage of(@Nullable String named) {
    return named == null
            || !Limit.REPORTED_PAGE.admits(named)
            || !named.matches("/[\\x21-\\x7e]*")
            || !isPublic(Urls.of(path(named)))
        ? new ReportedPage(PagePaths.MAP)
        : new ReportedPage(named);
  }

  private static boolean isPublic(UrlRule rule) {
    return rule.kind() == Kind.PAGE || rule.pattern().equals(PagePaths.MAP);
  }

  private static String path(String url) {
    return url.replaceFirst("[?#].*", "");
  }

  /** The county, state or agency that it is about; empty if it is about none that is known. */
  Optional<String> findRecord(Snapshot snapshot, CountyDirectory counties) {
    String path = path(url);
    return switch (Urls.of(path).pattern()) {
      case ReferencePaths.COUNTY -> county(part(ReferencePaths.COUNTY, path, "fips"), counties);
      case ReferencePaths.STATE -> state(part(ReferencePaths.STATE, path, "postal"));
      case ReferencePaths.AGENCY -> agency(part(ReferencePaths.AGENCY, path, "slug"), snapshot);
      case PagePaths.MAP -> chosen("county").flatMap(fips -> county(fips, counties));
      default -> Optional.empty();
    };
  }

  private static String part(String pattern, String path, String name) {
    Map<String, String> parts = PATHS.extractUriTemplateVariables(pattern, path);
    return parts.getOrDefault(name, "");
  }

  private Optional<String> chosen(String parameter) {
    return Optional.ofNullable(
        UriComponentsBuilder.fromUriString(url).build().getQueryParams().getFirst(parameter));
  }

  private static Optional<String> county(String fips, CountyDirectory counties) {
    return fips.matches("\\d{5}") && StateCode.findByFips(fips.substring(0, 2)).isPresent()
        ? counties
            .find(new CountyFips(fips))
            .map(county -> county.fullName() + ", " + county.state().stateName())
        : Optional.empty();
  }

  private static Optional<String> state(String postal) {
    return StateCode.find(postal).map(StateCode::stateName);
  }

  private static Optional<String> agency(String slug, Snapshot snapshot) {
    return Slug.find(slug)
        .flatMap(snapshot::find)
        .map(agency -> agency.draft().name().text() + ", " + agency.draft().state().stateName());
  }
}
