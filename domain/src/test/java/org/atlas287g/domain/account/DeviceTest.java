package org.atlas287g.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {
  private static final String KIT = " AppleWebKit/537.36 (KHTML, like Gecko)";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(Windows NT 10.0; Win64; x64)$ Chrome/142.0.0.0 Safari/537.36|Chrome, Windows",
        "(Windows NT 10.0; Win64; x64)$ Chrome/142.0.0.0 Safari/537.36 Edg/142.0|Edge, Windows",
        "(Windows NT 10.0; Win64; x64)$ Chrome/142.0.0.0 Safari/537.36 OPR/124.0|Opera, Windows",
        "(Macintosh; Intel Mac OS X 10_15_7)$ Version/26.1 Safari/605.1.15|Safari, Mac",
        "(Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0|Firefox, Mac",
        "(X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0|Firefox, Linux",
        "(X11; CrOS x86_64 14541.0.0)$ Chrome/142.0.0.0 Safari/537.36|Chrome, ChromeOS",
        "(Linux; Android 10; K)$ Chrome/142.0.0.0 Mobile Safari/537.36|Chrome, Android",
        "(Linux; Android 10; K)$ SamsungBrowser/29.0 Chrome/136.0 Mobile Safari/537.36"
            + "|Samsung Internet, Android",
        "(iPhone; CPU iPhone OS 18_7 like Mac OS X)$ Version/26.1 Mobile/15E148 Safari/604.1"
            + "|Safari, iPhone",
        "(iPhone; CPU iPhone OS 18_7 like Mac OS X)$ CriOS/142.0 Mobile/15E148 Safari/604.1"
            + "|Chrome, iPhone",
        "(iPad; CPU OS 18_7 like Mac OS X)$ FxiOS/145.0 Mobile/15E148 Safari/605|Firefox, iPad",
        "(something else)|''"
      })
  void families_are_those_that_people_know(String userAgent, String families) {
    assertThat(Device.of("Mozilla/5.0 " + userAgent.replace("$", KIT))).hasToString(families);
  }
}
