package org.atlas287g.domain.comparison;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells documents apart by their URLs. */
final class Documents {
  /** A shorter file name, such as "moa.pdf", may be many documents'. */
  private static final int TELLING = 10;

  private static final String WWW = "www.";
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Documents() {}

  /**
   * The file's name without case, punctuation and spaces, which stays when a site moves its files;
   * the host and path where the name tells too little.
   */
  static String key(URI url) {
    String path = String.valueOf(url.getPath()).toLowerCase(Locale.ROOT);
    String name = BETWEEN.matcher(path.substring(path.lastIndexOf('/') + 1)).replaceAll("");
    return name.length() < TELLING ? link(url) : name;
  }

  /** Whether two URLs lead to one document as far as a reader of the list can tell. */
  static boolean isSameLink(@Nullable URI one, @Nullable URI other) {
    return Objects.equals(one, other)
        || Objects.equals(one == null ? null : link(one), other == null ? null : link(other));
  }

  private static String link(URI url) {
    String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
    String bare = host.startsWith(WWW) ? host.substring(WWW.length()) : host;
    return String.join("|", bare, url.getPath(), url.getQuery());
  }
}
