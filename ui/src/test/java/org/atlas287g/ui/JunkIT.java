package org.atlas287g.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.atlas287g.ui.log.LineLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What requests that cannot be read leave in the log. */
@RunningAtlas
@ExtendWith(OutputCaptureExtension.class)
class JunkIT {
  private static final int SENT = 300;

  @LocalServerPort private int port;

  @Test
  void messagesThatAreNoJson_areALineEach_andOnlySome(CapturedOutput output) throws Exception {
    Visitor visitor = new Visitor(port);
    Visitor.Tab tab = visitor.start("", "");
    for (int i = 0; i < SENT; i++) {
      HttpResponse<String> answer = visitor.send("POST", "/?v-r=uidl&v-uiId=" + tab.number(), "{");
      assertThat(answer.statusCode()).isEqualTo(200);
    }
    assertFew(output, "A request cannot be read: JsonDecodingException");
  }

  @Test
  void formsInParts_thatNobodyTakes_areRefused_withoutALine(CapturedOutput output)
      throws Exception {
    for (String type : List.of("form-data", "form-data; boundary=b", "mixed", "form-data; x=\"")) {
      for (String path : List.of("/agreements", "/", "/VAADIN/dynamic/resource/1/none/upload")) {
        assertThat(sendParts(path, type)).as(path + " " + type).isBetween(400, 499);
      }
    }
    assertThat(output.toString()).doesNotContain("cannot be read", "Exception");
  }

  private int sendParts(String path, String type) throws IOException {
    return new RawClient(port)
        .sendBytes(
            "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n".formatted(path)
                + "Content-Type: multipart/%s\r\nContent-Length: 4\r\n\r\njunk".formatted(type))
        .status();
  }

  private static void assertFew(CapturedOutput output, String line) {
    assertThat(output.toString().lines().filter(l -> l.contains(line)))
        .hasSizeBetween(1, LineLimit.MOST);
    assertThat(output.toString().lines()).hasSizeLessThanOrEqualTo(2 * LineLimit.MOST);
    assertThat(output.toString()).hasSizeLessThan(2 * LineLimit.MOST * 400).doesNotContain("\tat ");
  }
}
