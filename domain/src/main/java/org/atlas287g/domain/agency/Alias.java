package org.atlas287g.domain.agency;

import org.atlas287g.domain.text.Limit;

/**
 * A spelling that means an agency, and why it is known to.
 *
 * @param spelling as printed
 * @param reason where the spelling was met, or the editor's reason; plain words
 */
public record Alias(Spelling spelling, String reason) {
  /** Checks the reason's length. */
  public Alias {
    reason = Limit.ALIAS_REASON.text(reason);
  }
}
