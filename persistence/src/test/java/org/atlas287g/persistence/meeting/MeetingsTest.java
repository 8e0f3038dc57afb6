package org.atlas287g.persistence.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDraft.Notice;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.meeting.Meetings;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.Samples;
import org.atlas287g.persistence.Store;
import org.atlas287g.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class MeetingsTest {
  private final Store store;
  private final Meetings meetings;

  MeetingsTest(TestDatabase database) {
    store = Store.empty(database);
    meetings = store.get(Meetings.class);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void meetings_are_read_as_they_were_added_newest_first() {
    AgencyId agency =
        store
            .get(Agencies.class)
            .add(Samples.agency(StateCode.AZ, "La Paz County Sheriff's Office", "04012"))
            .id();
    Notice notice =
        new Notice(
            LocalTime.of(18, 30),
            ZoneId.of("America/Phoenix"),
            "County hall",
            URI.create("https://example.org/attend"),
            LocalDateTime.of(2024, 1, 9, 17, 0),
            "questions@example.org",
            URI.create("https://example.org/minutes.pdf"),
            "Doors open at six.");

    List<Meeting> added =
        meetings.addAll(
            List.of(
                Samples.meeting("Culpeper County", null, LocalDate.of(2023, 5, 18), Notice.NONE),
                Samples.meeting("LaPaz County", agency, LocalDate.of(2024, 1, 11), notice)));

    assertThat(meetings.list()).containsExactly(added.get(1), added.get(0));
    assertThat(meetings.find(added.get(1).id())).contains(added.get(1));
    assertThat(meetings.find(new MeetingId(4711))).isEmpty();
  }

  @Test
  void two_meetings_of_one_name_and_day_are_both_kept() {
    var meeting = Samples.meeting("Hernando County", null, LocalDate.of(2023, 4, 17), Notice.NONE);

    meetings.addAll(List.of(meeting, meeting));

    assertThat(meetings.list()).hasSize(2);
  }
}
