/** Sends mail over SMTP, where a server for it is configured. */
@NullMarked
package org.atlas287g.ui.mail;

import org.jspecify.annotations.NullMarked;
