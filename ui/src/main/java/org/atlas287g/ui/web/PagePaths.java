package org.atlas287g.ui.web;

/** Paths of the public pages, and of where editing begins. */
public final class PagePaths {
  public static final String MAP = "/";
  public static final String AGREEMENTS = "/agreements";
  public static final String MEETINGS = "/meetings";
  public static final String ABOUT = "/about";

  public static final String ABOUT_DATA = "/about/data";
  public static final String ABOUT_CITE = "/about/cite";

  /** Where editing begins, for those who may. */
  public static final String EDIT = "/edit/agreements";

  private PagePaths() {}
}
