package org.atlas287g.domain.text;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long the texts and lists of a record may be. The values that have them check themselves, so
 * that nothing longer reaches a comparison, the store or a reader; forms tell it beforehand, and
 * the columns of the database are as long. Characters are counted as Java and browsers do, in
 * UTF-16: no database counts more.
 */
public enum Limit {
  /** The name of an agency, or a spelling under which a source printed it. */
  NAME(400),
  /** Why a spelling is known to mean an agency. */
  ALIAS_REASON(1000),
  /** The spellings of an agency beside its name. */
  ALIASES(200),
  /** The counties of a placement, and those that were considered; no state has more. */
  COUNTIES(300),
  /** Why an agency is placed where it is. */
  PLACEMENT_REASON(2000),
  /** An agency's own site. */
  WEBSITE(2000),
  /** A public remark. */
  NOTE(10_000),
  /** A support model as a source printed it. */
  MODEL_AS_PRINTED(400),
  /** A signing date as a source printed it. */
  SIGNED_AS_PRINTED(400),
  /** The list or document that a record was taken from. */
  SOURCE(1000),
  /** The documents of an agreement. */
  DOCUMENTS(20),
  /** The URL of a document. */
  DOCUMENT_URL(2000),
  /** A URL as a source printed it, wrapped in others or not at all one. */
  URL_AS_PRINTED(4000),
  /** Where a meeting is held. */
  VENUE(1000),
  /** Where to attend or watch a meeting. */
  MEETING_LINK(2000),
  /** Whom to ask about a meeting. */
  CONTACT(1000),
  /** The URL of a meeting's minutes. */
  MINUTES(2000),
  /** An editor's reason for a change. */
  WHY(1000),
  /** What a reader reports. */
  REPORT(4000),
  /** The page that a report is about: its path and query. */
  REPORTED_PAGE(400),
  /** An editor's reply to a report. */
  REPLY(4000),
  /** The name of an editor or admin. */
  ACCOUNT_NAME(200),
  /** What its owner calls a passkey. */
  PASSKEY_LABEL(100);

  private final int most;

  Limit(int most) {
    this.most = most;
  }

  /** The most characters, or entries of a list. */
  public int most() {
    return most;
  }

  /** Whether a text is not too long. */
  public boolean admits(String text) {
    return text.length() <= most;
  }

  /**
   * The text without what no reader can see, see {@link CleanText}.
   *
   * @throws UnusableValue if it is longer
   */
  public String text(String text) {
    String clean = CleanText.of(text);
    if (!admits(clean)) {
      throw new UnusableValue(this, UnusableValue.Fault.TOO_LONG, clean.length());
    }
    return clean;
  }

  /** The same; null stays null. */
  public @Nullable String textOrNull(@Nullable String text) {
    return text == null ? null : text(text);
  }

  /**
   * The URL, which must be one that a page may link to.
   *
   * @throws UnusableValue if it is longer, or not of the web, or holds a user name
   */
  public @Nullable URI urlOrNull(@Nullable URI url) {
    if (url == null) {
      return null;
    }
    text(url.toString());
    Optional<UnusableValue.Fault> fault = WebUrl.findFault(url);
    if (fault.isPresent()) {
      throw new UnusableValue(this, fault.get(), url.toString().length());
    }
    return url;
  }

  /**
   * A copy of the list.
   *
   * @throws UnusableValue if it has more entries
   */
  public <T> List<T> list(List<T> list) {
    if (list.size() > most) {
      throw new UnusableValue(this, UnusableValue.Fault.TOO_MANY, list.size());
    }
    return List.copyOf(list);
  }
}
