package org.atlas287g.geodata.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.PlaceDirectory.ZipCode;

/** ZIP codes in order, as columns: there are many, and readers seldom need them. */
final class ZipCodes {
  private static final int DIGITS = 5;

  private final int[] codes;
  private final String[] postOffices;
  private final County[] counties;

  private ZipCodes(List<Row> rows) {
    codes = rows.stream().mapToInt(Row::code).toArray();
    postOffices = rows.stream().map(Row::postOffice).toArray(String[]::new);
    counties = rows.stream().map(Row::county).toArray(County[]::new);
  }

  /** See {@link org.atlas287g.domain.place.PlaceDirectory#listZipCodes}. */
  List<ZipCode> list() {
    return IntStream.range(0, codes.length).mapToObj(this::get).toList();
  }

  /** See {@link org.atlas287g.domain.place.PlaceDirectory#findZipCodes}. */
  List<ZipCode> find(String digits, int most) {
    if (digits.isEmpty() || digits.length() > DIGITS || !digits.chars().allMatch(ZipCodes::digit)) {
      return List.of();
    }
    int span = 1;
    for (int i = digits.length(); i < DIGITS; i++) {
      span *= 10;
    }
    int first = Integer.parseInt(digits) * span;
    List<ZipCode> found = new ArrayList<>();
    for (int i = lowest(first);
        i < codes.length && codes[i] < first + span && found.size() < most;
        i++) {
      found.add(get(i));
    }
    return found;
  }

  private ZipCode get(int row) {
    // Quicker than a format, as all are asked for at the start.
    String code = Integer.toString(100_000 + codes[row]).substring(1);
    return new ZipCode(code, postOffices[row], counties[row]);
  }

  private static boolean digit(int character) {
    return character >= '0' && character <= '9';
  }

  /** The position of the first row with this code or a higher one. */
  private int lowest(int code) {
    int position = Arrays.binarySearch(codes, code);
    if (position < 0) {
      return -position - 1;
    }
    while (position > 0 && codes[position - 1] == code) {
      position--;
    }
    return position;
  }

  private record Row(int code, String postOffice, County county) {}

  /** Collects rows in any order; equal names are kept once. */
  static final class Builder {
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    void add(String code, String postOffice, County county) {
      String name = names.computeIfAbsent(postOffice, n -> n);
      rows.add(new Row(Integer.parseInt(code), name, county));
    }

    ZipCodes build() {
      rows.sort(Comparator.comparingInt(Row::code).thenComparing(row -> row.county().fips()));
      return new ZipCodes(rows.stream().distinct().toList());
    }
  }
}
