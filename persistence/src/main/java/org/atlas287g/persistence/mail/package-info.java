/** The queue of emails. */
@NullMarked
package org.atlas287g.persistence.mail;

import org.jspecify.annotations.NullMarked;
