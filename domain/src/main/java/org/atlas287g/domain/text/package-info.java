/** What texts, URLs and lists of records may be: their lengths, their characters, their schemes. */
@NullMarked
package org.atlas287g.domain.text;

import org.jspecify.annotations.NullMarked;
