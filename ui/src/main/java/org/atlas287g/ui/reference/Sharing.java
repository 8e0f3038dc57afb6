package org.atlas287g.ui.reference;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.ui.language.Words;
import org.atlas287g.ui.web.EmbedPaths;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * How a page is cited, and shown in other sites' pages. The map does the same in {@code
 * citation.ts}.
 *
 * @param title of the page
 * @param url of the page, with the day of the data
 * @param plain a citation as it is printed
 * @param bibtex the same for BibTeX
 * @param embedded the path of what stands for the page in a frame
 * @param code the frame as HTML
 */
public record Sharing(
    String title, String url, String plain, String bibtex, String embedded, String code) {
  private static final int COUNTY_HEIGHT = 560;
  private static final int MAP_HEIGHT = 640;

  /**
   * That of a page.
   *
   * @param path without parameters
   * @param embedded the path of its frame, maybe with parameters
   * @param urls gives the whole URL of a path
   */
  static Sharing of(
      Words words,
      String title,
      String path,
      String embedded,
      @Nullable LocalDate shown,
      Revision revision,
      LocalDate today,
      UnaryOperator<String> urls) {
    LocalDate day = shown == null ? revision.newest() : shown;
    String url = urls.apply(path + "?" + ShownDay.PARAMETER + "=" + day);
    String framed =
        embedded
            + (embedded.contains("?") ? "&" : "?")
            + "lang="
            + words.language()
            + (shown == null ? "" : "&" + ShownDay.PARAMETER + "=" + shown);
    String site = words.say("site.name");
    return new Sharing(
        title,
        url,
        words.say("share.cite.text", title, words.dataDate(revision), url, words.date(today)),
        bibtex(site, title, url, revision.newest(), today),
        framed,
        "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"%d\" loading=\"lazy\" style=\"border:0\"></iframe>"
            .formatted(
                HtmlUtils.htmlEscape(urls.apply(framed)),
                HtmlUtils.htmlEscape(site + ": " + title, "UTF-8"),
                embedded.startsWith(EmbedPaths.MAP) ? MAP_HEIGHT : COUNTY_HEIGHT));
  }

  private static String bibtex(
      String site, String title, String url, LocalDate newest, LocalDate today) {
    return """
    @misc{atlas287g-%s,
      author = {{%s}},
      title = {{%s}},
      year = {%d},
      note = {Data as of %s, accessed %s},
      url = {%s}
    }\
    """
        .formatted(newest, plainTex(site), plainTex(title), newest.getYear(), newest, today, url);
  }

  /** Signs that mean something to TeX are written so that they do not. */
  private static String plainTex(String text) {
    return text.replaceAll("[\\\\{}]", "").replaceAll("[&%$#_]", "\\\\$0");
  }
}
