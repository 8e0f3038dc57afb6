package org.atlas287g.ui.failure;

import java.security.SecureRandom;

/**
 * A number that stands in the log and that people can read to each other.
 *
 * @param text such as {@code 4F7K-Q2MD}
 */
record FailureId(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Without those that look alike. */
  private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int HALF = 4;

  static FailureId create() {
    return new FailureId(half() + "-" + half());
  }

  private static String half() {
    return RANDOM
        .ints(HALF, 0, SIGNS.length())
        .collect(
            StringBuilder::new, (text, i) -> text.append(SIGNS.charAt(i)), StringBuilder::append)
        .toString();
  }

  @Override
  public String toString() {
    return text;
  }
}
