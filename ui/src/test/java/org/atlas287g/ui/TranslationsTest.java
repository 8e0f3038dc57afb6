package org.atlas287g.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text exists in English and in Spanish, and every text that code asks for exists. */
class TranslationsTest {
  private static final Pattern ASKED =
      Pattern.compile("(?:getTranslation|\\bsay|\\btext)\\(\\s*\"([^\"]+)\"\\s*[,)]");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

  @Test
  void everyTextIsInBothLanguages() throws IOException {
    Properties english = texts("translations.properties");
    Properties spanish = texts("translations_es.properties");
    assertThat(new TreeSet<>(spanish.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    assertThat(spanish.values()).noneMatch(text -> text.toString().isBlank());
  }

  @Test
  void noTextIsThereTwice() throws IOException {
    for (String file : new String[] {"translations.properties", "translations_es.properties"}) {
      List<String> keys =
          Files.readAllLines(Path.of("src/main/resources/vaadin-i18n", file)).stream()
              .filter(line -> line.contains("="))
              .map(line -> line.substring(0, line.indexOf('=')))
              .toList();
      assertThat(keys).as(file).doesNotHaveDuplicates();
    }
  }

  @Test
  void bothLanguagesShowTheSameValues() throws IOException {
    Properties english = texts("translations.properties");
    Properties spanish = texts("translations_es.properties");
    for (String key : english.stringPropertyNames()) {
      assertThat(placeholders(spanish.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(english.getProperty(key)));
    }
  }

  /** Texts are patterns only where they have values: two quotes would be shown, one would go. */
  @Test
  void noTextHasStraightSingleQuotes() throws IOException {
    assertThat(texts("translations.properties").values())
        .noneMatch(text -> text.toString().contains("'"));
    assertThat(texts("translations_es.properties").values())
        .noneMatch(text -> text.toString().contains("'"));
  }

  /** A list tells neither that an agreement is in force nor when an agency first signed one. */
  @Test
  void publicTextsSayNoMoreThanTheListTells() throws IOException {
    for (String file : List.of("translations.properties", "translations_es.properties")) {
      texts(file)
          .forEach((key, text) -> {
            if (!key.toString().startsWith("edit.")) {
              assertThat(text.toString().toLowerCase(Locale.ROOT))
                  .as(key.toString())
                  .doesNotContain("in force", "first signed", "vigente", "primera firma");
            }
          });
    }
  }

  @Test
  void everyTextThatViewsAndTemplatesAskForExists() throws IOException {
    Set<String> known = texts("translations.properties").stringPropertyNames();
    assertThat(askedIn("src/main/java", ".java")).hasSizeGreaterThan(100).isSubsetOf(known);
    assertThat(askedIn("src/main/jte", ".jte")).hasSizeGreaterThan(50).isSubsetOf(known);
  }

  private static Set<String> askedIn(String folder, String ending) throws IOException {
    Set<String> asked = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of(folder))) {
      for (Path source : sources.filter(f -> f.toString().endsWith(ending)).toList()) {
        Matcher matcher = ASKED.matcher(Files.readString(source));
        while (matcher.find()) {
          asked.add(matcher.group(1));
        }
      }
    }
    return asked;
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  private static Properties texts(String file) throws IOException {
    Properties texts = new Properties();
    try (var in =
        new InputStreamReader(
            TranslationsTest.class.getResourceAsStream("/vaadin-i18n/" + file),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    }
    return texts;
  }
}
