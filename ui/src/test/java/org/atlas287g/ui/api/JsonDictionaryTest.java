package org.atlas287g.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.atlas287g.domain.search.SearchHit;
import org.atlas287g.ui.language.Languages;
import org.junit.jupiter.api.Test;

class JsonDictionaryTest {
  /** What a value is whole, though it is a record in Java. */
  private static final Set<String> VALUES = Set.of("CountyFips", "Slug");

  @Test
  void everyField_isDescribed_inBothLanguages() {
    for (Locale language : Languages.ALL) {
      for (JsonDictionary.Document document : JsonDictionary.documents()) {
        assertThat(DataDictionary.say(document.key(), language)).isNotBlank();
        assertThat(document.fields())
            .allSatisfy(field -> assertThat(field.meaning(language)).isNotBlank());
      }
    }
  }

  @Test
  void everyRecordOfTheApi_isADocument() {
    Set<Class<?>> described =
        JsonDictionary.documents().stream()
            .map(JsonDictionary.Document::type)
            .collect(Collectors.toSet());
    Deque<Class<?>> next = new ArrayDeque<>(List.of(Documents.class.getDeclaredClasses()));
    next.add(SearchHit.class);
    while (!next.isEmpty()) {
      Class<?> type = next.remove();
      if (!type.isRecord() || VALUES.contains(type.getSimpleName())) {
        continue;
      }
      assertThat(described).contains(type);
      for (RecordComponent component : type.getRecordComponents()) {
        Type item = component.getGenericType();
        if (item instanceof ParameterizedType listed) {
          item = listed.getActualTypeArguments()[0];
        }
        if (item instanceof Class<?> plain && plain != type) {
          next.add(plain);
        }
      }
    }
  }

  @Test
  void fieldTellsItsType_itsCodes_andWhetherItMayBeNull() {
    JsonDictionary.Document agreements = JsonDictionary.documents().getFirst();
    assertThat(agreements.fields())
        .contains(
            new JsonDictionary.Field("agreements", "signed", "YYYY-MM-DD", List.of(), true),
            new JsonDictionary.Field("agreements", "id", "number", List.of(), false),
            new JsonDictionary.Field("agreements", "counties", "text[]", List.of(), false),
            new JsonDictionary.Field("agreements", "documents", "object[]", List.of(), false),
            new JsonDictionary.Field("agreements", "state", "text", List.of(), false))
        .anySatisfy(field -> assertThat(field.codes()).contains("JEM", "WSO", "TFM"));
  }
}
