/** Agencies in the database, with their slugs, aliases and placements. */
@NullMarked
package org.atlas287g.persistence.agency;

import org.jspecify.annotations.NullMarked;
