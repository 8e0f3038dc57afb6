package org.atlas287g.domain.agreement;

import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.agency.AgencyId;

/** Port: the stored agreements. */
public interface Agreements {
  /** All agreements with their documents, ordered by agency and signing date. */
  List<Agreement> list();

  /** The agreement with this key, if there is one. */
  Optional<Agreement> find(AgreementId id);

  /** The agreements of one agency, ordered by signing date. */
  List<Agreement> listOf(AgencyId agency);

  /** Stores new agreements in the order given, as a batch. */
  List<Agreement> addAll(List<AgreementDraft> drafts);
}
