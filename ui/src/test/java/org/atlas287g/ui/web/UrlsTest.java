package org.atlas287g.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlsTest {
  @ParameterizedTest
  @CsvSource({
    "/, VIEW, EVERYONE",
    "/login, VIEW, EVERYONE",
    "/login/, VIEW, EVERYONE",
    "/login//, NOWHERE, EVERYONE",
    "/admin/audit/, VIEW, ADMINS",
    "/styles.css/, NOWHERE, EVERYONE",
    "/login/webauthn, ACTION, EVERYONE",
    "/setup/abc, VIEW, EVERYONE",
    "/setup/, NOWHERE, EVERYONE",
    "/setup, NOWHERE, EVERYONE",
    "/setup/a/b, NOWHERE, EVERYONE",
    "/edit, NOWHERE, EVERYONE",
    "/edit/agreements, VIEW, EDITORS",
    "/edit/agreements/12, VIEW, EDITORS",
    "/edit/agreements/12/x, NOWHERE, EVERYONE",
    "/admin/audit, VIEW, ADMINS",
    "/webauthn/register/abc, ACTION, EDITORS",
    "/webauthn/register/a/b, NOWHERE, EVERYONE",
    "/agreements, PAGE, EVERYONE",
    "/agreements/, NOWHERE, EVERYONE",
    "/meetings/12, PAGE, EVERYONE",
    "/meetings/12/, NOWHERE, EVERYONE",
    "/meetings/12/x, NOWHERE, EVERYONE",
    "/embed, NOWHERE, EVERYONE",
    "/embed/map, EMBEDDED, EVERYONE",
    "/embed/map/, NOWHERE, EVERYONE",
    "/embed/county, NOWHERE, EVERYONE",
    "/embed/county/12021, EMBEDDED, EVERYONE",
    "/embed/county/12021/x, NOWHERE, EVERYONE",
    "/agreementsx, NOWHERE, EVERYONE",
    "/api, DATA, EVERYONE",
    "/api/none, DATA, EVERYONE",
    "/apis, NOWHERE, EVERYONE",
    "/actuator/health, DATA, EVERYONE",
    "/actuator/health/db, NOWHERE, EVERYONE",
    "/styles.css, FILE, EVERYONE",
    "/aura/aura.css, FILE, EVERYONE",
    "/aura/none.css, NOWHERE, EVERYONE",
    "/aura, NOWHERE, EVERYONE",
    "/VAADIN/build/none.js, VIEW, EVERYONE",
    "/VAADIN, NOWHERE, EVERYONE",
    "/VAADIN/, NOWHERE, EVERYONE",
    "/vaadin/build, NOWHERE, EVERYONE",
    "//login, NOWHERE, EVERYONE",
    "'', NOWHERE, EVERYONE"
  })
  void path_isOfOneKind_forThoseWhoMayOpenIt(String path, Kind kind, Audience audience) {
    assertThat(Urls.of(path).kind()).isEqualTo(kind);
    assertThat(Urls.of(path).audience()).isEqualTo(audience);
  }

  @Test
  void onlyContentNamedByItsUrl_isKeptForever() {
    assertThat(Urls.all())
        .filteredOn(rule -> rule.keeping() == Keeping.FOREVER)
        .allSatisfy(rule -> assertThat(rule.pattern()).containsAnyOf("{hash}", "/VAADIN/build/"));
  }

  @Test
  void nothingForAccounts_isKept() {
    assertThat(Urls.all())
        .filteredOn(rule -> rule.audience() != Audience.EVERYONE)
        .allSatisfy(rule -> assertThat(rule.keeping()).isEqualTo(Keeping.NEVER));
  }

  @Test
  void onlyWhatIsMadeForFrames_mayBeFramed() {
    assertThat(Urls.all())
        .filteredOn(rule -> rule.kind().policy().isFramed())
        .extracting(UrlRule::pattern)
        .containsExactly("/embed/map", "/embed/county/{fips}");
    assertThat(Policy.values())
        .allSatisfy(policy ->
            assertThat(policy.text())
                .endsWith("; frame-ancestors " + (policy.isFramed() ? "*" : "'none'")));
  }

  @Test
  void pagesAboutAllMeetings_areNotTakenForOne() {
    assertThat(Urls.of("/meetings/calendar").pattern()).isEqualTo(PagePaths.MEETING_CALENDAR);
    assertThat(Urls.of("/meetings/unrecorded").pattern()).isEqualTo(PagePaths.UNRECORDED_MEETINGS);
    assertThat(Urls.of("/meetings/12").pattern()).isEqualTo(ReferencePaths.MEETING);
  }

  @Test
  void patterns_areListedOnce_andCoverThemselves() {
    assertThat(new HashSet<>(Urls.all())).hasSameSizeAs(Urls.all());
    assertThat(Urls.all())
        .filteredOn(rule -> rule.kind() != Kind.FILE)
        .allSatisfy(rule -> assertThat(Urls.of(rule.pattern())).isEqualTo(rule));
  }
}
