package org.atlas287g.ui.page;

import java.time.Instant;
import java.util.List;
import org.atlas287g.ui.language.Languages;
import org.atlas287g.ui.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * What every page shows around its content, and says of itself.
 *
 * @param words the texts
 * @param links the navigation
 * @param otherLanguage the switch to the other language
 * @param urls the URL of this page in each language; empty where it should not be found
 * @param picture what previews of a link to it show; null where it should not be found
 * @param footer who publishes this
 */
public record Frame(
    Words words,
    List<Link> links,
    Switch otherLanguage,
    List<Alternate> urls,
    @Nullable Picture picture,
    Footer footer) {

  /** The absolute URL of a picture, and what it shows. */
  public record Picture(String url, String alt) {}

  /** The same with another picture. */
  public Frame with(@Nullable Picture other) {
    return new Frame(words, links, otherLanguage, urls, other, footer);
  }

  /**
   * A link of the navigation.
   *
   * @param href its path
   * @param text what it says
   * @param current "page" if it leads to this page, "true" if to this part of the site, else null
   * @param stateless whether its page is answered without a session
   */
  public record Link(String href, String text, @Nullable String current, boolean stateless) {}

  /** The switch to another language: where it leads, the language's code and its own name. */
  public record Switch(String href, String code, String name) {}

  /** The absolute URL of a page in a language; its code is {@code x-default} for the canonical. */
  public record Alternate(String code, String url) {}

  /** A feed that belongs to a page. */
  public record Feed(String href, String title) {
    private static final List<String> LISTS = List.of("changes", "meetings");

    /** The feeds of everything. */
    public static List<Feed> all(Words words) {
      return all(words, "");
    }

    /**
     * The feeds of a place or agency.
     *
     * @param query the parameter that names it, behind a question mark; empty for everything
     */
    public static List<Feed> all(Words words, String query) {
      return LISTS.stream()
          .map(list ->
              new Feed(
                  "/api/v1/"
                      + list
                      + ".atom"
                      + (query.isEmpty() ? "?" : query + "&")
                      + Languages.PARAMETER
                      + "="
                      + words.language(),
                  words.say("feed.subscribe." + list)))
          .toList();
    }
  }

  /**
   * The facts of the footer.
   *
   * @param publisher who publishes this; empty if not set
   * @param since when it published its first records
   * @param updated when it last changed them
   * @param unconfirmed since when it could not be found out whether there are newer ones; null if
   *     it can
   * @param report where to report a problem with the page
   */
  public record Footer(
      String publisher,
      Instant since,
      Instant updated,
      @Nullable Instant unconfirmed,
      String report) {}
}
