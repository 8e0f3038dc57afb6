package org.atlas287g.domain.edit;

import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.audit.AuditTrail;
import org.atlas287g.domain.audit.DraftJson;
import org.springframework.stereotype.Service;

/** {@link Editing} for agencies. */
@Service
class AgencyEditing extends Editing<AgencyId, AgencyDraft> {
  AgencyEditing(Agencies agencies, ChangeSet.Beginning changes, AuditTrail trail, DraftJson json) {
    super(agencies, changes, trail, json);
  }
}
