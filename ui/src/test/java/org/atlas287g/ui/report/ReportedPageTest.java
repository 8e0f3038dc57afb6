package org.atlas287g.ui.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.record.RecordId;
import org.atlas287g.domain.record.RecordKind;
import org.atlas287g.ui.language.Languages;
import org.atlas287g.ui.language.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportedPageTest {
  private static final Words WORDS =
      new Words(
          new DefaultI18NProvider(Languages.ALL, Words.class.getClassLoader()), Locale.ENGLISH);
  private static final AgencyId AGENCY = new AgencyId(1);
  private static final Snapshot SNAPSHOT =
      new Snapshot(
          new Revision(1, LocalDate.of(2025, 2, 12), false, Instant.EPOCH),
          List.of(
              new Agency(
                  AGENCY,
                  0,
                  new Slug("al-mccoy"),
                  new AgencyDraft(
                      StateCode.AL,
                      new Spelling("McCoy Jail"),
                      AgencyLevel.REGIONAL,
                      List.of(),
                      Placement.statewide(Basis.EDITOR, 0.9, "it serves the state"),
                      null,
                      null))),
          List.of(
              new Agreement(
                  new AgreementId(2),
                  0,
                  new AgreementDraft(
                      AGENCY,
                      SupportModel.WSO,
                      "WSO",
                      LocalDate.of(2020, 6, 9),
                      "6/9/20",
                      AgreementStatus.ACTIVE,
                      null,
                      null,
                      List.of(),
                      "a source",
                      null))),
          List.of(
              new Meeting(
                  new MeetingId(3),
                  0,
                  new MeetingDraft(
                      new Spelling("MCCOY"),
                      AGENCY,
                      LocalDate.of(2024, 10, 1),
                      MeetingFormat.VIRTUAL,
                      SupportModel.WSO,
                      MeetingStatus.UNKNOWN,
                      "a source",
                      MeetingDraft.Notice.NONE))),
          Map.of(new Slug("al-former"), AGENCY));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?county=12021",
        "/county/12021/collier-county-florida?asOf=2024-06-30",
        "/agency/fl-collier-county-sheriffs-office",
        "/agency/fl-collier-county-sheriffs-office?asOf=2024-06-30#agreement-12",
        "/meetings/12",
        "/meetings?state=FL",
        "/about"
      })
  void publicPage_isReported(String page) {
    assertThat(ReportedPage.of(page).url()).isEqualTo(page);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "about",
        "//evil.example/",
        "https://evil.example/",
        "/\\evil.example",
        "/nothing-here",
        "/edit/agreements",
        "/login",
        "/report?page=/about",
        "/about\r\nLocation: https://evil.example",
        "/about <b>"
      })
  void anythingElse_isTheMap(@Nullable String page) {
    assertThat(ReportedPage.of(page).url()).isEqualTo("/");
  }

  @ParameterizedTest
  @CsvSource({
    "/agency/al-mccoy, 'McCoy Jail, Alabama', AGENCY, 1",
    "/agency/al-mccoy#agreement-2, 'McCoy Jail, Alabama: Warrant Service Officer, Signed Jun 9, 2020, per the source', AGREEMENT, 2",
    "/agency/al-former?asOf=2024-06-30#agreement-2, 'McCoy Jail, Alabama: Warrant Service Officer, Signed Jun 9, 2020, per the source', AGREEMENT, 2",
    "/agency/al-mccoy#agreement-99, 'McCoy Jail, Alabama', AGENCY, 1",
    "/agency/al-mccoy#agreement-%3Cb%3E, 'McCoy Jail, Alabama', AGENCY, 1",
    "/agency/al-mccoy#agreement-99999999999999999999, 'McCoy Jail, Alabama', AGENCY, 1",
    "/meetings/3?lang=es, 'McCoy Jail, Alabama, Oct 1, 2024: 287(g) steering-committee meeting', MEETING, 3",
    "/state/al#agreement-2, Alabama, , ",
    "/meetings/99, , , ",
    "/meetings/calendar, , , ",
    "/us, , , "
  })
  void report_leadsToItsRecord(
      String page, @Nullable String name, @Nullable RecordKind kind, @Nullable Long id) {
    ReportedPage.Subject subject = ReportedPage.of(page).find(SNAPSHOT, mock(), WORDS).orElse(null);
    assertThat(subject == null ? null : subject.name()).isEqualTo(name);
    RecordId record = subject == null ? null : subject.record();
    assertThat(record == null ? null : record.kind()).isEqualTo(kind);
    assertThat(record == null ? null : record.value()).isEqualTo(id);
  }

  @Test
  void longQuery_isNotKept() {
    assertThat(ReportedPage.of("/?q=" + "a".repeat(5_000_000)).url()).isEqualTo("/");
  }
}
