package org.atlas287g.ui.edit;

import java.util.Optional;
import org.atlas287g.domain.text.CleanText;
import org.jspecify.annotations.Nullable;

/** What is kept of typed text: all that can be seen, and line breaks. */
public final class PlainText {
  private PlainText() {}

  /**
   * The text without characters that databases and readers cannot show, and without outer space.
   */
  public static String of(String typed) {
    return CleanText.of(typed).strip();
  }

  /** The same; null if nothing is left. */
  static @Nullable String orNull(String typed) {
    return Optional.of(of(typed)).filter(text -> !text.isEmpty()).orElse(null);
  }
}
