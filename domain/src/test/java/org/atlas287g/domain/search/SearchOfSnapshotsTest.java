package org.atlas287g.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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

  private static Snapshot snapshot(long revision, String... agencies) {
    return new Snapshot(
        new Revision(revision, LocalDate.of(2025, 2, 12), false, Instant.EPOCH),
        IntStream.range(0, agencies.length).mapToObj(i -> agency(i + 1, agencies[i])).toList(),
        List.of(),
        List.of());
  }

  private static Agency agency(int id, String name) {
    AgencyDraft draft =
        new AgencyDraft(
            StateCode.FL,
            new Spelling(name),
            AgencyLevel.COUNTY,
            List.of(),
            Placement.in(List.of(LAKE), Basis.NAME, 1, List.of(), "a test"),
            null,
            null);
    return new Agency(new AgencyId(id), 0, Slug.of(StateCode.FL, name), draft);
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

  @Test
  void a_change_of_one_agency_is_looked_at_alone() {
    search.begin(snapshot(1, "Lake County Sheriff", "Alder Police", "Birch Police"));
    int once = asked.get();
    search.prepare(snapshot(2, "Lake County Sheriff", "Cedar Police", "Birch Police"));
    assertThat(asked.get() - once).isEqualTo(once / 3);
  }

  @Test
  void what_was_found_before_a_change_is_found_no_more() {
    search.begin(snapshot(1, "Lake County Sheriff", "Alder Police", "Birch Police"));
    Snapshot changed = snapshot(2, "Willow County Sheriff", "Alder Police");
    assertThat(labels(changed, "police")).containsExactly("Alder Police");
    assertThat(labels(changed, "sheriff")).containsExactly("Willow County Sheriff");
    assertThat(labels(changed, "birch")).isEmpty();
    // a slip of typing is corrected to words that stand, not to those that went
    assertThat(labels(changed, "wilow")).containsExactly("Willow County Sheriff");
    assertThat(labels(changed, "brich")).isEmpty();
    assertThat(search.named(changed, "birch").accepts(agency(3, "Birch Police"))).isFalse();
    assertThat(search.named(changed, "alder").accepts(changed.agencies().getLast())).isTrue();
  }

  private List<String> labels(Snapshot snapshot, String typed) {
    return search.find(snapshot, typed).stream().map(SearchHit::label).toList();
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
    public List<ZipCode> listZipCodes() {
      return List.of();
    }

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
