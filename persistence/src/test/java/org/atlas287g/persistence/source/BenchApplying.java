package org.atlas287g.persistence.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.importing.Acceptance;
import org.atlas287g.domain.importing.Applied;
import org.atlas287g.domain.importing.Importing;
import org.atlas287g.domain.importing.SourceListId;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.persistence.Acting;
import org.atlas287g.persistence.Store;
import org.atlas287g.persistence.TestDatabase;
import org.springframework.context.annotation.ComponentScan;

/** Times how long taking a list in and applying it take, on both databases. */
final class BenchApplying {
  private static final double MILLION = 1e6;

  /** As many rows as ICE's page of February 2025, and the list of January 2026. */
  private static final int FIRST = 135;

  private static final int[] MORE = {1_317, 10_000};

  private BenchApplying() {}

  /** Prints a line for each database and size. */
  public static void main(String[] none) throws ListingException {
    System.out.printf(
        "with a heap of at most %d MiB:%n", Runtime.getRuntime().maxMemory() / 1024 / 1024);
    CountyDirectory counties = ServiceLoader.load(CountyDirectory.class).findFirst().orElseThrow();
    for (int size : MORE) {
      run(MadeUpLists.of(counties, FIRST, 0).rows(), MadeUpLists.of(counties, size, FIRST).rows());
    }
    System.exit(0); // PostgreSQL's threads stay otherwise
  }

  /**
   * Applies a small list to an empty store, and then one that has more rows.
   *
   * @param first the rows of the small list, which the other one repeats
   * @param more the new rows of the other one
   */
  private static void run(List<ListingRow> first, List<ListingRow> more) throws ListingException {
    for (TestDatabase database : TestDatabase.values()) {
      try (Store store =
          Store.open(
              database.createEmpty(),
              Store.Repositories.class,
              Store.Services.class,
              Geography.class)) {
        Acting.as(new AccountId(1));
        Importing importing = store.get(Importing.class);
        apply(importing, importing.receive("list-2026-01-01.csv", csv(first)).getFirst());
        byte[] list = csv(Stream.concat(first.stream(), more.stream()).toList());
        long begin = System.nanoTime();
        SourceListId id = importing.receive("list-2026-02-01.csv", list).getFirst();
        long compared = System.nanoTime();
        Applied applied = apply(importing, id);
        long end = System.nanoTime();
        System.out.printf(
            Locale.ROOT,
            "%s: %,d new rows beside %,d: read, compared and kept in %.0f ms; %s in %.0f ms%s%n",
            database,
            more.size(),
            first.size(),
            (compared - begin) / MILLION,
            applied,
            (end - compared) / MILLION,
            more.size() < 2_000 ? " (bar 5,000)" : "");
      }
    }
  }

  private static Applied apply(Importing importing, SourceListId id) throws ListingException {
    return importing.apply(id, Acceptance.ALL, true, "a measurement");
  }

  private static byte[] csv(List<ListingRow> rows) {
    return Stream.concat(
            Stream.of("STATE,LAW ENFORCEMENT AGENCY,TYPE,COUNTY,SUPPORT TYPE,SIGNED,MOA"),
            rows.stream()
                .map(row ->
                    String.join(
                        ",",
                        row.state(),
                        row.agency(),
                        row.type(),
                        row.county(),
                        row.model(),
                        row.signed(),
                        row.moa())))
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Importing with the real geography; no configuration by itself, as its package is scanned. */
  @ComponentScan({"org.atlas287g.domain.importing", "org.atlas287g.geodata"})
  static final class Geography {}
}
