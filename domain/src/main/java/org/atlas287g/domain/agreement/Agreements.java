package org.atlas287g.domain.agreement;

import java.util.List;
import java.util.Optional;

/** Port: the stored agreements. */
public interface Agreements {
  /** All agreements with their documents, ordered by agency and signing date. */
  List<Agreement> list();

  /** The agreement with this key, if there is one. */
  Optional<Agreement> find(AgreementId id);

  /** Stores new agreements in the order given, as a batch. */
  List<Agreement> addAll(List<AgreementDraft> drafts);
}
