package org.atlas287g.ui.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.nio.file.Path;
import org.atlas287g.domain.account.SetUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class SetUpNoticeTest {
  @Test
  void link_isNotInALog_butTheCommandThatPrintsIt(@TempDir Path data, CapturedOutput output) {
    SetUp setUp = mock();
    given(setUp.isNeeded()).willReturn(true);
    given(setUp.createLink()).willReturn("secret");
    new SetUpNotice(setUp, new PublicAddress(new MockEnvironment()), data).show();
    Path file = data.resolve("set-up-link.txt");
    assertThat(file).content().endsWith("/setup/secret" + System.lineSeparator());
    assertThat(output).contains("cat " + file).doesNotContain("secret");
  }
}
