package org.atlas287g.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.PlaceDirectory;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Snapshot;
import org.junit.jupiter.api.Test;

class SearchOfSnapshotsTest {
  private static final CountyFips LAKE = new CountyFips("12069");
  private final AtomicInteger asked = new AtomicInteger();
  private final Search search = new Search(new Counting(), new NoPlaces());

  private static Snapshot snapshot(long revision, String agency) {
    AgencyDraft draft =
        new AgencyDraft(
            StateCode.FL,
            new Spelling(agency),
            AgencyLevel.COUNTY,
            List.of(),
            Placement.in(List.of(LAKE), Basis.NAME, 1, List.of(), "a test"),
            null,
            null);
    return new Snapshot(
        new Revision(revision, LocalDate.of(2025, 2, 12), false, Instant.EPOCH),
        List.of(new Agency(new AgencyId(1), 0, Slug.of(StateCode.FL, agency), draft)),
        List.of(),
        List.of());
  }

  @Test
  void a_change_that_leaves_the_agencies_costs_no_new_index() {
    search.begin(snapshot(1, "Lake County Sheriff"));
    int once = asked.get();
    assertThat(once).isPositive();
    search.prepare(snapshot(2, "Lake County Sheriff"));
    assertThat(search.find(snapshot(3, "Lake County Sheriff"), "lake")).hasSize(1);
    assertThat(asked.get()).isEqualTo(once);
    assertThat(search.find(snapshot(4, "Pond County Sheriff"), "pond")).hasSize(1);
    assertThat(asked.get()).isGreaterThan(once);
  }

  private final class Counting implements CountyDirectory {
    @Override
    public List<County> list() {
      return List.of();
    }

    @Override
    public Optional<County> find(CountyFips fips) {
      asked.incrementAndGet();
      return Optional.empty();
    }

    @Override
    public List<County> listIn(StateCode state) {
      return List.of();
    }
  }

  private static final class NoPlaces implements PlaceDirectory {
    @Override
    public List<NamedPlace> places() {
      return List.of();
    }

    @Override
    public List<ZipCode> findZipCodes(String digits, int most) {
      return List.of();
    }
  }
}
