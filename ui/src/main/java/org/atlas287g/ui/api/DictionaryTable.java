package org.atlas287g.ui.api;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.atlas287g.ui.answer.Representation;
import org.atlas287g.ui.language.Languages;

/** The dictionary as a table of its own, in both languages, because a file has no switch. */
final class DictionaryTable {
  static final List<String> HEAD = List.of("list", "field", "type", "meaning", "significado");

  private DictionaryTable() {}

  /** All of it as a file. */
  static Representation csv() {
    StringWriter out = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
      csv.printRecord(HEAD);
      csv.printRecords(rows(DataDictionary.tables()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] content = out.toString().getBytes(StandardCharsets.UTF_8);
    return Representation.download(Representation.CSV, content, content, "287g-dictionary.csv");
  }

  /** A row for each field of these lists. */
  static List<List<String>> rows(List<DataDictionary.Table> tables) {
    return tables.stream()
        .flatMap(table ->
            table.fields().stream()
                .map(field ->
                    List.of(
                        table.name(),
                        field.name(),
                        field.type().name().toLowerCase(Locale.ROOT),
                        field.meaning(Locale.ENGLISH),
                        field.meaning(Languages.SPANISH))))
        .toList();
  }
}
