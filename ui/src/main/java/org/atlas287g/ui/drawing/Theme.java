package org.atlas287g.ui.drawing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The colors of a picture: the map's, and those of the pages' texts ({@code styles.css}). */
@SuppressWarnings("ImmutableEnumChecker") // lists that nobody changes
public enum Theme {
  LIGHT(Palette.LIGHT, "#1b2430", "#4d5a6b", "#d7dde5", "#ffffff"),
  DARK(Palette.DARK, "#e7ebf0", "#aab4c0", "#313a46", "#161b22");

  private final Palette palette;
  private final Ink text;
  private final Ink muted;
  private final Ink line;
  private final Ink surface;

  Theme(Palette palette, String text, String muted, String line, String surface) {
    this.palette = palette;
    this.text = new Ink("site-text", text);
    this.muted = new Ink("site-muted", muted);
    this.line = new Ink("site-line", line);
    this.surface = new Ink("site-surface", surface);
  }

  /** The theme that a URL names. */
  public static Optional<Theme> find(String name) {
    return Arrays.stream(values()).filter(theme -> theme.code().equals(name)).findFirst();
  }

  /** Its name in URLs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The color of a class, 0 for none, where classes are steps from little to much. */
  public Ink step(int number) {
    return new Ink("c" + number, palette.steps().get(number));
  }

  /** The color of a class, 0 for none, where classes are kinds. */
  public Ink kind(int number) {
    return new Ink("k" + number, palette.kinds().get(number));
  }

  /** Borders of counties. */
  public Ink county() {
    return new Ink("county", palette.county());
  }

  /** Borders of states. */
  public Ink state() {
    return new Ink("state", palette.state());
  }

  /** The stripes over states with statewide agencies. */
  public Ink hatch() {
    return new Ink("hatch", palette.hatch());
  }

  /** The frames of what is not where it lies. */
  public Ink frame() {
    return new Ink("frame", palette.frame());
  }

  /** The outline of what a picture is about. */
  public Ink mark() {
    return new Ink("mark", palette.mark());
  }

  /** Beside lines and letters on the map. */
  public Ink halo() {
    return new Ink("halo", palette.halo());
  }

  public Ink text() {
    return text;
  }

  public Ink muted() {
    return muted;
  }

  /** Thin lines between what is shown. */
  public Ink line() {
    return line;
  }

  /** The ground. */
  public Ink surface() {
    return surface;
  }
}
