package org.atlas287g.ui.web;

/** Who may open a URL. */
public enum Audience {
  EVERYONE,
  /** Whoever is signed in: every account is an editor's. */
  EDITORS,
  ADMINS
}
