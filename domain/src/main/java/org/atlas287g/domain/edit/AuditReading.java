package org.atlas287g.domain.edit;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.audit.AuditEntry;
import org.atlas287g.domain.audit.AuditTrail;
import org.springframework.stereotype.Service;

/** What admins read of the audit trail: what everybody did to the records. */
@Service
public class AuditReading {
  private final AuditTrail trail;

  AuditReading(AuditTrail trail) {
    this.trail = trail;
  }

  /** The newest changes, newest first, at most so many. */
  @RolesAllowed(Role.ADMIN_NAME)
  public List<AuditEntry> listNewest(int most) {
    return trail.listNewest(most);
  }
}
