package org.atlas287g.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.internal.JsonDecodingException;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FailureLimitTest {
  private static final int FAILURES = 300;

  @Test
  void requestsThatCannotBeRead_areALineEach_andOnlySome(CapturedOutput output) {
    log(new ServletException(new FileUploadException("no\nend\tof a part")));
    assertFew(output, "A request cannot be read: FileUploadException: no end of a part");
    log(new IllegalStateException(new JsonDecodingException("no JSON", new IOException())));
    assertFew(output, "A request cannot be read: JsonDecodingException: no JSON");
    assertThat(output.toString()).doesNotContain("\tat ");
  }

  private static void log(Exception failure) {
    FailureLimit limit = new FailureLimit();
    try {
      Logger container = LoggerFactory.getLogger("container");
      for (int i = 0; i < FAILURES; i++) {
        container.error("A request failed", failure);
      }
    } finally {
      limit.destroy();
    }
  }

  private static void assertFew(CapturedOutput output, String line) {
    assertThat(output.toString().lines().filter(l -> l.contains(line)))
        .hasSizeBetween(1, LineLimit.MOST);
  }
}
