package org.atlas287g.ui.map;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.atlas287g.domain.place.StateCode;

/** What the map's browser part writes with, in the shape of {@code Texts} in {@code texts.ts}. */
final class MapTexts {
  private static final String OWN = "map.";

  /** Prefixes of texts that the map shares with other views, and what it calls them. */
  private static final Map<String, String> SHARED =
      Map.of("model.", "model.", "format.", "format.", "meeting.status.", "meeting.");

  private MapTexts() {}

  static Map<String, Object> in(Locale locale, I18NProvider translations) {
    Map<String, String> words = new TreeMap<>();
    translations
        .getAllTranslations(locale)
        .forEach((key, text) -> {
          if (key.startsWith(OWN)) {
            words.put(key.substring(OWN.length()), text);
          }
          SHARED.forEach((prefix, name) -> {
            if (key.startsWith(prefix)) {
              words.put(name + key.substring(prefix.length()), text);
            }
          });
        });
    words.put("site", translations.getTranslation("site.name", locale));
    return Map.of("language", locale.getLanguage(), "words", words, "states", states());
  }

  private static Map<String, List<String>> states() {
    return Arrays.stream(StateCode.values())
        .collect(Collectors.toMap(StateCode::fips, s -> List.of(s.name(), s.stateName())));
  }
}
