package org.atlas287g.ui.links;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javax.net.ssl.SSLException;
import org.atlas287g.domain.document.LinkAnswer;
import org.atlas287g.domain.document.LinkAnswer.Kind;
import org.atlas287g.domain.document.LinkProbe;
import org.atlas287g.domain.listing.PrintedLinks;
import org.atlas287g.ui.outbound.OutboundUrls;
import org.atlas287g.ui.outbound.RefusedUrl;
import org.atlas287g.ui.security.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Asks by HTTP whether a document is there: HEAD, and GET without reading the body where HEAD
 * brings no success. Sends no cookies and no credentials, says in the user agent whose program it
 * is, and follows up to five redirects. It goes to public hosts on the ports 80 and 443 only, and
 * directly, as behind a proxy nobody could tell which host is reached.
 */
@Component
@ConditionalOnBooleanProperty("atlas.links.check")
class HttpLinkProbe implements LinkProbe {
  private static final int MOST_REDIRECTS = 5;
  private static final Duration MOST_WAIT = Duration.ofSeconds(10);
  private static final Set<Integer> GONE = Set.of(404, 410);

  /** Too many requests; busy. */
  private static final Set<Integer> LATER = Set.of(429, 503);

  private static final int RANGE_NOT_SATISFIABLE = 416;

  private final LinkPace pace;
  private final String userAgent;
  private final Duration mostWait;
  private final @Nullable String trustedHost;
  private final HttpClient client;

  @Autowired
  HttpLinkProbe(LinkPace pace, PublicAddress address) {
    this(pace, address.of("/about"), MOST_WAIT, null);
  }

  /**
   * One that also goes to another host, on any port.
   *
   * @param about where those who find it in their logs read what it is
   * @param trustedHost null for none
   */
  HttpLinkProbe(LinkPace pace, String about, Duration mostWait, @Nullable String trustedHost) {
    this.pace = pace;
    this.userAgent = "Mozilla/5.0 (compatible; 287g-Atlas link check; +" + about + ")";
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
  public LinkAnswer ask(URI url) {
    try {
      URI at = url;
      for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
        OutboundUrls.require(at, trustedHost);
        HttpResponse<?> response = send("HEAD", at);
        int status = response.statusCode();
        if (!isSuccess(status) && !isRedirect(response) && !LATER.contains(status)) {
          response = send("GET", at);
        }
        if (!isRedirect(response)) {
          return read(url, at, response.statusCode());
        }
        at = at.resolve(PrintedLinks.escape(location(response).orElseThrow().strip()));
      }
      return new LinkAnswer(Kind.UNCLEAR, "redirects");
    } catch (RefusedUrl refused) {
      return new LinkAnswer(Kind.UNCLEAR, "refused");
    } catch (IllegalArgumentException unreadable) {
      return new LinkAnswer(Kind.UNCLEAR, "redirects");
    } catch (UnknownHostException e) {
      return new LinkAnswer(Kind.UNKNOWN_HOST, "unknown-host");
    } catch (HttpTimeoutException e) {
      return new LinkAnswer(Kind.UNAVAILABLE, "timeout");
    } catch (ConnectException e) {
      return new LinkAnswer(Kind.UNAVAILABLE, "no-connection");
    } catch (SSLException e) {
      return new LinkAnswer(Kind.UNCLEAR, "tls");
    } catch (IOException e) {
      return new LinkAnswer(Kind.UNAVAILABLE, "no-answer");
    }
  }

  @Override
  public boolean findsHost(String host) {
    try {
      return InetAddress.getAllByName(host).length > 0;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static LinkAnswer read(URI asked, URI reached, int status) {
    String detail = Integer.toString(status);
    if (isSuccess(status) || status == RANGE_NOT_SATISFIABLE) {
      // Where a missing document leads to the front page, that page is not the document.
      return isFrontPage(reached) && !isFrontPage(asked)
          ? new LinkAnswer(Kind.UNCLEAR, "front-page")
          : new LinkAnswer(Kind.FOUND, detail);
    }
    if (GONE.contains(status)) {
      return new LinkAnswer(Kind.GONE, detail);
    }
    return new LinkAnswer(LATER.contains(status) ? Kind.UNAVAILABLE : Kind.UNCLEAR, detail);
  }

  private static boolean isSuccess(int status) {
    return status >= 200 && status < 300;
  }

  private static boolean isRedirect(HttpResponse<?> response) {
    int status = response.statusCode();
    return status >= 300 && status < 400 && location(response).isPresent();
  }

  private static Optional<String> location(HttpResponse<?> response) {
    return response.headers().firstValue("Location");
  }

  private static boolean isFrontPage(URI url) {
    return url.getRawQuery() == null
        && Set.of("", "/").contains(Objects.requireNonNullElse(url.getRawPath(), ""));
  }

  /** Waits for the headers of an answer and leaves its body unread. */
  private HttpResponse<?> send(String method, URI url) throws IOException {
    pace.awaitNext();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .method(method, BodyPublishers.noBody())
            .timeout(mostWait)
            .header("User-Agent", userAgent);
    if (method.equals("GET")) {
      request.header("Range", "bytes=0-0");
    }
    try {
      HttpResponse<InputStream> response =
          client.send(request.build(), BodyHandlers.ofInputStream());
      response.body().close();
      return response;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }
}
