package org.atlas287g.persistence;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.LongFunction;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.record.RecordId;
import org.atlas287g.domain.record.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes column values whose types JDBC does not know. */
public final class Columns {
  /** The number of the revision that a record becomes part of when it is stored. */
  public static final String NEWEST_REVISION = "coalesce((select max(number) from revision), 1)";

  private Columns() {}

  /** The column's text; null if the column is null. */
  public static @Nullable String text(ResultSet row, String column) throws SQLException {
    return row.getString(column);
  }

  /** The column's date; null if the column is null. */
  public static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  /** The column's moment; null if the column is null. */
  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** What to store for a moment. */
  public static OffsetDateTime time(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  /** The key in the column as an id; null if the column is null. */
  public static <T> @Nullable T id(ResultSet row, String column, LongFunction<T> id)
      throws SQLException {
    long key = row.getLong(column);
    return row.wasNull() ? null : id.apply(key);
  }

  /** The URL in the column; null if the column is null. */
  public static @Nullable URI uri(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : URI.create(text);
  }

  /** The record that an entry of the trail is of. */
  public static RecordId record(ResultSet entry) throws SQLException {
    long key = entry.getLong("record_key");
    return switch (constant(entry, "kind", RecordKind.class)) {
      case AGENCY -> new AgencyId(key);
      case AGREEMENT -> new AgreementId(key);
      case MEETING -> new MeetingId(key);
    };
  }

  /** The constant that the column names. */
  public static <E extends Enum<E>> E constant(ResultSet row, String column, Class<E> type)
      throws SQLException {
    return Enum.valueOf(type, row.getString(column));
  }

  /**
   * Marks a record as withdrawn, unless its version is not the current one.
   *
   * @return whether it was done
   */
  public static boolean withdraw(JdbcClient jdbc, String table, RecordId id, int version) {
    return jdbc.sql(
                "update "
                    + table
                    + " set withdrawn = true, version = version + 1"
                    + " where id = :id and version = :version")
            .param("id", id.value())
            .param("version", version)
            .update()
        == 1;
  }

  /** What to store for a URL. */
  public static @Nullable String text(@Nullable URI uri) {
    return uri == null ? null : uri.toString();
  }
}
