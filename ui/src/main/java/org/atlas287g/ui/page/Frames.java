package org.atlas287g.ui.page;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.ui.language.Languages;
import org.atlas287g.ui.language.Words;
import org.atlas287g.ui.security.PublicAddress;
import org.atlas287g.ui.web.AccountPages;
import org.atlas287g.ui.web.Kind;
import org.atlas287g.ui.web.PagePaths;
import org.atlas287g.ui.web.Urls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the frames of pages. */
@Component
public class Frames {
  private final I18NProvider translations;
  private final PublishedSnapshot published;
  private final Publisher publisher;
  private final PublicAddress address;

  Frames(
      I18NProvider translations,
      PublishedSnapshot published,
      Publisher publisher,
      PublicAddress address) {
    this.translations = translations;
    this.published = published;
    this.publisher = publisher;
    this.address = address;
  }

  /**
   * The frame of the page that a request asks for, in the language that it asks for.
   *
   * @param revision of what the page shows
   */
  public Frame of(HttpServletRequest request, boolean signedIn, Revision revision) {
    UriComponentsBuilder here = here(request);
    return of(Languages.choose(request), here, here, signedIn, revision);
  }

  /**
   * The frame of a page that search engines know by one path, whatever its parameters.
   *
   * @param revision of what the page shows
   * @param path that path
   */
  public Frame of(HttpServletRequest request, boolean signedIn, Revision revision, String path) {
    return of(
        Languages.choose(request),
        here(request),
        UriComponentsBuilder.fromPath(path),
        signedIn,
        revision);
  }

  /** The frame of a page that shows no records. */
  Frame of(HttpServletRequest request, boolean signedIn) {
    return of(request, signedIn, published.get().revision());
  }

  private static UriComponentsBuilder here(HttpServletRequest request) {
    return UriComponentsBuilder.fromPath(request.getServletPath()).query(request.getQueryString());
  }

  /** Texts in the language that a request asks for. */
  public Words words(HttpServletRequest request) {
    return new Words(translations, Languages.choose(request));
  }

  /** The whole URL of the page that a request asks for. */
  public String url(HttpServletRequest request) {
    return address.of(here(request).toUriString());
  }

  /** The whole URL of a path. */
  public String url(String path) {
    return address.of(path);
  }

  /** The frame of a page at a path without parameters. */
  public Frame of(Locale locale, String path, boolean signedIn) {
    UriComponentsBuilder here = UriComponentsBuilder.fromPath(path);
    return of(locale, here, here, signedIn, published.get().revision());
  }

  /** What stands for a page at search engines may have fewer parameters than what is here. */
  private Frame of(
      Locale locale,
      UriComponentsBuilder here,
      UriComponentsBuilder known,
      boolean signedIn,
      Revision revision) {
    Words words = new Words(translations, locale);
    Locale other = Languages.other(locale);
    String path = here.build().getPath();
    return new Frame(
        words,
        links(words, path == null ? "" : path, signedIn),
        new Frame.Switch(
            in(here, other),
            other.getLanguage(),
            Locale.of(other.getLanguage()).getDisplayLanguage(other)),
        urls(known),
        picture(words, words.say("reference.us"), Map.of()),
        footer(here, revision));
  }

  /** The whole URL of a path; null if it is not known by which name others reach the Atlas. */
  public @Nullable String canonical(String path) {
    return address.isConfigured() ? address.of(path) : null;
  }

  /**
   * A picture of the map for previews of links; null if it is not known by which name others reach
   * the Atlas.
   *
   * @param place what it shows
   * @param query the parameters of the map's URL that show it, ready for a URL
   */
  public Frame.@Nullable Picture picture(Words words, String place, Map<String, String> query) {
    if (!address.isConfigured()) {
      return null;
    }
    UriComponentsBuilder picture = UriComponentsBuilder.fromPath(PagePaths.MAP_PICTURE);
    new TreeMap<>(query).forEach(picture::queryParam);
    picture.queryParam(Languages.PARAMETER, words.language());
    return new Frame.Picture(address.of(picture.toUriString()), words.say("picture.alt", place));
  }

  private static List<Frame.Link> links(Words words, String here, boolean signedIn) {
    List<Frame.Link> links = new ArrayList<>();
    links.add(link(words, here, PagePaths.MAP, "nav.map"));
    links.add(link(words, here, PagePaths.AGREEMENTS, "nav.agreements"));
    links.add(link(words, here, PagePaths.MEETINGS, "nav.meetings"));
    links.add(link(words, here, PagePaths.ABOUT, "nav.about"));
    if (signedIn) {
      links.add(link(words, here, PagePaths.EDIT, "nav.edit"));
      links.add(link(words, here, AccountPages.ACCOUNT, "nav.account"));
    }
    return links;
  }

  private static Frame.Link link(Words words, String here, String path, String key) {
    return new Frame.Link(
        path, words.say(key), current(path, here), Urls.of(path).isStateless("GET"));
  }

  /** A page belongs to the link whose path begins with the same step. */
  private static @Nullable String current(String path, String here) {
    if (here.equals(path)) {
      return "page";
    }
    return path.length() > 1 && first(path).equals(first(here)) ? "true" : null;
  }

  private static String first(String path) {
    int end = path.indexOf('/', 1);
    return end < 0 ? path : path.substring(0, end);
  }

  private List<Frame.Alternate> urls(UriComponentsBuilder here) {
    if (!address.isConfigured()) {
      return List.of();
    }
    List<Frame.Alternate> urls = new ArrayList<>();
    Languages.ALL.forEach(language ->
        urls.add(new Frame.Alternate(language.getLanguage(), address.of(in(here, language)))));
    urls.add(
        new Frame.Alternate(
            "x-default",
            address.of(here.cloneBuilder().replaceQueryParam(Languages.PARAMETER).toUriString())));
    return urls;
  }

  private static String in(UriComponentsBuilder here, Locale language) {
    return here.cloneBuilder()
        .replaceQueryParam(Languages.PARAMETER, language.getLanguage())
        .toUriString();
  }

  /**
   * Where a problem with a page is reported; of what has a secret in its URL, the page is left out.
   */
  private static String reportOf(String here) {
    return Urls.of(here.replaceFirst("\\?.*", "")).kind() == Kind.FORM
        ? PagePaths.REPORT
        : PagePaths.report(here);
  }

  private Frame.Footer footer(UriComponentsBuilder here, Revision revision) {
    return new Frame.Footer(
        publisher.name(),
        publisher.since(),
        revision.publishedAt(),
        published.findUnconfirmedSince().orElse(null),
        reportOf(here.build().toUriString()));
  }
}
