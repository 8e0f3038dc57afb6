package org.atlas287g.geodata.geocode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.AgencyName;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.agency.TypingSlips;
import org.atlas287g.domain.place.County;

/** The names of one state's counties and county equivalents. */
final class CountyNames {
  private static final String INDEPENDENT_CITY = "25";

  /** What follows a county's name, longest first. */
  private static final List<List<String>> DESIGNATIONS =
      List.of(
          List.of("city", "and", "borough"),
          List.of("census", "area"),
          List.of("planning", "region"),
          List.of("county"),
          List.of("parish"),
          List.of("borough"),
          List.of("municipality"),
          List.of("municipio"),
          List.of("district"),
          List.of("island"));

  private static final Set<String> LOOSE = Set.of("county", "parish");
  private static final int LONGEST_NAME = 5;

  private final Map<String, List<County>> byName = new HashMap<>();
  private final Map<String, County> byFullName = new HashMap<>();
  private final Set<String> designations = new HashSet<>();

  /**
   * Counties that a text may mean.
   *
   * @param counties one if the text is clear; several if a city and a county share the name
   * @param exact whether the name is spelled right
   */
  record Match(List<County> counties, boolean exact) {}

  CountyNames(List<County> counties) {
    for (County county : counties) {
      byName.computeIfAbsent(NameKeys.key(county.name()), k -> new ArrayList<>()).add(county);
      byFullName.put(NameKeys.key(county.fullName()), county);
      designations.add(last(NameKeys.words(county.fullName())));
    }
    designations.addAll(LOOSE);
  }

  /** The counties that a county column's text means; empty if it names none of this state. */
  Optional<Match> read(String text) {
    List<String> words = NameKeys.words(text);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    if (words.size() > 2 && words.get(1).equals("of")) {
      // "City of Richmond", "County of Franklin"
      List<String> turned = new ArrayList<>(words.subList(2, words.size()));
      turned.add(words.getFirst());
      words = turned;
    }
    County full = byFullName.get(String.join("", words));
    if (full != null) {
      return Optional.of(new Match(List.of(full), true));
    }
    List<String> name = withoutDesignation(words);
    boolean designated = name.size() < words.size();
    return named(String.join("", name), designated)
        .or(() -> misspelled(String.join("", name), designated));
  }

  /**
   * The county that an agency's name states with the word county, parish, borough…: "San Patricio
   * County Sheriff's Office", "County of Franklin".
   */
  Optional<Match> statedIn(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      boolean designation = designations.contains(words.get(i)) && !words.get(i).equals("city");
      if (!designation && !isMistypedCounty(words.get(i))) {
        continue;
      }
      Optional<Match> match = before(words, i, designation);
      if (match.isEmpty() && LOOSE.contains(words.get(i))) {
        match = after(words, i);
      }
      if (match.isPresent()) {
        return match.map(one -> withNeighbor(words, one));
      }
    }
    for (int i = 1; i < words.size(); i++) {
      if (LOOSE.contains(words.get(i)) && !AgencyName.isPartOfACounty(words.subList(0, i))) {
        Optional<Match> match = misspelled(String.join("", words.subList(0, i)), true);
        if (match.isPresent()) {
          return match;
        }
      }
    }
    return Optional.empty();
  }

  /** The counties with exactly this key as their short name. */
  List<County> called(String key) {
    return byName.getOrDefault(key, List.of());
  }

  /**
   * Several counties whose names one after the other are the whole text; empty if it is not that.
   */
  Optional<List<County>> listed(List<String> words) {
    return listed(words, 0).filter(all -> all.size() > 1);
  }

  private Optional<List<County>> listed(List<String> words, int from) {
    if (from == words.size()) {
      return Optional.of(List.of());
    }
    if (from > 0 && words.get(from).equals("and")) {
      return listed(words, from + 1);
    }
    for (int end = from + 1; end <= Math.min(words.size(), from + LONGEST_NAME); end++) {
      List<County> called = called(String.join("", words.subList(from, end)));
      if (called.size() == 1) {
        Optional<List<County>> rest = listed(words, end);
        if (rest.isPresent()) {
          return Optional.of(
              Stream.concat(called.stream(), rest.get().stream()).distinct().toList());
        }
      }
    }
    return Optional.empty();
  }

  /** The county, if the state has no other: the District of Columbia, Guam. */
  Optional<County> only() {
    return byFullName.size() == 1 ? byFullName.values().stream().findFirst() : Optional.empty();
  }

  static boolean isIndependentCity(County county) {
    return county.lsad().equals(INDEPENDENT_CITY);
  }

  /** "Counry", "County's": believed after a county's exact name only. */
  private static boolean isMistypedCounty(String word) {
    return word.startsWith("cou")
        && !word.equals("country")
        && TypingSlips.between(word, "county", 1) == 1;
  }

  /** "Lake and Baker County": the words say two counties, of which the match is the last. */
  private Match withNeighbor(List<String> words, Match match) {
    List<County> both = new ArrayList<>();
    for (int and = 1; and < words.size(); and++) {
      boolean joins = words.get(and).equals("and") && isNext(words, and + 1, match);
      for (int start = 0; joins && start < and && both.isEmpty(); start++) {
        both.addAll(called(String.join("", words.subList(start, and))));
      }
    }
    both.addAll(match.counties());
    return new Match(both.stream().distinct().toList(), match.exact());
  }

  private boolean isNext(List<String> words, int from, Match match) {
    for (int end = from + 1; end <= words.size(); end++) {
      if (match.counties().equals(called(String.join("", words.subList(from, end))))) {
        return true;
      }
    }
    return false;
  }

  private Optional<Match> before(List<String> words, int end, boolean designation) {
    for (int start = Math.max(0, end - LONGEST_NAME); start < end; start++) {
      List<String> name = words.subList(start, end);
      County full = byFullName.get(String.join("", words.subList(start, end + 1)));
      if (full != null) {
        return Optional.of(new Match(List.of(full), true));
      }
      if (LOOSE.contains(words.get(end)) || !designation) {
        Optional<Match> match = named(String.join("", name), true);
        if (match.isPresent()) {
          return match;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Match> after(List<String> words, int designation) {
    if (designation + 2 >= words.size() || !words.get(designation + 1).equals("of")) {
      return Optional.empty();
    }
    int start = designation + 2;
    for (int end = Math.min(words.size(), start + LONGEST_NAME); end > start; end--) {
      Optional<Match> match = named(String.join("", words.subList(start, end)), true);
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }

  private Optional<Match> named(String key, boolean designated) {
    List<County> found = byName.getOrDefault(key, List.of());
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new Match(preferred(found, designated), true));
  }

  private Optional<Match> misspelled(String key, boolean designated) {
    return Typing.correct(key, byName.keySet().stream())
        .map(name -> new Match(preferred(byName.getOrDefault(name, List.of()), designated), false));
  }

  /** Where a county and a city share a name, "… County" means the county. */
  private static List<County> preferred(List<County> found, boolean designated) {
    List<County> counties = found.stream().filter(county -> !isIndependentCity(county)).toList();
    return designated && !counties.isEmpty() ? counties : found;
  }

  private static List<String> withoutDesignation(List<String> words) {
    for (List<String> designation : DESIGNATIONS) {
      int start = words.size() - designation.size();
      if (start > 0 && words.subList(start, words.size()).equals(designation)) {
        return words.subList(0, start);
      }
    }
    // "Lake Conty", "Custer Countey"
    return words.size() > 1 && Typing.correct(last(words), LOOSE.stream()).isPresent()
        ? words.subList(0, words.size() - 1)
        : words;
  }

  private static String last(List<String> words) {
    return words.getLast();
  }
}
