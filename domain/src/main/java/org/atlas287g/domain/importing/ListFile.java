package org.atlas287g.domain.importing;

import java.util.EnumSet;
import java.util.Set;
import org.atlas287g.domain.listing.ListKind;

/** A file of lists as it came. Do not change the bytes. */
public final class ListFile {
  private final String name;
  private final byte[] content;
  private final Set<ListKind> kinds;

  /**
   * A file.
   *
   * @param name what it is called; of a fetched file the last part of its URL
   * @param content its bytes
   */
  public ListFile(String name, byte[] content) {
    this(name, content, EnumSet.allOf(ListKind.class));
  }

  private ListFile(String name, byte[] content, Set<ListKind> kinds) {
    this.name = name;
    this.content = content;
    this.kinds = kinds;
  }

  /** The same file, of which only the list of meetings is wanted: its agencies are elsewhere. */
  public ListFile forMeetings() {
    return new ListFile(name, content, EnumSet.of(ListKind.MEETINGS));
  }

  /** Whether a list of this kind is wanted of it. */
  public boolean isFor(ListKind kind) {
    return kinds.contains(kind);
  }

  /** What it is called. */
  public String name() {
    return name;
  }

  /** Its bytes. */
  public byte[] content() {
    return content;
  }
}
