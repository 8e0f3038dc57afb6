package org.atlas287g.ui.web;

import static java.util.stream.Collectors.toMap;
import static org.atlas287g.ui.web.Audience.ADMINS;
import static org.atlas287g.ui.web.Audience.EDITORS;
import static org.atlas287g.ui.web.Audience.EVERYONE;
import static org.atlas287g.ui.web.Keeping.AN_HOUR;
import static org.atlas287g.ui.web.Keeping.BRIEFLY;
import static org.atlas287g.ui.web.Keeping.FOREVER;
import static org.atlas287g.ui.web.Keeping.NEVER;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * The table of all URLs. What is not in it leads nowhere. Tests compare it with the views,
 * endpoints and files that the application really has.
 */
public final class Urls {
  private static final List<UrlRule> ALL =
      List.of(
          data("/api/v1/summary", BRIEFLY),
          data("/api/v1/agreements", BRIEFLY),
          data("/api/v1/agreements.csv", BRIEFLY),
          data("/api/v1/agreements.xlsx", BRIEFLY),
          data("/api/v1/agencies", BRIEFLY),
          data("/api/v1/agencies.csv", BRIEFLY),
          data("/api/v1/agencies.xlsx", BRIEFLY),
          data("/api/v1/agencies/{slug}", BRIEFLY),
          data("/api/v1/meetings", BRIEFLY),
          data("/api/v1/meetings.csv", BRIEFLY),
          data("/api/v1/meetings.xlsx", BRIEFLY),
          data("/api/v1/meetings.atom", BRIEFLY),
          data("/api/v1/meetings.ics", BRIEFLY),
          data("/api/v1/meetings/{id}.ics", BRIEFLY),
          data("/api/v1/changes", BRIEFLY),
          data("/api/v1/changes.atom", BRIEFLY),
          data("/api/v1/changes.csv", BRIEFLY),
          data("/api/v1/changes.xlsx", BRIEFLY),
          data("/api/v1/counties", BRIEFLY),
          data("/api/v1/counties.csv", BRIEFLY),
          data("/api/v1/counties.xlsx", BRIEFLY),
          data("/api/v1/counties.geojson", BRIEFLY),
          data("/api/v1/counties.shp.zip", BRIEFLY),
          data("/api/v1/counties/{fips}", BRIEFLY),
          data("/api/v1/dictionary.csv", BRIEFLY),
          data("/api/v1/states/{postal}", BRIEFLY),
          data("/api/v1/openapi.json", BRIEFLY),
          data("/api/v1/search", BRIEFLY),
          data("/api/v1/map/agreements.json", BRIEFLY),
          data("/api/v1/map/gazetteer/{hash}/gazetteer.json", FOREVER),
          data("/api/v1/map/places/{hash}/places.json", FOREVER),
          data("/api/v1/map/texts/{hash}/{language}.json", FOREVER),
          data("/api/v1/boundaries/{hash}/counties.json", FOREVER),
          data(PagePaths.MAP_PICTURE, BRIEFLY),
          data(PagePaths.MAP_DRAWING, BRIEFLY),
          data("/charts/{chart}.csv", BRIEFLY),
          data("/charts/{chart}.png", BRIEFLY),
          data("/charts/{chart}.svg", BRIEFLY),
          data("/robots.txt", BRIEFLY),
          data("/sitemap.xml", BRIEFLY),
          data("/sitemap-pages.xml", BRIEFLY),
          data("/sitemap-counties.xml", BRIEFLY),
          data("/sitemap-agencies.xml", BRIEFLY),
          data("/sitemap-meetings.xml", BRIEFLY),
          data("/actuator/health", NEVER),
          data("/actuator/health/liveness", NEVER),
          data("/actuator/health/readiness", NEVER),
          data("/actuator/health/records", NEVER),
          // Says in JSON that there is nothing.
          data("/api/**", NEVER),
          page(PagePaths.AGREEMENTS),
          page(PagePaths.MEETINGS),
          page(PagePaths.MEETING_CALENDAR),
          page(PagePaths.UNRECORDED_MEETINGS),
          page(PagePaths.ABOUT),
          page(PagePaths.DATA),
          page(PagePaths.API),
          page(PagePaths.ABOUT_DATA),
          page(PagePaths.ABOUT_CITE),
          page(ReferencePaths.NATION),
          page(ReferencePaths.FIND),
          page(ReferencePaths.CHANGES),
          page(ReferencePaths.COMPARE),
          page(ReferencePaths.COUNTY_ALONE),
          page(ReferencePaths.COUNTY),
          page(ReferencePaths.STATE),
          page(ReferencePaths.AGENCY),
          page(ReferencePaths.MEETING),
          form(PagePaths.REPORT, BRIEFLY),
          page(PagePaths.REPORT_SENT),
          form(PagePaths.ALERTS, BRIEFLY),
          page(PagePaths.ALERTS_SENT),
          form(PagePaths.ALERT_CONFIRM + "{token}", NEVER),
          form(PagePaths.ALERT_LIST + "{token}", NEVER),
          embedded(EmbedPaths.MAP),
          embedded(EmbedPaths.COUNTY),
          view(PagePaths.MAP, EVERYONE),
          view(AccountPages.LOGIN, EVERYONE),
          view(AccountPages.SETUP + "{token}", EVERYONE),
          view(AccountPages.INVITATION + "{token}", EVERYONE),
          view(AccountPages.RESET + "{token}", EVERYONE),
          view(AccountPages.ACCOUNT, EDITORS),
          view(AccountPages.ACCOUNTS, ADMINS),
          view(AccountPages.AUDIT, ADMINS),
          view("/edit/agencies", EDITORS),
          view("/edit/agencies/{record}", EDITORS),
          view("/edit/agreements", EDITORS),
          view("/edit/agreements/{record}", EDITORS),
          view("/edit/import", EDITORS),
          view("/edit/import/{list}", EDITORS),
          view("/edit/meetings", EDITORS),
          view("/edit/meetings/{record}", EDITORS),
          view("/edit/paste-agreements", EDITORS),
          view("/edit/paste-meetings", EDITORS),
          view("/edit/reports", EDITORS),
          view("/edit/review", EDITORS),
          action(AccountPages.LOGOUT, EVERYONE),
          action(AccountPages.PASSKEY_LOGIN, EVERYONE),
          action("/webauthn/authenticate/options", EVERYONE),
          action("/webauthn/register", EDITORS),
          action("/webauthn/register/options", EDITORS),
          action("/webauthn/register/{passkey}", EDITORS),
          file("/drafts.js"),
          file("/edit.css"),
          file("/embed.css"),
          file("/favicon.svg"),
          file("/map.css"),
          file("/notices.js"),
          file("/pages.js"),
          file("/places.css"),
          file("/passkeys.js"),
          file("/session-watch.js"),
          file("/signed-in.js"),
          file("/site.webmanifest"),
          file("/styles.css"),
          file("/aura/**"),
          // Their names tell their content; Flow says so.
          new UrlRule("/VAADIN/build/**", Kind.FILE, EVERYONE, FOREVER),
          view("/VAADIN/{folder}/**", EVERYONE));

  private static final UrlRule NOWHERE = new UrlRule("/**", Kind.NOWHERE, EVERYONE, NEVER);

  private static final Map<String, UrlRule> BY_PATH =
      ALL.stream()
          .filter(rule -> !rule.isOpen())
          .collect(toMap(UrlRule::pattern, Function.identity()));

  private static final List<Open> BY_PATTERN =
      ALL.stream().filter(UrlRule::isOpen).map(rule -> new Open(rule.paths(), rule)).toList();

  private record Open(Pattern paths, UrlRule rule) {
    boolean covers(String path) {
      return paths.matcher(path).matches() && (rule.kind() != Kind.FILE || isFile(path));
    }
  }

  private Urls() {}

  /**
   * The whole table; of several that cover a path, a pattern without variables or the first counts.
   */
  public static List<UrlRule> all() {
    return ALL;
  }

  /** What is true of the URL of a request. */
  public static UrlRule of(HttpServletRequest request) {
    String path = request.getServletPath();
    // Tomcat knows none of what it could not read.
    return path == null ? NOWHERE : of(path);
  }

  /**
   * What is true of a path. A slash at the end makes no difference for views, as Flow has it.
   *
   * @param path decoded and normalized, without parameters
   */
  public static UrlRule of(String path) {
    UrlRule rule = find(path);
    if (rule.kind() == Kind.NOWHERE && path.endsWith("/")) {
      UrlRule view = find(path.substring(0, path.length() - 1));
      return view.kind() == Kind.VIEW ? view : rule;
    }
    return rule;
  }

  private static UrlRule find(String path) {
    UrlRule exact = BY_PATH.get(path);
    if (exact != null) {
      return exact;
    }
    return BY_PATTERN.stream()
        .filter(open -> open.covers(path))
        .findFirst()
        .map(Open::rule)
        .orElse(NOWHERE);
  }

  private static boolean isFile(String path) {
    return path.lastIndexOf('.') > path.lastIndexOf('/')
        && (new ClassPathResource("META-INF/VAADIN/webapp" + path).exists()
            || new ClassPathResource("META-INF/resources" + path).exists());
  }

  private static UrlRule data(String pattern, Keeping keeping) {
    return new UrlRule(pattern, Kind.DATA, EVERYONE, keeping);
  }

  private static UrlRule page(String path) {
    return new UrlRule(path, Kind.PAGE, EVERYONE, BRIEFLY);
  }

  private static UrlRule form(String pattern, Keeping keeping) {
    return new UrlRule(pattern, Kind.FORM, EVERYONE, keeping);
  }

  private static UrlRule embedded(String path) {
    return new UrlRule(path, Kind.EMBEDDED, EVERYONE, BRIEFLY);
  }

  private static UrlRule view(String pattern, Audience audience) {
    return new UrlRule(pattern, Kind.VIEW, audience, NEVER);
  }

  private static UrlRule action(String pattern, Audience audience) {
    return new UrlRule(pattern, Kind.ACTION, audience, NEVER);
  }

  private static UrlRule file(String pattern) {
    return new UrlRule(pattern, Kind.FILE, EVERYONE, AN_HOUR);
  }
}
