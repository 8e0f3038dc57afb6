package org.atlas287g.ui.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.atlas287g.ui.web.Keeping;
import org.atlas287g.ui.web.Urls;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RepresentationTest {
  private static final String TEXT = "[" + "1,".repeat(1000) + "1]";
  private static final Representation DOCUMENT =
      new Representation(MediaType.APPLICATION_JSON, TEXT.getBytes(StandardCharsets.UTF_8));

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br, GZIP;q=0.5", "deflate, gzip; q=1.0", "*", "br;q=0, *;q=0.1"})
  void clientThatTakesGzip_getsIt(String accepted) throws IOException {
    assertThat(send(accepted).getHeader("Content-Encoding")).isEqualTo("gzip");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "identity",
        "gzip;q=0",
        "gzip; q=0.000, *",
        "*;q=0",
        "br, xgzip",
        "gzip;q=0, br"
      })
  void clientThatDoesNot_getsTheDocumentAsItIs(String accepted) throws IOException {
    MockHttpServletResponse response = send(accepted);
    assertThat(response.getHeader("Content-Encoding")).isNull();
    assertThat(response.getContentAsString()).isEqualTo(TEXT);
  }

  private static MockHttpServletResponse send(String accepted) throws IOException {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addHeader("Accept-Encoding", accepted);
    MockHttpServletResponse response = new MockHttpServletResponse();
    DOCUMENT.send(request, response, Urls.of("/api/v1/summary"), Keeping.BRIEFLY);
    return response;
  }
}
