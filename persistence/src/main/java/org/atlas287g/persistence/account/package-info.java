/** Accounts in the database, with their links, attempts, devices, sessions, passkeys and events. */
@NullMarked
package org.atlas287g.persistence.account;

import org.jspecify.annotations.NullMarked;
