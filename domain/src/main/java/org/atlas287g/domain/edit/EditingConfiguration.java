package org.atlas287g.domain.edit;

import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.audit.AuditTrail;
import org.atlas287g.domain.audit.DraftJson;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One {@link Editing} for each kind of record. */
@Configuration(proxyBeanMethods = false)
class EditingConfiguration {
  @Bean
  Editing<AgencyDraft> agencyEditing(
      Records<AgencyDraft> records, ChangeSet.Beginning changes, AuditTrail trail, DraftJson json) {
    return new Editing<>(records, changes, trail, json);
  }

  @Bean
  Editing<AgreementDraft> agreementEditing(
      Records<AgreementDraft> records,
      ChangeSet.Beginning changes,
      AuditTrail trail,
      DraftJson json) {
    return new Editing<>(records, changes, trail, json);
  }

  @Bean
  Editing<MeetingDraft> meetingEditing(
      Records<MeetingDraft> records,
      ChangeSet.Beginning changes,
      AuditTrail trail,
      DraftJson json) {
    return new Editing<>(records, changes, trail, json);
  }
}
