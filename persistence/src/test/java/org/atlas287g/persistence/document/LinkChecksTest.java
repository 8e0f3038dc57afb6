package org.atlas287g.persistence.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.atlas287g.domain.document.LinkAnswer;
import org.atlas287g.domain.document.LinkCheck;
import org.atlas287g.domain.document.LinkChecks;
import org.atlas287g.domain.publication.Revisions;
import org.atlas287g.domain.publication.Snapshots;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.Store;
import org.atlas287g.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class LinkChecksTest {
  private static final URI URL = URI.create("https://www.ice.gov/287gMOA/a%20b.pdf");
  private static final URI OTHER = URI.create("https://www.ice.gov/" + "a".repeat(1980));
  private static final Instant FIRST = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final LinkAnswer FOUND = new LinkAnswer(LinkAnswer.Kind.FOUND, "200");
  private static final LinkAnswer GONE = new LinkAnswer(LinkAnswer.Kind.GONE, "404");
  private static final LinkAnswer UNCLEAR = new LinkAnswer(LinkAnswer.Kind.UNCLEAR, "timeout");

  private final Store store;
  private final LinkChecks checks;

  LinkChecksTest(TestDatabase database) {
    store = Store.empty(database);
    checks = store.get(LinkChecks.class);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void what_is_found_takes_the_place_of_what_was_known_and_counts_the_round() {
    LinkCheck failing = LinkCheck.after(null, URL, GONE, FIRST);
    LinkCheck other = LinkCheck.after(null, OTHER, UNCLEAR, FIRST);
    assertThat(checks.read().find(URL)).isEmpty();
    long before = checks.round();

    checks.store(List.of(failing, other));
    assertThat(checks.read().find(URL)).contains(failing);
    LinkCheck broken = LinkCheck.after(failing, URL, GONE, FIRST.plusSeconds(86_400));
    checks.store(List.of(broken));

    assertThat(checks.read().find(URL)).contains(broken);
    assertThat(checks.read().find(OTHER)).contains(other);
    assertThat(checks.read().round()).isEqualTo(before + 2).isEqualTo(checks.round());
  }

  @Test
  void a_snapshot_knows_the_links_and_a_check_makes_no_revision() {
    store.get(Revisions.class).advance(LocalDate.of(2025, 2, 12), false);
    LinkCheck working = LinkCheck.after(null, URL, FOUND, FIRST);

    checks.store(List.of(working));

    assertThat(store.get(Snapshots.class).read().links().find(URL)).contains(working);
    assertThat(store.get(Snapshots.class).read().revision().number()).isEqualTo(1);
  }
}
