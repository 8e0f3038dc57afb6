package org.atlas287g.ui.api;

import static org.atlas287g.ui.api.DataType.CODE;
import static org.atlas287g.ui.api.DataType.DATE;
import static org.atlas287g.ui.api.DataType.MOMENT;
import static org.atlas287g.ui.api.DataType.NUMBER;
import static org.atlas287g.ui.api.DataType.TEXT;
import static org.atlas287g.ui.api.RecordTable.column;

import java.util.List;
import java.util.function.Function;
import org.atlas287g.ui.api.Documents.AgencyReference;
import org.atlas287g.ui.api.Documents.ChangeDocument;
import org.jspecify.annotations.Nullable;

/** The columns of changes. */
final class ChangeTable {
  static final RecordTable<ChangeDocument> TABLE =
      new RecordTable<>(
          RecordList.CHANGES,
          List.of(
              column("day", DATE, 12, ChangeDocument::day),
              column("at", MOMENT, 20, ChangeDocument::at),
              column("revision", NUMBER, 10, ChangeDocument::revision),
              column("origin", CODE, 10, ChangeDocument::origin),
              column("list_date", DATE, 12, ChangeDocument::listDate),
              column("kind", CODE, 12, ChangeDocument::kind),
              column("action", CODE, 12, ChangeDocument::action),
              column("id", NUMBER, 8, ChangeDocument::id),
              column("state", CODE, 7, c -> agency(c, AgencyReference::state)),
              column("agency", TEXT, 44, c -> agency(c, AgencyReference::name)),
              column("agency_slug", CODE, 36, c -> agency(c, AgencyReference::slug)),
              column("level", CODE, 14, c -> agency(c, AgencyReference::level))));

  private ChangeTable() {}

  private static @Nullable Object agency(
      ChangeDocument change, Function<AgencyReference, @Nullable Object> part) {
    return change.agency() == null ? null : part.apply(change.agency());
  }
}
