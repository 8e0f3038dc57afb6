package org.atlas287g.ui.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The classes that counts are colored by, as the map's {@code classes.ts} makes them: up to as many
 * different numbers as there are classes have one each; otherwise the numbers up to their mean are
 * one, and those above it are divided on in the same way. Zeros have a class apart, 0.
 *
 * @param from the least number of each class, rising, beginning with 1
 * @param greatest the greatest number; 0 if there is none
 */
public record CountClasses(List<Integer> from, int greatest) {
  /** Colors of the palette, besides that of none. */
  public static final int MOST = 5;

  /** The classes of these numbers, among which may be zeros. */
  public static CountClasses of(Collection<Integer> counts) {
    TreeMap<Integer, Long> rest = new TreeMap<>();
    counts.stream().filter(count -> count > 0).forEach(count -> rest.merge(count, 1L, Long::sum));
    List<Integer> from = new ArrayList<>();
    Map<Integer, Long> left = rest;
    while (!left.isEmpty() && from.size() < MOST) {
      int least = left.keySet().iterator().next();
      from.add(from.isEmpty() ? 1 : least);
      left = left.size() <= MOST - from.size() + 1 ? without(left, least) : aboveMean(left);
    }
    return new CountClasses(List.copyOf(from), rest.isEmpty() ? 0 : rest.lastKey());
  }

  private static Map<Integer, Long> without(Map<Integer, Long> counts, int one) {
    TreeMap<Integer, Long> others = new TreeMap<>(counts);
    others.remove(one);
    return others;
  }

  private static Map<Integer, Long> aboveMean(Map<Integer, Long> counts) {
    long sum = 0;
    long all = 0;
    for (Map.Entry<Integer, Long> count : counts.entrySet()) {
      sum += count.getKey() * count.getValue();
      all += count.getValue();
    }
    TreeMap<Integer, Long> above = new TreeMap<>(counts);
    long total = sum;
    long n = all;
    above.keySet().removeIf(count -> count * n <= total);
    return above;
  }

  /** The class of a count, from 0 for none. */
  public int of(int count) {
    int found = 0;
    while (found < from.size() && count >= from.get(found) && count > 0) {
      found++;
    }
    return found;
  }

  /** The numbers of each class in words, such as "3–5". */
  public List<String> labels() {
    return IntStream.range(0, from.size()).mapToObj(this::label).toList();
  }

  private String label(int index) {
    int least = from.get(index);
    int most = index + 1 < from.size() ? from.get(index + 1) - 1 : greatest;
    return most == least ? String.valueOf(least) : least + "–" + most;
  }
}
