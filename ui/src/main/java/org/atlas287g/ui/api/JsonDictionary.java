package org.atlas287g.ui.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.publication.DocumentLink;
import org.atlas287g.domain.publication.Known;
import org.atlas287g.domain.publication.Summary;
import org.atlas287g.domain.search.SearchHit;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary of the public JSON documents: every field with its type, its codes, and whether it
 * may be null, as the documents themselves say. The page about the data and the description of the
 * API read it. What a field means is a text of the translations: {@code json.agreements.ended} if
 * there is one, else {@code json.ended}, else what {@link DataDictionary} says of the column.
 */
public final class JsonDictionary {
  private static final String PREFIX = "json.";

  private static final List<Document> DOCUMENTS =
      List.of(
          new Document("agreements", Documents.AgreementDocument.class, List.of("moa", "addendum")),
          new Document("documents", DocumentLink.class, List.of()),
          new Document("agencies", Documents.AgencyDocument.class, List.of()),
          new Document("agency", Documents.AgencyReference.class, List.of()),
          new Document("placement", Documents.PlacementDocument.class, List.of()),
          new Document("county", Documents.CountyReference.class, List.of()),
          new Document("meetings", Documents.MeetingDocument.class, List.of()),
          new Document("notice", MeetingDraft.Notice.class, List.of()),
          new Document("changes", Documents.ChangeDocument.class, List.of()),
          new Document("counted", Documents.CountyCounts.class, List.of()),
          new Document("counties", Documents.CountyDocument.class, List.of()),
          new Document("states", Documents.StateDocument.class, List.of()),
          new Document("local", Documents.LocalAgency.class, List.of()),
          new Document("known", Known.class, List.of()),
          new Document("summary", Documents.SummaryDocument.class, List.of()),
          new Document("byModel", Summary.OfModel.class, List.of()),
          new Document("search", SearchHit.class, List.of()));

  private JsonDictionary() {}

  /** All documents and parts of them. */
  public static List<Document> documents() {
    return DOCUMENTS;
  }

  /**
   * What a field of a record means, in English; empty if the record is in no document.
   *
   * @param name of the field
   */
  static Optional<String> find(Class<?> type, String name) {
    return DOCUMENTS.stream()
        .filter(document -> document.type() == type)
        .flatMap(document -> document.fields().stream())
        .filter(field -> field.name().equals(name))
        .findFirst()
        .map(field -> field.meaning(Locale.ENGLISH));
  }

  /**
   * A document, or a part of documents.
   *
   * @param name of its texts
   * @param more fields that the record works out
   */
  public record Document(String name, Class<? extends Record> type, List<String> more) {
    /** The key of its heading. */
    public String key() {
      return PREFIX + "of." + name;
    }

    /** Its fields, in the order of the document. */
    public List<Field> fields() {
      return Stream.concat(
              Arrays.stream(type.getRecordComponents()).map(component -> Field.of(name, component)),
              more.stream().map(field -> new Field(name, field, "object", List.of(), true)))
          .toList();
    }
  }

  /**
   * A field.
   *
   * @param document that it is in
   * @param type what its value is in JSON, or a date or the like; a list has "[]" behind it
   * @param codes all values that it can have; empty if it is not one of a few codes
   * @param isNullable whether it may be null
   */
  public record Field(
      String document, String name, String type, List<String> codes, boolean isNullable) {
    static Field of(String document, RecordComponent component) {
      Type item = component.getGenericType();
      boolean list = component.getType() == List.class;
      if (list && item instanceof ParameterizedType listed) {
        item = listed.getActualTypeArguments()[0];
      }
      Class<?> type = item instanceof Class<?> plain ? plain : Object.class;
      return new Field(
          document,
          component.getName(),
          name(type) + (list ? "[]" : ""),
          codes(type),
          component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    /** What it means, in one language. */
    public String meaning(Locale language) {
      String column = name.replaceAll("(\\p{Lu})", "_$1").toLowerCase(Locale.ROOT);
      return DataDictionary.sayFirst(
          List.of(
              PREFIX + document + "." + name,
              PREFIX + name,
              DataDictionary.PREFIX + document + "." + column,
              DataDictionary.PREFIX + column),
          language);
    }

    private static String name(Class<?> type) {
      if (type == boolean.class) {
        return "true, false";
      }
      if (type.isPrimitive()) {
        return "number";
      }
      if (type == LocalDate.class) {
        return "YYYY-MM-DD";
      }
      if (type == Instant.class) {
        return "YYYY-MM-DDThh:mm:ssZ";
      }
      if (type == LocalTime.class) {
        return "hh:mm:ss";
      }
      if (type == LocalDateTime.class) {
        return "YYYY-MM-DDThh:mm:ss";
      }
      if (type == URI.class) {
        return "URL";
      }
      return DOCUMENTS_BY_TYPE.contains(type) ? "object" : "text";
    }

    private static List<String> codes(Class<?> type) {
      Object[] constants = type.getEnumConstants();
      // The postal codes of the states need no list.
      return constants == null || constants.length > MOST_CODES
          ? List.of()
          : Arrays.stream(constants).map(Object::toString).toList();
    }
  }

  private static final int MOST_CODES = 20;

  private static final List<Class<?>> DOCUMENTS_BY_TYPE =
      DOCUMENTS.stream().<Class<?>>map(Document::type).toList();
}
