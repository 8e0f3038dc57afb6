/** Readers of the files in which lists are published: spreadsheets and CSV. */
@NullMarked
package org.atlas287g.persistence.source;

import org.jspecify.annotations.NullMarked;
