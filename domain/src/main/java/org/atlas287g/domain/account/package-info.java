/**
 * Who may change the Atlas: accounts, their roles, one-time links, signing in and what happened to
 * them.
 *
 * @see org.atlas287g.domain.account.AccountAdministration
 * @see org.atlas287g.domain.account.SignIn
 */
@NullMarked
package org.atlas287g.domain.account;

import org.jspecify.annotations.NullMarked;
