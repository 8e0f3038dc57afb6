package org.atlas287g.ui.stream;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.api.AskedLanguage;
import org.atlas287g.ui.api.RecordList;
import org.atlas287g.ui.api.RecordQuery;
import org.atlas287g.ui.language.Languages;
import org.atlas287g.ui.language.Words;

/**
 * A request for a stream of records. Its language is {@code lang}, and English without it: those
 * who subscribe send neither cookies nor the reader's languages.
 *
 * @param words the texts in that language
 * @param query the records
 */
public record StreamRequest(Words words, RecordQuery query) {
  /**
   * Reads the parameters.
   *
   * @throws org.springframework.web.ErrorResponseException if one of them cannot be used
   */
  public static StreamRequest read(
      RecordList list,
      HttpServletRequest request,
      CountyDirectory counties,
      I18NProvider translations) {
    Map<String, String[]> asked = new LinkedHashMap<>(request.getParameterMap());
    asked.remove(Languages.PARAMETER);
    return new StreamRequest(words(request, translations), RecordQuery.read(list, asked, counties));
  }

  /** The texts in the language that a request asks for. */
  public static Words words(HttpServletRequest request, I18NProvider translations) {
    return new Words(translations, AskedLanguage.of(request));
  }

  /**
   * What the stream is called, so that two of them can be told apart.
   *
   * @param key of its name; with {@code .of} behind it, of that of a part of the records
   */
  public String name(String key, Snapshot snapshot, CountyDirectory counties) {
    String which =
        Stream.of(
                Optional.ofNullable(query.agency())
                    .flatMap(snapshot::find)
                    .map(agency -> agency.draft().name().text()),
                Optional.ofNullable(query.county()).flatMap(counties::find).map(County::fullName),
                Optional.ofNullable(query.state()).map(state -> state.stateName()),
                Optional.ofNullable(query.model()).map(model -> words.say("model." + model)),
                Optional.of(query.text()).filter(text -> !text.isEmpty()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return which.isEmpty() ? words.say(key) : words.say(key + ".of", which);
  }
}
