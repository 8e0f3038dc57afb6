package org.atlas287g.ui.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
  private final TrustedProxies proxies = new TrustedProxies("127.0.0.0/8, ::1,10.1.0.0/16");

  @ParameterizedTest
  @CsvSource({
    // Who sends, what it says, whom it is taken for.
    "203.0.113.9, , 203.0.113.9",
    "203.0.113.9, 198.51.100.1, 203.0.113.9",
    "127.0.0.1, , 127.0.0.1",
    "127.0.0.1, 198.51.100.1, 198.51.100.1",
    "127.0.0.1, '6.6.6.6, 198.51.100.1', 198.51.100.1",
    "127.0.0.1, '6.6.6.6,198.51.100.1,10.1.2.3', 198.51.100.1",
    "10.1.2.3, 198.51.100.1, 198.51.100.1",
    "10.2.2.3, 198.51.100.1, 10.2.2.3",
    "::1, 2001:db8::7, 2001:db8:0:0:0:0:0:7",
    "0:0:0:0:0:0:0:1, ::ffff:198.51.100.1, 198.51.100.1",
    "::ffff:127.0.0.1, 198.51.100.1, 198.51.100.1",
    // With the client's port, which changes with each connection.
    "127.0.0.1, 198.51.100.1:40123, 198.51.100.1",
    "127.0.0.1, '[2001:db8::7]:40123', 2001:db8:0:0:0:0:0:7",
    // No addresses: the proxy itself stands for whom it does not tell.
    "127.0.0.1, unknown, 127.0.0.1",
    "127.0.0.1, localhost, 127.0.0.1",
    "127.0.0.1, '6.6.6.6, example.org', 127.0.0.1",
    "127.0.0.1, '', 127.0.0.1",
    "127.0.0.1, 1, 127.0.0.1"
  })
  void clientIsTheNearestSenderThatIsNoProxy(String sender, String forwarded, String client) {
    assertThat(proxies.client(sender, forwarded == null ? List.of() : List.of(forwarded)))
        .isEqualTo(client);
  }

  @Test
  void severalHeaders_areOneList() {
    assertThat(proxies.client("127.0.0.1", List.of("6.6.6.6", "198.51.100.1, 10.1.0.1")))
        .isEqualTo("198.51.100.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ","})
  void withoutAny_nobodyIsBelieved(String setting) {
    assertThat(new TrustedProxies(setting).client("127.0.0.1", List.of("6.6.6.6")))
        .isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0", "*", "10.0.0.0/8;::1", "::1/200"})
  void whatCannotBeRead_isRefusedWithWhatWasFound(String setting) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TrustedProxies(setting))
        .withMessageContaining("atlas.proxies: found \"" + setting + "\", expected");
  }
}
