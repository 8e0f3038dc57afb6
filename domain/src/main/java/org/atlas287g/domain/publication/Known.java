package org.atlas287g.domain.publication;

import java.time.LocalDate;

/**
 * From which day a record is known as it is published. Who entered it is nobody's business.
 *
 * @param origin whether a list says it, or an editor
 * @param day the date of that list, or the day on which an editor entered or changed the record
 * @param inferred whether the list's date was inferred, because it prints none
 */
public record Known(Origin origin, LocalDate day, boolean inferred) {
  /** Whose word a record is. */
  public enum Origin {
    /** One of ICE's lists; nobody changed what it says. */
    LIST,
    /** An editor, who entered or changed it. */
    EDITOR
  }

  /** Known from a list. */
  public static Known fromList(LocalDate day, boolean inferred) {
    return new Known(Origin.LIST, day, inferred);
  }

  /** Known from an editor. */
  public static Known fromEditor(LocalDate day) {
    return new Known(Origin.EDITOR, day, false);
  }

  /** Whether an editor entered or changed the record. */
  public boolean byEditor() {
    return origin == Origin.EDITOR;
  }
}
