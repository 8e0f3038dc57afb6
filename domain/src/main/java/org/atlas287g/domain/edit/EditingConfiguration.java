package org.atlas287g.domain.edit;

import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.Agreements;
import org.atlas287g.domain.audit.AuditTrail;
import org.atlas287g.domain.audit.DraftJson;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.meeting.Meetings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One {@link Editing} for each kind of record. */
@Configuration(proxyBeanMethods = false)
class EditingConfiguration {
  @Bean
  Editing<AgencyId, AgencyDraft> agencyEditing(
      Agencies agencies, ChangeSet.Beginning changes, AuditTrail trail, DraftJson json) {
    return new Editing<>(agencies, changes, trail, json);
  }

  @Bean
  Editing<AgreementId, AgreementDraft> agreementEditing(
      Agreements agreements, ChangeSet.Beginning changes, AuditTrail trail, DraftJson json) {
    return new Editing<>(agreements, changes, trail, json);
  }

  @Bean
  Editing<MeetingId, MeetingDraft> meetingEditing(
      Meetings meetings, ChangeSet.Beginning changes, AuditTrail trail, DraftJson json) {
    return new Editing<>(meetings, changes, trail, json);
  }
}
