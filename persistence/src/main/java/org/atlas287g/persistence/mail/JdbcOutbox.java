package org.atlas287g.persistence.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.atlas287g.domain.mail.EmailAddress;
import org.atlas287g.domain.mail.Letter;
import org.atlas287g.domain.mail.Outbox;
import org.atlas287g.domain.mail.QueuedLetter;
import org.atlas287g.persistence.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcOutbox implements Outbox {
  private final JdbcClient jdbc;
  private final InstantSource clock;

  JdbcOutbox(JdbcClient jdbc, InstantSource accountClock) {
    this.jdbc = jdbc;
    this.clock = accountClock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(Letter letter) {
    insert(letter, null);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(Letter letter, long subscriber) {
    insert(letter, subscriber);
  }

  private void insert(Letter letter, @Nullable Long subscriber) {
    jdbc.sql(
            """
            insert into outbox_mail
                (message_id, recipient, subject, body, unsubscribe, due_at, subscriber_id)
            values (:message, :to, :subject, :body, :unsubscribe, :due, :subscriber)
            """)
        .param("message", UUID.randomUUID().toString())
        .param("to", letter.to().text())
        .param("subject", letter.subject())
        .param("body", letter.text())
        .param("unsubscribe", letter.unsubscribe())
        .param("due", Columns.time(clock.instant()))
        .param("subscriber", subscriber)
        .update();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Long> listDue(Instant now, int most) {
    return jdbc.sql(
            "select id from outbox_mail where due_at <= :now order by due_at, id limit :most")
        .param("now", Columns.time(now))
        .param("most", most)
        .query(Long.class)
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<QueuedLetter> find(long id) {
    return jdbc.sql("select * from outbox_mail where id = ?")
        .param(id)
        .query(JdbcOutbox::letter)
        .optional();
  }

  @Override
  @Transactional
  public boolean begin(QueuedLetter letter, Instant next) {
    return jdbc.sql(
                """
                update outbox_mail set attempts = attempts + 1, due_at = :next
                where id = :id and attempts = :attempts
                """)
            .param("next", Columns.time(next))
            .param("id", letter.id())
            .param("attempts", letter.attempts())
            .update()
        == 1;
  }

  @Override
  @Transactional
  public void remove(long id) {
    jdbc.sql("delete from outbox_mail where id = ?").param(id).update();
  }

  private static QueuedLetter letter(ResultSet row, int number) throws SQLException {
    return new QueuedLetter(
        row.getLong("id"),
        row.getString("message_id"),
        new Letter(
            new EmailAddress(row.getString("recipient")),
            row.getString("subject"),
            row.getString("body"),
            Columns.text(row, "unsubscribe")),
        row.getInt("attempts"));
  }
}
