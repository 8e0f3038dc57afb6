package org.atlas287g.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.edit.Version;
import org.atlas287g.domain.publication.Known;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.publication.Snapshots;
import org.atlas287g.domain.text.Limit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a store of before the limits becomes. */
@OnEveryDatabase
class LimitsMigrationTest {
  private final List<String> database;

  LimitsMigrationTest(TestDatabase database) {
    this.database = database.createEmpty();
  }

  @Test
  void what_was_too_long_is_cut_urls_with_passwords_go_and_days_are_those_of_the_audit_trail() {
    List<String> before = new ArrayList<>(database);
    before.add("--spring.flyway.target=12");
    try (Store old = Store.open(before, Store.Repositories.class)) {
      fill(old.get(JdbcClient.class));
    }
    try (Store store = Store.openEditing(database)) {
      Snapshot snapshot = store.get(Snapshots.class).read();
      AgreementDraft draft = snapshot.agreements().getFirst().draft();
      assertThat(draft.source()).hasSize(Limit.SOURCE.most());
      assertThat(draft.documents())
          .extracting(Document::url)
          .containsExactly(null, null, URI.create("https://example.org/@a?b=c@d"), null, null);
      assertThat(snapshot.known(snapshot.agreements().getFirst()))
          .isEqualTo(Known.fromEditor(LocalDate.of(2026, 11, 23)));
      assertThat(snapshot.known(snapshot.agreements().get(1)))
          .isEqualTo(Known.fromList(LocalDate.of(2025, 2, 12), true));
      assertThat(snapshot.revision().edited()).isEqualTo(LocalDate.of(2026, 11, 23));

      Editing<AgreementId, AgreementDraft> editing =
          store.editing(AgreementId.class, AgreementDraft.class);
      assertThat(editing.history(snapshot.agreements().getFirst().id()))
          .extracting(Version::draft)
          .contains((AgreementDraft) null);
    }
  }

  private static void fill(JdbcClient jdbc) {
    jdbc.sql(
            "insert into agency (id, state, name, level, extent, basis, confidence, reason)"
                + " values (1, 'AL', 'A', 'COUNTY', 'UNPLACED', 'NAME', 0, '')")
        .update();
    jdbc.sql("insert into agency_slug (slug, agency_id, is_current) values ('al-a', 1, true)")
        .update();
    for (int id = 1; id <= 2; id++) {
      jdbc.sql(
              "insert into agreement (id, agency_id, model, model_as_printed, status, source)"
                  + " values (?, 1, 'WSO', '', 'ACTIVE', ?)")
          .params(id, "x".repeat(id == 1 ? 5_000_000 : 5))
          .update();
    }
    List<String> urls = new ArrayList<>();
    urls.add("https://editor:secret@example.org/");
    urls.add("https://editor@example.org?a/b");
    urls.add("https://example.org/@a?b=c@d");
    urls.add("https://example.org/" + "x".repeat(2000));
    urls.add(null);
    for (int i = 0; i < urls.size(); i++) {
      jdbc.sql("insert into document (agreement_id, position, kind, url) values (1, ?, 'MOA', ?)")
          .params(i, urls.get(i))
          .update();
    }
    for (int number = 1; number <= 2; number++) {
      jdbc.sql(
              "insert into revision (number, listed, inferred, published_at)"
                  + " values (?, date '2025-02-12', true,"
                  + " timestamp with time zone '2026-11-24 03:00:00+00:00')")
          .param(number)
          .update();
    }
    jdbc.sql(
            "insert into audit_entry (revision, recorded_at, account_id, why, kind, record_key,"
                + " version, action, before_json, after_json) values (2,"
                + " timestamp with time zone '2026-11-24 03:00:00+00:00', 1, '', 'AGREEMENT', 1,"
                + " 1, 'CHANGED', ?, null)")
        .param(
            "{\"agency\":{\"value\":1},\"model\":\"WSO\",\"modelAsPrinted\":\"\","
                + "\"signed\":null,\"signedAsPrinted\":null,\"status\":\"ACTIVE\",\"ended\":null,"
                + "\"documents\":[],\"note\":null,\"source\":\""
                + "x".repeat(5_000)
                + "\"}")
        .update();
  }
}
