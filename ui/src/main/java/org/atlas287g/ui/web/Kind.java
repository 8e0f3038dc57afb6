package org.atlas287g.ui.web;

/** Who answers a URL, which decides about sessions and about what the answer may load. */
public enum Kind {
  /** Data and health: no account is known, no session read or begun. */
  DATA(Policy.DATA),
  /** A page from a template: a session that there is says who reads it, none is begun. */
  PAGE(Policy.PLAIN),
  /**
   * A page with a form that anybody may send, or that the owner of a secret in the URL may: as a
   * page, but it takes POST.
   */
  FORM(Policy.PLAIN),
  /** A page that other sites may frame: nobody's account is known in it, and it sets no cookie. */
  EMBEDDED(Policy.EMBEDDED),
  /** Flow: a visit begins a session, which needs a place. */
  VIEW(Policy.VIEW),
  /** What a filter does for a view, such as signing out. */
  ACTION(Policy.DATA),
  /** A file that pages load: to read it takes no session. */
  FILE(Policy.VIEW),
  /** Nobody: it leads nowhere, and begins no session. */
  NOWHERE(Policy.PLAIN);

  private final Policy policy;

  Kind(Policy policy) {
    this.policy = policy;
  }

  /** What an answer may load and who may frame it, unless it says so itself. */
  public Policy policy() {
    return policy;
  }
}
