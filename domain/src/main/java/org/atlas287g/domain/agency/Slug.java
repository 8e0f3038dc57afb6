package org.atlas287g.domain.agency;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.atlas287g.domain.place.StateCode;

/**
 * The permanent name of an agency in URLs, for example {@code fl-st-johns-county-sheriffs-office}.
 *
 * @param value lower-case ASCII letters and digits in groups joined by single hyphens
 */
public record Slug(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int MAX_LENGTH = 120;

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the value is not a slug or longer than 120 characters
   */
  public Slug {
    if (!isSlug(value)) {
      throw new IllegalArgumentException(
          "\"" + value + "\" is not a slug: expected lower-case words joined by hyphens");
    }
  }

  /** The slug that a text is; empty if it is none. */
  public static Optional<Slug> find(String text) {
    return isSlug(text) ? Optional.of(new Slug(text)) : Optional.empty();
  }

  private static boolean isSlug(String text) {
    return text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
  }

  /** The slug that an agency of this state and name gets unless it is taken. */
  public static Slug of(StateCode state, String name) {
    String joined = state.name().toLowerCase(Locale.ROOT) + "-" + words(name);
    String cut = joined.substring(0, Math.min(joined.length(), MAX_LENGTH));
    return new Slug(cut.replaceAll("-+$", ""));
  }

  /** The words of a name in lower-case ASCII, joined by hyphens; empty if it has none. */
  public static String words(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("['\u2018\u2019\u02bc`\u00b4]", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  @Override
  public String toString() {
    return value;
  }
}
