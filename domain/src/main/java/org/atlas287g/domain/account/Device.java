package org.atlas287g.domain.account;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people call the browser that they use; more of it is not kept. */
public record Device(Browser browser, Platform platform) {
  /**
   * Families of browsers, in the order in which a user agent is looked through; the last fits all.
   */
  public enum Browser {
    EDGE("Edge", "Edg/|EdgA/|EdgiOS/|Edge/"),
    OPERA("Opera", "OPR/|OPT/|Opera"),
    SAMSUNG("Samsung Internet", "SamsungBrowser/"),
    FIREFOX("Firefox", "Firefox/|FxiOS/"),
    CHROME("Chrome", "Chrome/|CriOS/|Chromium/"),
    SAFARI("Safari", "Safari/"),
    OTHER("", "");

    private final String shownName;
    private final Pattern signs;

    Browser(String shownName, String signs) {
      this.shownName = shownName;
      this.signs = Pattern.compile(signs);
    }

    /** The maker's name for it, the same in all languages; empty for {@link #OTHER}. */
    public String shownName() {
      return shownName;
    }
  }

  /**
   * Families of operating systems, in the order in which a user agent is looked through; the last
   * fits all.
   */
  public enum Platform {
    IPHONE("iPhone", "iPhone|iPod"),
    IPAD("iPad", "iPad"),
    ANDROID("Android", "Android"),
    CHROME_OS("ChromeOS", "CrOS"),
    WINDOWS("Windows", "Windows"),
    MAC("Mac", "Macintosh"),
    LINUX("Linux", "Linux|X11"),
    OTHER("", "");

    private final String shownName;
    private final Pattern signs;

    Platform(String shownName, String signs) {
      this.shownName = shownName;
      this.signs = Pattern.compile(signs);
    }

    /** The maker's name for it, the same in all languages; empty for {@link #OTHER}. */
    public String shownName() {
      return shownName;
    }
  }

  /** The families that a browser's user agent names; empty text names none. */
  public static Device of(String userAgent) {
    return new Device(
        first(Browser.values(), browser -> browser.signs, userAgent),
        first(Platform.values(), platform -> platform.signs, userAgent));
  }

  /** Both names, those that are known; the same in all languages. */
  @Override
  public String toString() {
    return Stream.of(browser.shownName, platform.shownName)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static <F> F first(F[] families, Function<F, Pattern> signs, String userAgent) {
    Predicate<F> named = family -> signs.apply(family).matcher(userAgent).find();
    return Arrays.stream(families).filter(named).findFirst().orElseThrow();
  }
}
