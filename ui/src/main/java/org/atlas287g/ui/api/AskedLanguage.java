package org.atlas287g.ui.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.atlas287g.ui.language.Languages;

/**
 * The language of data that are read by people: the one that the URL names, and English without it.
 * Whoever fetches them may send neither cookies nor the reader's languages.
 */
public final class AskedLanguage {
  private AskedLanguage() {}

  /**
   * Reads the parameter.
   *
   * @throws BadRequest if it names none
   */
  public static Locale of(HttpServletRequest request) {
    String[] asked = request.getParameterValues(Languages.PARAMETER);
    return asked == null
        ? Locale.ENGLISH
        : Languages.ALL.stream()
            .filter(language -> asked.length == 1 && language.getLanguage().equals(asked[0]))
            .findFirst()
            .orElseThrow(() ->
                new BadRequest(Languages.PARAMETER, String.join(",", asked), "en or es, once"));
  }
}
