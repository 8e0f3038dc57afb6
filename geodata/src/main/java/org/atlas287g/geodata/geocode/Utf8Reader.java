package org.atlas287g.geodata.geocode;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 strictly, and gives the line and column of the first bytes that are not UTF-8. It
 * drops a byte order mark at the beginning.
 *
 * <p>The command's lists may have any size and any source, so it streams them and reports faults by
 * line and column (see {@link CsvFault}). Persistence reads whole lists and has its own messages,
 * so the two share no code.
 */
final class Utf8Reader extends Reader {
  private static final int BUFFER = 8192;

  private final String file;
  private final InputStream bytes;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer in = ByteBuffer.allocate(BUFFER).flip();
  private final CharBuffer out = CharBuffer.allocate(BUFFER).flip();
  private boolean ended;
  private boolean begun;
  private long line = 1;
  private long column = 1;

  /**
   * Reads a stream, which is closed with the reader.
   *
   * @param file the name for messages
   */
  Utf8Reader(String file, InputStream bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!out.hasRemaining()) {
      if (ended && !in.hasRemaining()) {
        return -1;
      }
      decode();
    }
    int count = Math.min(length, out.remaining());
    out.get(target, offset, count);
    return count;
  }

  private void decode() throws IOException {
    if (!ended) {
      in.compact();
      int read = bytes.read(in.array(), in.position(), in.remaining());
      ended = read < 0;
      in.position(in.position() + Math.max(read, 0)).flip();
    }
    out.clear();
    CoderResult result = decoder.decode(in, out, ended);
    out.flip();
    if (!begun && out.hasRemaining()) {
      begun = true;
      if (out.get(out.position()) == '\uFEFF') {
        out.get();
      }
    }
    count(out);
    if (result.isError()) {
      throw new UnusableCsvException(
          file, line, column, "the bytes there are not UTF-8 text; expected a file saved as UTF-8");
    }
  }

  private void count(CharBuffer decoded) {
    for (int i = decoded.position(); i < decoded.limit(); i++) {
      if (decoded.get(i) == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
