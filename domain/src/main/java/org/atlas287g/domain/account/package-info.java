/** The people who may sign in. */
@NullMarked
package org.atlas287g.domain.account;

import org.jspecify.annotations.NullMarked;
