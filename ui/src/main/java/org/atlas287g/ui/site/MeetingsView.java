package org.atlas287g.ui.site;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.meeting.FiscalYear;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDays;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.publication.PublishedSnapshot;
import org.jspecify.annotations.Nullable;

/** All steering-committee meetings as a list, newest first. */
@Route(MeetingsView.ADDRESS)
@AnonymousAllowed
class MeetingsView extends RecordsView<MeetingsView.Row> {
  static final String ADDRESS = "meetings";

  private final PublishedSnapshot published;
  private final Select<When> when;
  private final Select<FiscalYear> year;

  /** Meetings from today on, or before; today is a day of Washington, D.C. */
  private enum When {
    UPCOMING,
    PAST
  }

  /** A meeting with its agency; null where no agreement of that agency is recorded. */
  record Row(Meeting meeting, @Nullable Agency agency) {
    Optional<StateCode> state() {
      return Optional.ofNullable(agency).map(a -> a.draft().state());
    }

    String name() {
      return agency == null ? meeting.draft().nameAsPrinted().text() : agency.draft().name().text();
    }
  }

  MeetingsView(PublishedSnapshot published) {
    Snapshot snapshot = published.get();
    super(
        "meetings",
        snapshot.meetings().stream()
            .flatMap(m -> row(snapshot, m).state().stream())
            .distinct()
            .sorted()
            .toList(),
        snapshot.meetings().stream().map(m -> m.draft().model()).distinct().sorted().toList());
    this.published = published;
    when = choose("when", List.of(When.values()), Enum::name, w -> getTranslation("when." + w));
    year =
        choose(
            "fiscalYear",
            snapshot.meetings().stream()
                .map(m -> m.draft().fiscalYear())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList(),
            y -> String.valueOf(y.number()),
            y -> String.valueOf(y.number()));
    grid()
        .addColumn(r -> r.meeting().draft().date())
        .setHeader(getTranslation("column.date"))
        .setSortable(true)
        .setAutoWidth(true);
    grid()
        .addColumn(this::agencyName)
        .setHeader(getTranslation("column.agency"))
        .setSortable(true)
        .setFlexGrow(3)
        .setWidth("18rem");
    grid()
        .addColumn(r -> r.state().map(StateCode::stateName).orElse("—"))
        .setHeader(getTranslation("column.state"))
        .setSortable(true)
        .setAutoWidth(true);
    grid()
        .addColumn(r -> getTranslation("format." + r.meeting().draft().format()))
        .setHeader(getTranslation("column.format"))
        .setSortable(true)
        .setAutoWidth(true);
    grid()
        .addColumn(r -> getTranslation("model." + r.meeting().draft().model()))
        .setHeader(getTranslation("column.model"))
        .setSortable(true)
        .setFlexGrow(2)
        .setWidth("12rem");
    grid()
        .addColumn(r -> r.meeting().draft().fiscalYear().number())
        .setHeader(getTranslation("column.fiscalYear"))
        .setSortable(true)
        .setAutoWidth(true);
    grid()
        .addColumn(r ->
            getTranslation("meeting.status." + r.meeting().draft().statusOn(MeetingDays.today())))
        .setHeader(getTranslation("column.status"))
        .setAutoWidth(true);
  }

  @Override
  List<Row> select(Criteria criteria) {
    Snapshot snapshot = published.get();
    return snapshot.meetings().stream()
        .filter(this::isInTime)
        .map(m -> row(snapshot, m))
        .filter(r ->
            criteria.accepts(
                r.name() + " " + r.meeting().draft().nameAsPrinted().text(),
                r.state().orElse(null),
                r.meeting().draft().model()))
        .toList();
  }

  private boolean isInTime(Meeting meeting) {
    boolean past = meeting.draft().date().isBefore(MeetingDays.today());
    return (when.getValue() == null || past == (when.getValue() == When.PAST))
        && (year.getValue() == null || year.getValue().equals(meeting.draft().fiscalYear()));
  }

  private static Row row(Snapshot snapshot, Meeting meeting) {
    var id = meeting.draft().agency();
    return new Row(meeting, id == null ? null : snapshot.get(id));
  }

  private String agencyName(Row row) {
    return row.agency() == null ? getTranslation("meetings.noAgreement", row.name()) : row.name();
  }
}
