package org.atlas287g.ui.drawing;

/**
 * A color.
 *
 * @param name the variable that has it in the styles of pages, without the dashes
 * @param color {@code #rrggbb}
 */
public record Ink(String name, String color) {
  int rgb() {
    return Integer.parseInt(color, 1, color.length(), 16);
  }
}
