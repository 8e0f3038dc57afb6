/** State and local law-enforcement agencies, their spellings and their identity. */
@NullMarked
package org.atlas287g.domain.agency;

import org.jspecify.annotations.NullMarked;
