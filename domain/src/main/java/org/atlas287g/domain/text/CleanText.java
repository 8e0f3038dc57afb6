package org.atlas287g.domain.text;

/**
 * Leaves out of a text what nobody can see and databases may refuse: control characters but line
 * breaks and tabs, and halves of characters (unpaired surrogates).
 */
public final class CleanText {
  private CleanText() {}

  /** The text, which is the same object if nothing had to go. */
  public static String of(String text) {
    int kept = 0;
    while (kept < text.length() && isKept(text.codePointAt(kept))) {
      kept += Character.charCount(text.codePointAt(kept));
    }
    if (kept == text.length()) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length()).append(text, 0, kept);
    text.substring(kept).codePoints().filter(CleanText::isKept).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isKept(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character == '\n' || character == '\t';
      case Character.SURROGATE -> false;
      default -> true;
    };
  }
}
