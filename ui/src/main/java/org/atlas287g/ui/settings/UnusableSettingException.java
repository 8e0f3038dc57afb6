package org.atlas287g.ui.settings;

/** A setting stops the start. */
final class UnusableSettingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String remedy;

  /**
   * With what was found.
   *
   * @param problem what is wrong, in one sentence
   * @param remedy what to do, in one sentence
   */
  UnusableSettingException(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  /** What to do. */
  String remedy() {
    return remedy;
  }
}
