/** The database itself: its file, its format, and whether it takes what is written. */
@NullMarked
package org.atlas287g.persistence.database;

import org.jspecify.annotations.NullMarked;
