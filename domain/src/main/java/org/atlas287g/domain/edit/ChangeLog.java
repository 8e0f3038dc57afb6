package org.atlas287g.domain.edit;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.audit.AuditEntry;
import org.atlas287g.domain.audit.AuditTrail;
import org.springframework.stereotype.Service;

/** What everybody did to the records, for admins. */
@Service
public class ChangeLog {
  private final AuditTrail trail;

  ChangeLog(AuditTrail trail) {
    this.trail = trail;
  }

  /** The newest changes, newest first, at most so many. */
  @RolesAllowed(Role.ADMIN_NAME)
  public List<AuditEntry> listNewest(int most) {
    return trail.listNewest(null, most);
  }
}
