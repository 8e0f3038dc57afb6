package org.atlas287g.domain.listing;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.text.CleanText;
import org.atlas287g.domain.text.Limit;
import org.atlas287g.domain.text.WebUrl;
import org.jspecify.annotations.Nullable;

/** Finds the URL of a document in what a list prints for it. */
public final class PrintedLinks {
  private static final Pattern SAFELINK =
      Pattern.compile("https?://[^/?]*safelinks\\.protection\\.outlook\\.com/.*?[?&]url=([^&]*).*");

  /** A URL that carries the real one as its path: a web archive, a browser's PDF viewer. */
  private static final Pattern CARRIED =
      Pattern.compile(
          "(?:https?://web\\.archive\\.org/web/[^/]*/|chrome-extension://[^/]*/)(http.*)");

  private static final Pattern ONE_SLASH = Pattern.compile("(https?):/([^/].*)");
  private static final String NOT_IN_ADDRESSES = "\"<>\\^`{|}";
  private static final int MAX_WRAPPERS = 5;

  private PrintedLinks() {}

  /**
   * The URL that a text holds: wrappers removed, a forgotten slash added, letters that must not
   * stand in a URL escaped.
   *
   * @return empty if the text is none that a record may hold, such as "link pending" or one with a
   *     password
   */
  public static Optional<URI> address(String text) {
    if (!Limit.URL_AS_PRINTED.admits(text)) {
      return Optional.empty();
    }
    String address = CleanText.of(text).strip();
    String inside = unwrap(address);
    for (int i = 1; i < MAX_WRAPPERS && !inside.equals(address); i++) {
      address = inside;
      inside = unwrap(address);
    }
    address = inside;
    try {
      URI uri = new URI(escape(address));
      boolean usable = WebUrl.isUsable(uri) && Limit.DOCUMENT_URL.admits(uri.toString());
      return usable ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  /** The document that a cell stands for, if the cell says anything. */
  public static Optional<Document> document(Document.Kind kind, @Nullable String printed) {
    if (printed == null || printed.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(new Document(kind, address(printed).orElse(null), printed));
  }

  private static String unwrap(String address) {
    Matcher safelink = SAFELINK.matcher(address);
    if (safelink.matches()) {
      return decode(safelink.group(1));
    }
    Matcher carried = CARRIED.matcher(address);
    if (carried.matches()) {
      return carried.group(1);
    }
    Matcher oneSlash = ONE_SLASH.matcher(address);
    return oneSlash.matches() ? oneSlash.group(1) + "://" + oneSlash.group(2) : address;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException badEscape) {
      return text;
    }
  }

  /** Escapes the letters that must not stand in a URL, as browsers do. */
  public static String escape(String address) {
    int plain = 0;
    while (plain < address.length() && mayStand(address.charAt(plain))) {
      plain++;
    }
    if (plain == address.length()) {
      return address;
    }
    StringBuilder escaped = new StringBuilder().append(address, 0, plain);
    address.substring(plain).codePoints().forEach(letter -> append(escaped, letter));
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, int letter) {
    if (mayStand(letter)) {
      escaped.append((char) letter);
    } else {
      for (byte b : Character.toString(letter).getBytes(StandardCharsets.UTF_8)) {
        escaped.append("%%%02X".formatted(b));
      }
    }
  }

  private static boolean mayStand(int letter) {
    return letter >= '!' && letter <= '~' && NOT_IN_ADDRESSES.indexOf(letter) < 0;
  }
}
