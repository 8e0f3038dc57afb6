package org.atlas287g.persistence.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.MeetingCells;
import org.atlas287g.persistence.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** The texts of rows, each kept once. */
@Component
class ListedTexts {
  /** So many digests are asked for at once. */
  private static final int ASKED = 1000;

  /** What is kept of rows that are not of meetings. */
  private static final MeetingCells NONE = new MeetingCells(null, null, null, null, null);

  private static final List<String> COLUMNS =
      List.of(
          "state",
          "agency",
          "type",
          "county",
          "model",
          "signed",
          "moa",
          "addendum",
          "of_meeting",
          "meeting_day",
          "meeting_time",
          "location",
          "venue",
          "link");

  private final NamedParameterJdbcOperations jdbc;

  ListedTexts(NamedParameterJdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** The keys of the texts of these very rows; those that are not kept yet are. */
  IdentityHashMap<ListingRow, Long> keep(Collection<ListingRow> rows) {
    IdentityHashMap<ListingRow, String> digests = new IdentityHashMap<>();
    Map<String, ListingRow> texts = new LinkedHashMap<>();
    rows.forEach(row -> texts.putIfAbsent(digests.computeIfAbsent(row, ListedTexts::digest), row));
    Map<String, Long> known = find(List.copyOf(texts.keySet()));
    Set<String> missing = new HashSet<>(texts.keySet());
    missing.removeAll(known.keySet());
    if (!missing.isEmpty()) {
      jdbc.batchUpdate(
          """
          insert into listed_text
              (digest, state, agency, type, county, model, signed, moa, addendum,
               of_meeting, meeting_day, meeting_time, location, venue, link)
          values
              (:digest, :state, :agency, :type, :county, :model, :signed, :moa, :addendum,
               :of_meeting, :meeting_day, :meeting_time, :location, :venue, :link)
          """,
          texts.entrySet().stream()
              .filter(text -> missing.contains(text.getKey()))
              .map(text -> values(text.getKey(), text.getValue()))
              .toArray(SqlParameterSource[]::new));
      known.putAll(find(List.copyOf(missing)));
    }
    IdentityHashMap<ListingRow, Long> keys = new IdentityHashMap<>();
    digests.forEach((row, digest) -> keys.put(row, Objects.requireNonNull(known.get(digest))));
    return keys;
  }

  private Map<String, Long> find(List<String> digests) {
    Map<String, Long> found = new HashMap<>();
    for (int from = 0; from < digests.size(); from += ASKED) {
      List<String> asked = digests.subList(from, Math.min(from + ASKED, digests.size()));
      jdbc.query(
          "select digest, id from listed_text where digest in (:digests)",
          Map.of("digests", asked),
          row -> {
            found.put(row.getString("digest"), row.getLong("id"));
          });
    }
    return found;
  }

  private static SqlParameterSource values(String digest, ListingRow row) {
    MeetingCells meeting = Objects.requireNonNullElse(row.meeting(), NONE);
    return new MapSqlParameterSource("digest", digest)
        .addValue("state", row.state())
        .addValue("agency", row.agency())
        .addValue("type", row.type())
        .addValue("county", row.county())
        .addValue("model", row.model())
        .addValue("signed", row.signed())
        .addValue("moa", row.moa())
        .addValue("addendum", row.addendum())
        .addValue("of_meeting", row.meeting() != null)
        .addValue("meeting_day", meeting.date())
        .addValue("meeting_time", meeting.time())
        .addValue("location", meeting.location())
        .addValue("venue", meeting.venue())
        .addValue("link", meeting.link());
  }

  /** What two rows have in common if they print the same. */
  private static String digest(ListingRow row) {
    StringBuilder text = new StringBuilder();
    append(
        text,
        row.state(),
        row.agency(),
        row.type(),
        row.county(),
        row.model(),
        row.signed(),
        row.moa(),
        row.addendum());
    MeetingCells meeting = row.meeting();
    if (meeting != null) {
      append(
          text,
          "meeting",
          meeting.date(),
          meeting.time(),
          meeting.location(),
          meeting.venue(),
          meeting.link());
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static void append(StringBuilder text, @Nullable String... cells) {
    for (String cell : cells) {
      text.append(cell == null ? "-" : cell.length() + ":" + cell);
    }
  }

  /**
   * The row of a text.
   *
   * @param prefix what the names of its columns begin with
   */
  static ListingRow row(ResultSet row, String prefix, String source, int number)
      throws SQLException {
    return new ListingRow(
        source,
        number,
        Objects.requireNonNull(Columns.text(row, prefix + "state")),
        Objects.requireNonNull(Columns.text(row, prefix + "agency")),
        Columns.text(row, prefix + "type"),
        Columns.text(row, prefix + "county"),
        Columns.text(row, prefix + "model"),
        Columns.text(row, prefix + "signed"),
        Columns.text(row, prefix + "moa"),
        Columns.text(row, prefix + "addendum"),
        row.getBoolean(prefix + "of_meeting") ? meeting(row, prefix) : null);
  }

  private static MeetingCells meeting(ResultSet row, String prefix) throws SQLException {
    return new MeetingCells(
        Columns.text(row, prefix + "meeting_day"),
        Columns.text(row, prefix + "meeting_time"),
        Columns.text(row, prefix + "location"),
        Columns.text(row, prefix + "venue"),
        Columns.text(row, prefix + "link"));
  }

  /** The columns of a text under that alias, for a query. */
  static String columns(String alias, String prefix) {
    StringBuilder columns = new StringBuilder();
    for (String column : COLUMNS) {
      columns
          .append(columns.isEmpty() ? "" : ", ")
          .append(alias)
          .append('.')
          .append(column)
          .append(" as ")
          .append(prefix)
          .append(column);
    }
    return columns.toString();
  }
}
