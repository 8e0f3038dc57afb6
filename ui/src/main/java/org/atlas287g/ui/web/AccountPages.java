package org.atlas287g.ui.web;

/**
 * Addresses of the pages about accounts. Other pages link to them by these constants: a class that
 * a page names has its scripts packed into what that page loads.
 */
public final class AccountPages {
  public static final String LOGIN = "/login";

  /** Parameter of the sign-in that says that a session ended; {@link #IDLE} says why. */
  public static final String ENDED = "ended";

  public static final String IDLE = "idle";

  /** Parameter of the sign-in that names the page to go on with. */
  public static final String NEXT = "next";

  /** Where a passkey is sent. */
  static final String PASSKEY_LOGIN = "/login/webauthn";

  public static final String LOGOUT = "/logout";
  public static final String ACCOUNT = "/account";
  public static final String ACCOUNTS = "/admin/accounts";
  public static final String AUDIT = "/admin/audit";
  public static final String SETUP = "/setup/";
  public static final String INVITATION = "/invitation/";
  public static final String RESET = "/reset/";

  private AccountPages() {}
}
