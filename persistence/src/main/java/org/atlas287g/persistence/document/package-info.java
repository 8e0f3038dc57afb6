/** What is known of documents' links. */
@NullMarked
package org.atlas287g.persistence.document;

import org.jspecify.annotations.NullMarked;
