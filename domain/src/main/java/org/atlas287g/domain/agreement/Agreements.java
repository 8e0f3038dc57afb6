package org.atlas287g.domain.agreement;

import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.record.RecordStore;

/** Port: the stored agreements. */
public interface Agreements extends RecordStore<AgreementId, AgreementDraft> {
  /** All agreements with their documents, ordered by agency and signing date. */
  List<Agreement> list();

  /** The agreement with this key, if there is one. */
  Optional<Agreement> find(AgreementId id);

  /** The agreements of one agency, ordered by signing date. */
  List<Agreement> listOf(AgencyId agency);

  /** Stores new agreements in the order given, as a batch. */
  List<Agreement> addAll(List<AgreementDraft> drafts);

  @Override
  default AgreementId id(long value) {
    return new AgreementId(value);
  }

  @Override
  default Class<AgreementDraft> type() {
    return AgreementDraft.class;
  }

  @Override
  default List<AgreementId> storeAll(List<AgreementDraft> drafts) {
    return addAll(drafts).stream().map(Agreement::id).toList();
  }

  @Override
  default AgreementId store(AgreementDraft draft) {
    return addAll(List.of(draft)).getFirst().id();
  }
}
