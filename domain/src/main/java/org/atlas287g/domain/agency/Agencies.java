package org.atlas287g.domain.agency;

import java.util.List;
import java.util.Optional;

/** Port: the stored agencies. */
public interface Agencies {
  /** All agencies, ordered by state and name. */
  List<Agency> list();

  /** The agency with this key, if there is one. */
  Optional<Agency> find(AgencyId id);

  /** The agency that this slug names now, redirects of former slugs followed. */
  Optional<Agency> find(Slug slug);

  /** Stores a new agency; gives it a free slug derived from its name. */
  Agency add(AgencyDraft draft);
}
