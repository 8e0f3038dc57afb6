package org.atlas287g.geodata.shapefile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The character set of a table: what .cpg says, else what the table's language byte says. */
final class Charsets {
  private static final int LANGUAGE_BYTE = 29;

  private Charsets() {}

  static Charset of(ShapefileParts parts) {
    return parts.text("cpg").flatMap(Charsets::named).orElseGet(() -> byLanguage(parts.get("dbf")));
  }

  private static Optional<Charset> named(String cpg) {
    String name = cpg.toUpperCase(Locale.ROOT).replaceFirst("^ANSI ?", "");
    if (name.matches("\\d{3,4}")) {
      name = "windows-" + name;
    } else if (name.matches("8859\\d+")) {
      name = "ISO-8859-" + name.substring(4);
    }
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Charset byLanguage(byte[] dbf) {
    int language = dbf.length > LANGUAGE_BYTE ? dbf[LANGUAGE_BYTE] & 0xff : 0;
    return switch (language) {
      case 0x01 -> Charset.forName("IBM437");
      case 0x02 -> Charset.forName("IBM850");
      case 0x03, 0x57, 0x58, 0x59 -> Charset.forName("windows-1252");
      case 0xC8 -> Charset.forName("windows-1250");
      case 0xC9 -> Charset.forName("windows-1251");
      default -> StandardCharsets.ISO_8859_1;
    };
  }
}
