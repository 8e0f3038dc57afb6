package org.atlas287g.ui.report;

import java.util.Map;
import java.util.Optional;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.record.RecordId;
import org.atlas287g.domain.text.Limit;
import org.atlas287g.ui.language.Words;
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
 * @param url its path, its query, and the part that is meant, if it has them
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

  /**
   * What a page is about.
   *
   * @param name in words
   * @param record what editors open; null for a county or state, which nobody edits
   */
  record Subject(String name, @Nullable RecordId record) {
    private static Subject place(String name) {
      return new Subject(name, null);
    }
  }

  /**
   * The place or record that it is about; on the page of an agency, the agreement whose part the
   * URL names. Empty if it is about none that is known.
   */
  Optional<Subject> find(Snapshot snapshot, CountyDirectory counties, Words words) {
    String path = path(url);
    return switch (Urls.of(path).pattern()) {
      case ReferencePaths.COUNTY -> county(part(ReferencePaths.COUNTY, path, "fips"), counties);
      case ReferencePaths.STATE -> state(part(ReferencePaths.STATE, path, "postal"));
      case ReferencePaths.AGENCY ->
          agreement(snapshot, words)
              .or(() -> agency(part(ReferencePaths.AGENCY, path, "slug"), snapshot));
      case ReferencePaths.MEETING ->
          meeting(part(ReferencePaths.MEETING, path, "id"), snapshot, words);
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

  private static Optional<Subject> county(String fips, CountyDirectory counties) {
    return fips.matches("\\d{5}") && StateCode.findByFips(fips.substring(0, 2)).isPresent()
        ? counties
            .find(new CountyFips(fips))
            .map(county -> Subject.place(county.fullName() + ", " + county.state().stateName()))
        : Optional.empty();
  }

  private static Optional<Subject> state(String postal) {
    return StateCode.find(postal).map(StateCode::stateName).map(Subject::place);
  }

  private static Optional<Subject> agency(String slug, Snapshot snapshot) {
    return Slug.find(slug)
        .flatMap(snapshot::find)
        .map(agency -> new Subject(name(agency), agency.id()));
  }

  private static String name(Agency agency) {
    return agency.draft().name().text() + ", " + agency.draft().state().stateName();
  }

  private Optional<Subject> agreement(Snapshot snapshot, Words words) {
    return ReferencePaths.agreementOf(url.replaceFirst("[^#]*#?", ""))
        .map(AgreementId::new)
        .flatMap(snapshot::find)
        .map(agreement ->
            new Subject(
                name(snapshot.get(agreement.draft().agency()))
                    + ": "
                    + words.agreement(agreement.draft()),
                agreement.id()));
  }

  private static Optional<Subject> meeting(String id, Snapshot snapshot, Words words) {
    return ReferencePaths.number(id)
        .map(MeetingId::new)
        .flatMap(snapshot::find)
        .map(meeting ->
            new Subject(
                words.say(
                    "reference.meeting.title",
                    snapshot
                        .findAgency(meeting.draft())
                        .map(ReportedPage::name)
                        .orElse(meeting.draft().nameAsPrinted().text()),
                    words.date(meeting.draft().date())),
                meeting.id()));
  }
}
