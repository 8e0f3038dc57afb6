package org.atlas287g.persistence.agreement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.Agreements;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.record.Kept;
import org.atlas287g.persistence.Columns;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcAgreements implements Agreements {
  private final JdbcClient jdbc;
  private final NamedParameterJdbcOperations batches;

  JdbcAgreements(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Agreement> list() {
    return assemble(
        jdbc.sql("select * from agreement where not withdrawn order by agency_id, signed, id"),
        jdbc.sql("select * from document order by agreement_id, position"));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Agreement> listOf(AgencyId agency) {
    return assemble(
        jdbc.sql(
                "select * from agreement where not withdrawn and agency_id = ? order by signed, id")
            .param(agency.value()),
        jdbc.sql(
                "select d.* from document d join agreement a on a.id = d.agreement_id"
                    + " where a.agency_id = ? order by d.agreement_id, d.position")
            .param(agency.value()));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Agreement> find(AgreementId id) {
    return assemble(
            jdbc.sql("select * from agreement where not withdrawn and id = ?").param(id.value()),
            jdbc.sql("select * from document where agreement_id = ? order by position")
                .param(id.value()))
        .stream()
        .findAny();
  }

  @Override
  @Transactional
  public List<Agreement> addAll(List<AgreementDraft> drafts) {
    if (drafts.isEmpty()) {
      return List.of();
    }
    var keys = new GeneratedKeyHolder();
    batches.batchUpdate(
        """
        insert into agreement
            (agency_id, model, model_as_printed, signed, signed_as_printed, status, ended, source,
             note, revision)
        values
            (:agency, :model, :modelAsPrinted, :signed, :signedAsPrinted, :status, :ended, :source,
             :note, %s)
        """
            .formatted(Columns.NEWEST_REVISION),
        drafts.stream().map(JdbcAgreements::values).toArray(SqlParameterSource[]::new),
        keys,
        new String[] {"id"});
    List<Agreement> added = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      long id = ((Number) keys.getKeyList().get(i).values().iterator().next()).longValue();
      added.add(new Agreement(new AgreementId(id), 0, drafts.get(i)));
    }
    insertDocuments(added);
    return List.copyOf(added);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Kept<AgreementId, AgreementDraft>> listWithdrawn() {
    return assemble(
            jdbc.sql("select * from agreement where withdrawn order by id desc"),
            jdbc.sql(
                "select d.* from document d join agreement a on a.id = d.agreement_id"
                    + " where a.withdrawn order by d.agreement_id, d.position"))
        .stream()
        .map(agreement -> kept(agreement, true))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Kept<AgreementId, AgreementDraft>> findKept(AgreementId id) {
    boolean withdrawn =
        jdbc.sql("select withdrawn from agreement where id = ?")
            .param(id.value())
            .query(Boolean.class)
            .optional()
            .orElse(false);
    return assemble(
            jdbc.sql("select * from agreement where id = ?").param(id.value()),
            jdbc.sql("select * from document where agreement_id = ? order by position")
                .param(id.value()))
        .stream()
        .findAny()
        .map(agreement -> kept(agreement, withdrawn));
  }

  private static Kept<AgreementId, AgreementDraft> kept(Agreement agreement, boolean withdrawn) {
    return new Kept<>(agreement.id(), agreement.version(), agreement.draft(), withdrawn);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean replace(AgreementId id, int version, AgreementDraft draft) {
    var values = values(draft).addValue("id", id.value()).addValue("version", version);
    int rows =
        batches.update(
            """
            update agreement set
                version = version + 1, withdrawn = false, agency_id = :agency, model = :model,
                model_as_printed = :modelAsPrinted, signed = :signed,
                signed_as_printed = :signedAsPrinted, status = :status, ended = :ended,
                source = :source, note = :note, revision = %s
            where id = :id and version = :version
            """
                .formatted(Columns.NEWEST_REVISION),
            values);
    if (rows == 1) {
      jdbc.sql("delete from document where agreement_id = ?").param(id.value()).update();
      insertDocuments(List.of(new Agreement(id, version + 1, draft)));
    }
    return rows == 1;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean withdraw(AgreementId id, int version) {
    return Columns.withdraw(jdbc, "agreement", id, version);
  }

  private void insertDocuments(List<Agreement> agreements) {
    List<SqlParameterSource> rows = new ArrayList<>();
    for (Agreement agreement : agreements) {
      int position = 0;
      for (Document document : agreement.draft().documents()) {
        rows.add(
            new MapSqlParameterSource("agreement", agreement.id().value())
                .addValue("position", position++)
                .addValue("kind", document.kind().name())
                .addValue("url", Columns.text(document.url()))
                .addValue("urlAsPrinted", document.urlAsPrinted()));
      }
    }
    if (!rows.isEmpty()) {
      batches.batchUpdate(
          """
          insert into document (agreement_id, position, kind, url, url_as_printed)
          values (:agreement, :position, :kind, :url, :urlAsPrinted)
          """,
          rows.toArray(SqlParameterSource[]::new));
    }
  }

  private static MapSqlParameterSource values(AgreementDraft draft) {
    return new MapSqlParameterSource("agency", draft.agency().value())
        .addValue("model", draft.model().name())
        .addValue("modelAsPrinted", draft.modelAsPrinted())
        .addValue("signed", draft.signed())
        .addValue("signedAsPrinted", draft.signedAsPrinted())
        .addValue("status", draft.status().name())
        .addValue("ended", draft.ended())
        .addValue("source", draft.source())
        .addValue("note", draft.note());
  }

  private record DocumentRow(long agreement, Document document) {}

  private static List<Agreement> assemble(
      JdbcClient.StatementSpec agreements, JdbcClient.StatementSpec documents) {
    Map<Long, List<Document>> documentsOf =
        documents.query(JdbcAgreements::document).stream()
            .collect(groupingBy(DocumentRow::agreement, mapping(DocumentRow::document, toList())));
    return agreements
        .query((row, _) -> agreement(row, documentsOf.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  private static DocumentRow document(ResultSet row, int number) throws SQLException {
    return new DocumentRow(
        row.getLong("agreement_id"),
        new Document(
            Columns.constant(row, "kind", Document.Kind.class),
            Columns.uri(row, "url"),
            Columns.text(row, "url_as_printed")));
  }

  private static Agreement agreement(ResultSet row, List<Document> documents) throws SQLException {
    return new Agreement(
        new AgreementId(row.getLong("id")),
        row.getInt("version"),
        new AgreementDraft(
            new AgencyId(row.getLong("agency_id")),
            Columns.constant(row, "model", SupportModel.class),
            row.getString("model_as_printed"),
            Columns.date(row, "signed"),
            Columns.text(row, "signed_as_printed"),
            Columns.constant(row, "status", AgreementStatus.class),
            Columns.date(row, "ended"),
            documents,
            row.getString("source"),
            Columns.text(row, "note")));
  }
}
