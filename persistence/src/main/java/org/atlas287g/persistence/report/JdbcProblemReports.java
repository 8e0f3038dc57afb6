package org.atlas287g.persistence.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.mail.EmailAddress;
import org.atlas287g.domain.report.ProblemReport;
import org.atlas287g.domain.report.ProblemReports;
import org.atlas287g.domain.report.ReportDraft;
import org.atlas287g.domain.report.ReportState;
import org.atlas287g.persistence.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcProblemReports implements ProblemReports {
  private final JdbcClient jdbc;

  JdbcProblemReports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional
  public void add(ReportDraft draft, Instant received) {
    EmailAddress contact = draft.contact();
    jdbc.sql(
            """
            insert into problem_report (page, report, contact, language, digest, received_at, state)
            values (:page, :report, :contact, :language, :digest, :received, 'OPEN')
            on conflict do nothing
            """)
        .param("page", draft.page())
        .param("report", draft.text())
        .param("contact", contact == null ? null : contact.text())
        .param("language", draft.language())
        .param("digest", draft.digest())
        .param("received", Columns.time(received))
        .update();
  }

  @Override
  @Transactional(readOnly = true)
  public int count(ReportState state) {
    return jdbc.sql("select count(*) from problem_report where state = ?")
        .param(state.name())
        .query(Integer.class)
        .single();
  }

  @Override
  @Transactional(readOnly = true)
  public List<ProblemReport> list(ReportState state, int most) {
    return jdbc.sql(
            "select * from problem_report where state = :state order by "
                + (state == ReportState.OPEN ? "id" : "closed_at desc, id desc")
                + " limit :most")
        .param("state", state.name())
        .param("most", most)
        .query(JdbcProblemReports::report)
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<ProblemReport> find(long id) {
    return jdbc.sql("select * from problem_report where id = ?")
        .param(id)
        .query(JdbcProblemReports::report)
        .optional();
  }

  @Override
  @Transactional
  public boolean close(
      long id,
      int version,
      ReportState state,
      @Nullable String reply,
      boolean mailed,
      @Nullable AccountId by,
      @Nullable Instant closed) {
    return jdbc.sql(
                """
                update problem_report
                set state = :state, reply = :reply, mailed = :mailed, closed_by = :by,
                    closed_at = :closed, version = version + 1
                where id = :id and version = :version
                """)
            .param("state", state.name())
            .param("reply", reply)
            .param("mailed", mailed)
            .param("by", by == null ? null : by.value())
            .param("closed", closed == null ? null : Columns.time(closed))
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  @Override
  @Transactional
  public void forgetContact(long id) {
    jdbc.sql("update problem_report set contact = null, digest = null where id = ?")
        .param(id)
        .update();
  }

  @Override
  @Transactional
  public void forgetContactsClosedBefore(Instant then) {
    jdbc.sql(
            """
            update problem_report set contact = null, digest = null
            where contact is not null and closed_at < ?
            """)
        .param(Columns.time(then))
        .update();
  }

  @Override
  @Transactional
  public void remove(long id) {
    jdbc.sql("delete from problem_report where id = ?").param(id).update();
  }

  @Override
  @Transactional
  public void removeClosedBefore(Instant then) {
    jdbc.sql("delete from problem_report where closed_at < ?").param(Columns.time(then)).update();
  }

  private static ProblemReport report(ResultSet row, int number) throws SQLException {
    String contact = Columns.text(row, "contact");
    return new ProblemReport(
        row.getLong("id"),
        row.getInt("version"),
        row.getString("page"),
        row.getString("report"),
        contact == null ? null : new EmailAddress(contact),
        row.getString("language"),
        Objects.requireNonNull(Columns.instant(row, "received_at")),
        Columns.constant(row, "state", ReportState.class),
        Columns.text(row, "reply"),
        row.getBoolean("mailed"),
        Columns.instant(row, "closed_at"));
  }
}
