package org.atlas287g.domain.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agency.AgencyName;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.agency.TypingSlips;
import org.atlas287g.domain.listing.AgencyMatcher;
import org.atlas287g.domain.listing.KnownPlaces;
import org.atlas287g.domain.place.StateCode;

/** Compares the names and documents of two rows. */
final class Likeness {
  /** Sources put them before or behind a place's name at will. */
  private static final Set<String> KINDS = Set.of("city", "town");

  private static final int ONE_SLIP_FROM = 5;
  private static final int TWO_SLIPS_FROM = 9;

  private final AgencyMatcher matcher;
  private final KnownPlaces places;

  Likeness(KnownPlaces places) {
    this.matcher = new AgencyMatcher(places);
    this.places = places;
  }

  /** Whether two names of one state differ by few typing mistakes, and not in what is real. */
  boolean isNearSpelling(ListedRow one, ListedRow other) {
    StateCode state = one.state();
    return state != null
        && state == other.state()
        && matcher.mistakesBetween(state, one.name(), other.name()).isPresent();
  }

  /**
   * Whether two names are of one place, or of one state's body for one matter, however the bodies
   * are called. Melbourne is not Melbourne Beach.
   */
  boolean isOfSamePlace(ListedRow one, ListedRow other) {
    List<String> words = placeWords(one);
    List<String> others = placeWords(other);
    if (words.isEmpty() || others.isEmpty()) {
      return words.equals(others) && one.name().sorts().equals(other.name().sorts());
    }
    return new HashSet<>(words).equals(new HashSet<>(others))
        || isAlike(one, String.join("", words), String.join("", others));
  }

  /** Whether the list says of both that they are a state's. */
  static boolean areOfTheState(ListedRow one, ListedRow other) {
    return one.state() == other.state()
        && one.level() == AgencyLevel.STATE
        && other.level() == AgencyLevel.STATE;
  }

  /** Whether two names may be of one place, or of one within the other. */
  boolean isOfNearPlace(ListedRow one, ListedRow other) {
    return isOfSamePlace(one, other)
        || !Collections.disjoint(placeWords(one), placeWords(other))
        || (one.county() != null && one.county().equals(other.county()));
  }

  /**
   * Whether two names are two wordings of one agency's name: of one place, and with the same duties
   * as far as both name them.
   */
  boolean isRespelling(ListedRow one, ListedRow other) {
    AgencyName a = one.name();
    AgencyName b = other.name();
    boolean oneWithout = a.duties().isEmpty() != b.duties().isEmpty();
    return !oneWithout
        && isWithin(a.duties(), b.duties())
        && isWithin(a.sorts(), b.sorts())
        && isOfSamePlace(one, other);
  }

  private static boolean isWithin(Set<String> one, Set<String> other) {
    return one.containsAll(other) || other.containsAll(one);
  }

  /** Whether both rows have a document, and not the same one. */
  static boolean hasOtherDocument(ListedRow one, ListedRow other) {
    String document = one.document();
    return document != null && other.document() != null && !document.equals(other.document());
  }

  static boolean hasSameDocument(ListedRow one, ListedRow other) {
    return one.document() != null && Objects.equals(one.document(), other.document());
  }

  private static List<String> placeWords(ListedRow row) {
    List<String> words = new ArrayList<>(row.name().own());
    words.removeIf(word -> AgencyName.isOfBodies(word) || KINDS.contains(word));
    StateCode state = row.state();
    if (state != null && words.size() > 1) {
      words.removeAll(NameKeys.words(state.stateName()));
    }
    return words;
  }

  private boolean isAlike(ListedRow row, String place, String other) {
    int shorter = Math.min(place.length(), other.length());
    int allowed = shorter < ONE_SLIP_FROM ? 0 : shorter < TWO_SLIPS_FROM ? 1 : 2;
    StateCode state = row.state();
    boolean bothReal =
        state != null && places.contains(state, place) && places.contains(state, other);
    return !bothReal
        && numbers(place).equals(numbers(other))
        && TypingSlips.between(place, other, allowed) <= allowed;
  }

  /** Numbers are not mistyped: Precinct 1 is not Precinct 2. */
  private static String numbers(String place) {
    return place.replaceAll("\\D", "");
  }
}
