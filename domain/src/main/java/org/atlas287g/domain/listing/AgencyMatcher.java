package org.atlas287g.domain.listing;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.atlas287g.domain.agency.AgencyName;
import org.atlas287g.domain.agency.TypingSlips;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.text.Limit;

/**
 * Tells whether printed names mean the same agency: spelled alike once normalized, or differing by
 * few typing mistakes in the place's name, while what the agency does and what sort of place it is
 * of must agree. Of several candidates the best must be clearly better than the second, otherwise
 * there is no answer. Immutable.
 */
public final class AgencyMatcher {
  /** Costs: a typing mistake outweighs everything that a source may leave out. */
  private static final int PER_MISTAKE = 10;

  private static final int DUTY_OMITTED = 3;
  private static final int SORT_OMITTED = 2;

  /** A mistyped name must be this much nearer to the best candidate than to the second. */
  private static final int MARGIN = 2 * PER_MISTAKE;

  private static final int ONE_MISTAKE_FROM = 5;
  private static final int TWO_MISTAKES_FROM = 9;
  private static final int MOST_MISTAKES = 2;

  private final KnownPlaces places;

  /**
   * A matcher.
   *
   * @param places names that are real and hence not mistyped
   */
  public AgencyMatcher(KnownPlaces places) {
    this.places = places;
  }

  /** An agency that a name may mean. Its spellings are taken apart once. */
  public static final class Candidate<K> {
    private final K key;
    private final StateCode state;
    private final List<AgencyName> names;
    private final Set<SupportModel> models;

    /**
     * An agency.
     *
     * @param key what the caller knows it by
     * @param state its state
     * @param spellings its name and aliases
     * @param models the support models of its agreements
     */
    public Candidate(K key, StateCode state, List<String> spellings, Set<SupportModel> models) {
      this.key = key;
      this.state = state;
      this.names = spellings.stream().map(name -> AgencyName.of(state, name)).toList();
      this.models = Set.copyOf(models);
    }

    /** What the caller knows it by. */
    public K key() {
      return key;
    }

    /** Its state. */
    public StateCode state() {
      return state;
    }

    /** The support models of its agreements. */
    public Set<SupportModel> models() {
      return models;
    }
  }

  /**
   * How far two full names of agencies of one state are apart: 0 if they are spelled alike but for
   * what sources put or omit at will, 1 and more for typing mistakes; empty if they cannot mean the
   * same agency.
   */
  public OptionalInt mistakesBetween(StateCode state, AgencyName one, AgencyName other) {
    OptionalInt cost = cost(state, one, other, false);
    return cost.isPresent() ? OptionalInt.of(cost.getAsInt() / PER_MISTAKE) : cost;
  }

  /**
   * The candidate of that state that the full name of an agency means, if it is certain. What is
   * longer than a name may be means none.
   */
  public <K> Optional<Candidate<K>> identify(
      StateCode state, String name, Collection<Candidate<K>> candidates) {
    return best(name, candidates.stream().filter(c -> c.state == state).toList(), false);
  }

  /** The candidates of that state that the full name of an agency may mean, the likeliest first. */
  public <K> List<Candidate<K>> listLike(
      StateCode state, String name, Collection<Candidate<K>> candidates) {
    return ranked(name, candidates.stream().filter(c -> c.state == state).toList(), false).stream()
        .map(Scored::candidate)
        .toList();
  }

  /**
   * The candidate that a list of meetings means by a name, if it is certain. Such lists name no
   * state and often only the place ("Polk County"); the model narrows the choice.
   */
  public <K> Optional<Candidate<K>> attach(
      String name, SupportModel model, Collection<Candidate<K>> candidates) {
    return best(name, candidates.stream().filter(c -> c.models.contains(model)).toList(), true);
  }

  /**
   * The candidates that a list of meetings may mean by a name, whatever their models, the likeliest
   * first.
   */
  public <K> List<Candidate<K>> listAttachable(String name, Collection<Candidate<K>> candidates) {
    return ranked(name, List.copyOf(candidates), true).stream().map(Scored::candidate).toList();
  }

  private record Scored<K>(Candidate<K> candidate, int cost) {}

  private <K> Optional<Candidate<K>> best(
      String name, List<Candidate<K>> candidates, boolean dutyMayBeOmitted) {
    List<Scored<K>> ranked = ranked(name, candidates, dutyMayBeOmitted);
    if (ranked.isEmpty()) {
      return Optional.empty();
    }
    Scored<K> first = ranked.getFirst();
    boolean clear = ranked.size() == 1 || isClear(first.cost(), ranked.get(1).cost());
    return clear ? Optional.of(first.candidate()) : Optional.empty();
  }

  private <K> List<Scored<K>> ranked(
      String name, List<Candidate<K>> candidates, boolean dutyMayBeOmitted) {
    if (!Limit.NAME.admits(name)) {
      return List.of();
    }
    Map<StateCode, AgencyName> printed = new EnumMap<>(StateCode.class);
    List<Scored<K>> ranked = new ArrayList<>();
    for (Candidate<K> candidate : candidates) {
      AgencyName here =
          printed.computeIfAbsent(candidate.state, state -> AgencyName.of(state, name));
      candidate.names.stream()
          .flatMapToInt(known -> cost(candidate.state, here, known, dutyMayBeOmitted).stream())
          .min()
          .ifPresent(cost -> ranked.add(new Scored<>(candidate, cost)));
    }
    ranked.sort(comparingInt(Scored::cost));
    return ranked;
  }

  private static boolean isClear(int best, int second) {
    return best < PER_MISTAKE ? best < second : second - best >= MARGIN;
  }

  private OptionalInt cost(
      StateCode state, AgencyName printed, AgencyName known, boolean dutyMayBeOmitted) {
    int cost = 0;
    if (!printed.duties().equals(known.duties())) {
      if (!dutyMayBeOmitted || !printed.duties().isEmpty()) {
        return OptionalInt.empty();
      }
      cost += DUTY_OMITTED;
    }
    if (!printed.sorts().equals(known.sorts())) {
      if (!onlyOmitsCounty(printed, known)) {
        return OptionalInt.empty();
      }
      cost += SORT_OMITTED;
    }
    OptionalInt mistakes = mistakes(state, printed, known);
    return mistakes.isPresent()
        ? OptionalInt.of(cost + PER_MISTAKE * mistakes.getAsInt())
        : mistakes;
  }

  /** A sheriff is a county's officer whether the name says so or not; a police force is not. */
  private static boolean onlyOmitsCounty(AgencyName printed, AgencyName known) {
    return known.duties().contains("sheriffs")
        && (printed.sorts().isEmpty() || known.sorts().isEmpty())
        && printed.saysOnlyCounty()
        && known.saysOnlyCounty();
  }

  private OptionalInt mistakes(StateCode state, AgencyName printed, AgencyName known) {
    if (printed.ownKey().equals(known.ownKey())) {
      return OptionalInt.of(0);
    }
    OptionalInt mistakes = mistakesInWords(printed.own(), known.own());
    boolean bothReal = mistakes.isPresent() && isReal(state, printed) && isReal(state, known);
    return bothReal ? OptionalInt.empty() : mistakes;
  }

  /** Words that are also divided otherwise may hold one mistake: Greens Fork is no Greensboro. */
  private static OptionalInt mistakesInWords(List<String> printed, List<String> known) {
    if (printed.size() != known.size()) {
      OptionalInt joined = mistakes(String.join("", printed), String.join("", known));
      return joined.orElse(0) > 1 ? OptionalInt.empty() : joined;
    }
    int sum = 0;
    for (int i = 0; i < known.size() && sum <= MOST_MISTAKES; i++) {
      OptionalInt inWord = mistakes(printed.get(i), known.get(i));
      if (inWord.isEmpty()) {
        return inWord;
      }
      sum += inWord.getAsInt();
    }
    return sum <= MOST_MISTAKES ? OptionalInt.of(sum) : OptionalInt.empty();
  }

  private boolean isReal(StateCode state, AgencyName name) {
    return places.contains(state, name.ownKey());
  }

  /**
   * The mistakes in one word, if they are so few that it can be the same word. Numbers and initial
   * letters are not mistyped: Precinct 1 is not Precinct 2, East Bradford is not West Bradford.
   */
  private static OptionalInt mistakes(String word, String other) {
    if (word.equals(other)) {
      return OptionalInt.of(0);
    }
    int shorter = Math.min(word.length(), other.length());
    if (shorter == 0 || word.charAt(0) != other.charAt(0) || hasDigit(word) || hasDigit(other)) {
      return OptionalInt.empty();
    }
    int allowed =
        shorter >= TWO_MISTAKES_FROM ? MOST_MISTAKES : shorter >= ONE_MISTAKE_FROM ? 1 : 0;
    if (Math.abs(word.length() - other.length()) > allowed) {
      return OptionalInt.empty();
    }
    int mistakes = TypingSlips.between(word, other, allowed);
    return mistakes <= allowed ? OptionalInt.of(mistakes) : OptionalInt.empty();
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }
}
