package org.atlas287g.geodata.composite;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.atlas287g.geodata.county.CountyShape;

/**
 * Writes the document {@code places.json}, on the grid of {@link CompositeMap}; {@code
 * docs/map-geometry.md} describes it.
 */
public final class CompositePlaces {
  private static final int FORMAT = 1;

  private CompositePlaces() {}

  /** The document of these places, drawn with these counties; UTF-8 JSON. */
  public static byte[] write(List<CountyShape> shapes, List<PlacePoint> places) {
    CompositeProjection projection = new CompositeProjection(shapes, CompositeMap.WIDTH);
    // By county, so that differences are small.
    List<PlacePoint> inOrder =
        places.stream()
            .sorted(
                Comparator.comparing((PlacePoint p) -> p.county().fips())
                    .thenComparing(PlacePoint::name)
                    .thenComparing(PlacePoint::lon)
                    .thenComparing(PlacePoint::lat))
            .toList();
    DigitText dx = new DigitText();
    DigitText dy = new DigitText();
    DigitText size = new DigitText();
    int[] before = {0, 0};
    for (PlacePoint place : inOrder) {
      int[] point = projection.point(place.county().state(), place.lon(), place.lat());
      dx.signed(point[0] - before[0]);
      dy.signed(point[1] - before[1]);
      size.unsigned(size(place.population()));
      before = point;
    }
    String names =
        inOrder.stream().map(p -> p.name().replace('|', ' ')).collect(Collectors.joining("|"));
    String document =
        "{\"v\":%d,\n\"projections\":%s,\n\"names\":%s,\n\"size\":%s,\n\"dx\":%s,\n\"dy\":%s}\n"
            .formatted(
                FORMAT,
                projection.json(),
                CompositeMap.quoted(names),
                CompositeMap.quoted(size.toString()),
                CompositeMap.quoted(dx.toString()),
                CompositeMap.quoted(dy.toString()));
    return document.getBytes(StandardCharsets.UTF_8);
  }

  /** Twice the binary logarithm: steps of 41 percent, one digit up to four million. */
  private static int size(long population) {
    return (int) Math.round(2 * Math.log((double) population) / Math.log(2));
  }
}
