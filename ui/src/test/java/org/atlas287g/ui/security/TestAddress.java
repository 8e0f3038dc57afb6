package org.atlas287g.ui.security;

import org.springframework.mock.env.MockEnvironment;

/** Where visitors find the Atlas of a test. */
public final class TestAddress {
  private TestAddress() {}

  public static PublicAddress of(String origin) {
    return new PublicAddress(new MockEnvironment().withProperty("atlas.address", origin));
  }
}
