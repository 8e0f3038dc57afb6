package org.atlas287g.ui.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.atlas287g.ui.web.Keeping;
import org.atlas287g.ui.web.Kind;
import org.atlas287g.ui.web.SecurityHeaders;
import org.atlas287g.ui.web.UrlRule;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * One document, page or file as it leaves the server: rendered once, compressed once, and
 * identified by its content. It is held compressed only, unless that makes it no smaller; the few
 * clients that take no gzip get it unpacked.
 */
public final class Representation {
  public static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  public static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  public static final MediaType PNG = MediaType.IMAGE_PNG;

  public static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

  /** Excel workbooks. */
  public static final MediaType XLSX =
      new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private static final String ANY = "*";

  private final String type;
  private final int length;

  /** As gzip if that is {@code packed}, else as it is. */
  private final byte[] content;

  private final boolean packed;
  private final byte @Nullable [] brotli;
  private final String tag;
  private final @Nullable String disposition;
  private final @Nullable String links;

  public Representation(MediaType type, byte[] plain) {
    this(type, plain, gzip(plain), null, weakTag(plain), null);
  }

  private Representation(Representation other, String links) {
    this.type = other.type;
    this.length = other.length;
    this.content = other.content;
    this.packed = other.packed;
    this.brotli = other.brotli;
    this.tag = other.tag;
    this.disposition = other.disposition;
    this.links = links;
  }

  private Representation(
      MediaType type,
      byte[] plain,
      byte[] gzipped,
      byte @Nullable [] brotli,
      String tag,
      @Nullable ContentDisposition disposition) {
    this.type = type.toString();
    this.length = plain.length;
    this.packed = gzipped.length < plain.length;
    this.content = packed ? gzipped : plain;
    this.brotli = packed ? brotli : null;
    this.tag = tag;
    this.disposition = disposition == null ? null : disposition.toString();
    this.links = null;
  }

  /**
   * The same with links to what belongs to it (RFC 8288).
   *
   * @param header the value of {@code Link}; ASCII
   */
  public Representation linked(String header) {
    return new Representation(this, header);
  }

  /** A page. */
  public static Representation html(String page) {
    return new Representation(HTML, page.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A document to be kept as a file.
   *
   * @param identity what it is identified by, for a format that notes when it was written
   * @param fileName ASCII
   */
  public static Representation download(
      MediaType type, byte[] plain, byte[] identity, String fileName) {
    return new Representation(
        type,
        plain,
        gzip(plain),
        null,
        weakTag(identity),
        ContentDisposition.attachment().filename(fileName).build());
  }

  /**
   * A file that pages load.
   *
   * @param gzipped null if it must be compressed now
   * @param brotli null if there is none
   */
  static Representation file(
      MediaType type, byte[] plain, byte @Nullable [] gzipped, byte @Nullable [] brotli) {
    return new Representation(
        type, plain, gzipped == null ? gzip(plain) : gzipped, brotli, weakTag(plain), null);
  }

  /** Sixteen hexadecimal digits that change with the content. */
  public String hash() {
    return tag.substring(3, tag.length() - 1);
  }

  /** How many bytes of the heap it takes, about. */
  int weight() {
    return content.length + (brotli == null ? 0 : brotli.length);
  }

  /**
   * Answers a request: with the document, or with status 304 if the client has it already.
   *
   * @param rule that of the request's URL
   */
  public void send(
      HttpServletRequest request, HttpServletResponse response, UrlRule rule, Keeping keeping)
      throws IOException {
    response.setHeader(HttpHeaders.ETAG, tag);
    SecurityHeaders.setKeeping(response, keeping);
    response.setHeader(
        HttpHeaders.VARY,
        rule.kind() == Kind.DATA || rule.kind() == Kind.FILE
            ? HttpHeaders.ACCEPT_ENCODING
            : "Accept-Encoding, Accept-Language, Cookie");
    if (rule.kind() == Kind.DATA) {
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANY);
    }
    if (links != null) {
      response.setHeader(HttpHeaders.LINK, links);
      response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, HttpHeaders.LINK);
    }
    if (isHeld(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(type);
    if (disposition != null) {
      response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition);
    }
    sendContent(Encodings.of(request), response);
  }

  private void sendContent(Encodings accepted, HttpServletResponse response) throws IOException {
    if (brotli != null && accepted.take("br")) {
      sendEncoded("br", brotli, response);
    } else if (packed && accepted.take("gzip")) {
      sendEncoded("gzip", content, response);
    } else {
      response.setContentLength(length);
      try (InputStream plain = plain()) {
        plain.transferTo(response.getOutputStream());
      }
    }
  }

  private InputStream plain() throws IOException {
    InputStream held = new ByteArrayInputStream(content);
    return packed ? new GZIPInputStream(held) : held;
  }

  private static void sendEncoded(String coding, byte[] content, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.CONTENT_ENCODING, coding);
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }

  /** Whether the tags that a client sent, compared weakly, name this document (RFC 9110). */
  private boolean isHeld(@Nullable String tags) {
    if (tags == null) {
      return false;
    }
    return tags.equals(tag)
        || tags.strip().equals(ANY)
        || Arrays.stream(tags.split(","))
            .map(other -> other.strip().replaceFirst("^W/", ""))
            .anyMatch(tag.substring(2)::equals);
  }

  /** Weak, because the compressed and the plain form share it. */
  private static String weakTag(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return "W/\"" + HexFormat.of().formatHex(digest, 0, 8) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 4 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
