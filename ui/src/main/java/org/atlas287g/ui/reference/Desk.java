package org.atlas287g.ui.reference;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.Alias;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDays;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.CountyOutlines;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.DayView;
import org.atlas287g.domain.publication.DocumentLink;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.publication.SourceRow;
import org.atlas287g.ui.chart.ChartPart;
import org.atlas287g.ui.chart.Charts;
import org.atlas287g.ui.language.Words;
import org.atlas287g.ui.web.PagePaths;
import org.atlas287g.ui.web.ReferencePaths;
import org.jspecify.annotations.Nullable;

/**
 * Puts records into the words of one page.
 *
 * @param view the records on the page's day
 * @param shown the day that the visitor asked for
 * @param days by which meetings are past or to come
 */
record Desk(
    Words words,
    DayView view,
    ShownDay shown,
    CountyDirectory counties,
    CountyOutlines outlines,
    MeetingDays days) {
  /** Numbers up to here are written as words. */
  private static final int WORDS = 10;

  /** What sheets print where they have no value. */
  private static final Pattern NOTHING = Pattern.compile("#?N/?A", Pattern.CASE_INSENSITIVE);

  /** Past meetings that a place shows. */
  static final int PAST_MEETINGS = 12;

  Snapshot snapshot() {
    return view.snapshot();
  }

  boolean isPast() {
    return view.day() != null;
  }

  /** A number in words if it is small. */
  String amount(int number) {
    return number <= WORDS
        ? List.of(words.say("reference.numbers").split("\\|")).get(number)
        : number(number);
  }

  String number(int number) {
    return NumberFormat.getIntegerInstance(words.locale()).format(number);
  }

  /** The agreements of agencies that stand. */
  List<Agreement> standing(Collection<Agency> agencies) {
    return agreements(agencies).filter(view::stands).toList();
  }

  private Stream<Agreement> agreements(Collection<Agency> agencies) {
    return agencies.stream().flatMap(agency -> snapshot().agreementsOf(agency.id()).stream());
  }

  static int holders(Collection<Agreement> agreements) {
    Set<AgencyId> holders = new HashSet<>();
    agreements.forEach(agreement -> holders.add(agreement.draft().agency()));
    return holders.size();
  }

  /**
   * How many agreements stand there, in a sentence.
   *
   * @param kind what the texts are of, such as {@code county}
   * @param place the name of the place or agency
   */
  String sentence(String kind, String place, List<Agreement> standing) {
    String key = "reference." + kind + (isPast() ? ".past." : ".now.");
    String day = words.date(view.shown());
    if (standing.isEmpty()) {
      return words.say(key + "none", place, day);
    }
    int holders = holders(standing);
    String form = holders > 1 ? "nn" : standing.size() > 1 ? "1n" : "11";
    String holds = words.say(key + form, place, amount(standing.size()), amount(holders), day);
    String oldest =
        standing.stream()
            .map(a -> a.draft().signed())
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .map(signed ->
                words.say(
                    standing.size() == 1 ? "reference.signed" : "reference.oldest",
                    String.valueOf(signed.getYear())))
            .orElse(".");
    return capital(holds + oldest);
  }

  private String capital(String text) {
    return text.substring(0, 1).toUpperCase(words.locale()) + text.substring(1);
  }

  /** Links to counties, by name. */
  List<Parts.Link> links(Collection<CountyFips> fips) {
    return fips.stream().flatMap(f -> counties.find(f).stream()).map(this::link).toList();
  }

  Parts.Link link(County county) {
    return new Parts.Link(shown.link(ReferencePaths.county(county)), county.fullName());
  }

  Parts.Link link(Agency agency) {
    return new Parts.Link(
        shown.link(ReferencePaths.agency(agency.slug().value())), agency.draft().name().text());
  }

  /** A meeting by its date. */
  Parts.Link link(Meeting meeting) {
    return new Parts.Link(
        shown.link(ReferencePaths.meeting(meeting.id().value())),
        words.date(meeting.draft().date()));
  }

  /** A meeting by its agency and its date. */
  String title(Meeting meeting) {
    return words.say("reference.meeting.title", name(meeting), words.date(meeting.draft().date()));
  }

  /** The name of a meeting's agency: the one that the Atlas shows, else as printed. */
  String name(Meeting meeting) {
    return snapshot()
        .findAgency(meeting.draft())
        .map(agency -> agency.draft().name())
        .orElse(meeting.draft().nameAsPrinted())
        .text();
  }

  /** Where an agency serves, if that is not counties; else empty. */
  String extent(Agency agency) {
    return switch (agency.draft().placement().extent()) {
      case COUNTIES -> "";
      case STATEWIDE -> words.say("place.statewide");
      case UNPLACED -> words.say("place.unplaced");
    };
  }

  /**
   * The agencies that hold some of these agreements, with them, in their order.
   *
   * @param explained the models that were explained before; those that are now are added
   * @param placed whether to say why each agency is where it is
   */
  List<Parts.Agency> agencies(
      List<Agreement> agreements, Set<SupportModel> explained, boolean placed) {
    Map<AgencyId, List<Agreement>> byAgency = new LinkedHashMap<>();
    agreements.forEach(
        a -> byAgency.computeIfAbsent(a.draft().agency(), _ -> new ArrayList<>()).add(a));
    List<Parts.Agency> parts = new ArrayList<>();
    byAgency.forEach((id, own) -> {
      Agency agency = snapshot().get(id);
      Parts.Link link = link(agency);
      parts.add(
          new Parts.Agency(
              link.text(),
              link.href(),
              words.say("edit.level." + agency.draft().level()),
              links(agency.draft().placement().counties()),
              agency.draft().note(),
              placed ? agency.draft().placement().reason() : null,
              own.stream().map(a -> agreement(agency, a, explained)).toList()));
    });
    return parts;
  }

  private Parts.Agreement agreement(Agency agency, Agreement a, Set<SupportModel> explained) {
    AgreementDraft draft = a.draft();
    Optional<SourceRow> row = snapshot().findRow(a.id());
    Optional<String> other =
        row.map(SourceRow::agency).filter(name -> !name.equals(agency.draft().name().text()));
    String part = ReferencePaths.agreementPart(a.id().value());
    String href = link(agency).href() + "#" + part;
    return new Parts.Agreement(
        part,
        href,
        PagePaths.report(href),
        words.model(draft),
        explained.add(draft.model()) ? capital(words.say("model." + draft.model() + ".is")) : null,
        words.signed(draft),
        status(a),
        DocumentLink.list(snapshot(), a),
        row.map(this::printed).orElse(null),
        other.map(_ -> words.say("reference.shownAs", agency.draft().name().text())).orElse(null),
        other.flatMap(name -> reason(agency, name)).orElse(null),
        draft.note(),
        row.isPresent() && !snapshot().known(a).byEditor()
            ? null
            : words.say("map.record", draft.source(), words.known(snapshot().known(a))));
  }

  /** Why a printed name means an agency, in the editors' or the Atlas's words. */
  static Optional<String> reason(Agency agency, String printed) {
    return agency.draft().aliases().stream()
        .filter(alias -> alias.spelling().text().equals(printed))
        .map(Alias::reason)
        .filter(reason -> !reason.isBlank())
        .findFirst();
  }

  /** What is said of an agreement that does not stand as the heading says. */
  private @Nullable String status(Agreement a) {
    LocalDate ended = a.inForce().until();
    if (view.stands(a)) {
      return null;
    }
    String status = words.say("edit.status." + a.draft().status());
    return ended == null ? status : status + " " + words.say("agreements.ended", words.date(ended));
  }

  private String printed(SourceRow row) {
    List<String> cells = new ArrayList<>();
    cell(cells, "reference.printed.agency", row.agency());
    cell(cells, "reference.printed.county", row.county());
    cell(cells, "reference.printed.model", row.model());
    cell(cells, "reference.printed.signed", row.signed());
    String printed =
        words.say(
            "reference.printed",
            words.listDate(row.listed(), row.inferred()),
            String.valueOf(row.number()),
            String.join(", ", cells));
    return row.first().equals(row.listed())
        ? printed
        : printed + " " + words.say("reference.printed.first", words.date(row.first()));
  }

  private void cell(List<String> cells, String key, @Nullable String text) {
    if (text != null && !text.isBlank() && !NOTHING.matcher(text).matches()) {
      cells.add(words.say(key, text));
    }
  }

  /** Agreements that ended before the page's day, of these agencies. */
  List<Agreement> ended(Collection<Agency> agencies) {
    return agreements(agencies).filter(view::hasEnded).toList();
  }

  /** Agreements that are announced, of these agencies; not known of days of the past. */
  List<Agreement> pending(Collection<Agency> agencies) {
    return isPast()
        ? List.of()
        : agreements(agencies).filter(a -> a.draft().status() == AgreementStatus.PENDING).toList();
  }

  /** What happened to agreements up to the page's day, in order. */
  List<Parts.Event> events(Collection<Agency> agencies) {
    List<Parts.Event> events = new ArrayList<>();
    agreements(agencies)
        .filter(a -> view.stands(a) || view.hasEnded(a))
        .forEach(a -> {
          Parts.Link agency = link(snapshot().get(a.draft().agency()));
          LocalDate signed = a.draft().signed();
          if (signed != null) {
            events.add(event(signed, "reference.event.signed", agency, words.model(a.draft())));
          }
          LocalDate until = a.inForce().until();
          if (until != null && view.hasEnded(a)) {
            events.add(event(until, "reference.event.until", agency, words.model(a.draft())));
          }
        });
    events.sort(Comparator.comparing(Parts.Event::day));
    return events;
  }

  Parts.Event event(LocalDate day, String key, Parts.Link where, String detail) {
    return new Parts.Event(day, words.date(day), words.say(key), where, detail);
  }

  /**
   * The meetings of these agencies, as seen from the page's day.
   *
   * @param most how many past ones are shown
   * @param all where all of them are
   */
  Parts.Meetings meetings(Collection<Agency> agencies, int most, String all) {
    List<Meeting> own = new ArrayList<>();
    agencies.forEach(agency -> own.addAll(snapshot().meetingsOf(agency.id())));
    own.sort(Comparator.comparing((Meeting m) -> m.draft().date()).reversed());
    List<Meeting> past = own.stream().filter(this::isPast).toList();
    List<Meeting> next = own.stream().filter(m -> !isPast(m)).toList().reversed();
    return new Parts.Meetings(
        next.stream().map(this::meeting).toList(),
        past.stream().limit(most).map(this::meeting).toList(),
        own.size(),
        all);
  }

  /** Whether a meeting's day is over, as seen from the page's day. */
  boolean isPast(Meeting meeting) {
    return view.day() == null
        ? days.isPast(meeting.draft(), snapshot().findAgency(meeting.draft()).orElse(null))
        : meeting.draft().date().isBefore(view.day());
  }

  private Parts.Meeting meeting(Meeting meeting) {
    MeetingDraft draft = meeting.draft();
    Agency agency = snapshot().findAgency(draft).orElse(null);
    return new Parts.Meeting(
        link(meeting).href(),
        words.date(draft.date()),
        name(meeting),
        agency == null ? null : link(agency).href(),
        words.say("format." + draft.format()),
        words.say("model." + draft.model()),
        words.say("meeting.status." + status(meeting)),
        draft.notice());
  }

  /** What is known of a meeting on the page's day. */
  MeetingStatus status(Meeting meeting) {
    MeetingDraft draft = meeting.draft();
    return view.day() == null
        ? days.status(draft, snapshot().findAgency(draft).orElse(null))
        : draft.statusOn(view.day());
  }

  /** How many agreements stand by model, the models in their order. */
  List<Parts.Figure> byModel(Collection<Agreement> standing) {
    List<Parts.Figure> figures = new ArrayList<>();
    for (SupportModel model : EnumSet.allOf(SupportModel.class)) {
      int count = (int) standing.stream().filter(a -> a.draft().model() == model).count();
      if (count > 0) {
        figures.add(new Parts.Figure(words.say("model." + model), count));
      }
    }
    return figures;
  }

  /** What day the page shows, in words. */
  String asOf() {
    String list = words.dataDate(snapshot().revision());
    return shown.day() == null
        ? words.say("records.list", list)
        : words.say("reference.asOf.is", words.date(shown.day()), list);
  }

  /**
   * The charts of the country, or of a state.
   *
   * @param state null for the country
   */
  List<ChartPart> charts(@Nullable StateCode state) {
    return new Charts(words, view, counties, state).parts();
  }

  /** By county, how many agreements stand of agencies that are placed in it, not in its state. */
  Map<CountyFips, Integer> local() {
    Map<CountyFips, Integer> local = new HashMap<>();
    for (Agreement agreement : snapshot().agreements()) {
      if (view.stands(agreement)) {
        snapshot()
            .get(agreement.draft().agency())
            .draft()
            .placement()
            .counties()
            .forEach(county -> local.merge(county, 1, Integer::sum));
      }
    }
    return local;
  }

  /** "3 agreements". */
  String agreements(int count) {
    return words.count("map.agreements", count);
  }
}
