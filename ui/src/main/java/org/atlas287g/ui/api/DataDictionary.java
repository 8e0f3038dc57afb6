package org.atlas287g.ui.api;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.atlas287g.ui.language.Languages;

/**
 * The dictionary of the data: every field of every list, in the order of its tables. The page about
 * the data, the sheet in each workbook, the file beside the CSV, and the description of the API
 * read it. What a field means is a text of the translations: {@code field.agreements.signed} if
 * there is one, else {@code field.signed}.
 */
public final class DataDictionary {
  static final String PREFIX = "field.";

  private static final List<Table> TABLES =
      Stream.of(
              AgreementTable.TABLE,
              AgencyTable.TABLE,
              MeetingTable.TABLE,
              ChangeTable.TABLE,
              CountyTable.TABLE)
          .map(DataDictionary::describe)
          .toList();

  private DataDictionary() {}

  /**
   * A field of a list.
   *
   * @param name its code: the head of its column
   * @param key the key of the text that says what it means
   */
  public record Field(String name, DataType type, String key) {
    /** What it means, in one language. */
    public String meaning(Locale language) {
      return say(key, language);
    }
  }

  /** The fields of a list. */
  public record Table(RecordList list, List<Field> fields) {
    /** The name of the list in URLs, and of its texts. */
    public String name() {
      return list.path();
    }

    boolean has(String field) {
      return fields.stream().anyMatch(other -> other.name().equals(field));
    }
  }

  /** All lists. */
  public static List<Table> tables() {
    return TABLES;
  }

  /** The fields of one list. */
  public static Table of(RecordList list) {
    return TABLES.stream().filter(table -> table.list() == list).findFirst().orElseThrow();
  }

  /** A text that has no values. */
  static String say(String key, Locale language) {
    return bundle(language).getString(key);
  }

  /**
   * The text of the first of these keys that there is.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  static String sayFirst(List<String> keys, Locale language) {
    ResourceBundle texts = bundle(language);
    return keys.stream().filter(texts::containsKey).findFirst().map(texts::getString).orElseThrow();
  }

  private static Table describe(RecordTable<?> table) {
    ResourceBundle texts = bundle(Languages.ALL.getFirst());
    return new Table(
        table.list(),
        table.columns().stream()
            .map(column -> {
              String own = PREFIX + table.name() + "." + column.name();
              return new Field(
                  column.name(),
                  column.type(),
                  texts.containsKey(own) ? own : PREFIX + column.name());
            })
            .toList());
  }

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle(
        "vaadin-i18n.translations",
        language,
        DataDictionary.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
