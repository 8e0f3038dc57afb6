package org.atlas287g.ui.web;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Paths of the public pages, and of where editing begins. */
public final class PagePaths {
  public static final String MAP = "/";

  /** The map as a picture. */
  public static final String MAP_PICTURE = "/map.png";

  /** The same as SVG. */
  public static final String MAP_DRAWING = "/map.svg";

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

  /** Where anybody reports a problem; the parameter {@code page} says on which page. */
  public static final String REPORT = "/report";

  /** What follows. */
  public static final String REPORT_SENT = "/report/sent";

  /** Where anybody asks for email alerts; the parameter {@code topic} says about what. */
  public static final String ALERTS = "/alerts";

  /** What follows. */
  public static final String ALERTS_SENT = "/alerts/sent";

  /** Begins the URLs at which the owner of an email confirms alerts. */
  public static final String ALERT_CONFIRM = "/alerts/confirm/";

  /** Begins the URLs at which the owner of an email sees and ends alerts. */
  public static final String ALERT_LIST = "/alerts/list/";

  public static final String ABOUT_DATA = "/about/data";
  public static final String ABOUT_CITE = "/about/cite";

  /** Where editing begins, for those who may. */
  public static final String EDIT = "/edit/agreements";

  private PagePaths() {}

  /**
   * Where a problem with a page is reported.
   *
   * @param page its path, with its query, and the part of it that is meant
   */
  public static String report(String page) {
    return REPORT + "?page=" + UriUtils.encode(page, StandardCharsets.UTF_8);
  }
}
