package org.atlas287g.ui.chart;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.DayView;
import org.atlas287g.ui.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * The charts of the country, or of a state.
 *
 * @param view the records on the day that is shown
 * @param state null for the country
 */
public record Charts(
    Words words, DayView view, CountyDirectory counties, @Nullable StateCode state) {
  /** How wide charts are in pages, in pixels of a screen. */
  private static final int WIDE = 560;

  private static final int NARROW = 340;

  /** How many states are drawn; the table has all. */
  private static final int RANKED = 15;

  private static final String GROWTH = "growth";
  private static final String COUNTIES = "counties";
  private static final String STATES = "states";

  /** The colors of models among the kinds, as on the map; that of all others. */
  private static final List<SupportModel> KINDS =
      List.of(SupportModel.JEM, SupportModel.WSO, SupportModel.TFM);

  private static final int OTHER = KINDS.size() + 1;

  /** What a page about the country or the state shows. */
  public List<ChartPart> parts() {
    List<ChartPart> parts = new ArrayList<>();
    History history = history();
    if (history.models().isEmpty()) {
      return List.of();
    }
    parts.add(part(growth(history)));
    if (state == null) {
      parts.add(part(states()));
    }
    parts.add(part(counties(history)));
    return parts;
  }

  /** The chart that a URL names. */
  Optional<Chart> find(String name) {
    return switch (name) {
      case GROWTH -> Optional.of(growth(history()));
      case COUNTIES -> Optional.of(counties(history()));
      case STATES -> state == null ? Optional.of(states()) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private History history() {
    return History.of(view, agencies());
  }

  private List<Agency> agencies() {
    return state == null ? view.snapshot().agencies() : view.snapshot().agenciesIn(state);
  }

  private ChartPart part(Chart chart) {
    return new ChartPart(
        chart.name(),
        chart.heading(),
        chart.description(),
        chart.svg(chart.name() + "-wide", WIDE),
        chart.svg(chart.name() + "-narrow", NARROW),
        chart.columns(),
        chart.rows(),
        List.of(file(chart, "svg"), file(chart, "png"), file(chart, "csv")));
  }

  private ChartPart.File file(Chart chart, String format) {
    List<String> query = new ArrayList<>();
    if (state != null) {
      query.add("state=" + state.name());
    }
    if (view.day() != null) {
      query.add("asOf=" + view.day());
    }
    if (!words.locale().equals(Locale.ENGLISH)) {
      query.add("lang=" + words.language());
    }
    return new ChartPart.File(
        "/charts/"
            + chart.name()
            + "."
            + format
            + (query.isEmpty() ? "" : "?" + String.join("&", query)),
        format.toUpperCase(Locale.ROOT));
  }

  private Chart growth(History history) {
    int last = history.days().size() - 1;
    List<TimePlot.Layer> layers = new ArrayList<>();
    List<String> columns = new ArrayList<>(List.of(words.say("chart.day")));
    List<String> heads = new ArrayList<>(List.of("day"));
    history
        .models()
        .forEach((model, numbers) -> {
          int kind = KINDS.indexOf(model);
          String name = words.say("model." + model);
          layers.add(
              new TimePlot.Layer(
                  name + ": " + number(numbers[last]),
                  words.say("map.short." + model) + ": " + number(numbers[last]),
                  kind < 0 ? OTHER : kind + 1,
                  Arrays.stream(numbers).mapToObj(Double::valueOf).toList()));
          columns.add(name);
          heads.add(model.name());
        });
    columns.add(words.say("chart.total"));
    heads.add("total");
    List<List<String>> rows = new ArrayList<>();
    List<List<String>> file = new ArrayList<>(List.of(List.copyOf(heads)));
    for (int i = 0; i <= last; i++) {
      int day = i;
      LocalDate date = history.days().get(day);
      List<Integer> numbers =
          new ArrayList<>(history.models().values().stream().map(n -> n[day]).toList());
      numbers.add(history.total(day));
      file.add(row(date.toString(), numbers.stream().map(String::valueOf).toList()));
      if (history.isYear(day)) {
        rows.add(row(words.date(date), numbers.stream().map(this::number).toList()));
      }
    }
    return chart(
        GROWTH,
        words.say(
            "chart.growth.is",
            words.date(history.days().getFirst()),
            words.date(history.days().get(last)),
            number(history.total(0)),
            number(history.total(last))),
        columns,
        rows,
        file,
        new TimePlot(history.days(), layers, at -> number((int) Math.round(at)), true));
  }

  private Chart counties(History history) {
    int all = (state == null ? counties.list() : counties.listIn(state)).size();
    int last = history.days().size() - 1;
    List<Double> shares = history.counties().stream().map(reached -> share(reached, all)).toList();
    List<List<String>> rows = new ArrayList<>();
    List<List<String>> file = new ArrayList<>(List.of(List.of("day", "counties", "of", "share")));
    for (int day = 0; day <= last; day++) {
      int reached = history.counties().get(day);
      LocalDate date = history.days().get(day);
      file.add(
          List.of(
              date.toString(),
              String.valueOf(reached),
              String.valueOf(all),
              String.format(Locale.ROOT, "%.4f", share(reached, all) / 100)));
      if (history.isYear(day)) {
        rows.add(List.of(words.date(date), number(reached), percent(shares.get(day))));
      }
    }
    return chart(
        COUNTIES,
        words.say(
            "chart.counties.is",
            words.date(history.days().get(last)),
            number(history.counties().get(last)),
            number(all),
            percent(shares.get(last))),
        List.of(words.say("chart.day"), words.say("column.counties"), words.say("chart.share")),
        rows,
        file,
        new TimePlot(
            history.days(), List.of(new TimePlot.Layer("", "", 0, shares)), this::percent, false));
  }

  private static double share(int reached, int all) {
    return 100.0 * reached / Math.max(1, all);
  }

  private Chart states() {
    Map<StateCode, Integer> counts = new EnumMap<>(StateCode.class);
    view.snapshot().agreements().stream()
        .filter(view::stands)
        .forEach(a ->
            counts.merge(view.snapshot().get(a.draft().agency()).draft().state(), 1, Integer::sum));
    List<StateCode> ranked =
        counts.keySet().stream()
            .sorted(
                Comparator.comparing((StateCode one) -> counts.getOrDefault(one, 0))
                    .reversed()
                    .thenComparing(StateCode::stateName))
            .toList();
    List<List<String>> file = new ArrayList<>(List.of(List.of("state", "name", "agreements")));
    ranked.forEach(one ->
        file.add(
            List.of(one.name(), one.stateName(), String.valueOf(counts.getOrDefault(one, 0)))));
    return chart(
        STATES,
        words.say(
            "chart.states.is",
            number(Math.min(RANKED, ranked.size())),
            number(ranked.size()),
            words.date(view.shown())),
        List.of(words.say("column.state"), words.say("nav.agreements")),
        ranked.stream()
            .map(one -> List.of(one.stateName(), number(counts.getOrDefault(one, 0))))
            .toList(),
        file,
        new BarPlot(
            IntStream.range(0, Math.min(RANKED, ranked.size()))
                .mapToObj(ranked::get)
                .map(one -> {
                  int count = counts.getOrDefault(one, 0);
                  return new BarPlot.Bar(one.stateName(), count, number(count));
                })
                .toList()));
  }

  private Chart chart(
      String name,
      String description,
      List<String> columns,
      List<List<String>> rows,
      List<List<String>> file,
      Plot plot) {
    String heading = words.say("chart." + name);
    String place = state == null ? words.say("reference.us") : state.stateName();
    String data = words.dataDate(view.snapshot().revision());
    return new Chart(
        name,
        heading,
        words.say("chart.title", place, heading),
        description,
        view.day() == null
            ? words.say("records.list", data)
            : words.say("reference.asOf.is", words.date(view.day()), data),
        words.say("chart.source"),
        columns,
        rows,
        file,
        plot);
  }

  private static List<String> row(String first, List<String> rest) {
    List<String> row = new ArrayList<>(List.of(first));
    row.addAll(rest);
    return row;
  }

  private String number(int number) {
    return NumberFormat.getIntegerInstance(words.locale()).format(number);
  }

  private String percent(double share) {
    NumberFormat format = NumberFormat.getPercentInstance(words.locale());
    format.setMaximumFractionDigits(share < 10 ? 1 : 0);
    return format.format(share / 100);
  }
}
