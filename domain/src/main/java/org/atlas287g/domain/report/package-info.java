/** What readers report about pages, and what editors make of it. */
@NullMarked
package org.atlas287g.domain.report;

import org.jspecify.annotations.NullMarked;
