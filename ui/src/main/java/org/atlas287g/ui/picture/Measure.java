package org.atlas287g.ui.picture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the colors tell of each county. */
enum Measure {
  AGREEMENTS,
  MODELS,
  SINCE,
  MEETINGS;

  /** The measure that a URL names. */
  static Optional<Measure> find(String name) {
    return Arrays.stream(values()).filter(measure -> measure.code().equals(name)).findFirst();
  }

  /** Its name in URLs and texts. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
