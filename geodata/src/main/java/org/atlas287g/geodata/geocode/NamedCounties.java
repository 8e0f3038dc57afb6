package org.atlas287g.geodata.geocode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atlas287g.domain.agency.AgencyName;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.geocoding.AgencyGeocoder;
import org.atlas287g.domain.geocoding.CountySuggestions;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.geodata.county.CountyIndex;
import org.atlas287g.geodata.gazetteer.Gazetteer;
import org.atlas287g.geodata.gazetteer.Place;
import org.springframework.stereotype.Component;

/**
 * Suggests what the geocoder considered, then the counties and places whose names occur in the
 * agency's, longer names first. Immutable, thread-safe.
 */
@Component
class NamedCounties implements CountySuggestions {
  /** The most words of a place's name. */
  private static final int MOST_WORDS = 4;

  /** How many words of an agency's name are read. */
  private static final int WORDS_READ = 20;

  private static final int SHORTEST_NAME = 3;

  private final AgencyGeocoder geocoder;
  private final CountyIndex index;
  private final Gazetteer gazetteer;

  NamedCounties(AgencyGeocoder geocoder, CountyIndex index, Gazetteer gazetteer) {
    this.geocoder = geocoder;
    this.index = index;
    this.gazetteer = gazetteer;
  }

  @Override
  public List<CountySuggestion> suggest(StateCode state, String agency, int most) {
    Map<County, CountySuggestion> named = new LinkedHashMap<>();
    AgencyName name = AgencyName.of(state, agency);
    names(name.place()).forEach(key -> collect(state, key, named));
    names(NameKeys.words(agency)).forEach(key -> collect(state, key, named));
    Map<County, CountySuggestion> suggestions = new LinkedHashMap<>();
    geocoder
        .place(new AgencyGeocoder.Question(state, agency, null, null, null))
        .placement()
        .alternatives()
        .stream()
        .flatMap(fips -> index.find(fips).stream())
        .forEach(county ->
            suggestions.put(county, named.getOrDefault(county, new CountySuggestion(county, ""))));
    named.forEach(suggestions::putIfAbsent);
    return suggestions.values().stream().limit(most).toList();
  }

  private void collect(StateCode state, String key, Map<County, CountySuggestion> found) {
    List<Place> places = new ArrayList<>(gazetteer.find(state, key + "township"));
    places.addAll(gazetteer.find(state, key));
    places.forEach(place ->
        found.putIfAbsent(place.county(), new CountySuggestion(place.county(), place.name())));
    index.listIn(state).stream()
        .filter(county -> NameKeys.key(county.name()).equals(key))
        .forEach(county -> found.putIfAbsent(county, new CountySuggestion(county, "")));
  }

  /** The keys of all runs of words that can name a place, longer ones first. */
  private static Collection<String> names(List<String> words) {
    List<String> read = words.subList(0, Math.min(words.size(), WORDS_READ));
    List<String> keys = new ArrayList<>();
    for (int length = Math.min(MOST_WORDS, read.size()); length > 0; length--) {
      for (int from = 0; from + length <= read.size(); from++) {
        List<String> run = read.subList(from, from + length);
        String key = String.join("", run);
        if (key.length() >= SHORTEST_NAME && !run.stream().allMatch(AgencyName::isOfItsKind)) {
          keys.add(key);
        }
      }
    }
    return keys;
  }
}
