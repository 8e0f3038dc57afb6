package org.atlas287g.geodata.composite;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads {@code gazetteer.json} as the page does.
 *
 * @param places the places that it holds, as "12021 Naples"
 * @param sizes those of the places
 * @param zipCodes the ZIP codes that it holds, as "12021 34102"
 */
public record GazetteerReader(List<String> places, List<Integer> sizes, List<String> zipCodes) {
  private static final Pattern MEMBER = Pattern.compile("(?m)\"(\\w+)\":\"(.*)\"[,}]$");

  /** What a document holds. */
  public static GazetteerReader of(byte[] document) {
    var members =
        MEMBER
            .matcher(new String(document, StandardCharsets.UTF_8))
            .results()
            .collect(Collectors.toMap(m -> m.group(1), GazetteerReader::text));
    int[] fips = DigitText.read(Objects.requireNonNull(members.get("counties")), false);
    String[] names = Objects.requireNonNull(members.get("names")).split("\\|");
    int[] county = DigitText.read(Objects.requireNonNull(members.get("county")), false);
    int[] size = DigitText.read(Objects.requireNonNull(members.get("size")), false);
    int[] zips = DigitText.read(Objects.requireNonNull(members.get("zips")), false);
    int[] zipCounty = DigitText.read(Objects.requireNonNull(members.get("zipCounty")), true);
    for (int[] steps : List.of(fips, county, zips, zipCounty)) {
      for (int i = 1; i < steps.length; i++) {
        steps[i] += steps[i - 1];
      }
    }
    List<String> places = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      places.add("%05d %s".formatted(fips[county[i]], names[i]));
      sizes.add(size[i]);
    }
    List<String> zipCodes = new ArrayList<>();
    for (int i = 0; i < zips.length; i++) {
      zipCodes.add(String.format(Locale.ROOT, "%05d %05d", fips[zipCounty[i]], zips[i]));
    }
    return new GazetteerReader(places, sizes, zipCodes);
  }

  private static String text(MatchResult member) {
    return member.group(2).replace("\\\"", "\"").replace("\\\\", "\\");
  }
}
