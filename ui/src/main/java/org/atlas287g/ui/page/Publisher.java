package org.atlas287g.ui.page;

import java.net.URI;
import java.time.Instant;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Revisions;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.publication.SnapshotPart;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who publishes this Atlas and how to reach them, as its operator has set it. Thread-safe. */
@Component
public class Publisher implements SnapshotPart {
  private final String name;
  private final @Nullable URI contact;
  private final Revisions revisions;
  private volatile @Nullable Instant since;

  Publisher(
      @Value("${atlas.publisher:}") String name,
      @Value("${atlas.contact:}") String contact,
      Revisions revisions) {
    this.name = name.strip();
    this.contact = contact.isBlank() ? null : read(contact.strip());
    this.revisions = revisions;
  }

  /** The publisher's name; empty if none is set. */
  public String name() {
    return name;
  }

  /** Where the publisher can be reached: a page, or an email link; null if nothing is set. */
  public @Nullable URI contact() {
    return contact;
  }

  /** Reads with the first snapshot when the Atlas began, so that no page asks the store. */
  @Override
  public void prepare(Snapshot snapshot) {
    if (since == null) {
      since = revisions.findFirst().map(Revision::publishedAt).orElse(null);
    }
  }

  /**
   * When the Atlas here published its first records.
   *
   * @throws IllegalStateException before there is a snapshot
   */
  public Instant since() {
    Instant known = since;
    if (known == null) {
      throw new IllegalStateException("nothing is published yet");
    }
    return known;
  }

  private static URI read(String contact) {
    if (contact.matches("[^@\\s:/?#]+@[^@\\s:/?#]+\\.[^@\\s:/?#]+")) {
      return URI.create("mailto:" + contact);
    }
    if (contact.matches("https?://[^/\\s\"<>]+(/[^\\s\"<>]*)?")) {
      return URI.create(contact);
    }
    throw new IllegalArgumentException(
        "atlas.contact: found \""
            + contact
            + "\", expected an email or a URL that begins with https://");
  }
}
