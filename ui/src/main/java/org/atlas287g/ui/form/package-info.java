/** What forms have in common that anybody may send, without a session. */
@NullMarked
package org.atlas287g.ui.form;

import org.jspecify.annotations.NullMarked;
