package org.atlas287g.ui.api;

import static org.atlas287g.ui.api.RecordTable.column;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.atlas287g.ui.api.Documents.AgencyReference;
import org.atlas287g.ui.api.Documents.MeetingDocument;
import org.jspecify.annotations.Nullable;

/** The columns of meetings. */
final class MeetingTable {
  static final RecordTable<MeetingDocument> TABLE =
      RecordTable.of(
          RecordList.MEETINGS,
          List.of(
              column("date", 12, MeetingDocument::date),
              column("state", 7, m -> agency(m, AgencyReference::state)),
              column("agency", 44, m -> agency(m, AgencyReference::name)),
              column("agency_slug", 36, m -> agency(m, AgencyReference::slug)),
              column("level", 14, m -> agency(m, AgencyReference::level)),
              column("name_as_printed", 44, MeetingDocument::nameAsPrinted),
              column("model", 8, MeetingDocument::model),
              column("model_name", 24, m -> m.model().printedName()),
              column("format", 12, MeetingDocument::format),
              column("status", 12, MeetingDocument::status),
              column("fiscal_year", 12, MeetingDocument::fiscalYear),
              column("starts_at", 18, MeetingTable::start),
              column("time_zone", 18, m -> m.notice().zone()),
              column("venue", 36, m -> m.notice().venue()),
              column("link", 36, m -> m.notice().link()),
              column("question_deadline", 18, m -> m.notice().questionDeadline()),
              column("contact", 28, m -> m.notice().contact()),
              column("minutes", 36, m -> m.notice().minutes()),
              column("note", 36, m -> m.notice().note()),
              column("source", 36, MeetingDocument::source),
              column("id", 8, MeetingDocument::id)),
          MeetingDocument::known);

  private MeetingTable() {}

  private static @Nullable Object agency(
      MeetingDocument meeting, Function<AgencyReference, @Nullable Object> part) {
    return meeting.agency() == null ? null : part.apply(meeting.agency());
  }

  private static @Nullable LocalDateTime start(MeetingDocument meeting) {
    return meeting.notice().start() == null
        ? null
        : meeting.date().atTime(meeting.notice().start());
  }
}
