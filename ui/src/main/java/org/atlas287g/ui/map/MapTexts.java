package org.atlas287g.ui.map;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.search.SpanishNames;
import org.atlas287g.ui.answer.Answers;
import org.atlas287g.ui.answer.Representation;
import org.atlas287g.ui.api.Described;
import org.atlas287g.ui.api.NotFound;
import org.atlas287g.ui.language.Languages;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the map's browser part writes with, in the shape of {@code Texts} in {@code texts.ts}: one
 * immutable document per language, so that no session holds it.
 */
@RestController
class MapTexts {
  private static final String FOLDER = "/api/v1/map/texts/";
  private static final String OWN = "map.";

  /** Prefixes of texts that the map shares with other views, and what it calls them. */
  private static final Map<String, String> SHARED =
      Map.of(
          "model.", "model.",
          "format.", "format.",
          "notice.", "notice.",
          "share.", "share.",
          "meeting.status.", "meeting.");

  private final Answers answers;
  private final I18NProvider translations;
  private final Map<String, Representation> byLanguage = new HashMap<>();

  MapTexts(Answers answers, I18NProvider translations) {
    this.answers = answers;
    this.translations = translations;
    JsonMapper json = JsonMapper.shared();
    for (Locale locale : Languages.ALL) {
      byLanguage.put(
          locale.getLanguage(),
          new Representation(
              MediaType.APPLICATION_JSON, json.writeValueAsBytes(in(locale, translations))));
    }
  }

  /** The URL of the texts in a language; another one when a text changes. */
  String address(Locale locale) {
    String language = locale.getLanguage();
    return FOLDER + get(language).hash() + "/" + language + ".json";
  }

  /** One text, for when not even the others can be loaded. */
  String say(Locale locale, String key) {
    return translations.getTranslation(key, locale);
  }

  @Described(
      value = "The map's own texts",
      details = "Not meant for other clients.",
      schema = "Any")
  @GetMapping(FOLDER + "{hash}/{language}.json")
  void send(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String hash,
      @PathVariable String language)
      throws IOException {
    Representation texts = get(language);
    if (!hash.equals(texts.hash())) {
      throw new NotFound("These texts are not in use.");
    }
    answers.send(request, response, (_, _) -> texts);
  }

  private Representation get(String language) {
    Representation texts = byLanguage.get(language);
    if (texts == null) {
      throw new NotFound("There are no texts in this language.");
    }
    return texts;
  }

  private static Map<String, Object> in(Locale locale, I18NProvider translations) {
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
    Map<String, Object> texts = new TreeMap<>();
    texts.put("language", locale.toLanguageTag());
    texts.put("words", words);
    texts.put("states", states());
    return texts;
  }

  private static Map<String, List<String>> states() {
    return Arrays.stream(StateCode.values())
        .collect(
            Collectors.toMap(
                StateCode::fips,
                s ->
                    Stream.concat(Stream.of(s.name(), s.stateName()), SpanishNames.of(s).stream())
                        .toList(),
                (one, other) -> one,
                TreeMap::new));
  }
}
