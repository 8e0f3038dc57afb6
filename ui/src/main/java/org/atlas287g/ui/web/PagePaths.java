package org.atlas287g.ui.web;

/** Paths of the public pages, and of where editing begins. */
public final class PagePaths {
  public static final String MAP = "/";

  /** The map as a picture. */
  public static final String MAP_PICTURE = "/map.png";

  /** The same as SVG. */
  public static final String MAP_DRAWING = "/map.svg";

  public static final String AGREEMENTS = "/agreements";
  public static final String MEETINGS = "/meetings";
  public static final String ABOUT = "/about";

  /** Where editing begins, for those who may. */
  public static final String EDIT = "/edit/agreements";

  private PagePaths() {}
}
