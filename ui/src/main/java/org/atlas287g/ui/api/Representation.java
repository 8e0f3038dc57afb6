package org.atlas287g.ui.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.atlas287g.ui.web.SecurityHeaders;
import org.atlas287g.ui.web.Urls;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * One document as it leaves the server: rendered once, compressed once, and identified by its
 * content.
 */
public final class Representation {
  static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  /** Excel workbooks. */
  static final MediaType XLSX =
      new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private static final String ANY = "*";
  private static final Pattern NO_WEIGHT = Pattern.compile("0(\\.0*)?");

  private final String type;
  private final byte[] plain;
  private final byte[] gzipped;
  private final String tag;
  private final @Nullable String disposition;

  public Representation(MediaType type, byte[] content) {
    this(type, content, content, null);
  }

  private Representation(
      MediaType type, byte[] content, byte[] identity, @Nullable ContentDisposition disposition) {
    this.type = type.toString();
    this.plain = content;
    this.gzipped = gzip(content);
    this.tag = weakTag(identity);
    this.disposition = disposition == null ? null : disposition.toString();
  }

  /**
   * A document to be kept as a file.
   *
   * @param identity what it is identified by, for a format that notes when it was written
   * @param fileName ASCII
   */
  static Representation file(MediaType type, byte[] content, byte[] identity, String fileName) {
    return new Representation(
        type, content, identity, ContentDisposition.attachment().filename(fileName).build());
  }

  /** Sixteen hexadecimal digits that change with the content. */
  public String hash() {
    return tag.substring(3, tag.length() - 1);
  }

  /** Answers a request: with the document, or with status 304 if the client has it already. */
  public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.ETAG, tag);
    SecurityHeaders.setKeeping(response, Urls.of(request).keeping());
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANY);
    if (isHeld(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    boolean compressed = takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    byte[] content = compressed ? gzipped : plain;
    response.setContentType(type);
    response.setContentLength(content.length);
    if (disposition != null) {
      response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition);
    }
    if (compressed) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    response.getOutputStream().write(content);
  }

  /** Whether a client takes gzip, by name or as "*", and not with the weight 0 (RFC 9110). */
  private static boolean takesGzip(@Nullable String accepted) {
    if (accepted == null) {
      return false;
    }
    String any = "0";
    for (String coding : accepted.toLowerCase(Locale.ROOT).split(",")) {
      String[] parts = coding.replace(" ", "").split(";q=", 2);
      String weight = parts.length < 2 ? "1" : parts[1];
      if (parts[0].equals("gzip")) {
        return !NO_WEIGHT.matcher(weight).matches();
      }
      if (parts[0].equals(ANY)) {
        any = weight;
      }
    }
    return !NO_WEIGHT.matcher(any).matches();
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
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(out) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
