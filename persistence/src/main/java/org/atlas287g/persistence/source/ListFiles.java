package org.atlas287g.persistence.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.atlas287g.domain.listing.ListRemark;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingLimits;
import org.atlas287g.domain.listing.ListingReader;
import org.atlas287g.domain.listing.ListingTable;
import org.atlas287g.domain.listing.MeetingTable;
import org.atlas287g.domain.listing.PrintedRow;
import org.atlas287g.domain.listing.ReadList;
import org.jspecify.annotations.Nullable;
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
    return Tables.of(source, content).agencies();
  }

  @Override
  public List<ReadList> readAll(String source, byte[] content) throws ListingException {
    Tables tables = Tables.of(source, content);
    Optional<ReadList> meetings = tables.meetings();
    if (meetings.isEmpty()) {
      return List.of(tables.agencies());
    }
    try {
      return List.of(tables.agencies(), meetings.get());
    } catch (ListingException none) {
      if (none.fault().filter(ListingException.Fault.NO_AGREEMENTS::equals).isEmpty()) {
        throw none;
      }
      return List.of(meetings.get());
    }
  }

  /**
   * What a file holds before its columns are known.
   *
   * @param sheets its sheets; of a text one without a name
   * @param saved the day on which somebody last saved it by hand; null if it does not say so
   * @param remarks what is to be remarked of all of it
   */
  private record Tables(
      String source, List<Sheet> sheets, @Nullable LocalDate saved, List<ListRemark> remarks) {
    private record Sheet(@Nullable String name, List<PrintedRow> rows) {}

    static Tables of(String source, byte[] content) throws ListingException {
      if (content.length > ListingLimits.FILE_BYTES) {
        throw new ListingException(
            ListingException.Fault.TOO_LARGE,
            source + ": larger than %d MiB".formatted(ListingLimits.FILE_BYTES >> 20));
      }
      if (begins(content, ZIP)) {
        Workbook workbook = Workbook.open(source, content);
        List<Sheet> sheets =
            workbook.sheets().stream().map(sheet -> new Sheet(sheet.name(), sheet.rows())).toList();
        return new Tables(source, sheets, workbook.saved(), List.of());
      }
      if (begins(content, OLD_OFFICE) || begins(content, PDF)) {
        throw new ListingException(
            ListingException.Fault.WRONG_FORMAT,
            source + ": expected a list as .xlsx without a password, .csv, HTML or text");
      }
      List<ListRemark> remarks = new ArrayList<>();
      String text = decoded(source, content, remarks);
      List<PrintedRow> rows =
          PastedText.rows(source, text, Integer.MAX_VALUE, ListingLimits.FILE_ROWS);
      return new Tables(source, List.of(new Sheet(null, rows)), null, remarks);
    }

    ReadList agencies() throws ListingException {
      Sheet first = sheets.isEmpty() ? null : sheets.getFirst();
      if (first != null && first.name() == null) {
        return ListingTable.inText(source, first.rows()).with(remarks);
      }
      ReadList list =
          best(sheet -> ListingTable.inSheet(source, name(sheet), sheet.rows(), saved))
              .orElseThrow(() -> ListingTable.noHeader(source));
      return list.with(ignored(list, meetings()));
    }

    /** Each sheet has its meetings by itself; in a text all tables are of one list. */
    Optional<ReadList> meetings() throws ListingException {
      Optional<ReadList> list =
          best(sheet -> MeetingTable.find(source, sheet.name(), sheet.rows(), saved));
      if (list.isPresent() && list.get().rows().size() > ListingLimits.MEETINGS) {
        throw new ListingException(
            ListingException.Fault.TOO_MANY_ROWS,
            source + ": more than %,d meetings".formatted(ListingLimits.MEETINGS));
      }
      return list.map(read -> read.with(remarks));
    }

    private static String name(Sheet sheet) {
      return Objects.requireNonNull(sheet.name());
    }

    /** Lists come with stray second sheets: the one that has most rows below headings counts. */
    private Optional<ReadList> best(Function<Sheet, Optional<ReadList>> read) {
      Optional<ReadList> best = Optional.empty();
      for (Sheet sheet : sheets) {
        Optional<ReadList> found = read.apply(sheet);
        if (found.isPresent()
            && found.get().rows().size() > best.map(b -> b.rows().size()).orElse(-1)) {
          best = found;
        }
      }
      return best;
    }

    private List<ListRemark> ignored(ReadList list, Optional<ReadList> other) {
      return sheets.stream()
          .filter(sheet -> !sheet.rows().isEmpty())
          .map(Tables::name)
          .filter(name -> !name.equals(list.sheet()))
          .filter(name -> other.filter(read -> name.equals(read.sheet())).isEmpty())
          .map(name -> new ListRemark(ListRemark.Kind.SHEET_IGNORED, null, 0, null, name, ""))
          .toList();
    }
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
