package org.atlas287g.domain.agreement;

/** The support models of the 287(g) program. */
public enum SupportModel {
  /** Jail Enforcement Model. */
  JEM("Jail Enforcement Model"),
  /** Warrant Service Officer. */
  WSO("Warrant Service Officer"),
  /** Task Force Model. */
  TFM("Task Force Model"),
  /** Tribal Task Force Model. */
  TTFM("Tribal Task Force Model"),
  /** Both jail and task force: agreements of the program's early years. */
  JAIL_AND_TASK_FORCE("Jail Enforcement and Task Force"),
  /** A text that names none of these; the text is kept as printed and flagged. */
  UNKNOWN("Unknown model");

  private final String printedName;

  SupportModel(String printedName) {
    this.printedName = printedName;
  }

  /** The name as ICE prints it, English. */
  public String printedName() {
    return printedName;
  }
}
