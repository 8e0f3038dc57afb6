package org.atlas287g.ui.drawing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The colors of the map, from the file that the browser's {@code palette.ts} reads, too.
 *
 * @param steps by class, none first, from little to much
 * @param kinds by class, none first, where classes are kinds
 */
record Palette(
    List<String> steps,
    List<String> kinds,
    String county,
    String state,
    String hatch,
    String frame,
    String mark,
    String halo) {
  static final Palette LIGHT = read().light();
  static final Palette DARK = read().dark();

  private record File(Palette light, Palette dark) {}

  private static File read() {
    try (InputStream file = new ClassPathResource("palette.json", Palette.class).getInputStream()) {
      return JsonMapper.shared().readValue(file, File.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
