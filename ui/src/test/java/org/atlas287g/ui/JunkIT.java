package org.atlas287g.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
  void formsWithoutParts_areALineEach_andOnlySome(CapturedOutput output) throws Exception {
    for (int i = 0; i < SENT; i++) {
      RawClient.Answer answer =
          new RawClient(port)
              .sendBytes(
                  "POST /agreements HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                      + "Content-Type: multipart/form-data\r\nContent-Length: 4\r\n\r\njunk");
      assertThat(answer.status()).isGreaterThanOrEqualTo(400);
    }
    assertFew(output, "A request cannot be read: FileUploadException");
  }

  private static void assertFew(CapturedOutput output, String line) {
    assertThat(output.toString().lines().filter(l -> l.contains(line)))
        .hasSizeBetween(1, LineLimit.MOST);
    assertThat(output.toString().lines()).hasSizeLessThanOrEqualTo(2 * LineLimit.MOST);
    assertThat(output.toString()).hasSizeLessThan(2 * LineLimit.MOST * 400).doesNotContain("\tat ");
  }
}
