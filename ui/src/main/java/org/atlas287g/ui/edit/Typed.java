package org.atlas287g.ui.edit;

import com.vaadin.flow.component.textfield.TextField;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.atlas287g.domain.listing.PrintedLinks;
import org.atlas287g.domain.listing.PrintedValues;
import org.atlas287g.domain.text.Limit;
import org.jspecify.annotations.Nullable;

/**
 * A text field whose text means a value. What was understood replaces what was typed as soon as the
 * field is left; what is not understood stays and is complained about.
 *
 * @param <T> the value
 */
public final class Typed<T> {
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("[H:mm][h:mm a][h:mma][h a][ha]")
          .toFormatter(Locale.US);

  private final TextField field = new TextField();
  private final Function<String, Optional<T>> rule;

  private Typed(String label, String expected, Function<String, Optional<T>> rule) {
    this.rule = rule;
    field.setLabel(label);
    field.setErrorMessage(expected);
    field.setManualValidation(true);
    field.addValueChangeListener(change -> {
      check();
      value().map(Object::toString).ifPresent(field::setValue);
    });
  }

  /** A day as lists and people write it. */
  public static Typed<LocalDate> date(String label, String expected) {
    return new Typed<>(label, expected, PrintedValues::date);
  }

  /** A URL; wrappers that mail programs put around it are removed. */
  static Typed<URI> link(String label, String expected) {
    Typed<URI> link = new Typed<>(label, expected, PrintedLinks::address);
    link.field.setMaxLength(Limit.URL_AS_PRINTED.most());
    return link;
  }

  /** A time of day, with or without "pm". */
  public static Typed<LocalTime> time(String label, String expected) {
    return new Typed<>(label, expected, Typed::readTime);
  }

  /** A day and a time of day, parted by a space or a T. */
  static Typed<LocalDateTime> moment(String label, String expected) {
    return new Typed<>(label, expected, Typed::readMoment);
  }

  /** The field itself. */
  public TextField field() {
    return field;
  }

  /** Shows a value; null empties the field. */
  public void show(@Nullable Object value) {
    field.setValue(value == null ? "" : value.toString());
    field.setInvalid(false);
  }

  /** What the text means; empty if there is none or it is not understood. */
  public Optional<T> value() {
    String text = field.getValue().strip();
    return text.isEmpty() ? Optional.empty() : rule.apply(text);
  }

  /** The same; null if there is none. */
  public @Nullable T orNull() {
    return value().orElse(null);
  }

  /** Whether the text is understood; marks the field otherwise. No text is fine unless required. */
  public boolean check() {
    boolean missing = field.getValue().isBlank();
    boolean good = missing ? !field.isRequiredIndicatorVisible() : value().isPresent();
    field.setInvalid(!good);
    return good;
  }

  /** Checks and marks each of them. */
  static boolean checkAll(Typed<?>... fields) {
    return Arrays.stream(fields).filter(field -> !field.check()).count() == 0;
  }

  private static Optional<LocalTime> readTime(String text) {
    try {
      String plain = text.replace(".", "").strip();
      return Optional.of(LocalTime.parse(plain.toUpperCase(Locale.ROOT), TIME));
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDateTime> readMoment(String text) {
    String[] parts = text.split("[ T,]+", 2);
    return parts.length < 2
        ? Optional.empty()
        : PrintedValues.date(parts[0]).flatMap(day -> readTime(parts[1]).map(day::atTime));
  }
}
