package org.atlas287g.ui.map;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.answer.Answers;
import org.atlas287g.ui.answer.Representation;
import org.atlas287g.ui.language.Words;
import org.atlas287g.ui.page.Frame;
import org.atlas287g.ui.page.Frames;
import org.atlas287g.ui.page.Headline;
import org.atlas287g.ui.page.Templates;
import org.atlas287g.ui.security.PageReader;
import org.atlas287g.ui.web.PagePaths;
import org.atlas287g.ui.web.UrlRule;
import org.atlas287g.ui.web.Urls;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Writes into the first HTML of the map what can be read at once: title, description, frame,
 * headline, and the place where the counties will be painted. Without scripts it is the page;
 * otherwise the map's element takes its place. What is written for one visitor is kept for others:
 * they get it without a session, so that who only asks for the page takes no place.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
@Component
class FirstPage implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1;

  private static final String OWN_STYLES = "styles.css";

  private final transient PublishedSnapshot published;
  private final transient Frames frames;
  private final transient Headline headline;
  private final transient Templates templates;
  private final transient PageReader reader;
  private final transient MapPreload preload;
  private final transient Answers answers;
  private final String styles;

  FirstPage(
      PublishedSnapshot published,
      Frames frames,
      Headline headline,
      Templates templates,
      PageReader reader,
      MapPreload preload,
      Answers answers)
      throws IOException {
    this.styles = read(OWN_STYLES) + read("map.css");
    this.published = published;
    this.frames = frames;
    this.headline = headline;
    this.templates = templates;
    this.reader = reader;
    this.preload = preload;
    this.answers = answers;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::write);
  }

  /** Whether this is the first HTML of the map. */
  private static boolean isMap(IndexHtmlResponse response) {
    String path = response.getVaadinRequest().getPathInfo();
    return path == null || path.equals("/");
  }

  private void write(IndexHtmlResponse response) {
    if (response.getVaadinRequest() instanceof VaadinServletRequest request) {
      boolean map = isMap(response);
      write(response.getDocument(), request, map);
    }
  }

  /**
   * The page is seen without waiting for a file: what styles it is in it, and what styles Vaadin's
   * components comes when it can.
   */
  private void style(Element head) {
    head.select("link[rel=stylesheet]")
        .forEach(link -> {
          if (link.attr("href").contains(OWN_STYLES)) {
            link.remove();
          } else {
            link.attr("media", "print").attr("onload", "this.media='all'");
          }
        });
    head.appendElement("style").appendChild(new DataNode(styles));
  }

  private static String read(String file) throws IOException {
    return new ClassPathResource("META-INF/resources/" + file)
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private void write(Document page, HttpServletRequest request, boolean map) {
    boolean signedIn = map && reader.isSignedIn();
    Snapshot snapshot = published.get();
    Frame frame = frames.of(request, signedIn, snapshot.revision());
    Words words = frame.words();
    page.title(
        map
            ? words.say("headline.title") + " · " + words.say("site.name")
            : words.say("site.name"));
    if (!map) {
      return;
    }
    Element head = page.head();
    head.append(
        templates.render(
            "described",
            Map.of(
                "frame",
                frame,
                "title",
                words.say("headline.title"),
                "description",
                headline.text(snapshot, words))));
    style(head);
    preload.write(page, snapshot);
    page.body()
        .prepend(
            templates.render(
                "first",
                Map.of("frame", frame, "headline", headline.html(snapshot, words, signedIn))));
    if (!signedIn && request.getMethod().equals("GET")) {
      // Its own path is that of Flow's servlet by now.
      UrlRule rule = Urls.of(PagePaths.MAP);
      answers.keep(request, rule, snapshot, Representation.html(withoutSession(page, words)));
    }
  }

  /**
   * The page for all who come without a session, which their scripts then ask for: no token of this
   * one is in it.
   */
  private static String withoutSession(Document page, Words words) {
    Document copy = page.clone();
    copy.getElementsByTag("html").attr("lang", words.language());
    copy.select("meta[name^=_csrf]").remove();
    return copy.html();
  }
}
