/**
 * Pages about accounts: signing in, one-time links, the own account, and what admins see. Other
 * pages link to them by the constants of {@link org.atlas287g.ui.web.AccountPages}.
 */
@NullMarked
package org.atlas287g.ui.account;

import org.jspecify.annotations.NullMarked;
