/** Commands of the atlas jar: what runs from a shell without a server. */
@NullMarked
package org.atlas287g.domain.command;

import org.jspecify.annotations.NullMarked;
