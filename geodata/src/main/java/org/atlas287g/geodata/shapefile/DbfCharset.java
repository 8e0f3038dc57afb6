package org.atlas287g.geodata.shapefile;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the encoding of a table's text: what its {@code .cpg} file names, else the language driver
 * in its header, else ISO 8859-1, the format's default.
 */
final class DbfCharset {

  private static final int LANGUAGE_DRIVER = 29;

  private DbfCharset() {}

  static Charset of(byte @Nullable [] cpg, byte[] dbf) {
    Charset named = cpg == null ? null : named(new String(cpg, StandardCharsets.ISO_8859_1));
    if (named != null) {
      return named;
    }
    int driver = dbf.length > LANGUAGE_DRIVER ? Byte.toUnsignedInt(dbf[LANGUAGE_DRIVER]) : 0;
    return switch (driver) {
      case 0x01 -> codePage("IBM437");
      case 0x02 -> codePage("IBM850");
      case 0x03, 0x57, 0x58, 0x59 -> codePage("windows-1252");
      case 0xC8 -> codePage("windows-1250");
      case 0xC9 -> codePage("windows-1251");
      default -> StandardCharsets.ISO_8859_1;
    };
  }

  /** Reads what writers put into {@code .cpg}: "UTF-8", "1252", "ANSI 1252", "88591" and so on. */
  private static @Nullable Charset named(String cpg) {
    String name = cpg.strip().toUpperCase(Locale.ROOT).replaceFirst("^(ANSI|CP|OEM) ?", "");
    String part = name.startsWith("8859") ? name.substring(4) : "";
    for (String spelling : List.of(name, "windows-" + name, "IBM" + name, "ISO-8859-" + part)) {
      if (isSupported(spelling)) {
        return Charset.forName(spelling);
      }
    }
    return name.equals("65001") ? StandardCharsets.UTF_8 : null;
  }

  private static Charset codePage(String name) {
    return isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
  }

  private static boolean isSupported(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }
}
