package org.atlas287g.ui.api;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.InForce;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.publication.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The agreements as columns, one entry per row in each, for the map to filter and count by itself.
 * {@code docs/api.md} describes the format. Rows are ordered by county index, rows without a county
 * last, so that differences stay small and compress well.
 */
record MapAgreements(
    int v,
    long revision,
    LocalDate listed,
    boolean listedInferred,
    @Nullable LocalDate edited,
    String boundaries,
    LocalDate epoch,
    List<String> models,
    List<String> statuses,
    int n,
    String model,
    String status,
    List<@Nullable Integer> signed,
    List<int[]> from,
    List<int[]> ended,
    List<Integer> county,
    List<int[]> more,
    List<Object[]> statewide,
    List<Object[]> unplaced,
    List<Object[]> meetings) {
  private static final int FORMAT = 2;
  private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

  /** One row before it is cut into columns; a null county for statewide and unplaced agencies. */
  private record Row(Agency agency, Agreement agreement, List<Integer> counties) {
    int firstCounty() {
      return counties.isEmpty() ? Integer.MAX_VALUE : counties.getFirst();
    }
  }

  static MapAgreements of(Snapshot snapshot, CountyDirectory directory, String boundaries) {
    Map<CountyFips, Integer> index = indexOf(directory);
    List<Row> rows = rows(snapshot, index);
    List<String> models =
        codes(
            SupportModel.values(),
            Stream.concat(
                rows.stream().map(r -> r.agreement().draft().model()),
                snapshot.meetings().stream().map(m -> m.draft().model())));
    List<String> statuses =
        codes(AgreementStatus.values(), rows.stream().map(r -> r.agreement().draft().status()));
    MapAgreements columns =
        new MapAgreements(
            FORMAT,
            snapshot.revision().number(),
            snapshot.revision().listed(),
            snapshot.revision().listedInferred(),
            snapshot.revision().findEditedSince().orElse(null),
            boundaries,
            EPOCH,
            models,
            statuses,
            rows.size(),
            digits(rows, models, r -> r.agreement().draft().model().name()),
            digits(rows, statuses, r -> r.agreement().draft().status().name()),
            signed(rows),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            meetings(snapshot, models, index));
    columns.place(rows);
    return columns;
  }

  private void place(List<Row> rows) {
    int previous = 0;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      InForce inForce = row.agreement().inForce();
      if (inForce.from() != null && !inForce.from().equals(row.agreement().draft().signed())) {
        from.add(new int[] {i, day(inForce.from())});
      }
      if (inForce.until() != null) {
        ended.add(new int[] {i, day(inForce.until())});
      }
      int first = row.counties().isEmpty() ? previous : row.firstCounty();
      county.add(first - previous);
      previous = first;
      for (int further = 1; further < row.counties().size(); further++) {
        more.add(new int[] {i, row.counties().get(further)});
      }
      if (row.agency().draft().placement().isStatewide()) {
        statewide.add(new Object[] {i, row.agency().draft().state().name()});
      } else if (row.counties().isEmpty()) {
        unplaced.add(new Object[] {i, row.agency().draft().state().name()});
      }
    }
  }

  /** Day, model and where: county indices, or the postal code of a state, or nothing if unknown. */
  private static List<Object[]> meetings(
      Snapshot snapshot, List<String> models, Map<CountyFips, Integer> index) {
    return snapshot.meetings().stream()
        .map(Meeting::draft)
        .map(meeting -> {
          List<Object> entry = new ArrayList<>();
          entry.add(day(meeting.date()));
          entry.add(models.indexOf(meeting.model().name()));
          if (meeting.agency() != null) {
            Agency agency = snapshot.get(meeting.agency());
            if (agency.draft().placement().isStatewide()) {
              entry.add(agency.draft().state().name());
            } else {
              entry.addAll(indices(agency.draft().placement(), index));
            }
          }
          return entry.toArray();
        })
        .toList();
  }

  private static Map<CountyFips, Integer> indexOf(CountyDirectory directory) {
    Map<CountyFips, Integer> index = new HashMap<>();
    for (County county : directory.list()) {
      index.put(county.fips(), index.size());
    }
    return index;
  }

  private static List<Row> rows(Snapshot snapshot, Map<CountyFips, Integer> index) {
    return snapshot.agreements().stream()
        .map(a -> {
          Agency agency = snapshot.get(a.draft().agency());
          return new Row(agency, a, indices(agency.draft().placement(), index));
        })
        .sorted(
            Comparator.comparingInt(Row::firstCounty)
                .thenComparing(
                    r -> r.agreement().draft().signed(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(r -> r.agreement().id().value()))
        .toList();
  }

  private static List<Integer> indices(Placement placement, Map<CountyFips, Integer> index) {
    return placement.counties().stream()
        .filter(index::containsKey)
        .map(index::get)
        .sorted()
        .toList();
  }

  /** Those of all codes that are in use, in the order of their declaration. */
  private static <E extends Enum<E>> List<String> codes(E[] all, Stream<E> used) {
    Set<E> inUse = used.collect(Collectors.toSet());
    return Arrays.stream(all).filter(inUse::contains).map(Enum::name).toList();
  }

  private static String digits(List<Row> rows, List<String> codes, Function<Row, String> column) {
    StringBuilder digits = new StringBuilder(rows.size());
    rows.forEach(r -> digits.append(Character.forDigit(codes.indexOf(column.apply(r)), 36)));
    return digits.toString();
  }

  private static List<@Nullable Integer> signed(List<Row> rows) {
    List<@Nullable Integer> days = new ArrayList<>();
    int previous = 0;
    for (Row row : rows) {
      LocalDate date = row.agreement().draft().signed();
      if (date == null) {
        days.add(null);
      } else {
        days.add(day(date) - previous);
        previous = day(date);
      }
    }
    return days;
  }

  private static int day(LocalDate date) {
    return (int) ChronoUnit.DAYS.between(EPOCH, date);
  }
}
