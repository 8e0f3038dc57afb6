package org.atlas287g.persistence.importing;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.comparison.Gate;
import org.atlas287g.domain.comparison.ListDate;
import org.atlas287g.domain.importing.ListState;
import org.atlas287g.domain.importing.Proposal;
import org.atlas287g.domain.importing.SourceList;
import org.atlas287g.domain.importing.SourceListId;
import org.atlas287g.domain.importing.SourceLists;
import org.atlas287g.domain.importing.Tally;
import org.atlas287g.domain.listing.ListKind;
import org.atlas287g.domain.listing.ListRemark;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.record.RecordId;
import org.atlas287g.domain.record.RecordKind;
import org.atlas287g.persistence.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcSourceLists implements SourceLists {
  /** Every database keeps so many bytes in one column. */
  private static final int PART = 1_000_000;

  private static final String APPLIED =
      " join source_list l on l.id = r.list_id and l.state = 'APPLIED' ";

  private final JdbcClient jdbc;
  private final NamedParameterJdbcOperations batches;
  private final ListedTexts texts;
  private final Proposals proposals;

  JdbcSourceLists(
      JdbcClient jdbc,
      NamedParameterJdbcOperations batches,
      ListedTexts texts,
      Proposals proposals) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.texts = texts;
    this.proposals = proposals;
  }

  @Override
  public SourceListId add(
      SourceList list, byte[] content, List<ListingRow> rows, List<ListRemark> remarks) {
    var keys = new GeneratedKeyHolder();
    AccountId by = list.receivedBy();
    jdbc.sql(
            """
            insert into source_list
                (name, digest, kind, listed, basis, state, gate, row_count, received_at,
                 received_by, compared)
            values
                (:name, :digest, :kind, :listed, :basis, 'OPEN', :gate, :rows, :at, :by, :compared)
            """)
        .param("name", list.name())
        .param("digest", list.digest())
        .param("kind", list.kind().name())
        .param("listed", day(list.date()))
        .param("basis", basis(list.date()), Types.VARCHAR)
        .param("gate", PartJson.write(list.gate()))
        .param("rows", list.rows())
        .param("at", Columns.time(list.receivedAt()))
        .param("by", by == null ? null : by.value(), Types.BIGINT)
        .param("compared", list.compared())
        .update(keys, "id");
    SourceListId id = new SourceListId(Objects.requireNonNull(keys.getKeyAs(Long.class)));
    addContent(id, content);
    addRows(id, rows);
    addRemarks(id, remarks);
    return id;
  }

  private static @Nullable LocalDate day(@Nullable ListDate date) {
    return date == null ? null : date.day();
  }

  private static @Nullable String basis(@Nullable ListDate date) {
    return date == null ? null : date.basis().name();
  }

  private void addContent(SourceListId id, byte[] content) {
    int position = 0;
    for (int from = 0; from < content.length; from += PART) {
      jdbc.sql("insert into source_list_part (list_id, position, content) values (?, ?, ?)")
          .param(id.value())
          .param(position++)
          .param(Arrays.copyOfRange(content, from, Math.min(content.length, from + PART)))
          .update();
    }
  }

  private void addRows(SourceListId id, List<ListingRow> rows) {
    IdentityHashMap<ListingRow, Long> keys = texts.keep(rows);
    batch(
        "insert into listed_row (list_id, row_number, text_id) values (:list, :row, :text)",
        rows.stream()
            .map(row ->
                new MapSqlParameterSource("list", id.value())
                    .addValue("row", row.row())
                    .addValue("text", keys.get(row)))
            .toList());
  }

  private void addRemarks(SourceListId id, List<ListRemark> remarks) {
    List<MapSqlParameterSource> values = new ArrayList<>();
    for (ListRemark remark : remarks) {
      values.add(
          new MapSqlParameterSource("list", id.value())
              .addValue("position", values.size())
              .addValue("kind", remark.kind().name())
              .addValue("sheet", cut(remark.sheet()))
              .addValue("row", remark.row())
              .addValue("column", cut(remark.column()))
              .addValue("found", remark.found())
              .addValue("made", remark.made()));
    }
    batch(
        """
        insert into list_remark
            (list_id, position, kind, sheet, row_number, column_heading, found, made)
        values (:list, :position, :kind, :sheet, :row, :column, :found, :made)
        """,
        values);
  }

  private static @Nullable String cut(@Nullable String text) {
    return text == null || text.length() <= 400 ? text : text.substring(0, 400);
  }

  private void batch(String sql, List<MapSqlParameterSource> values) {
    if (!values.isEmpty()) {
      batches.batchUpdate(sql, values.toArray(SqlParameterSource[]::new));
    }
  }

  @Override
  public Optional<SourceList> find(SourceListId id) {
    return jdbc.sql("select * from source_list where id = ?")
        .param(id.value())
        .query(this::list)
        .optional();
  }

  @Override
  public List<SourceList> list() {
    return jdbc.sql("select * from source_list order by id desc").query(this::list).list();
  }

  private SourceList list(ResultSet row, int number) throws SQLException {
    LocalDate listed = Columns.date(row, "listed");
    return new SourceList(
        new SourceListId(row.getLong("id")),
        row.getString("name"),
        row.getString("digest"),
        Columns.constant(row, "kind", ListKind.class),
        listed == null
            ? null
            : new ListDate(listed, Columns.constant(row, "basis", ListDate.Basis.class), null),
        Columns.constant(row, "state", ListState.class),
        PartJson.read(row.getString("gate"), Gate.class),
        row.getInt("row_count"),
        Objects.requireNonNull(Columns.instant(row, "received_at")),
        Columns.id(row, "received_by", AccountId::new),
        row.getLong("compared"),
        Columns.id(row, "applied", Long::valueOf));
  }

  @Override
  public byte[] content(SourceListId id) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    jdbc.sql("select content from source_list_part where list_id = ? order by position")
        .param(id.value())
        .query((row, _) -> row.getBytes("content"))
        .list()
        .forEach(content::writeBytes);
    return content.toByteArray();
  }

  @Override
  public List<ListRemark> remarks(SourceListId id) {
    return jdbc.sql("select * from list_remark where list_id = ? order by position")
        .param(id.value())
        .query((row, _) ->
            new ListRemark(
                Columns.constant(row, "kind", ListRemark.Kind.class),
                Columns.text(row, "sheet"),
                row.getInt("row_number"),
                Columns.text(row, "column_heading"),
                row.getString("found"),
                row.getString("made")))
        .list();
  }

  @Override
  public List<Proposal> proposals(SourceListId id) {
    return proposals.list(id);
  }

  @Override
  public Map<SourceListId, Tally> tallies() {
    return proposals.tallies();
  }

  @Override
  public void propose(
      SourceListId id, @Nullable ListDate date, Gate gate, long compared, List<Proposal> news) {
    jdbc.sql(
            """
            update source_list
            set listed = :listed, basis = :basis, compared = :compared,
                gate = case when state = 'OPEN' then :gate else gate end
            where id = :id
            """)
        .param("listed", day(date))
        .param("basis", basis(date), Types.VARCHAR)
        .param("compared", compared)
        .param("gate", PartJson.write(gate))
        .param("id", id.value())
        .update();
    proposals.replace(id, news);
  }

  @Override
  public void decide(List<Proposal> decided, Instant at) {
    proposals.decide(decided, at);
  }

  @Override
  public void outdate(List<SourceListId> outdated, Instant at) {
    batch(
        """
        update change_proposal set decision = 'OUTDATED', decided_at = :at
        where revision is null and list_id = :list
        """,
        outdated.stream()
            .map(list ->
                new MapSqlParameterSource("list", list.value()).addValue("at", Columns.time(at)))
            .toList());
  }

  @Override
  public void mark(SourceListId id, ListState state) {
    jdbc.sql("update source_list set state = :state where id = :id")
        .param("state", state.name())
        .param("id", id.value())
        .update();
  }

  @Override
  public void markApplied(SourceListId id, List<Proposal> taken, long revision) {
    jdbc.sql(
            """
            update source_list
            set state = 'APPLIED', applied = coalesce(applied, :revision), compared = :revision
            where id = :id
            """)
        .param("revision", revision)
        .param("id", id.value())
        .update();
    proposals.markTrue(taken, revision);
  }

  @Override
  public void attach(SourceListId id, Map<Integer, ? extends RecordId> records) {
    batch(
        """
        update listed_row set agreement_id = :agreement, meeting_id = :meeting
        where list_id = :list and row_number = :row
        """,
        records.entrySet().stream()
            .map(row ->
                new MapSqlParameterSource("list", id.value())
                    .addValue("row", row.getKey())
                    .addValue("agreement", of(RecordKind.AGREEMENT, row.getValue()), Types.BIGINT)
                    .addValue("meeting", of(RecordKind.MEETING, row.getValue()), Types.BIGINT))
            .toList());
  }

  private static @Nullable Long of(RecordKind kind, RecordId record) {
    return record.kind() == kind ? record.value() : null;
  }

  @Override
  public Map<Integer, AgreementId> attached(SourceListId id) {
    Map<Integer, AgreementId> attached = new HashMap<>();
    jdbc.sql(
            "select row_number, agreement_id from listed_row"
                + " where list_id = ? and agreement_id is not null")
        .param(id.value())
        .query(row -> {
          attached.put(row.getInt("row_number"), new AgreementId(row.getLong("agreement_id")));
        });
    return attached;
  }

  @Override
  public Map<AgreementId, ListingRow> newestRows() {
    return newestRows("agreement_id", AgreementId::new);
  }

  @Override
  public Map<MeetingId, ListingRow> newestMeetingRows() {
    return newestRows("meeting_id", MeetingId::new);
  }

  private <I> Map<I, ListingRow> newestRows(String column, LongFunction<I> id) {
    Map<I, ListingRow> newest = new HashMap<>();
    jdbc.sql(
            "select r.%1$s, r.row_number, l.name, %2$s from listed_row r %3$s"
                    .formatted(column, ListedTexts.columns("t", "t_"), APPLIED)
                + "join listed_text t on t.id = r.text_id where r.%s is not null".formatted(column)
                + " order by l.listed, l.id, r.row_number desc")
        .query(row -> {
          newest.put(
              id.apply(row.getLong(column)),
              ListedTexts.row(row, "t_", row.getString("name"), row.getInt("row_number")));
        });
    return newest;
  }

  @Override
  public List<LocalDate> appliedDays(ListKind kind) {
    return jdbc.sql(
            "select distinct listed from source_list"
                + " where state = 'APPLIED' and kind = ? order by listed")
        .param(kind.name())
        .query((row, _) -> Objects.requireNonNull(Columns.date(row, "listed")))
        .list();
  }

  @Override
  public Map<AgreementId, Listed> listed() {
    Map<AgreementId, Listed> listed = new HashMap<>();
    jdbc.sql(
            "select r.agreement_id, min(l.listed) as first_day, max(l.listed) as last_day"
                + " from listed_row r"
                + APPLIED
                + "where r.agreement_id is not null and l.kind = 'PARTICIPATING'"
                + " group by r.agreement_id")
        .query(row -> {
          listed.put(
              new AgreementId(row.getLong("agreement_id")),
              new Listed(
                  Objects.requireNonNull(Columns.date(row, "first_day")),
                  Objects.requireNonNull(Columns.date(row, "last_day"))));
        });
    return listed;
  }

  @Override
  public Map<AgencyId, List<String>> distinctions() {
    Map<AgencyId, List<String>> distinctions = new HashMap<>();
    jdbc.sql("select agency_id, name_key from agency_distinction")
        .query(row -> {
          distinctions
              .computeIfAbsent(new AgencyId(row.getLong("agency_id")), _ -> new ArrayList<>())
              .add(row.getString("name_key"));
        });
    return distinctions;
  }

  @Override
  public void distinguish(AgencyId agency, String nameKey) {
    if (!distinctions().getOrDefault(agency, List.of()).contains(nameKey)) {
      jdbc.sql("insert into agency_distinction (agency_id, name_key) values (?, ?)")
          .param(agency.value())
          .param(nameKey)
          .update();
    }
  }
}
