package org.atlas287g.domain.importing;

/** A file that was fetched from where the publisher puts its lists. Do not change the bytes. */
public final class FetchedList {
  private final String name;
  private final byte[] content;

  /**
   * A file.
   *
   * @param name the last part of its URL
   * @param content its bytes
   */
  public FetchedList(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  /** The last part of its URL. */
  public String name() {
    return name;
  }

  /** Its bytes. */
  public byte[] content() {
    return content;
  }
}
