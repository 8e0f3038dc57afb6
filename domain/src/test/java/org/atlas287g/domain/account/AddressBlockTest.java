package org.atlas287g.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressBlockTest {
  @Test
  void caller_isAnIpv4Address_orA64BitNetwork() {
    assertThat(AddressBlock.of("192.0.2.7")).isEqualTo("192.0.2.7");
    assertThat(AddressBlock.of("2001:db8:1:2::7")).isEqualTo(AddressBlock.of("2001:db8:1:2:9::1"));
    assertThat(AddressBlock.of("2001:db8:1:2::7")).isNotEqualTo(AddressBlock.of("2001:db8:1:3::7"));
    assertThat(AddressBlock.of("no address")).isEqualTo("no address");
  }

  @Test
  void network_namesNoPerson() {
    assertThat(AddressBlock.network("192.0.2.7")).isEqualTo("192.0.2.0/24");
    assertThat(AddressBlock.network("2001:db8:1:2::7")).isEqualTo("2001:db8:1:0:0:0:0:0/48");
    assertThat(AddressBlock.network("a host's name")).isEqualTo("unknown");
  }
}
