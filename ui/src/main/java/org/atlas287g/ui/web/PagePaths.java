package org.atlas287g.ui.web;

/** Paths of the public pages, and of where editing begins. */
public final class PagePaths {
  public static final String MAP = "/";
  public static final String AGREEMENTS = "/agreements";
  public static final String MEETINGS = "/meetings";
  public static final String ABOUT = "/about";

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

  /** Where editing begins, for those who may. */
  public static final String EDIT = "/edit/agreements";

  private PagePaths() {}
}
