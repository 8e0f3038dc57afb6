package org.atlas287g.persistence.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.atlas287g.domain.alert.AlertToken;
import org.atlas287g.domain.alert.Subscriber;
import org.atlas287g.domain.alert.Subscribers;
import org.atlas287g.domain.alert.Subscription;
import org.atlas287g.domain.alert.ToldMeeting;
import org.atlas287g.domain.alert.Topic;
import org.atlas287g.domain.mail.EmailAddress;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.persistence.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcSubscribers implements Subscribers {
  private final JdbcClient jdbc;
  private final NamedParameterJdbcOperations batches;

  JdbcSubscribers(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Subscriber lock(
      EmailAddress email, String mailbox, String language, long revision, LocalDate today) {
    // Makes sure that there is a row to lock.
    jdbc.sql(
            """
            insert into alert_subscriber (email, mailbox, language, told_revision, digested_on)
            values (:email, :mailbox, :language, :revision, :today) on conflict do nothing
            """)
        .param("email", email.text())
        .param("mailbox", mailbox)
        .param("language", language)
        .param("revision", revision)
        .param("today", today)
        .update();
    return jdbc.sql("select * from alert_subscriber where email = ? for update")
        .param(email.text())
        .query(JdbcSubscribers::subscriber)
        .single();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Subscriber> lock(long id) {
    return jdbc.sql("select * from alert_subscriber where id = ? for update")
        .param(id)
        .query(JdbcSubscribers::subscriber)
        .optional();
  }

  @Override
  @Transactional(readOnly = true)
  public int countConfirmations(String mailbox, Instant since) {
    return jdbc.sql(
            """
            select count(*) from alert_token t join alert_subscriber s on s.id = t.subscriber_id
            where s.mailbox = :mailbox and t.topic is not null and t.created_at > :since
            """)
        .param("mailbox", mailbox)
        .param("since", Columns.time(since))
        .query(Integer.class)
        .single();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Subscription> subscriptions(long subscriber) {
    return jdbc.sql("select * from alert_subscription where subscriber_id = ? order by topic")
        .param(subscriber)
        .query((row, _) -> new Subscription(topic(row).orElseThrow(), row.getBoolean("confirmed")))
        .list();
  }

  @Override
  @Transactional
  public void subscribe(long subscriber, Topic topic, Instant at) {
    jdbc.sql(
            """
            insert into alert_subscription (subscriber_id, topic, requested_at, confirmed)
            values (:subscriber, :topic, :at, false) on conflict do nothing
            """)
        .param("subscriber", subscriber)
        .param("topic", topic.key())
        .param("at", Columns.time(at))
        .update();
    jdbc.sql(
            """
            update alert_subscription set requested_at = :at
            where subscriber_id = :subscriber and topic = :topic
            """)
        .param("subscriber", subscriber)
        .param("topic", topic.key())
        .param("at", Columns.time(at))
        .update();
  }

  @Override
  @Transactional
  public boolean confirm(long subscriber, Topic topic) {
    return jdbc.sql(
                """
                update alert_subscription set confirmed = true
                where subscriber_id = :subscriber and topic = :topic
                """)
            .param("subscriber", subscriber)
            .param("topic", topic.key())
            .update()
        == 1;
  }

  @Override
  @Transactional
  public void update(long subscriber, String language, long toldRevision, LocalDate digestedOn) {
    jdbc.sql(
            """
            update alert_subscriber
            set language = :language, told_revision = :revision, digested_on = :day
            where id = :id
            """)
        .param("language", language)
        .param("revision", toldRevision)
        .param("day", digestedOn)
        .param("id", subscriber)
        .update();
  }

  @Override
  @Transactional
  public void unsubscribe(long subscriber, Topic topic) {
    jdbc.sql("delete from alert_subscription where subscriber_id = :subscriber and topic = :topic")
        .param("subscriber", subscriber)
        .param("topic", topic.key())
        .update();
  }

  @Override
  @Transactional
  public void remove(long subscriber) {
    jdbc.sql("delete from alert_subscriber where id = ?").param(subscriber).update();
  }

  @Override
  @Transactional
  public void addToken(String hash, long subscriber, @Nullable Topic topic, Instant at) {
    jdbc.sql(
            """
            insert into alert_token (token_hash, subscriber_id, topic, created_at)
            values (:hash, :subscriber, :topic, :at)
            """)
        .param("hash", hash)
        .param("subscriber", subscriber)
        .param("topic", topic == null ? null : topic.key())
        .param("at", Columns.time(at))
        .update();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<AlertToken> findToken(String hash) {
    return jdbc.sql("select * from alert_token where token_hash = ?")
        .param(hash)
        .query((row, _) ->
            new AlertToken(
                row.getLong("subscriber_id"),
                topic(row).orElse(null),
                Objects.requireNonNull(Columns.instant(row, "created_at"))))
        .optional();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Long> listDue(LocalDate today) {
    return jdbc.sql(
            """
            select id from alert_subscriber s where digested_on < ? and exists (
                select 1 from alert_subscription where subscriber_id = s.id and confirmed)
            order by id
            """)
        .param(today)
        .query(Long.class)
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public Set<ToldMeeting> told(long subscriber) {
    return new HashSet<>(
        jdbc.sql("select * from alert_told_meeting where subscriber_id = ?")
            .param(subscriber)
            .query((row, _) ->
                new ToldMeeting(
                    new MeetingId(row.getLong("meeting_id")),
                    Objects.requireNonNull(Columns.date(row, "held_on"))))
            .list());
  }

  @Override
  @Transactional
  public void addTold(long subscriber, Set<ToldMeeting> meetings) {
    batches.batchUpdate(
        """
        insert into alert_told_meeting (subscriber_id, meeting_id, held_on)
        values (:subscriber, :meeting, :day)
        """,
        meetings.stream()
            .map(told ->
                new MapSqlParameterSource("subscriber", subscriber)
                    .addValue("meeting", told.meeting().value())
                    .addValue("day", told.day()))
            .toArray(SqlParameterSource[]::new));
  }

  @Override
  @Transactional
  public void removeOld(Instant unconfirmed, Instant tokens, LocalDate meetings) {
    jdbc.sql("delete from alert_subscription where not confirmed and requested_at < ?")
        .param(Columns.time(unconfirmed))
        .update();
    jdbc.sql(
            """
            delete from alert_subscriber s where not exists (
                select 1 from alert_subscription where subscriber_id = s.id)
            """)
        .update();
    jdbc.sql("delete from alert_token where created_at < ?").param(Columns.time(tokens)).update();
    jdbc.sql("delete from alert_told_meeting where held_on < ?").param(meetings).update();
  }

  private static Optional<Topic> topic(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getString("topic")).flatMap(Topic::find);
  }

  private static Subscriber subscriber(ResultSet row, int number) throws SQLException {
    return new Subscriber(
        row.getLong("id"),
        new EmailAddress(row.getString("email")),
        row.getString("language"),
        row.getLong("told_revision"),
        Objects.requireNonNull(Columns.date(row, "digested_on")));
  }
}
