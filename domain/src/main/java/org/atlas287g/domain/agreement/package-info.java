/** 287(g) agreements: one agency, one support model, one signing date. */
@NullMarked
package org.atlas287g.domain.agreement;

import org.jspecify.annotations.NullMarked;
