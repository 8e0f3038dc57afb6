package org.atlas287g.ui.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The settings that begin with {@code atlas.}; {@code docs/settings.md} says what each means. */
enum Setting {
  ADDRESS("atlas.address"),
  BOUNDARIES("atlas.boundaries"),
  CONTACT("atlas.contact"),
  DATA("atlas.data"),
  LINKS_CHECK("atlas.links.check", Boolean.class, "true or false"),
  LINKS_INTERVAL("atlas.links.interval", Duration.class, "a time such as 500ms, 1s or 2m"),
  LISTING_CRON("atlas.listing.cron"),
  LISTING_HOSTS("atlas.listing.hosts"),
  LISTING_URL("atlas.listing.url"),
  MAIL_FROM("atlas.mail.from"),
  PROXIES("atlas.proxies"),
  PUBLISHER("atlas.publisher"),
  SESSIONS_CLIENT_MAX("atlas.sessions.client-max"),
  SESSIONS_CLIENT_RATE("atlas.sessions.client-rate"),
  SESSIONS_LINGER("atlas.sessions.linger", Duration.class, "a time such as 30s or 2m"),
  SESSIONS_MAX("atlas.sessions.max");

  private final String key;
  private final Class<?> type;
  private final String expected;

  /** Any text; whoever reads it says what is wrong with it. */
  Setting(String key) {
    this(key, String.class, "a text");
  }

  Setting(String key, Class<?> type, String expected) {
    this.key = key;
    this.type = type;
    this.expected = expected;
  }

  /** The setting with this name, if there is one. */
  static Optional<Setting> find(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findAny();
  }

  /** Its name. */
  String key() {
    return key;
  }

  /** What its text is read as. */
  Class<?> type() {
    return type;
  }

  /** What may be there, in plain English. */
  String expected() {
    return expected;
  }
}
