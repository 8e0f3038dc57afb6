package org.atlas287g.geodata.authority;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.agency.TypingSlips;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.springframework.stereotype.Component;

/**
 * Universities, judicial circuits, and regional jails by name, from the shipped tables of facts
 * (see their README). Immutable, thread-safe.
 */
@Component
public final class Authorities {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /** Words around an authority's name that do not make another authority of it. */
  private static final Set<String> GENERIC =
      Set.of(
          """
          police department public safety security services law enforcement office officer of the at
          for and board trustees district campus state attorney attorneys authority adult detention
          center facility jail superintendent marshal marshals division
          """
              .strip()
              .split("\\s+"));

  /** A shorter word with a changed letter is more likely another word. */
  private static final int SHORTEST_MISSPELLED = 6;

  private static final Map<String, String> ORDINALS =
      ordinals(
          """
          first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
          thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
          """);

  private final Map<StateCode, List<Entry>> entries = new EnumMap<>(StateCode.class);

  private record Entry(List<String> words, Authority authority) {}

  /**
   * An authority that a text names.
   *
   * @param authority the authority
   * @param whole whether the text says nothing else that could make it another body, such as the
   *     town of a branch campus
   * @param exact whether the name is spelled right
   */
  public record Match(Authority authority, boolean whole, boolean exact) {}

  /**
   * Reads the shipped tables.
   *
   * @throws UncheckedIOException if the application's own resources cannot be read
   */
  public Authorities() {
    read("campuses", AgencyLevel.CAMPUS);
    read("circuits", AgencyLevel.JUDICIAL_DISTRICT);
    read("jails", AgencyLevel.REGIONAL);
  }

  /** All authorities of a state, once each. */
  List<Authority> list(StateCode state) {
    return entries.getOrDefault(state, List.of()).stream()
        .map(Entry::authority)
        .distinct()
        .toList();
  }

  /**
   * The authority that an agency's name contains; empty if none, or if it contains two.
   *
   * @param words the name's {@linkplain NameKeys#words words}
   */
  public Optional<Match> find(StateCode state, List<String> words) {
    List<String> plain = plain(words);
    return find(state, plain, true).or(() -> find(state, plain, false));
  }

  private Optional<Match> find(StateCode state, List<String> words, boolean exact) {
    List<Entry> named =
        entries.getOrDefault(state, List.of()).stream()
            .filter(entry -> at(words, entry.words(), exact) >= 0)
            .toList();
    int longest = named.stream().mapToInt(entry -> entry.words().size()).max().orElse(0);
    List<Entry> best = named.stream().filter(entry -> entry.words().size() == longest).toList();
    if (best.stream().map(Entry::authority).distinct().count() != 1) {
      return Optional.empty();
    }
    Entry entry = best.getFirst();
    int start = at(words, entry.words(), exact);
    boolean whole =
        Stream.concat(
                words.subList(0, start).stream(),
                words.subList(start + entry.words().size(), words.size()).stream())
            .allMatch(word -> GENERIC.contains(word));
    return Optional.of(new Match(entry.authority(), whole, exact));
  }

  private void read(String table, AgencyLevel level) {
    String resource = "/authorities/" + table + ".csv";
    try (InputStream bytes =
            Objects.requireNonNull(Authorities.class.getResourceAsStream(resource), resource);
        Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
        CSVParser rows = FORMAT.parse(text)) {
      for (CSVRecord row : rows) {
        add(row, level);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private void add(CSVRecord row, AgencyLevel level) {
    List<CountyFips> counties =
        Arrays.stream(row.get("fips").split(" ")).map(CountyFips::new).toList();
    Authority authority = new Authority(row.get("name"), level, counties);
    List<Entry> ofState =
        entries.computeIfAbsent(StateCode.valueOf(row.get("state")), state -> new ArrayList<>());
    Stream.concat(Stream.of(row.get("name")), Arrays.stream(row.get("also").split("\\|")))
        .filter(name -> !name.isBlank())
        .map(name -> new Entry(plain(NameKeys.words(name)), authority))
        .forEach(ofState::add);
  }

  /** Without articles, numbers written one way: "the Sixth" and "6th" agree. */
  private static List<String> plain(List<String> words) {
    return words.stream()
        .filter(word -> !word.equals("the"))
        .map(word -> ORDINALS.getOrDefault(word, word))
        .toList();
  }

  /**
   * Where the words stand one after the other, all of them as they are or one of them misspelled;
   * below 0 if they do not.
   */
  private static int at(List<String> words, List<String> sought, boolean exact) {
    return exact
        ? Collections.indexOfSubList(words, sought)
        : IntStream.rangeClosed(0, words.size() - sought.size())
            .filter(start -> isMisspelling(words.subList(start, start + sought.size()), sought))
            .findFirst()
            .orElse(-1);
  }

  private static boolean isMisspelling(List<String> words, List<String> sought) {
    int[] different =
        IntStream.range(0, sought.size())
            .filter(i -> !words.get(i).equals(sought.get(i)))
            .toArray();
    if (different.length != 1) {
      return false;
    }
    String word = words.get(different[0]);
    String meant = sought.get(different[0]);
    return meant.length() >= SHORTEST_MISSPELLED
        && word.charAt(0) == meant.charAt(0)
        && TypingSlips.between(word, meant, 1) == 1;
  }

  private static Map<String, String> ordinals(String text) {
    List<String> words = List.of(text.strip().split("\\s+"));
    List<String> ends = List.of("st", "nd", "rd");
    return IntStream.range(0, words.size())
        .boxed()
        .collect(
            Collectors.toMap(words::get, i -> (i + 1) + (i < ends.size() ? ends.get(i) : "th")));
  }
}
