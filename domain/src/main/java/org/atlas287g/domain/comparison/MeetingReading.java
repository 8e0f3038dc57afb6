package org.atlas287g.domain.comparison;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.listing.ListRemark;
import org.atlas287g.domain.listing.ListRemark.Kind;
import org.atlas287g.domain.listing.ListRemarks;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.MeetingCells;
import org.atlas287g.domain.listing.MeetingColumn;
import org.atlas287g.domain.listing.PrintedLinks;
import org.atlas287g.domain.listing.PrintedTimes;
import org.atlas287g.domain.listing.PrintedTimes.PrintedTime;
import org.atlas287g.domain.listing.PrintedValues;
import org.atlas287g.domain.listing.ReadList;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.text.Limit;
import org.jspecify.annotations.Nullable;

/** Reads the values of one list of meetings. A cell that cannot be read costs that cell only. */
final class MeetingReading {
  /** One of several dates in a cell. */
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\b\\p{L}{3,9}\\.? \\d{1,2},? \\d{4}");

  /** Longer texts are no dates, however many they name. */
  private static final int LONGEST_DATES = 200;

  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
  private static final Pattern VIRTUAL =
      Pattern.compile("\\b(?:virtual(?:ly)?|online)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern IN_PERSON =
      Pattern.compile("\\bin[\\s-]?person\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern HYBRID = Pattern.compile("\\bhybrid\\b", Pattern.CASE_INSENSITIVE);

  /** What stands before and behind a place once the way of attending is taken out. */
  private static final Pattern BEFORE =
      Pattern.compile("(?:[\\s,;:/&()–-]|\\b(?:and|at|or|via)\\b)*+");

  private static final String BEHIND = " ,;:/&()–-";
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private final ReadList list;
  private final ListRemarks remarks;

  MeetingReading(ReadList list) {
    this.list = list;
    this.remarks = new ListRemarks(list.remarks());
  }

  /** The rows in the list's order. */
  List<ListedMeeting> rows() {
    return list.rows().stream().map(this::read).toList();
  }

  /** Those of the reader, and those of the values; complete once the rows are read. */
  List<ListRemark> remarks() {
    return remarks.list();
  }

  private record Day(@Nullable LocalDate date, boolean plain) {}

  private record Place(MeetingFormat format, @Nullable String venue) {}

  private ListedMeeting read(ListingRow row) {
    MeetingCells cells = Objects.requireNonNull(row.meeting());
    Day day = day(row, cells.date());
    Optional<PrintedTime> time = time(row, cells);
    Place place = place(row, cells);
    return new ListedMeeting(
        row,
        name(row),
        model(row),
        day.date(),
        day.plain(),
        time.map(PrintedTime::start).orElse(null),
        time.map(PrintedTime::zone).orElse(null),
        place.format(),
        place.venue(),
        link(row, cells.link()));
  }

  private String name(ListingRow row) {
    if (NameKeys.key(row.agency()).isEmpty()) {
      remark(row, MeetingColumn.NAME, Kind.AGENCY_MISSING, row.agency(), "");
      return "";
    }
    if (!Limit.NAME.admits(row.agency())) {
      remark(row, MeetingColumn.NAME, Kind.AGENCY_UNUSABLE, row.agency(), "");
      return "";
    }
    return row.agency();
  }

  private SupportModel model(ListingRow row) {
    String text = Objects.requireNonNullElse(row.model(), "");
    SupportModel model = Limit.NAME.admits(text) ? PrintedValues.model(text) : SupportModel.UNKNOWN;
    if (model == SupportModel.UNKNOWN) {
      remark(row, MeetingColumn.MODEL, Kind.MODEL_UNKNOWN, text, "");
    }
    return model;
  }

  private Day day(ListingRow row, @Nullable String printed) {
    if (printed == null) {
      remark(row, MeetingColumn.DATE, Kind.DATE_MISSING, "", "");
      return new Day(null, false);
    }
    String text = PrintedTimes.without(printed);
    boolean tooLong = text.length() > LONGEST_DATES;
    List<LocalDate> several =
        DATE.matcher(tooLong ? "" : BRACKETS.matcher(text).replaceAll(" "))
            .results()
            .flatMap(date -> PrintedValues.date(date.group()).stream())
            .distinct()
            .toList();
    if (several.size() > 1) {
      LocalDate first = several.getFirst();
      remark(row, MeetingColumn.DATE, Kind.SEVERAL_DATES, printed, first.toString());
      return new Day(first, false);
    }
    Optional<LocalDate> date = PrintedValues.date(text);
    if (date.isPresent() && PrintedValues.isPlainDate(text)) {
      return new Day(date.get(), true);
    }
    Optional<LocalDate> repaired = date.or(() -> PrintedValues.repairedDate(text));
    remark(
        row,
        MeetingColumn.DATE,
        repaired.isPresent() ? Kind.DATE_REPAIRED : Kind.DATE_UNREADABLE,
        printed,
        repaired.map(LocalDate::toString).orElse(""));
    return new Day(repaired.orElse(null), false);
  }

  private Optional<PrintedTime> time(ListingRow row, MeetingCells cells) {
    String printed = cells.time();
    if (printed == null) {
      return Optional.ofNullable(cells.date()).flatMap(PrintedTimes::find);
    }
    Optional<PrintedTime> time = PrintedTimes.find(printed);
    if (time.isEmpty()) {
      remark(row, MeetingColumn.TIME, Kind.TIME_UNREADABLE, printed, "");
    }
    return time;
  }

  /** The location tells how a meeting is attended, the place, or both. */
  private Place place(ListingRow row, MeetingCells cells) {
    String location = Objects.requireNonNullElse(cells.location(), "");
    boolean virtual = VIRTUAL.matcher(location).find();
    boolean inPerson = IN_PERSON.matcher(location).find();
    boolean hybrid = HYBRID.matcher(location).find() || (virtual && inPerson);
    MeetingFormat format =
        hybrid
            ? MeetingFormat.HYBRID
            : virtual
                ? MeetingFormat.VIRTUAL
                : inPerson ? MeetingFormat.IN_PERSON : MeetingFormat.UNKNOWN;
    String rest = location;
    for (Pattern word : List.of(VIRTUAL, IN_PERSON, HYBRID)) {
      rest = word.matcher(rest).replaceAll(" ");
    }
    rest = between(rest);
    if (format == MeetingFormat.UNKNOWN && !location.isEmpty()) {
      remark(row, MeetingColumn.LOCATION, Kind.FORMAT_UNKNOWN, location, rest);
    }
    return new Place(format, venue(row, cells.venue() == null ? rest : cells.venue()));
  }

  private static String between(String text) {
    Matcher before = BEFORE.matcher(text);
    int from = before.lookingAt() ? before.end() : 0;
    int to = text.length();
    while (to > from && BEHIND.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }

  private @Nullable String venue(ListingRow row, String text) {
    if (!Limit.VENUE.admits(text)) {
      remark(row, MeetingColumn.VENUE, Kind.VENUE_TOO_LONG, text, "");
      return null;
    }
    return LETTER.matcher(text).find() ? text : null;
  }

  private @Nullable URI link(ListingRow row, @Nullable String text) {
    if (text == null) {
      return null;
    }
    Optional<URI> url = PrintedLinks.address(text);
    if (url.isEmpty()) {
      remark(row, MeetingColumn.LINK, Kind.LINK_UNREADABLE, text, "");
    } else if (!url.get().toString().equals(PrintedLinks.escape(text))) {
      remark(row, MeetingColumn.LINK, Kind.LINK_REPAIRED, text, url.get().toString());
    }
    return url.orElse(null);
  }

  private void remark(ListingRow row, MeetingColumn column, Kind kind, String found, String made) {
    remarks.add(new ListRemark(kind, list.sheet(), row.row(), column.heading(), found, made));
  }
}
