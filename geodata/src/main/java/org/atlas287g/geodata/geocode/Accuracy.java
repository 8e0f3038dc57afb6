package org.atlas287g.geodata.geocode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.PrintedValues;
import org.atlas287g.domain.place.AgencyGeocoder.Question;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/**
 * Measures the geocoder against a list's own county column, shown to it or hidden from it. Measured
 * are the rows of local agencies whose county text names one county of their state, typing mistakes
 * folded; a county beside a state agency means nothing.
 */
final class Accuracy {
  private final RuleGeocoder geocoder;

  Accuracy(RuleGeocoder geocoder) {
    this.geocoder = geocoder;
  }

  /** How an answer compares with the list. */
  enum Outcome {
    RIGHT,
    WRONG,
    REVIEW
  }

  /**
   * One row, measured.
   *
   * @param listed the county that the list prints
   * @param placement the geocoder's answer
   */
  record Measured(ListingRow row, CountyFips listed, Placement placement, Outcome outcome) {}

  /** All measured rows of one list. */
  record Report(List<Measured> rows) {
    long count(Outcome outcome) {
      return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    /** The share of the measured rows with this outcome, 0..1; 0 if none was measured. */
    double share(Outcome outcome) {
      return rows.isEmpty() ? 0 : (double) count(outcome) / rows.size();
    }

    List<Measured> with(Outcome outcome) {
      return rows.stream().filter(row -> row.outcome() == outcome).toList();
    }
  }

  /** Places the rows with their county column hidden or shown. */
  Report measure(List<ListingRow> rows, boolean countyShown) {
    List<Measured> measured = new ArrayList<>();
    for (ListingRow row : rows) {
      question(row, true)
          .flatMap(this::listed)
          .map(listed -> measure(row, listed, countyShown))
          .ifPresent(measured::add);
    }
    return new Report(measured);
  }

  /** What the geocoder is asked of a row; empty if its state is none. */
  static Optional<Question> question(ListingRow row, boolean countyShown) {
    Optional<StateCode> state = PrintedValues.state(row.state());
    return state.map(s ->
        new Question(s, row.agency(), row.type(), countyShown ? row.county() : null, model(row)));
  }

  private static org.atlas287g.domain.agreement.@Nullable SupportModel model(ListingRow row) {
    String model = row.model();
    return model == null ? null : PrintedValues.model(model);
  }

  private Optional<CountyFips> listed(Question question) {
    CountyMention mention = geocoder.listed(question);
    if (mention == null || mention.counties().size() != 1 || isStateAgency(question)) {
      return Optional.empty();
    }
    return Optional.of(mention.counties().getFirst());
  }

  /** By the list's own type, so that a local agency taken for a state's counts as wrong. */
  private boolean isStateAgency(Question question) {
    String type = question.type();
    return type != null
        && type.strip().regionMatches(true, 0, "state", 0, 5)
        && geocoder.place(question).placement().isStatewide();
  }

  private Measured measure(ListingRow row, CountyFips listed, boolean countyShown) {
    Placement placement = geocoder.place(question(row, countyShown).orElseThrow()).placement();
    Outcome outcome;
    if (placement.needsReview()) {
      outcome = Outcome.REVIEW;
    } else {
      outcome = placement.counties().equals(List.of(listed)) ? Outcome.RIGHT : Outcome.WRONG;
    }
    return new Measured(row, listed, placement, outcome);
  }
}
