package org.atlas287g.domain.edit;

import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.Agreements;
import org.atlas287g.domain.audit.AuditTrail;
import org.atlas287g.domain.audit.DraftJson;
import org.springframework.stereotype.Service;

/** {@link Editing} for agreements. */
@Service
class AgreementEditing extends Editing<AgreementId, AgreementDraft> {
  AgreementEditing(
      Agreements agreements, ChangeSet.Beginning changes, AuditTrail trail, DraftJson json) {
    super(agreements, changes, trail, json);
  }
}
