package org.atlas287g.geodata.composite;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * A part of the composite: which states it shows, in which equal-area projection, and where.
 *
 * <p>Positions are meters of the lower 48 states' projection, from the upper left corner of the
 * composite. Insets are scaled to fit their frames, so their areas compare within a frame only.
 */
@SuppressWarnings("ImmutableEnumChecker") // an envelope that is copied before use
enum Inset {
  CONTIGUOUS(Set.of(), 29.5, 45.5, 37.5, -96, null),
  ALASKA(Set.of(StateCode.AK), 55, 65, 50, -154, frame(0, 2_200_000, 1_200_000, 860_000)),
  HAWAII(Set.of(StateCode.HI), 8, 18, 13, -157, frame(1_240_000, 2_640_000, 600_000, 420_000)),
  GUAM(Set.of(StateCode.GU), 12, 15, 13.5, 144.75, frame(2_500_000, 2_540_000, 220_000, 250_000)),
  NORTHERN_MARIANAS(
      Set.of(StateCode.MP), 13, 21, 17, 145.5, frame(2_750_000, 2_540_000, 220_000, 250_000)),
  AMERICAN_SAMOA(
      Set.of(StateCode.AS), -15, -10, -13, -170, frame(3_000_000, 2_540_000, 400_000, 250_000)),
  PUERTO_RICO(
      Set.of(StateCode.PR), 8, 18, 18, -66.4, frame(2_500_000, 2_820_000, 560_000, 250_000)),
  VIRGIN_ISLANDS(
      Set.of(StateCode.VI), 8, 18, 18, -64.8, frame(3_090_000, 2_820_000, 310_000, 250_000));

  private final Set<StateCode> states;
  private final double southParallel;
  private final double northParallel;
  private final double originLatitude;
  private final double meridian;
  private final @Nullable Envelope frame;

  Inset(
      Set<StateCode> states,
      double southParallel,
      double northParallel,
      double originLatitude,
      double meridian,
      @Nullable Envelope frame) {
    this.states = states;
    this.southParallel = southParallel;
    this.northParallel = northParallel;
    this.originLatitude = originLatitude;
    this.meridian = meridian;
    this.frame = frame;
  }

  /** The part that shows a state. */
  static Inset of(StateCode state) {
    for (Inset inset : values()) {
      if (inset.states.contains(state)) {
        return inset;
      }
    }
    return CONTIGUOUS;
  }

  /** Where it is drawn, y down; empty for the lower 48 states, which need no frame. */
  Optional<Envelope> frame() {
    return Optional.ofNullable(frame).map(Envelope::copy);
  }

  /** The state that it is named after; empty for the lower 48 states. */
  Optional<StateCode> state() {
    return states.stream().findFirst();
  }

  /** The projection as well-known text: Albers equal-area conic on NAD83, meters. */
  String wkt() {
    return """
    PROJCS["%s",GEOGCS["NAD83",DATUM["North_American_Datum_1983",
    SPHEROID["GRS 1980",6378137,298.257222101]],PRIMEM["Greenwich",0],
    UNIT["degree",0.017453292519943295]],PROJECTION["Albers_Conic_Equal_Area"],
    PARAMETER["standard_parallel_1",%s],PARAMETER["standard_parallel_2",%s],
    PARAMETER["latitude_of_origin",%s],PARAMETER["central_meridian",%s],
    PARAMETER["false_easting",0],PARAMETER["false_northing",0],UNIT["metre",1]]\
    """
        .formatted(name(), southParallel, northParallel, originLatitude, meridian);
  }

  /** The projection and its states for readers of the documents, without where it is placed. */
  String json() {
    String names =
        states.stream().map(state -> "\"" + state + "\"").collect(Collectors.joining(","));
    return "\"states\":[%s],\"parallels\":[%s,%s],\"latitude\":%s,\"meridian\":%s"
        .formatted(names, southParallel, northParallel, originLatitude, meridian);
  }

  private static Envelope frame(double x, double y, double width, double height) {
    return new Envelope(x, x + width, y, y + height);
  }
}
