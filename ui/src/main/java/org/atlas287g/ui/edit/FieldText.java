package org.atlas287g.ui.edit;

/**
 * The contents of one field as text.
 *
 * @param label what the field is called
 * @param text what it shows
 * @param code of what is chosen in it; empty if there is none
 */
record FieldText(String label, String text, String code) {
  /** Whether both mean the same, whatever the field was called. */
  boolean isSame(FieldText other) {
    return code.equals(other.code) && text.equals(other.text);
  }

  boolean isBlank() {
    return code.isEmpty() && text.isBlank();
  }
}
