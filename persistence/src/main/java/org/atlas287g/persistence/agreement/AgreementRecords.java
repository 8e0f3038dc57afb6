package org.atlas287g.persistence.agreement;

import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.audit.RecordKind;
import org.atlas287g.domain.edit.Kept;
import org.atlas287g.domain.edit.Records;
import org.atlas287g.domain.edit.Stored;
import org.atlas287g.persistence.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class AgreementRecords implements Records<AgreementDraft> {
  private final JdbcAgreements agreements;
  private final JdbcClient jdbc;

  AgreementRecords(JdbcAgreements agreements, JdbcClient jdbc) {
    this.agreements = agreements;
    this.jdbc = jdbc;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.AGREEMENT;
  }

  @Override
  public Class<AgreementDraft> type() {
    return AgreementDraft.class;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Stored<AgreementDraft>> find(long key) {
    return agreements.findKept(key);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Kept<AgreementDraft>> listRemoved() {
    return agreements.listRemoved().stream()
        .map(
            agreement -> new Kept<>(agreement.id().value(), agreement.version(), agreement.draft()))
        .toList();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public long add(AgreementDraft draft) {
    return agreements.addAll(List.of(draft)).getFirst().id().value();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean replace(long key, int version, @Nullable AgreementDraft draft) {
    return draft == null
        ? Columns.remove(jdbc, "agreement", key, version) == 1
        : agreements.update(key, version, draft);
  }
}
