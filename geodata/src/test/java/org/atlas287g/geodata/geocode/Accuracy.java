package org.atlas287g.geodata.geocode;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.geocoding.AgencyGeocoder;
import org.atlas287g.domain.geocoding.AgencyGeocoder.Question;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.PrintedValues;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;

/**
 * How a geocoder's answers compare with the county column that a list itself prints. Only rows of
 * local agencies whose county text is a county of the row's state are measured: a county beside a
 * state agency means nothing.
 *
 * @param measured how many rows could be compared
 * @param right answers that name the printed county
 * @param review answers left to an editor
 * @param wrong answers that name another county
 */
record Accuracy(int measured, int right, int review, List<Miss> wrong) {
  /** From this confidence on, a contradiction is more likely the list's mistake than ours. */
  private static final double CERTAIN = 0.85;

  /**
   * An answer that differs from the list.
   *
   * @param row the list's row
   * @param printed the county that the list prints
   * @param answer what the geocoder says
   * @param listMistaken whether the agency's name or an unambiguous place contradicts the list
   */
  record Miss(ListingRow row, County printed, Placement answer, boolean listMistaken) {}

  Accuracy {
    wrong = List.copyOf(wrong);
  }

  /**
   * Asks the geocoder for each row.
   *
   * @param shown whether it may see the county column
   */
  static Accuracy measure(
      AgencyGeocoder geocoder, CountyDirectory counties, List<ListingRow> rows, boolean shown) {
    int measured = 0;
    int right = 0;
    int review = 0;
    List<Miss> wrong = new ArrayList<>();
    Map<StateCode, CountyNames> names = new EnumMap<>(StateCode.class);
    for (ListingRow row : rows) {
      Optional<StateCode> state = PrintedValues.state(row.state());
      String text = row.county();
      if (state.isEmpty() || text == null) {
        continue;
      }
      List<County> printed =
          names
              .computeIfAbsent(state.get(), s -> new CountyNames(counties.listIn(s)))
              .read(text)
              .map(CountyNames.Match::counties)
              .orElse(List.of());
      if (printed.isEmpty()) {
        continue;
      }
      Placement answer = geocoder.place(question(row, state.get(), shown)).placement();
      if (answer.isStatewide() && isStateAgency(row, state.get())) {
        continue;
      }
      measured++;
      if (answer.needsReview()) {
        review++;
      } else if (printed.stream().anyMatch(county -> answer.counties().contains(county.fips()))) {
        right++;
      } else {
        wrong.add(new Miss(row, printed.getFirst(), answer, answer.confidence() >= CERTAIN));
      }
    }
    return new Accuracy(measured, right, review, wrong);
  }

  /**
   * Whether the list's type or the state's name in front says so: a local agency that is taken for
   * a state's is a wrong answer.
   */
  private static boolean isStateAgency(ListingRow row, StateCode state) {
    String type = row.type();
    return type == null
        || NameKeys.key(type).startsWith("state")
        || NameKeys.key(row.agency()).startsWith(NameKeys.key(state.stateName()));
  }

  /** The question that a row asks. */
  static Question question(ListingRow row, StateCode state, boolean shown) {
    return new Question(state, row.agency(), row.type(), shown ? row.county() : null, null);
  }

  /** The share of right answers, between 0 and 1; 1 if there was nothing to measure. */
  double rightShare() {
    return measured == 0 ? 1 : (double) right / measured;
  }

  /** The share of wrong answers, between 0 and 1. */
  double wrongShare() {
    return measured == 0 ? 0 : (double) wrong.size() / measured;
  }
}
