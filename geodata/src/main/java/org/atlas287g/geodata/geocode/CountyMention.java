package org.atlas287g.geodata.geocode;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.atlas287g.domain.listing.Typos;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;

/**
 * A county that a text names with the word county, parish or the like.
 *
 * @param counties the counties that bear the name, not empty; more than one if the words name
 *     several, or do not tell namesakes apart
 * @param spelling how the name was met
 */
record CountyMention(List<CountyFips> counties, Spelling spelling) {
  /** How a name was met. */
  enum Spelling {
    EXACT,
    /** One letter differs. */
    SLIP,
    /** Several letters differ, and no other county is as near. */
    GUESS
  }

  private static final Set<String> COUNTY_WORDS = Set.of("county", "parish");

  /** Words that end the full name of other equivalents: "Kodiak Island Borough", "Hampton city". */
  private static final Set<String> FULL_NAME_ENDS =
      Set.of(
          "borough", "area", "municipality", "municipio", "region", "city", "district", "island");

  static boolean isCountyWord(String word) {
    return COUNTY_WORDS.contains(word);
  }

  /** "Counry", "County's": counts only after the exact name of a county. */
  private static boolean isMisspeltCounty(String word) {
    return word.length() >= 5
        && word.length() <= 7
        && word.charAt(0) == 'c'
        && !word.equals("country")
        && Typos.between(word, "county") == 1;
  }

  /** The county that an agency's name mentions. */
  static Optional<CountyMention> find(AgencyName name, StateCode state, CountyNames counties) {
    Optional<CountyMention> misspelt = Optional.empty();
    for (int i = 0; i < name.length(); i++) {
      boolean countyWord = isCountyWord(name.word(i));
      if (countyWord || FULL_NAME_ENDS.contains(name.word(i)) || isMisspeltCounty(name.word(i))) {
        Optional<CountyMention> before = endingAt(name, i, state, counties);
        if (before.isPresent()) {
          return before;
        }
      }
      if (countyWord) {
        Optional<CountyMention> after = countyOf(name, i, state, counties);
        if (after.isPresent()) {
          return after;
        }
        if (misspelt.isEmpty()) {
          misspelt = misspelt(name, i, state, counties);
        }
      }
    }
    return misspelt;
  }

  /** "Baker County": the longest name that ends at the word, the kind of county included or not. */
  private static Optional<CountyMention> endingAt(
      AgencyName name, int end, StateCode state, CountyNames counties) {
    boolean countyWord = !FULL_NAME_ENDS.contains(name.word(end));
    for (int start = 0; start < end; start++) {
      List<County> found = counties.byFullName(state, name.key(start, end + 1));
      if (found.isEmpty() && countyWord) {
        found = counties.byShortName(state, name.key(start, end));
      }
      if (!found.isEmpty()) {
        return Optional.of(withNeighbour(name, start, found, state, counties));
      }
    }
    return Optional.empty();
  }

  /** Adds "Lake" to "Baker" where the text says "Lake and Baker County". */
  private static CountyMention withNeighbour(
      AgencyName name, int start, List<County> found, StateCode state, CountyNames counties) {
    if (start >= 2 && name.word(start - 1).equals("and")) {
      for (int from = 0; from < start - 1; from++) {
        List<County> other = counties.byShortName(state, name.key(from, start - 1));
        if (!other.isEmpty()) {
          return exact(Stream.concat(other.stream(), found.stream()).toList());
        }
      }
    }
    return exact(found);
  }

  /** "County of Franklin". */
  private static Optional<CountyMention> countyOf(
      AgencyName name, int county, StateCode state, CountyNames counties) {
    int start = county + 2;
    if (start >= name.length() || !name.word(county + 1).equals("of")) {
      return Optional.empty();
    }
    for (int end = name.length(); end > start; end--) {
      List<County> found = counties.byShortName(state, name.key(start, end));
      if (!found.isEmpty()) {
        return Optional.of(exact(found));
      }
    }
    return Optional.empty();
  }

  private static Optional<CountyMention> misspelt(
      AgencyName name, int county, StateCode state, CountyNames counties) {
    int start = 0;
    while (start < county && FunctionWords.leads(name.word(start))) {
      start++;
    }
    if (start == county) {
      return Optional.empty();
    }
    return counties.findNear(state, name.key(start, county)).map(CountyMention::near);
  }

  static CountyMention exact(List<County> found) {
    return new CountyMention(codes(found), Spelling.EXACT);
  }

  static CountyMention near(NameIndex.Near<County> near) {
    return new CountyMention(
        codes(near.values()), near.distance() == 1 ? Spelling.SLIP : Spelling.GUESS);
  }

  private static List<CountyFips> codes(List<County> found) {
    return found.stream().map(County::fips).distinct().toList();
  }
}
