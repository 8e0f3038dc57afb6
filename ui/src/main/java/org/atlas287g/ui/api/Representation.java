package org.atlas287g.ui.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * One document as it leaves the server: rendered once, compressed once, and identified by its
 * content.
 */
final class Representation {
  static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final MediaType type;
  private final byte[] plain;
  private final byte[] gzipped;
  private final HttpHeaders plainHeaders;
  private final HttpHeaders gzipHeaders;

  Representation(MediaType type, CacheControl caching, byte[] content) {
    this.type = type;
    this.plain = content;
    this.gzipped = gzip(content);
    this.plainHeaders = headers(caching, weakTag(content));
    this.gzipHeaders = new HttpHeaders(plainHeaders);
    gzipHeaders.set(HttpHeaders.CONTENT_ENCODING, "gzip");
  }

  /** The response for a request that accepts these encodings. Spring answers 304 by the ETag. */
  ResponseEntity<byte[]> respond(String acceptEncoding) {
    boolean gzip = acceptEncoding.contains("gzip");
    return ResponseEntity.ok()
        .headers(gzip ? gzipHeaders : plainHeaders)
        .contentType(type)
        .body(gzip ? gzipped : plain);
  }

  /** How many bytes a browser receives. */
  int compressedLength() {
    return gzipped.length;
  }

  private static HttpHeaders headers(CacheControl caching, String tag) {
    HttpHeaders headers = new HttpHeaders();
    headers.setETag(tag);
    headers.setCacheControl(caching);
    headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    headers.setAccessControlAllowOrigin("*");
    return headers;
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
