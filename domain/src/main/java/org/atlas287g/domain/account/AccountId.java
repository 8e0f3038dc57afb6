package org.atlas287g.domain.account;

import java.io.Serializable;

/** The key of an account. */
public record AccountId(long value) implements Serializable {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
