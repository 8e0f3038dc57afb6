package org.atlas287g.ui.feed;

import java.util.Locale;
import org.atlas287g.domain.record.RecordKind;

/**
 * The permanent names of records (RFC 4151), which feed readers know them by.
 *
 * @param host of the Atlas
 */
record EntryIds(String host) {
  /** The year from which the name of the host is used for this. */
  private static final String SINCE = "2026";

  String of(RecordKind kind, long key) {
    return of(kind.name().toLowerCase(Locale.ROOT), String.valueOf(key));
  }

  String of(String what, String which) {
    return "tag:%s,%s:%s/%s".formatted(host, SINCE, what, which);
  }
}
