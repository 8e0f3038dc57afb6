package org.atlas287g.domain.agency;

import org.atlas287g.domain.text.CleanText;
import org.atlas287g.domain.text.Limit;
import org.atlas287g.domain.text.WhiteSpace;

/**
 * A name exactly as a source printed it, apart from surrounding and repeated white space.
 *
 * @param text not blank; ordinary single spaces, the source's apostrophes and case kept
 */
public record Spelling(String text) {
  /**
   * Folds white space, non-breaking spaces included.
   *
   * @throws IllegalArgumentException if nothing is left
   * @throws org.atlas287g.domain.text.UnusableValue if it is longer than {@link Limit#NAME}
   */
  public Spelling {
    text = WhiteSpace.fold(CleanText.of(text));
    text = Limit.NAME.text(text);
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a name must not be blank");
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
