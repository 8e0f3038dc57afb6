package org.atlas287g.domain.publication;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.document.LinkCheck;
import org.atlas287g.domain.document.LinkState;
import org.jspecify.annotations.Nullable;

/**
 * What is published of an agreement's document.
 *
 * @param kind what it is
 * @param url its URL; null if the source names the document without one
 * @param linkState what is known of the link
 * @param checkedAt when the link was last found working or broken; null if neither
 * @param brokenSince when a broken link was first found missing; null unless it is broken
 * @param archive where the web archive may have a copy from about the day of signing (the day from
 *     which the agreement is known if that is unknown): for readers to follow, the Atlas does not
 *     look; null if the link works or there is none
 */
public record DocumentLink(
    Document.Kind kind,
    @Nullable URI url,
    LinkState linkState,
    @Nullable Instant checkedAt,
    @Nullable Instant brokenSince,
    @Nullable URI archive) {
  private static final String ARCHIVE = "https://web.archive.org/web/";

  /** The links of an agreement's documents, in its order. */
  public static List<DocumentLink> list(Snapshot snapshot, Agreement agreement) {
    LocalDate signed = agreement.draft().signed();
    LocalDate near = signed == null ? snapshot.known(agreement).day() : signed;
    return agreement.draft().documents().stream()
        .map(document -> of(snapshot, document.kind(), document.url(), near))
        .toList();
  }

  private static DocumentLink of(
      Snapshot snapshot, Document.Kind kind, @Nullable URI url, LocalDate near) {
    if (url == null) {
      return new DocumentLink(kind, null, LinkState.NO_ADDRESS, null, null, null);
    }
    LinkCheck check = snapshot.links().find(url).orElse(null);
    if (check == null || check.state() == LinkState.UNCHECKED) {
      return new DocumentLink(kind, url, LinkState.UNCHECKED, null, null, archive(url, near));
    }
    boolean works = check.state() == LinkState.WORKING;
    return new DocumentLink(
        kind,
        url,
        check.state(),
        check.checkedAt(),
        check.brokenSince(),
        works ? null : archive(url, near));
  }

  /** The archive leads from any day to the copy that is nearest to it. */
  private static URI archive(URI url, LocalDate near) {
    return URI.create(ARCHIVE + DateTimeFormatter.BASIC_ISO_DATE.format(near) + "/" + url);
  }
}
