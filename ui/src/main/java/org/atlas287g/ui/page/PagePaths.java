package org.atlas287g.ui.page;

import java.util.Set;

/** Paths of the pages that need no session. */
public final class PagePaths {
  public static final String MAP = "/";
  public static final String AGREEMENTS = "/agreements";
  public static final String MEETINGS = "/meetings";
  public static final String ABOUT = "/about";

  /** Where editing begins, for those who may. */
  static final String EDIT = "/edit/agreements";

  private static final Set<String> STATELESS = Set.of(AGREEMENTS, MEETINGS, ABOUT);

  private PagePaths() {}

  /** All that are answered without a session. */
  public static String[] stateless() {
    return STATELESS.toArray(String[]::new);
  }

  /** Whether a path is answered without a session. */
  public static boolean isStateless(String path) {
    return STATELESS.contains(path);
  }
}
