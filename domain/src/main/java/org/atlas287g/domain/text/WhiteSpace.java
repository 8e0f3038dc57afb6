package org.atlas287g.domain.text;

/** Folds white space of all kinds, which sources strew between and around words. */
public final class WhiteSpace {
  private WhiteSpace() {}

  /**
   * The text with one plain space where it had white space, non-breaking spaces and line breaks
   * included, and none at its ends.
   */
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (isSpace(character)) {
        gap = !folded.isEmpty();
      } else {
        if (gap) {
          folded.append(' ');
          gap = false;
        }
        folded.append(character);
      }
    }
    return folded.toString();
  }

  /** Whether a text has nothing but white space of any kind. */
  public static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpace(char character) {
    return Character.isSpaceChar(character) || (character >= '\t' && character <= '\r');
  }
}
