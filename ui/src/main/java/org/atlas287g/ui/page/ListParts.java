package org.atlas287g.ui.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of records shows around its rows.
 *
 * @param name prefix of its texts, and of its downloads' file names
 * @param path the page's path
 * @param text what is searched for
 * @param choices its filters
 * @param kept parameters that no field shows but that stay
 * @param scope what it is limited to that no field shows, in sentences
 * @param columns its columns
 * @param total how many records there are
 * @param shown how many of them are on the page
 * @param all where all of them are
 * @param plain where the list is without any filter
 * @param filtered whether any filter is set
 * @param downloads the same records as files
 * @param related other pages about the same
 * @param faults the parameters of the URL that could not be used
 */
public record ListParts(
    String name,
    String path,
    String text,
    List<Choice> choices,
    List<Parameter> kept,
    List<String> scope,
    List<Column> columns,
    int total,
    int shown,
    String all,
    String plain,
    boolean filtered,
    List<Download> downloads,
    List<Download> related,
    List<String> faults) {

  /** A filter: its parameter, which also names its text, and what it offers. */
  public record Choice(String parameter, List<Option> options) {}

  public record Option(String value, String text, boolean selected) {}

  public record Parameter(String name, String value) {}

  /**
   * A column.
   *
   * @param key its text
   * @param href the list sorted by it; null if it cannot be
   * @param sort "ascending" or "descending" if the list is sorted by it, else null
   */
  public record Column(String key, @Nullable String href, @Nullable String sort) {}

  /** A file of the same records, or another page about them; the key names its text. */
  public record Download(String key, String href) {}
}
