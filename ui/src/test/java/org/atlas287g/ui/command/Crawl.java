package org.atlas287g.ui.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Opens what the map's page leads to, and what that leads to, as a search engine would. */
final class Crawl {
  private static final String LINKS =
      "a[href], link[href], form[method=get][action], script[src], img[src], iframe[src]";

  private final HttpClient http;
  private final URI base;
  private final int most;
  private final Deque<String> next = new ArrayDeque<>();
  private final Map<String, String> foundOn = new HashMap<>();
  private final Map<String, Set<String>> names = new HashMap<>();
  private final List<String> broken = new ArrayList<>();
  private final List<String[]> parts = new ArrayList<>();

  /**
   * A crawl of one server.
   *
   * @param most how many URLs are opened
   */
  Crawl(HttpClient http, URI base, int most) {
    this.http = http;
    this.base = base;
    this.most = most;
  }

  /** Prints how much was opened, and every link that leads nowhere; whether there is none. */
  boolean run(PrintWriter out) throws IOException, InterruptedException {
    add("/", "");
    int opened = 0;
    while (!next.isEmpty() && opened < most) {
      open(next.remove());
      opened++;
    }
    for (String[] part : parts) {
      Set<String> there = names.get(part[0]);
      if (there != null && !there.contains(part[1])) {
        broken.add("%s#%s on %s: no such part".formatted(part[0], part[1], part[2]));
      }
    }
    out.printf(
        "%,d URLs opened from the map, %,d more known; %d broken links%n",
        opened, next.size(), broken.size());
    broken.forEach(out::println);
    out.flush();
    return broken.isEmpty();
  }

  private void open(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(base.resolve(path)).header("Accept", "text/html, */*").build(),
            BodyHandlers.ofString());
    if (answer.statusCode() >= 300 && answer.statusCode() < 400) {
      add(answer.headers().firstValue("Location").orElse(""), path);
    } else if (answer.statusCode() != 200) {
      broken.add("%s on %s: %d".formatted(path, foundOn.get(path), answer.statusCode()));
    } else if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
      read(path, Jsoup.parse(answer.body(), base.resolve(path).toString()));
    }
  }

  private void read(String path, Document page) {
    Set<String> ids = new HashSet<>();
    page.select("[id]").forEach(element -> ids.add(element.id()));
    names.put(path, ids);
    for (Element element : page.select(LINKS).not("[rel~=nofollow]")) {
      String attribute =
          element.hasAttr("href") ? "href" : element.hasAttr("src") ? "src" : "action";
      add(element.absUrl(attribute), path);
    }
  }

  private void add(String url, String on) {
    if (!url.startsWith("/") && !url.startsWith(base.toString())) {
      return;
    }
    URI target = base.resolve(url.replace(" ", "%20"));
    String query = target.getRawQuery();
    String path = target.getRawPath() + (query == null ? "" : "?" + query);
    if (foundOn.putIfAbsent(path, on) == null) {
      next.add(path);
    }
    if (target.getFragment() != null && !target.getFragment().isEmpty()) {
      parts.add(new String[] {path, target.getFragment(), on});
    }
  }
}
