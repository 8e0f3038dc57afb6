package org.atlas287g.ui.chart;

import java.util.List;

/**
 * A chart as a page shows it.
 *
 * @param heading what it shows
 * @param description the same in sentences
 * @param wide the drawing for a wide page
 * @param narrow the drawing for a phone
 * @param columns of the table with the numbers
 * @param files the same as files
 */
public record ChartPart(
    String name,
    String heading,
    String description,
    String wide,
    String narrow,
    List<String> columns,
    List<List<String>> rows,
    List<File> files) {
  /** A file, and the name of its format. */
  public record File(String href, String format) {}
}
