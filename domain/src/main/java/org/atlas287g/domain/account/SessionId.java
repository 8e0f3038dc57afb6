package org.atlas287g.domain.account;

import java.io.Serializable;
import java.util.UUID;

/** The key of a session. It opens nothing: what a browser proves itself with is not stored. */
public record SessionId(String text) implements Serializable {
  /** A new one, at random, so that every node can make some. */
  public static SessionId create() {
    return new SessionId(UUID.randomUUID().toString());
  }

  @Override
  public String toString() {
    return text;
  }
}
