package org.atlas287g.ui.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.Agreements;
import org.atlas287g.domain.publication.Revisions;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Made-up records for measurements, beside those of the first dataset. */
final class ManyRecords {
  private ManyRecords() {}

  /** Adds agreements up to a number, each of an agency of its own. */
  static void add(ConfigurableApplicationContext server, int number) {
    Agencies agencies = server.getBean(Agencies.class);
    Agreements agreements = server.getBean(Agreements.class);
    List<Agreement> known = agreements.list();
    inTransaction(
        server,
        () -> {
          List<AgreementDraft> drafts = new ArrayList<>();
          for (int i = known.size(); i < number; i++) {
            AgreementDraft like = known.get(i % known.size()).draft();
            Agency holder = agencies.find(like.agency()).orElseThrow();
            drafts.add(like.of(agencies.add(another(holder.draft(), i)).id()));
          }
          agreements.addAll(drafts);
        });
  }

  /** An agency like another one. */
  static AgencyDraft another(AgencyDraft like, int number) {
    return new AgencyDraft(
        like.state(),
        new Spelling(like.name().text() + " No. " + number),
        like.level(),
        List.of(),
        like.placement(),
        null,
        null);
  }

  /**
   * Adds changes to the trail of an embedded database, each of a revision of its own.
   *
   * @return the number of the newest revision
   */
  static long addChanges(ConfigurableApplicationContext server, int number) throws SQLException {
    long first = advance(server);
    try (Connection database = server.getBean(DataSource.class).getConnection();
        Statement statement = database.createStatement()) {
      // Whoever sees the revisions sees their entries.
      database.setAutoCommit(false);
      statement.executeUpdate(
          """
          insert into revision (number, listed, inferred, published_at, edited_at)
          select r.number + x, r.listed, r.inferred, r.published_at, r.published_at
          from revision r cross join system_range(1, %d) where r.number = %d
          """
              .formatted(number, first));
      statement.executeUpdate(
          """
          insert into audit_entry (revision, recorded_at, why, kind, record_key, version, action)
          select %d + x, current_timestamp, 'measured', 'AGREEMENT', 1 + mod(x, 100), 1000 + x,
                 'CHANGED'
          from system_range(1, %d)
          """
              .formatted(first, number));
      database.commit();
    }
    return advance(server);
  }

  private static long advance(ConfigurableApplicationContext server) {
    List<Long> number = new ArrayList<>();
    inTransaction(server, () -> number.add(server.getBean(Revisions.class).advance().number()));
    return number.getFirst();
  }

  static void inTransaction(ConfigurableApplicationContext server, Runnable work) {
    new TransactionTemplate(server.getBean(PlatformTransactionManager.class))
        .executeWithoutResult(_ -> work.run());
  }
}
