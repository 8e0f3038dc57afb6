/** The audit trail in the database, and the JSON form of records that it keeps. */
@NullMarked
package org.atlas287g.persistence.audit;

import org.jspecify.annotations.NullMarked;
