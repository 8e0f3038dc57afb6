package org.atlas287g.ui.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What belongs to a list, for the header {@code Link} (RFC 8288). */
final class Links {
  static final String DICTIONARY = "/api/v1/dictionary.csv";
  static final String LICENSE = "/data#license";

  private Links() {}

  /**
   * The parts before and after this one, what its fields mean, and its license.
   *
   * @param extension of the file; empty for JSON
   * @param total how many rows there are
   */
  static String of(RecordQuery query, String extension, int total) {
    String path = "/api/v1/" + query.list().path() + extension;
    List<String> links = new ArrayList<>();
    add(links, query, query.part().next(total), path, "next");
    add(links, query, query.part().previous(), path, "prev");
    links.add(link(DICTIONARY, "describedby"));
    links.add(link(LICENSE, "license"));
    return String.join(", ", links);
  }

  private static void add(
      List<String> links, RecordQuery query, @Nullable Part part, String path, String relation) {
    if (part != null) {
      links.add(link(query.with(part).partAddress(path), relation));
    }
  }

  private static String link(String url, String relation) {
    return "<" + url + ">; rel=\"" + relation + "\"";
  }
}
