package org.atlas287g.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class PublicAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"atlas.example.org", "192.168.1.7", "[2001:db8::1]", "localhost.example.org", ""})
  void withoutTheSetting_linksLeadNowhereFromOtherMachines(String host) {
    assertThat(new PublicAddress(new MockEnvironment()).isUselessFrom(host)).isTrue();
    MockEnvironment set =
        new MockEnvironment().withProperty("atlas.address", "https://atlas.example.org");
    assertThat(new PublicAddress(set).isUselessFrom(host)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "127.1.2.3", "[::1]", "::1"})
  void withoutTheSetting_theyWorkOnThisOne(String host) {
    assertThat(new PublicAddress(new MockEnvironment()).isUselessFrom(host)).isFalse();
  }
}
