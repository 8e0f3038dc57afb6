package org.atlas287g.ui.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.atlas287g.domain.comparison.ListDate;
import org.atlas287g.domain.importing.ListFile;
import org.atlas287g.domain.importing.ListSource;
import org.atlas287g.domain.importing.SourceUnavailableException;
import org.atlas287g.domain.listing.ListingLimits;
import org.atlas287g.domain.listing.MeetingColumn;
import org.atlas287g.domain.listing.PrintedLinks;
import org.atlas287g.ui.outbound.OutboundUrls;
import org.atlas287g.ui.outbound.RefusedUrl;
import org.atlas287g.ui.security.PublicAddress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Fetches lists by HTTP: the file that a URL names, or the newest ones that the page there links,
 * and the page itself for its meetings. Asks with the validators of the last answer, goes to
 * allowed public hosts only, also where it is led on to, and ends at a time and a size.
 * Thread-safe; one fetch at a time.
 */
@Component
@ConditionalOnProperty("atlas.listing.url")
class HttpListSource implements ListSource {
  private static final int MOST_REDIRECTS = 5;
  private static final Duration MOST_WAIT = Duration.ofMinutes(2);
  private static final Set<String> FILES = Set.of("xlsx", "csv");
  private static final List<String> KINDS = List.of("participating", "pending");
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  private final URI url;
  private final Set<String> hosts;
  private final String userAgent;
  private final Duration mostWait;
  private final @Nullable String trustedHost;
  private final HttpClient client;
  private final Map<URI, Validators> validators = new HashMap<>();

  /** What the last answer of a URL said of its version. */
  private record Validators(@Nullable String tag, @Nullable String modified) {}

  @Autowired
  HttpListSource(
      @Value("${atlas.listing.url}") URI url,
      @Value("${atlas.listing.hosts:}") Set<String> hosts,
      PublicAddress address) {
    this(url, hosts, address.of("/about"), MOST_WAIT, null);
  }

  /**
   * One that also goes to another host, on any port.
   *
   * @param hosts where it may go; if there are none, to that of the URL
   * @param about where those who find it in their logs read what it is
   * @param mostWait for one file or page
   * @param trustedHost null for none
   */
  HttpListSource(
      URI url, Set<String> hosts, String about, Duration mostWait, @Nullable String trustedHost) {
    this.url = url;
    this.hosts = hosts.isEmpty() ? Set.of(String.valueOf(url.getHost())) : Set.copyOf(hosts);
    this.userAgent = "Mozilla/5.0 (compatible; 287g-Atlas list fetch; +" + about + ")";
    this.mostWait = mostWait;
    this.trustedHost = trustedHost;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(mostWait)
            .build();
  }

  @Override
  public synchronized List<ListFile> fetch() throws SourceUnavailableException {
    if (isFile(url)) {
      return get(url, true).map(List::of).orElse(List.of());
    }
    ListFile page = get(url, false).orElseThrow();
    Document read = Jsoup.parse(new String(page.content(), StandardCharsets.UTF_8), url.toString());
    List<URI> linked = newest(read);
    if (linked.isEmpty()) {
      return List.of(page);
    }
    List<ListFile> files = new ArrayList<>();
    for (URI file : linked) {
      get(file, true).ifPresent(files::add);
    }
    if (hasMeetings(read)) {
      files.add(page.forMeetings());
    }
    return files;
  }

  @Override
  public synchronized void forget() {
    validators.clear();
  }

  private static boolean isFile(URI url) {
    String path = String.valueOf(url.getPath()).toLowerCase(Locale.ROOT);
    return FILES.contains(path.substring(path.lastIndexOf('.') + 1));
  }

  /** Of each kind the file whose name has the latest day; the first of them if none has one. */
  private static List<URI> newest(Document page) {
    List<URI> files =
        page.select("a[href]").stream()
            .map(link -> PrintedLinks.address(link.absUrl("href")))
            .flatMap(Optional::stream)
            .filter(HttpListSource::isFile)
            .distinct()
            .toList();
    Comparator<URI> byDay =
        Comparator.comparing(
            file -> ListDate.inName(name(file)).orElse(LocalDate.MIN), Comparator.reverseOrder());
    return KINDS.stream()
        .map(kind ->
            files.stream()
                .filter(file -> name(file).toLowerCase(Locale.ROOT).contains(kind))
                .min(byDay))
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean hasMeetings(Document page) {
    return page.select("th, td").stream().map(Element::text).anyMatch(MeetingColumn::isTelling);
  }

  private static String name(URI url) {
    String path = String.valueOf(url.getPath());
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * The file of a URL.
   *
   * @param unlessKnown whether to ask with the validators of the last answer
   * @return empty if it is that of the last time
   */
  private Optional<ListFile> get(URI file, boolean unlessKnown) throws SourceUnavailableException {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Optional<ListFile>> answer = pool.submit(() -> follow(file, unlessKnown));
      try {
        return answer.get(mostWait.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException tooSlow) {
        answer.cancel(true);
        throw late(file, tooSlow);
      } catch (ExecutionException failed) {
        throw switch (failed.getCause()) {
          case SourceUnavailableException told -> told;
          case HttpTimeoutException tooSlow -> late(file, tooSlow);
          case null, default ->
              new SourceUnavailableException(file + ": " + failed.getCause(), failed);
        };
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new SourceUnavailableException(file + ": interrupted", e);
      }
    }
  }

  private SourceUnavailableException late(URI file, Exception tooSlow) {
    return new SourceUnavailableException(
        file + ": no whole answer within " + mostWait.toSeconds() + " s", tooSlow);
  }

  private Optional<ListFile> follow(URI file, boolean unlessKnown)
      throws SourceUnavailableException, InterruptedException, IOException {
    URI at = file;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      requireAllowed(at);
      HttpResponse<InputStream> response =
          client.send(request(at, unlessKnown), BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        int status = response.statusCode();
        if (status == NOT_MODIFIED) {
          return Optional.empty();
        }
        if (status == OK) {
          byte[] content = content(file, body);
          validators.put(
              at,
              new Validators(
                  response.headers().firstValue("ETag").orElse(null),
                  response.headers().firstValue("Last-Modified").orElse(null)));
          return Optional.of(new ListFile(name(at), content));
        }
        Optional<String> location = response.headers().firstValue("Location");
        if (status < 300 || status > 399 || location.isEmpty()) {
          throw new SourceUnavailableException(
              file + ": answered with status " + status + ", expected 200", null);
        }
        at = led(at, location.get());
      }
    }
    throw new SourceUnavailableException(file + ": led on more than five times", null);
  }

  private static URI led(URI from, String location) throws SourceUnavailableException {
    try {
      return from.resolve(PrintedLinks.escape(location.strip()));
    } catch (IllegalArgumentException noUrl) {
      throw new SourceUnavailableException(from + ": led on to what is no URL", noUrl);
    }
  }

  private static byte[] content(URI file, InputStream body)
      throws IOException, SourceUnavailableException {
    byte[] content = body.readNBytes(ListingLimits.FILE_BYTES + 1);
    if (content.length > ListingLimits.FILE_BYTES) {
      throw new SourceUnavailableException(
          file + ": larger than %d MiB".formatted(ListingLimits.FILE_BYTES >> 20), null);
    }
    return content;
  }

  private void requireAllowed(URI at) throws SourceUnavailableException, IOException {
    try {
      if (!hosts.contains(String.valueOf(at.getHost()))) {
        throw new RefusedUrl(at);
      }
      OutboundUrls.require(at, trustedHost);
    } catch (RefusedUrl refused) {
      throw new SourceUnavailableException(Objects.requireNonNull(refused.getMessage()), refused);
    }
  }

  private HttpRequest request(URI at, boolean unlessKnown) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at).timeout(mostWait).header("User-Agent", userAgent);
    Validators known = unlessKnown ? validators.get(at) : null;
    if (known != null && known.tag() != null) {
      request.header("If-None-Match", known.tag());
    } else if (known != null && known.modified() != null) {
      request.header("If-Modified-Since", known.modified());
    }
    return request.build();
  }
}
