package org.atlas287g.persistence.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.MeetingListReader;
import org.atlas287g.domain.listing.MeetingRow;
import org.atlas287g.domain.text.WhiteSpace;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Tables of meetings as browsers copy them (tabs), as readers print them (vertical bars), or as
 * HTML. A table begins with its headings and ends where a line has one cell only; where there are
 * no headings at all, rows of four cells are taken in the usual order.
 */
@Component
class PastedMeetings implements MeetingListReader {
  private static final Pattern HTML = Pattern.compile("<t[rd][\\s>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern RULE = Pattern.compile("[-:|\\s]+");
  private static final List<String> USUAL = List.of("moaname", "meetingdate", "location", "type");
  private static final int CELLS = 4;

  @Override
  public List<MeetingRow> read(String source, String text) throws ListingException {
    List<List<String>> lines = HTML.matcher(text).find() ? html(text) : lines(text);
    boolean headed = lines.stream().anyMatch(PastedMeetings::isHeading);
    List<MeetingRow> rows = new ArrayList<>();
    List<String> columns = headed ? List.of() : USUAL;
    for (int i = 0; i < lines.size(); i++) {
      List<String> cells = lines.get(i);
      if (isHeading(cells)) {
        columns = keys(cells);
      } else if (cells.size() < CELLS) {
        columns = headed ? List.of() : columns;
      } else if (!columns.isEmpty()) {
        rows.add(row(source, i + 1, cells, columns));
      }
    }
    if (rows.isEmpty()) {
      throw new ListingException(
          source
              + ": found no row of meetings; expected a table with the columns MOA Name, Meeting"
              + " Date, Location and Type",
          null);
    }
    return List.copyOf(rows);
  }

  private static MeetingRow row(
      String source, int number, List<String> cells, List<String> columns) {
    String[] values = new String[CELLS];
    for (int i = 0; i < CELLS; i++) {
      int column = columns.indexOf(USUAL.get(i));
      values[i] = column < 0 || column >= cells.size() ? "" : cells.get(column);
    }
    return new MeetingRow(source, number, values[0], values[1], values[2], values[3]);
  }

  private static boolean isHeading(List<String> cells) {
    List<String> keys = keys(cells);
    return keys.contains(USUAL.get(0)) && keys.contains(USUAL.get(1));
  }

  private static List<String> keys(List<String> cells) {
    return cells.stream().map(NameKeys::key).toList();
  }

  private static List<List<String>> html(String text) {
    List<List<String>> lines = new ArrayList<>();
    for (Element row : Jsoup.parse(text).select("tr")) {
      lines.add(row.select("> td, > th").stream().map(cell -> fold(cell.text())).toList());
    }
    return lines;
  }

  private static List<List<String>> lines(String text) {
    List<List<String>> lines = new ArrayList<>();
    for (String line : text.split("\\R")) {
      boolean rule = !line.isBlank() && RULE.matcher(line).matches();
      if (!rule) {
        String separator = line.indexOf('\t') >= 0 ? "\t" : "\\|";
        String bare = line.strip().replaceAll("^\\||\\|$", "");
        lines.add(Arrays.stream(bare.split(separator)).map(PastedMeetings::fold).toList());
      }
    }
    return lines;
  }

  private static String fold(String cell) {
    return WhiteSpace.fold(cell);
  }
}
