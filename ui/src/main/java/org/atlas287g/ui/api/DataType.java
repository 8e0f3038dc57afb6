package org.atlas287g.ui.api;

import java.util.Locale;

/** What the values of a field are. */
public enum DataType {
  TEXT,
  /** One of a few words in capitals, or a code of letters and digits. */
  CODE,
  /** A whole number, unless the field says otherwise. */
  NUMBER,
  /** {@code true} or {@code false}. */
  TRUTH,
  /** {@code YYYY-MM-DD}. */
  DATE,
  /** A day and a local time: {@code YYYY-MM-DDThh:mm}. */
  LOCAL_TIME,
  /** A moment: {@code YYYY-MM-DDThh:mm:ssZ}, UTC. */
  MOMENT,
  URL;

  /** The key of its name. */
  public String key() {
    return "data.type." + name().toLowerCase(Locale.ROOT);
  }
}
