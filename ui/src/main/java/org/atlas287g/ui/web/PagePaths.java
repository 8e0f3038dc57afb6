package org.atlas287g.ui.web;

/** Paths of the public pages, and of where editing begins. */
public final class PagePaths {
  public static final String MAP = "/";
  public static final String AGREEMENTS = "/agreements";
  public static final String MEETINGS = "/meetings";

  /** The meetings of a month. */
  public static final String MEETING_CALENDAR = "/meetings/calendar";

  /** Agencies without a recorded meeting in a fiscal year. */
  public static final String UNRECORDED_MEETINGS = "/meetings/unrecorded";

  public static final String ABOUT = "/about";

  /** Files to download, and what their columns mean. */
  public static final String DATA = "/data";

  /** The description of the API. */
  public static final String API = "/data/api";

  /** Where editing begins, for those who may. */
  public static final String EDIT = "/edit/agreements";

  private PagePaths() {}
}
