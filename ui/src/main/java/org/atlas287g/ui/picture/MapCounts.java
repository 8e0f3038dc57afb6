package org.atlas287g.ui.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.language.Words;

/**
 * What the map shows of each county, as its {@code measures.ts} measures it.
 *
 * @param agreements those that are counted
 * @param values by county; what a value is depends on the measure
 * @param classOf the class of a value, 0 for none
 * @param labels the classes in words, that of none excepted; empty for one that cannot occur
 * @param statewide by state, how many agreements its statewide agencies hold
 * @param unplaced agreements of agencies whose counties are not known
 */
record MapCounts(
    Measure measure,
    List<Agreement> agreements,
    Map<CountyFips, Integer> values,
    IntUnaryOperator classOf,
    List<String> labels,
    Map<StateCode, Integer> statewide,
    int unplaced) {
  /** The models that have a class of their own. */
  private static final List<SupportModel> MODELS =
      List.of(SupportModel.JEM, SupportModel.WSO, SupportModel.TFM);

  /** The bit of all other models. */
  private static final int OTHER = 1 << MODELS.size();

  static MapCounts of(Snapshot snapshot, Measure measure, Choice choice, Words words) {
    List<Agreement> agreements = snapshot.agreements().stream().filter(choice::counts).toList();
    Map<CountyFips, Integer> values = new HashMap<>();
    switch (measure) {
      case AGREEMENTS -> each(snapshot, agreements, values, _ -> 1, Integer::sum);
      case MODELS -> each(snapshot, agreements, values, MapCounts::bit, (a, b) -> a | b);
      case SINCE -> each(snapshot, agreements, values, MapCounts::year, Math::min);
      case MEETINGS -> values.putAll(meetings(snapshot, choice));
    }
    Map<StateCode, Integer> statewide = new EnumMap<>(StateCode.class);
    int unplaced = 0;
    for (Agreement agreement : agreements) {
      Agency agency = snapshot.get(agreement.draft().agency());
      if (agency.draft().placement().isStatewide()) {
        statewide.merge(agency.draft().state(), 1, Integer::sum);
      } else if (agency.draft().placement().extent() == Placement.Extent.UNPLACED) {
        unplaced++;
      }
    }
    Scale scale =
        switch (measure) {
          case AGREEMENTS -> ofCounts(Peaks.of(snapshot, choice));
          case MEETINGS -> ofCounts(meetings(snapshot, choice.newest()));
          case MODELS -> ofModels(words);
          case SINCE -> ofYears(snapshot, words);
        };
    return new MapCounts(
        measure, agreements, values, scale.classOf(), scale.labels(), statewide, unplaced);
  }

  private record Scale(IntUnaryOperator classOf, List<String> labels) {}

  /** Gives a value of an agreement; 0 for none. */
  private interface Value {
    int of(Agreement agreement);
  }

  private static void each(
      Snapshot snapshot,
      List<Agreement> agreements,
      Map<CountyFips, Integer> values,
      Value value,
      BinaryOperator<Integer> together) {
    for (Agreement agreement : agreements) {
      int one = value.of(agreement);
      if (one > 0) {
        counties(snapshot, agreement).forEach(county -> values.merge(county, one, together));
      }
    }
  }

  /** The counties that an agreement applies to; none if its agency serves a whole state. */
  static List<CountyFips> counties(Snapshot snapshot, Agreement agreement) {
    return snapshot.get(agreement.draft().agency()).draft().placement().counties();
  }

  private static int bit(Agreement agreement) {
    int bit = MODELS.indexOf(agreement.draft().model());
    return bit < 0 ? OTHER : 1 << bit;
  }

  private static int year(Agreement agreement) {
    return agreement.draft().signed() == null ? 0 : agreement.draft().signed().getYear();
  }

  private static Map<CountyFips, Integer> meetings(Snapshot snapshot, Choice choice) {
    Map<CountyFips, Integer> counts = new HashMap<>();
    for (Meeting meeting : snapshot.meetings()) {
      if (choice.counts(meeting)) {
        snapshot
            .findAgency(meeting.draft())
            .ifPresent(agency ->
                agency
                    .draft()
                    .placement()
                    .counties()
                    .forEach(county -> counts.merge(county, 1, Integer::sum)));
      }
    }
    return counts;
  }

  private static Scale ofCounts(Map<CountyFips, Integer> most) {
    CountClasses classes = CountClasses.of(most.values());
    return new Scale(classes::of, classes.labels());
  }

  private static Scale ofModels(Words words) {
    List<String> labels = new ArrayList<>();
    MODELS.forEach(model -> labels.add(words.say("map.only", words.say("map.short." + model))));
    labels.add(words.say("map.only.other"));
    labels.add(words.say("map.several"));
    return new Scale(
        set ->
            Integer.bitCount(set) > 1
                ? MODELS.size() + 2
                : set == 0 ? 0 : Integer.numberOfTrailingZeros(set) + 1,
        labels);
  }

  /** From the newest year back one class each; the last takes all that are older. */
  private static Scale ofYears(Snapshot snapshot, Words words) {
    List<Integer> years =
        snapshot.agreements().stream()
            .map(a -> a.draft().signed())
            .filter(Objects::nonNull)
            .map(day -> day.getYear())
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    List<Integer> oldest = years.stream().limit(CountClasses.MOST).toList();
    List<String> labels =
        IntStream.range(0, oldest.size())
            .mapToObj(i -> {
              String year = String.valueOf(oldest.get(i));
              boolean last = i == CountClasses.MOST - 1 && years.size() > CountClasses.MOST;
              return last ? words.say("map.upTo", year) : year;
            })
            .toList();
    return new Scale(
        year -> year == 0 ? 0 : (int) oldest.stream().filter(from -> year <= from).count(), labels);
  }

  /** The class of a county, 0 for none. */
  int classOf(CountyFips county) {
    int value = values.getOrDefault(county, 0);
    return value == 0 ? 0 : classOf.applyAsInt(value);
  }

  /** Whether classes are kinds, rather than steps from little to much. */
  boolean kinds() {
    return measure == Measure.MODELS;
  }

  /** How many counties have each class, that of none first. */
  int[] countsOf(Stream<CountyFips> counties) {
    int[] counts = new int[CountClasses.MOST + 1];
    counties.forEach(county -> counts[classOf(county)]++);
    return counts;
  }
}
