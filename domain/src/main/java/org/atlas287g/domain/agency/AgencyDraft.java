package org.atlas287g.domain.agency;

import java.net.URI;
import java.util.List;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/**
 * What a form edits of an agency.
 *
 * @param state the state it belongs to
 * @param name the name that the Atlas shows
 * @param level its level of government
 * @param aliases every other spelling under which a source printed it
 * @param placement the counties it serves
 * @param website its own site; null if not recorded
 * @param note a public remark; null if none
 */
public record AgencyDraft(
    StateCode state,
    Spelling name,
    AgencyLevel level,
    List<Alias> aliases,
    Placement placement,
    @Nullable URI website,
    @Nullable String note) {
  /** Copies the list. */
  public AgencyDraft {
    aliases = List.copyOf(aliases);
  }
}
