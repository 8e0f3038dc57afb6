package org.atlas287g.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.meeting.FiscalYear;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.atlas287g.domain.publication.Known;
import org.atlas287g.ui.api.Documents.MeetingDocument;
import org.atlas287g.ui.language.Languages;
import org.atlas287g.ui.language.Words;
import org.junit.jupiter.api.Test;

class MeetingMonthTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 2, 12);
  private static final Words WORDS =
      new Words(
          new DefaultI18NProvider(Languages.ALL, MeetingMonthTest.class.getClassLoader()),
          Locale.US);

  private static final List<MeetingDocument> MEETINGS =
      Stream.of("2024-09-30", "2025-02-01", "2025-06-30", "2025-06-01")
          .map(day -> meeting(LocalDate.parse(day)))
          .toList();

  @Test
  void month_hasWholeWeeks_andEachMeetingOnItsDay() {
    MeetingMonth june = MeetingMonth.of(MEETINGS, YearMonth.of(2025, 6), TODAY, WORDS);
    assertThat(june.title()).isEqualTo("June 2025");
    assertThat(june.weekdays()).first().isEqualTo(new MeetingMonth.Weekday("Sun", "Sunday"));
    assertThat(june.weeks()).hasSize(5).allMatch(week -> week.size() == 7);
    assertThat(june.weeks().getFirst().getFirst().number()).isEqualTo(1);
    assertThat(june.weeks().getLast())
        .extracting(MeetingMonth.Day::number)
        .containsExactly(29, 30, 0, 0, 0, 0, 0);
    assertThat(june.weeks().stream().flatMap(List::stream).filter(d -> !d.meetings().isEmpty()))
        .extracting(MeetingMonth.Day::date)
        .containsExactly("Jun 1, 2025", "Jun 30, 2025");
    assertThat(june.meetings()).isEqualTo(2);
  }

  @Test
  void firstShown_isTheMonthOfTheNextMeeting_orOfTheLatest() {
    assertThat(MeetingMonth.of(MEETINGS, null, TODAY, WORDS).title()).isEqualTo("June 2025");
    assertThat(MeetingMonth.of(MEETINGS.subList(0, 2), null, TODAY, WORDS).title())
        .isEqualTo("February 2025");
    MeetingMonth none = MeetingMonth.of(List.of(), null, TODAY, WORDS);
    assertThat(none.title()).isEqualTo("February 2025");
    assertThat(none.before()).isNull();
    assertThat(none.after()).isNull();
  }

  @Test
  void otherMonths_areTheNearestWithMeetings() {
    MeetingMonth march = MeetingMonth.of(MEETINGS, YearMonth.of(2025, 3), TODAY, WORDS);
    assertThat(march.meetings()).isZero();
    assertThat(march.before())
        .isEqualTo(new MeetingMonth.Neighbor(YearMonth.of(2025, 2), "February 2025", 1));
    assertThat(march.after())
        .isEqualTo(new MeetingMonth.Neighbor(YearMonth.of(2025, 6), "June 2025", 2));
  }

  @Test
  void month_isReadAsUrlsHaveIt() {
    assertThat(MeetingMonth.read("2025-03")).isEqualTo(YearMonth.of(2025, 3));
    assertThat(
            Stream.of("", "2025-13", "2025-3", "March", "0001-01", "+999999999-12")
                .map(MeetingMonth::read))
        .containsOnlyNulls();
  }

  private static MeetingDocument meeting(LocalDate day) {
    return new MeetingDocument(
        day.toEpochDay(),
        "An agency",
        null,
        day,
        ZoneId.of("America/New_York"),
        FiscalYear.of(day).number(),
        MeetingFormat.VIRTUAL,
        SupportModel.WSO,
        MeetingStatus.UNKNOWN,
        "a list",
        MeetingDraft.Notice.NONE,
        Known.fromList(TODAY, false));
  }
}
