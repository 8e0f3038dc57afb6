package org.atlas287g.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextUploadTest {
  @Test
  void text_is_read_in_either_of_the_usual_encodings() {
    byte[] utf8 = "\ufeffFloyd County Sheriff’s".getBytes(StandardCharsets.UTF_8);
    byte[] western = {'S', 'h', 'e', 'r', 'i', 'f', 'f', (byte) 0x92, 's'};

    assertThat(TextUpload.decode(utf8)).contains("Floyd County Sheriff’s");
    assertThat(TextUpload.decode(western)).contains("Sheriff’s");
  }

  @Test
  void what_is_not_text_is_told_apart() {
    assertThat(TextUpload.decode(new byte[] {'P', 'K', 3, 4, 0, 0})).isEmpty();
  }
}
