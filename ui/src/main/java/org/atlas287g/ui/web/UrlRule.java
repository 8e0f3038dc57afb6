package org.atlas287g.ui.web;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is true of the URLs of one pattern.
 *
 * @param pattern a path; {@code {name}} stands for any one segment, and {@code /**} at the end for
 *     whatever follows, nothing included
 * @param keeping how a successful answer may be kept; that of a failure never is
 */
public record UrlRule(String pattern, Kind kind, Audience audience, Keeping keeping) {
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Pattern OPEN = Pattern.compile("\\{\\w+}|/\\*\\*$");

  /** Whether it begins no session and needs none, requested by this method. */
  public boolean isStateless(String method) {
    return switch (kind) {
      case DATA, PAGE, FORM, EMBEDDED, NOWHERE -> true;
      case FILE -> READING.contains(method);
      case VIEW, ACTION -> false;
    };
  }

  /** Whether it covers more than one path. */
  boolean isOpen() {
    return OPEN.matcher(pattern).find();
  }

  /** Matches the paths that it covers. */
  Pattern paths() {
    StringBuilder paths = new StringBuilder();
    Matcher open = OPEN.matcher(pattern);
    int end = 0;
    while (open.find()) {
      paths.append(Pattern.quote(pattern.substring(end, open.start())));
      paths.append(open.group().startsWith("{") ? "[^/]+" : "(/.*)?");
      end = open.end();
    }
    return Pattern.compile(
        paths.append(Pattern.quote(pattern.substring(end))).toString(), Pattern.DOTALL);
  }
}
