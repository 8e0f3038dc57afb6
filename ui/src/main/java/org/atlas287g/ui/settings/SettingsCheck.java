package org.atlas287g.ui.settings;

import java.util.Arrays;
import java.util.Comparator;
import org.atlas287g.domain.agency.TypingSlips;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Stops the start for a setting that nobody reads, likely a mistyped one, and for a text that is
 * not what is expected. Environment variables and system properties may be others' and are not
 * looked through for unknown names.
 */
public final class SettingsCheck
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
  private static final String PREFIX = "atlas.";
  private static final int MOST_SLIPS = 4;

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE; // files have been read by then
  }

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    check(event.getEnvironment());
  }

  static void check(ConfigurableEnvironment environment) {
    for (PropertySource<?> source : environment.getPropertySources()) {
      boolean others =
          source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)
              || source
                  .getName()
                  .equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
      if (!others && source instanceof EnumerablePropertySource<?> named) {
        Arrays.stream(named.getPropertyNames())
            .filter(name -> name.startsWith(PREFIX))
            .forEach(SettingsCheck::known);
      }
    }
    Binder binder = Binder.get(environment);
    for (Setting setting : Setting.values()) {
      readable(setting, binder, environment);
    }
  }

  private static void known(String name) {
    if (Setting.find(name).isPresent()) {
      return;
    }
    String nearest =
        Arrays.stream(Setting.values())
            .map(Setting::key)
            .filter(key -> TypingSlips.between(key, name, MOST_SLIPS) <= MOST_SLIPS)
            .min(Comparator.comparing(key -> TypingSlips.between(key, name, MOST_SLIPS)))
            .map(key -> "Did you mean " + key + "? ")
            .orElse("");
    throw new UnusableSettingException(
        "There is no setting " + name + ".", nearest + "docs/settings.md lists all settings.");
  }

  private static void readable(
      Setting setting, Binder binder, ConfigurableEnvironment environment) {
    try {
      binder.bind(setting.key(), Bindable.of(setting.type()));
    } catch (BindException unreadable) {
      throw new UnusableSettingException(
          "%s is \"%s\"; %s is expected."
              .formatted(setting.key(), environment.getProperty(setting.key()), setting.expected()),
          "Correct it; docs/settings.md says what it means.");
    }
  }
}
