package org.atlas287g.ui.picture;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.atlas287g.ui.api.BadRequest;
import org.jspecify.annotations.Nullable;

/** The parameters of a request for a picture, of which it may have only some. */
public record Asked(HttpServletRequest request) {
  /**
   * Those of a request.
   *
   * @throws BadRequest if it has others
   */
  public static Asked of(HttpServletRequest request, List<String> parameters) {
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if (!parameters.contains(name)) {
            throw new BadRequest(
                name, String.join(",", values), "only " + String.join(", ", parameters));
          }
          if (values.length != 1) {
            throw new BadRequest(name, String.join(",", values), "the parameter once");
          }
        });
    return new Asked(request);
  }

  /**
   * A parameter's value; null if it is blank or absent.
   *
   * @throws BadRequest if it cannot be read
   */
  public <V> @Nullable V value(
      String name, String expected, Function<String, Optional<? extends V>> parse) {
    String text = request.getParameter(name);
    if (text == null || text.isBlank()) {
      return null;
    }
    Optional<? extends V> value = parse.apply(text.strip());
    if (value.isEmpty()) {
      throw new BadRequest(name, text, expected);
    }
    return value.get();
  }

  /** A whole number between two, both included. */
  public int number(String name, int least, int most, int otherwise) {
    Integer number =
        value(
            name,
            "a whole number from %d to %d".formatted(least, most),
            text ->
                Optional.of(text)
                    .filter(digits -> digits.matches("\\d{1,5}"))
                    .map(Integer::valueOf)
                    .filter(n -> n >= least && n <= most));
    return number == null ? otherwise : number;
  }

  /** A day up to the newest one. */
  public @Nullable LocalDate day(String name, LocalDate newest) {
    return value(
        name,
        "a day such as 2024-06-30, up to " + newest,
        text -> {
          try {
            return Optional.of(LocalDate.parse(text)).filter(day -> !day.isAfter(newest));
          } catch (DateTimeException unreadable) {
            return Optional.empty();
          }
        });
  }
}
