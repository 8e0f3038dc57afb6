package org.atlas287g.domain.account;

import java.util.List;

/** What an account may do; an admin may do all that an editor may. */
public enum Role {
  /** Enters and corrects records. */
  EDITOR,
  /** Keeps the accounts, too. */
  ADMIN;

  /** Name of {@link #EDITOR} for annotations. */
  public static final String EDITOR_NAME = "EDITOR";

  /** Name of {@link #ADMIN} for annotations. */
  public static final String ADMIN_NAME = "ADMIN";

  /** This role and those that it contains. */
  public List<Role> withContained() {
    return this == ADMIN ? List.of(ADMIN, EDITOR) : List.of(EDITOR);
  }
}
