package org.atlas287g.domain.agency;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the words of agencies' names tell, in the forms that {@link AgencyWords} gives them. */
final class NameVocabulary {
  /** Legal sorts of place, of which one state may have several of one name. */
  static final Set<String> SORTS = words("county parish borough township village");

  /** Sorts of place that have a sheriff. */
  static final Set<String> COUNTIES = words("county parish");

  /** Kinds of municipality. */
  static final Set<String> MUNICIPALITIES =
      words("city town village borough township municipality");

  /** Words of duty, those that mean the same folded into one. */
  static final Map<String, String> DUTIES =
      Stream.of(
              words("sheriffs police corrections jail detention constables marshals safety")
                  .stream()
                  .map(duty -> Map.entry(duty, duty)),
              Stream.of(
                  Map.entry("correction", "corrections"),
                  Map.entry("correctional", "corrections"),
                  Map.entry("constable", "constables"),
                  Map.entry("marshal", "marshals")))
          .flatMap(Function.identity())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /** What sources put or omit at will. */
  static final Set<String> FILLERS = words("office department division public of the and");

  /** What a body is called. */
  static final Set<String> BODIES =
      words(
          """
          agency authority board bureau commission commissioners enforcement law service services
          trustees
          """);

  /** Words with which the name of an agency goes on after its place. */
  static final Set<String> BEHIND_PLACES =
      Stream.of(
              DUTIES.keySet(),
              BODIES,
              COUNTIES,
              words(
                  """
                  public office department division airport aviation prison attorney attorneys
                  metropolitan metro state international regional community university college
                  district drug task force adult central security patrol special
                  """))
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  static final Set<String> CONSTABLES = words("constable constables");

  static final Set<String> NUMBERED = words("ward precinct district zone");

  static final Set<String> CAMPUSES =
      words("college university campus school schools institute isd");

  static final Set<String> PORTS = words("airport airports aviation seaport");

  static final Set<String> TRIBES = words("tribe tribes tribal nation rancheria reservation");

  /** Duties that are a county's unless the name says otherwise. */
  static final Set<String> DUTIES_OF_COUNTIES = words("sheriffs jail detention corrections");

  static final Set<String> COMPASS =
      words(
          """
          north south east west central mid upper lower northern southern eastern western northeast
          northwest southeast southwest
          """);

  private NameVocabulary() {}

  private static Set<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }
}
