/** Email: addresses, letters, and how they are sent, at once or from a queue. */
@NullMarked
package org.atlas287g.domain.mail;

import org.jspecify.annotations.NullMarked;
