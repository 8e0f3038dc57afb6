package org.atlas287g.ui.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.meeting.FiscalYear;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.api.RecordQuery;
import org.atlas287g.ui.language.Languages;
import org.atlas287g.ui.language.Words;
import org.jspecify.annotations.Nullable;

/** Gathers what a list shows around its rows. */
final class ListPartsBuilder {
  /** The parameters that no field shows. */
  private static final Set<String> KEPT = Set.of("sort", "county", "agency", "asOf");

  private final Words words;
  private final CountyDirectory counties;
  private final String name;
  private final String path;
  private final RecordQuery query;
  private final List<RecordQuery.Fault> faults;
  private final List<String> scope = new ArrayList<>();
  private final List<ListParts.Choice> choices = new ArrayList<>();
  private final List<ListParts.Column> columns = new ArrayList<>();
  private final List<ListParts.Download> downloads = new ArrayList<>();
  private final List<ListParts.Download> related = new ArrayList<>();

  ListPartsBuilder(
      Words words,
      CountyDirectory counties,
      String name,
      String path,
      RecordQuery.Reading reading) {
    this.words = words;
    this.counties = counties;
    this.name = name;
    this.path = path;
    this.query = reading.query();
    this.faults = new ArrayList<>(reading.faults());
  }

  /** Another parameter that could not be used. */
  void fault(RecordQuery.Fault fault) {
    faults.add(fault);
  }

  void states(List<StateCode> states) {
    List<StateCode> ordered =
        states.stream().sorted(Comparator.comparing(StateCode::stateName)).toList();
    choice("state", ordered, query.state(), Enum::name, StateCode::stateName);
  }

  void models(Stream<SupportModel> models) {
    choice(
        "model",
        models.distinct().sorted().toList(),
        query.model(),
        Enum::name,
        m -> words.say("model." + m));
  }

  /** Where all records have one status, there is nothing to choose. */
  void statuses(Stream<AgreementStatus> statuses) {
    List<AgreementStatus> used = statuses.distinct().sorted().toList();
    if (used.size() > 1 || query.status() != null) {
      choice("status", used, query.status(), Enum::name, s -> words.say("edit.status." + s));
    }
  }

  void when() {
    choice(
        "when",
        Arrays.asList(RecordQuery.When.values()),
        query.when(),
        Enum::name,
        w -> words.say("when." + w));
  }

  void formats(Stream<MeetingFormat> formats) {
    choice(
        "format",
        formats.distinct().sorted().toList(),
        query.format(),
        Enum::name,
        f -> words.say("format." + f));
  }

  void fiscalYears(Stream<FiscalYear> years) {
    Function<FiscalYear, String> number = y -> String.valueOf(y.number());
    choice(
        "fiscalYear",
        years.distinct().sorted(Comparator.comparing(FiscalYear::number).reversed()).toList(),
        query.fiscalYear(),
        number,
        number);
  }

  private <V> void choice(
      String parameter,
      List<V> items,
      @Nullable V chosen,
      Function<V, String> value,
      Function<V, String> text) {
    List<ListParts.Option> options = new ArrayList<>();
    options.add(new ListParts.Option("", words.say("filter.any"), chosen == null));
    items.forEach(item ->
        options.add(
            new ListParts.Option(value.apply(item), text.apply(item), item.equals(chosen))));
    choices.add(new ListParts.Choice(parameter, options));
  }

  /** The columns in order; one that begins with "-" cannot be sorted by. */
  void columns(String... codes) {
    for (String code : codes) {
      String column = code.replaceFirst("^-", "");
      boolean sorted = query.order().column().equals(column);
      columns.add(
          new ListParts.Column(
              heading(column),
              code.equals(column) ? query.sortedBy(column).address(path) : null,
              !sorted ? null : query.order().descending() ? "descending" : "ascending"));
    }
  }

  /** Readers are told whose date it is: the list gives the latest signing only. */
  private static String heading(String column) {
    return (column.equals("signed") ? "map.column." : "column.") + column;
  }

  /** Says to which day, county and agency the list is limited, if it is. */
  void scope(Snapshot snapshot) {
    if (query.asOf() != null) {
      scope.add(words.say("records.asOf." + name, words.date(query.asOf())));
    }
    CountyFips county = query.county();
    if (county != null) {
      scope.add(
          words.say(
              "records.place",
              counties
                  .find(county)
                  .map(found -> found.fullName() + ", " + found.state().name())
                  .orElse(county.value())));
    }
    Slug agency = query.agency();
    if (agency != null) {
      scope.add(
          words.say(
              "records.agency",
              snapshot
                  .find(agency)
                  .map(found -> found.draft().name().text() + ", " + found.draft().state().name())
                  .orElse(agency.value())));
    }
  }

  /** The same rows as streams that calendars and feed readers subscribe to. */
  void streams(String endpoint) {
    download("ics", spoken(query.address(endpoint + ".ics")));
    download("atom", spoken(query.address(endpoint + ".atom")));
  }

  private String spoken(String url) {
    return url + (url.contains("?") ? "&" : "?") + Languages.PARAMETER + "=" + words.language();
  }

  /** Files of the same rows, from an endpoint. */
  void downloads(String endpoint) {
    String csv = query.address(endpoint + ".csv");
    download("csv", csv);
    download("excel", csv + (csv.contains("?") ? "&" : "?") + "bom=1");
    download("xlsx", query.address(endpoint + ".xlsx"));
    download("json", query.address(endpoint));
  }

  /** Another page about the same; its path names its text. */
  void related(String path, String href) {
    related.add(new ListParts.Download("related." + path.substring(1).replace('/', '.'), href));
  }

  private void download(String key, String href) {
    downloads.add(new ListParts.Download("download." + key, href));
  }

  ListParts build(int total, int shown) {
    List<ListParts.Parameter> kept = new ArrayList<>();
    query
        .parameters()
        .forEach((parameter, value) -> {
          if (KEPT.contains(parameter)) {
            kept.add(new ListParts.Parameter(parameter, value));
          }
        });
    String here = query.address(path);
    return new ListParts(
        name,
        path,
        query.text(),
        List.copyOf(choices),
        kept,
        List.copyOf(scope),
        List.copyOf(columns),
        total,
        shown,
        here + (here.contains("?") ? "&" : "?") + "all",
        path,
        query.parameters().keySet().stream().anyMatch(p -> !p.equals("sort")),
        List.copyOf(downloads),
        List.copyOf(related),
        faults.stream()
            .map(f ->
                words.say(
                    "filter.unusable",
                    Objects.requireNonNullElse(field(f.parameter()), f.parameter()),
                    f.found()))
            .toList());
  }

  private @Nullable String field(String parameter) {
    boolean known =
        choices.stream().anyMatch(c -> c.parameter().equals(parameter)) || parameter.equals("q");
    return known
        ? words
            .say("filter." + (parameter.equals("q") ? "text" : parameter))
            .toLowerCase(Locale.ROOT)
        : null;
  }
}
