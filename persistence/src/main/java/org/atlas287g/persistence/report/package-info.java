/** What readers reported. */
@NullMarked
package org.atlas287g.persistence.report;

import org.jspecify.annotations.NullMarked;
