package org.atlas287g.persistence.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.comparison.ChangeKind;
import org.atlas287g.domain.comparison.Evidence;
import org.atlas287g.domain.geocoding.AgencyGeocoder;
import org.atlas287g.domain.importing.Correction;
import org.atlas287g.domain.importing.Decision;
import org.atlas287g.domain.importing.Proposal;
import org.atlas287g.domain.importing.ProposalId;
import org.atlas287g.domain.importing.SourceListId;
import org.atlas287g.domain.importing.Tally;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.persistence.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The proposals of lists, with what was decided about them. */
@Component
class Proposals {
  private final JdbcClient jdbc;
  private final NamedParameterJdbcOperations batches;
  private final ListedTexts texts;

  Proposals(JdbcClient jdbc, NamedParameterJdbcOperations batches, ListedTexts texts) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.texts = texts;
  }

  List<Proposal> list(SourceListId list) {
    return jdbc.sql(
            "select p.*, "
                + ListedTexts.columns("b", "b_")
                + ", "
                + ListedTexts.columns("a", "a_")
                + """
                 from change_proposal p
                left join listed_text b on b.id = p.before_text
                left join listed_text a on a.id = p.after_text
                where p.list_id = ? order by p.position
                """)
        .param(list.value())
        .query(this::proposal)
        .list();
  }

  private Proposal proposal(ResultSet row, int number) throws SQLException {
    String answer = Columns.text(row, "answer");
    String correction = Columns.text(row, "correction");
    String decision = Columns.text(row, "decision");
    return new Proposal(
        new ProposalId(row.getLong("id")),
        Columns.constant(row, "kind", ChangeKind.class),
        row.getBoolean("certain"),
        Columns.constant(row, "evidence", Evidence.class),
        row.getObject("before_text") == null ? null : ListedTexts.row(row, "b_", "records", 0),
        row.getObject("after_text") == null
            ? null
            : ListedTexts.row(row, "a_", "list", row.getInt("row_number")),
        Columns.id(row, "agreement_id", AgreementId::new),
        Columns.id(row, "meeting_id", MeetingId::new),
        row.getObject("base_version") == null ? null : row.getInt("base_version"),
        Columns.id(row, "agency_id", AgencyId::new),
        candidates(Columns.text(row, "candidates")),
        answer == null ? null : PartJson.read(answer, AgencyGeocoder.Answer.class),
        correction == null ? Correction.NONE : PartJson.read(correction, Correction.class),
        decision == null ? null : Decision.valueOf(decision),
        Columns.id(row, "decided_by", AccountId::new),
        Columns.id(row, "revision", Long::valueOf));
  }

  private static List<AgencyId> candidates(@Nullable String keys) {
    return keys == null
        ? List.of()
        : Arrays.stream(PartJson.read(keys, long[].class)).mapToObj(AgencyId::new).toList();
  }

  private static @Nullable String keys(List<AgencyId> candidates) {
    return candidates.isEmpty()
        ? null
        : PartJson.write(candidates.stream().mapToLong(AgencyId::value).toArray());
  }

  /** How many of each list are decided. */
  Map<SourceListId, Tally> tallies() {
    Map<SourceListId, Tally> tallies = new HashMap<>();
    jdbc.sql(
            "select list_id, count(decision) as decided, count(*) as all_of_it"
                + " from change_proposal group by list_id")
        .query(row -> {
          int decided = row.getInt("decided");
          tallies.put(
              new SourceListId(row.getLong("list_id")),
              new Tally(decided, row.getInt("all_of_it") - decided));
        });
    return tallies;
  }

  /** Replaces those that did not become true. */
  void replace(SourceListId list, List<Proposal> proposals) {
    jdbc.sql("delete from change_proposal where list_id = ? and revision is null")
        .param(list.value())
        .update();
    int position =
        jdbc.sql("select coalesce(max(position), -1) + 1 from change_proposal where list_id = ?")
            .param(list.value())
            .query(Integer.class)
            .single();
    IdentityHashMap<ListingRow, Long> keys =
        texts.keep(
            proposals.stream()
                .flatMap(proposal -> Stream.of(proposal.before(), proposal.after()))
                .filter(Objects::nonNull)
                .toList());
    List<SqlParameterSource> values = new ArrayList<>();
    for (Proposal proposal : proposals) {
      values.add(values(list, position + values.size(), proposal, keys));
    }
    if (!values.isEmpty()) {
      batches.batchUpdate(
          """
          insert into change_proposal
              (list_id, position, kind, certain, evidence, row_number, before_text, after_text,
               agreement_id, meeting_id, base_version, agency_id, candidates, answer, correction,
               decision, decided_by)
          values
              (:list, :position, :kind, :certain, :evidence, :row, :before, :after, :agreement,
               :meeting, :version, :agency, :candidates, :answer, :correction, :decision, :by)
          """,
          values.toArray(SqlParameterSource[]::new));
    }
  }

  private SqlParameterSource values(
      SourceListId list, int position, Proposal proposal, IdentityHashMap<ListingRow, Long> keys) {
    ListingRow after = proposal.after();
    AgreementId agreement = proposal.agreement();
    MeetingId meeting = proposal.meeting();
    AgencyId agency = proposal.agency();
    AgencyGeocoder.Answer answer = proposal.answer();
    return decision(proposal)
        .addValue("list", list.value())
        .addValue("position", position)
        .addValue("kind", proposal.kind().name())
        .addValue("certain", proposal.certain())
        .addValue("evidence", proposal.evidence().name())
        .addValue("row", after == null ? null : after.row(), Types.INTEGER)
        .addValue("before", keys.get(proposal.before()), Types.BIGINT)
        .addValue("after", keys.get(after), Types.BIGINT)
        .addValue("agreement", agreement == null ? null : agreement.value(), Types.BIGINT)
        .addValue("meeting", meeting == null ? null : meeting.value(), Types.BIGINT)
        .addValue("candidates", keys(proposal.candidates()), Types.VARCHAR)
        .addValue("version", proposal.baseVersion(), Types.INTEGER)
        .addValue("agency", agency == null ? null : agency.value(), Types.BIGINT)
        .addValue("answer", PartJson.write(answer), Types.VARCHAR);
  }

  private MapSqlParameterSource decision(Proposal proposal) {
    Decision decision = proposal.decision();
    AccountId by = proposal.decidedBy();
    Correction correction = proposal.correction();
    return new MapSqlParameterSource(
            "correction", PartJson.write(correction.isNone() ? null : correction))
        .addValue("decision", decision == null ? null : decision.name(), Types.VARCHAR)
        .addValue("by", by == null ? null : by.value(), Types.BIGINT);
  }

  /** Stores what was decided. */
  void decide(List<Proposal> decided, Instant at) {
    if (!decided.isEmpty()) {
      batches.batchUpdate(
          """
          update change_proposal
          set correction = :correction, decision = :decision, decided_by = :by,
              decided_at = :at
          where id = :id
          """,
          decided.stream()
              .map(proposal ->
                  decision(proposal)
                      .addValue(
                          "at",
                          proposal.isOpen() ? null : Columns.time(at),
                          Types.TIMESTAMP_WITH_TIMEZONE)
                      .addValue("id", id(proposal)))
              .toArray(SqlParameterSource[]::new));
    }
  }

  /** Notes in which revision proposals became true. */
  void markTrue(List<Proposal> proposals, long revision) {
    if (!proposals.isEmpty()) {
      batches.batchUpdate(
          "update change_proposal set revision = :revision where id = :id",
          proposals.stream()
              .map(proposal ->
                  new MapSqlParameterSource("revision", revision).addValue("id", id(proposal)))
              .toArray(SqlParameterSource[]::new));
    }
  }

  private static long id(Proposal proposal) {
    return Objects.requireNonNull(proposal.id()).value();
  }
}
