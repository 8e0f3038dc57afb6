package org.atlas287g.persistence.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.atlas287g.domain.meeting.Meetings;
import org.atlas287g.domain.record.Kept;
import org.atlas287g.persistence.Columns;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcMeetings implements Meetings {
  private final JdbcClient jdbc;
  private final NamedParameterJdbcOperations batches;

  JdbcMeetings(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Meeting> list() {
    return jdbc.sql("select * from meeting where not withdrawn order by meeting_date desc, id")
        .query(JdbcMeetings::meeting)
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Meeting> listOf(AgencyId agency) {
    return jdbc.sql(
            "select * from meeting where not withdrawn and agency_id = ?"
                + " order by meeting_date desc, id")
        .param(agency.value())
        .query(JdbcMeetings::meeting)
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Meeting> find(MeetingId id) {
    return jdbc.sql("select * from meeting where not withdrawn and id = ?")
        .param(id.value())
        .query(JdbcMeetings::meeting)
        .optional();
  }

  @Override
  @Transactional
  public List<Meeting> addAll(List<MeetingDraft> drafts) {
    if (drafts.isEmpty()) {
      return List.of();
    }
    var keys = new GeneratedKeyHolder();
    batches.batchUpdate(
        """
        insert into meeting
            (agency_id, name_as_printed, meeting_date, format, model, status, source, starts_at,
             time_zone, venue, link, question_deadline, contact, minutes, note, revision)
        values
            (:agency, :name, :date, :format, :model, :status, :source, :start,
             :zone, :venue, :link, :questionDeadline, :contact, :minutes, :note, %s)
        """
            .formatted(Columns.NEWEST_REVISION),
        drafts.stream().map(JdbcMeetings::values).toArray(SqlParameterSource[]::new),
        keys,
        new String[] {"id"});
    return IntStream.range(0, drafts.size())
        .mapToObj(i -> {
          Object id = keys.getKeyList().get(i).values().iterator().next();
          return new Meeting(new MeetingId(((Number) id).longValue()), 0, drafts.get(i));
        })
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Kept<MeetingId, MeetingDraft>> listWithdrawn() {
    return jdbc.sql("select * from meeting where withdrawn order by id desc")
        .query(JdbcMeetings::kept)
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Kept<MeetingId, MeetingDraft>> findKept(MeetingId id) {
    return jdbc.sql("select * from meeting where id = ?")
        .param(id.value())
        .query(JdbcMeetings::kept)
        .optional();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean replace(MeetingId id, int version, MeetingDraft draft) {
    return batches.update(
            """
            update meeting set
                version = version + 1, withdrawn = false, agency_id = :agency,
                name_as_printed = :name, meeting_date = :date, format = :format, model = :model,
                status = :status, source = :source, starts_at = :start, time_zone = :zone,
                venue = :venue, link = :link, question_deadline = :questionDeadline,
                contact = :contact, minutes = :minutes, note = :note,
                revision = %s
            where id = :id and version = :version
            """
                .formatted(Columns.NEWEST_REVISION),
            values(draft).addValue("id", id.value()).addValue("version", version))
        == 1;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean withdraw(MeetingId id, int version) {
    return Columns.withdraw(jdbc, "meeting", id, version);
  }

  private static MapSqlParameterSource values(MeetingDraft draft) {
    MeetingDraft.Notice notice = draft.notice();
    AgencyId agency = draft.agency();
    ZoneId zone = notice.zone();
    return new MapSqlParameterSource("agency", agency == null ? null : agency.value())
        .addValue("name", draft.nameAsPrinted().text())
        .addValue("date", draft.date())
        .addValue("format", draft.format().name())
        .addValue("model", draft.model().name())
        .addValue("status", draft.status().name())
        .addValue("source", draft.source())
        .addValue("start", notice.start())
        .addValue("zone", zone == null ? null : zone.getId())
        .addValue("venue", notice.venue())
        .addValue("link", Columns.text(notice.link()))
        .addValue("questionDeadline", notice.questionDeadline())
        .addValue("contact", notice.contact())
        .addValue("minutes", Columns.text(notice.minutes()))
        .addValue("note", notice.note());
  }

  private static Kept<MeetingId, MeetingDraft> kept(ResultSet row, int number) throws SQLException {
    Meeting meeting = meeting(row, number);
    return new Kept<>(
        meeting.id(), meeting.version(), meeting.draft(), row.getBoolean("withdrawn"));
  }

  private static Meeting meeting(ResultSet row, int number) throws SQLException {
    return new Meeting(
        new MeetingId(row.getLong("id")),
        row.getInt("version"),
        new MeetingDraft(
            new Spelling(row.getString("name_as_printed")),
            Columns.id(row, "agency_id", AgencyId::new),
            row.getObject("meeting_date", LocalDate.class),
            Columns.constant(row, "format", MeetingFormat.class),
            Columns.constant(row, "model", SupportModel.class),
            Columns.constant(row, "status", MeetingStatus.class),
            row.getString("source"),
            notice(row)));
  }

  private static MeetingDraft.Notice notice(ResultSet row) throws SQLException {
    String zone = Columns.text(row, "time_zone");
    return new MeetingDraft.Notice(
        row.getObject("starts_at", LocalTime.class),
        zone == null ? null : ZoneId.of(zone),
        Columns.text(row, "venue"),
        Columns.uri(row, "link"),
        row.getObject("question_deadline", LocalDateTime.class),
        Columns.text(row, "contact"),
        Columns.uri(row, "minutes"),
        Columns.text(row, "note"));
  }
}
