package org.atlas287g.persistence.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.atlas287g.domain.listing.ListRemark;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingLimits;
import org.atlas287g.domain.listing.ListingReader;
import org.atlas287g.domain.listing.ListingTable;
import org.atlas287g.domain.listing.ReadList;
import org.springframework.stereotype.Component;

/** Reads lists; what a file is, its first bytes tell and not its name. */
@Component
public final class ListFiles implements ListingReader {
  private static final Set<String> ENDINGS = Set.of("xlsx", "csv", "tsv", "txt", "htm", "html");
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final byte[] ZIP = {'P', 'K'};
  private static final byte[] OLD_OFFICE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
  private static final byte[] PDF = {'%', 'P', 'D', 'F'};

  @Override
  public boolean reads(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  @Override
  public ReadList read(Path file) throws ListingException {
    String source = String.valueOf(file.getFileName());
    if (!Files.isRegularFile(file)) {
      throw new ListingException(source + ": the file does not exist or cannot be read", null);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(source, in.readNBytes(ListingLimits.FILE_BYTES + 1));
    } catch (IOException e) {
      throw new ListingException(source + ": the file cannot be opened: " + e.getMessage(), e);
    }
  }

  @Override
  public ReadList read(String source, byte[] content) throws ListingException {
    if (content.length > ListingLimits.FILE_BYTES) {
      throw new ListingException(
          ListingException.Fault.TOO_LARGE,
          source + ": larger than %d MiB".formatted(ListingLimits.FILE_BYTES >> 20));
    }
    if (begins(content, ZIP)) {
      return spreadsheet(Workbook.open(source, content), source);
    }
    if (begins(content, OLD_OFFICE) || begins(content, PDF)) {
      throw new ListingException(
          ListingException.Fault.WRONG_FORMAT,
          source + ": expected a list as .xlsx without a password, .csv, HTML or text");
    }
    return text(source, content);
  }

  /** Lists come with stray second sheets: the one that has most rows below headings counts. */
  private static ReadList spreadsheet(Workbook workbook, String source) throws ListingException {
    List<Workbook.Sheet> sheets = workbook.sheets();
    Optional<ReadList> best = Optional.empty();
    for (Workbook.Sheet sheet : sheets) {
      Optional<ReadList> found =
          ListingTable.inSheet(source, sheet.name(), sheet.rows(), workbook.saved());
      if (found.isPresent()
          && found.get().rows().size() > best.map(b -> b.rows().size()).orElse(-1)) {
        best = found;
      }
    }
    ReadList list = best.orElseThrow(() -> ListingTable.noHeader(source));
    List<ListRemark> ignored =
        sheets.stream()
            .filter(sheet -> !sheet.rows().isEmpty() && !sheet.name().equals(list.sheet()))
            .map(sheet ->
                new ListRemark(ListRemark.Kind.SHEET_IGNORED, null, 0, null, sheet.name(), ""))
            .toList();
    return list.with(ignored);
  }

  private static ReadList text(String source, byte[] content) throws ListingException {
    List<ListRemark> remarks = new ArrayList<>();
    String text = decoded(source, content, remarks);
    return ListingTable.inText(
            source, PastedText.rows(source, text, Integer.MAX_VALUE, ListingLimits.FILE_ROWS))
        .with(remarks);
  }

  private static String decoded(String source, byte[] content, List<ListRemark> remarks) {
    if (begins(content, new byte[] {(byte) 0xff, (byte) 0xfe})
        || begins(content, new byte[] {(byte) 0xfe, (byte) 0xff})) {
      return new String(content, StandardCharsets.UTF_16);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException notUtf8) {
      remarks.add(new ListRemark(ListRemark.Kind.ENCODING, null, 0, null, source, ""));
      return new String(content, WINDOWS);
    }
  }

  private static boolean begins(byte[] content, byte[] mark) {
    return content.length >= mark.length
        && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
  }
}
