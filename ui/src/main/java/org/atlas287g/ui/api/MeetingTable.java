package org.atlas287g.ui.api;

import static org.atlas287g.ui.api.DataType.CODE;
import static org.atlas287g.ui.api.DataType.DATE;
import static org.atlas287g.ui.api.DataType.LOCAL_TIME;
import static org.atlas287g.ui.api.DataType.NUMBER;
import static org.atlas287g.ui.api.DataType.TEXT;
import static org.atlas287g.ui.api.DataType.URL;
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
              column("date", DATE, 12, MeetingDocument::date),
              column("state", CODE, 7, m -> agency(m, AgencyReference::state)),
              column("agency", TEXT, 44, m -> agency(m, AgencyReference::name)),
              column("agency_slug", CODE, 36, m -> agency(m, AgencyReference::slug)),
              column("level", CODE, 14, m -> agency(m, AgencyReference::level)),
              column("name_as_printed", TEXT, 44, MeetingDocument::nameAsPrinted),
              column("model", CODE, 8, MeetingDocument::model),
              column("model_name", TEXT, 24, m -> m.model().printedName()),
              column("format", CODE, 12, MeetingDocument::format),
              column("status", CODE, 12, MeetingDocument::status),
              column("fiscal_year", NUMBER, 12, MeetingDocument::fiscalYear),
              column("starts_at", LOCAL_TIME, 18, MeetingTable::start),
              column("time_zone", CODE, 18, m -> m.notice().zone()),
              column("venue", TEXT, 36, m -> m.notice().venue()),
              column("link", URL, 36, m -> m.notice().link()),
              column("question_deadline", LOCAL_TIME, 18, m -> m.notice().questionDeadline()),
              column("contact", TEXT, 28, m -> m.notice().contact()),
              column("minutes", URL, 36, m -> m.notice().minutes()),
              column("note", TEXT, 36, m -> m.notice().note()),
              column("source", TEXT, 36, MeetingDocument::source),
              column("id", NUMBER, 8, MeetingDocument::id)),
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
