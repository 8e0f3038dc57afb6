package org.atlas287g.ui.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which codings a client takes, as its {@code Accept-Encoding} says (RFC 9110).
 *
 * @param header in lower case; empty if there is none
 */
record Encodings(String header) {
  private static final String ANY = "*";
  private static final Pattern NO_WEIGHT = Pattern.compile("0(\\.0*)?");

  static Encodings of(HttpServletRequest request) {
    @Nullable String header = request.getHeader("Accept-Encoding");
    return new Encodings(header == null ? "" : header.toLowerCase(Locale.ROOT));
  }

  /** Whether it takes a coding, by name or as "*", and not with the weight 0. */
  boolean take(String coding) {
    String any = "0";
    for (String accepted : header.split(",")) {
      String[] parts = accepted.replace(" ", "").split(";q=", 2);
      String weight = parts.length < 2 ? "1" : parts[1];
      if (parts[0].equals(coding)) {
        return !NO_WEIGHT.matcher(weight).matches();
      }
      if (parts[0].equals(ANY)) {
        any = weight;
      }
    }
    return !NO_WEIGHT.matcher(any).matches();
  }
}
