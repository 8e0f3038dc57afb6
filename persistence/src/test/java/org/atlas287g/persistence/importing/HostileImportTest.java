package org.atlas287g.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.atlas287g.domain.importing.Acceptance;
import org.atlas287g.domain.importing.SourceListId;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.persistence.Acting;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.TestDatabase;
import org.atlas287g.persistence.source.HostileFiles;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class HostileImportTest {
  private final TestDatabase database;

  HostileImportTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void no_hostile_file_changes_a_record_or_asks_anybody() throws Exception {
    try (ListStore lists = new ListStore(database);
        ServerSocket outside = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      lists.apply("list-2025-02-12.csv", new ListCsv().others(40));
      Snapshot before = lists.published();
      Map<String, byte[]> files =
          HostileFiles.all(URI.create("http://127.0.0.1:" + outside.getLocalPort() + "/evil"));
      assertThat(files).hasSizeGreaterThanOrEqualTo(40);

      files.forEach((name, content) ->
          assertTimeoutPreemptively(
              Duration.ofMinutes(1), () -> take(lists, name, content), () -> name));

      Snapshot after = lists.published();
      assertThat(after.revision()).isEqualTo(before.revision());
      assertThat(after.agreements()).isEqualTo(before.agreements());
      assertThat(after.agencies()).isEqualTo(before.agencies());
      assertThat(wasAsked(outside)).isFalse();
    }
  }

  /** As an editor's upload does it; any other exception would be a failure of the server. */
  private static void take(ListStore lists, String name, byte[] content) {
    Acting.as(ListStore.EDITOR);
    try {
      for (SourceListId list : lists.importing().receive(name, content)) {
        lists.importing().apply(list, Acceptance.ALL, false, "a test");
      }
    } catch (ListingException refused) {
      assertThat(refused).hasMessageStartingWith(name);
    }
  }

  private static boolean wasAsked(ServerSocket outside) throws IOException {
    outside.setSoTimeout(1);
    try {
      outside.accept().close();
      return true;
    } catch (SocketTimeoutException nobody) {
      return false;
    }
  }
}
