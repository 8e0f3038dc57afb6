package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.internet.MimeMessage;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.PasswordHasher;
import org.atlas287g.domain.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** One-time links by mail, over SMTP. In order: the last test ends the mail server. */
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LinkMailIT extends MailTest {
  private static final String ADMIN = "admin@example.org";
  private static final String EDITOR = "editor@example.org";

  @Autowired private Accounts accounts;
  @Autowired private PasswordHasher hasher;

  @BeforeEach
  void makeAdmin() {
    new TestAccounts(accounts, hasher).have(ADMIN, "An Admin", Role.ADMIN, AccountState.ACTIVE);
  }

  @Test
  @Order(1)
  void invitation_arrives_inBothLanguages_andItsLinkWorks(CapturedOutput output) throws Exception {
    Page admin = openAccounts();
    invite(admin, EDITOR);
    assertThat(admin.getByText("Done. The link was sent to " + EDITOR)).isVisible();
    String link = linkFor(admin, EDITOR);

    MimeMessage mail = onlyMail();
    assertThat(mail.getHeader("From")).containsExactly("atlas@example.org");
    assertThat(mail.getHeader("To")).containsExactly(EDITOR);
    assertThat(mail.getSubject())
        .isEqualTo("Invitation to the 287(g) Atlas / Invitación al Atlas 287(g)");
    assertThat(mail.getContentType()).startsWith("text/plain");
    String text = mail.getContent().toString();
    assertThat(text)
        .contains("invited you to edit it", "le envía una invitación para editarlo", EDITOR)
        .containsPattern("works once, until \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC\\.")
        .doesNotContain(ADMIN, "An Admin", "{");
    assertThat(text.lines().filter(link::equals)).hasSize(2);
    assertThat(output).doesNotContain(link.substring(link.lastIndexOf('/') + 1));

    Page editor = openLink(link);
    editor.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("An Editor");
    choosePassword(editor);
  }

  @Test
  @Order(2)
  void startedReset_arrives_andItsLinkWorks() throws Exception {
    Page admin = openAccounts();
    admin.getByText(EDITOR).click();
    button(admin, "Start a password reset").click();
    assertThat(admin.getByText("Done. The link was sent to " + EDITOR)).isVisible();
    String link = linkFor(admin, EDITOR);

    MimeMessage mail = onlyMail();
    assertThat(mail.getSubject()).startsWith("New password for the 287(g) Atlas / ");
    assertThat(mail.getContent().toString()).contains("started a password reset", link);
    choosePassword(openLink(link));

    MimeMessage notice = nextMail();
    assertThat(notice.getHeader("To")).containsExactly(EDITOR);
    assertThat(notice.getSubject())
        .isEqualTo(
            "Password reset at the 287(g) Atlas / Contraseña restablecida en el Atlas 287(g)");
    assertThat(notice.getContent().toString())
        .contains("was chosen through a link", "por medio de un enlace", EDITOR)
        .containsPattern("on \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC\\.")
        .contains("If not, tell an admin at once.", address("/account"))
        .doesNotContain("{", TestAccounts.PASSWORD, link);
  }

  @Test
  @Order(3)
  void addedPasskeyAndChangedPassword_areToldToTheOwner() throws Exception {
    Page editor = open("/account", "en-US", ColorScheme.LIGHT, 1280, 800);
    signIn(editor, EDITOR, TestAccounts.PASSWORD);
    AccessIT.addAuthenticator(editor);
    editor.getByLabel("Name of the new passkey").fill("See https://example.org");
    button(editor, "Add a passkey").click();
    assertThat(nextMail().getContent().toString())
        .contains("A passkey was added to the account with the login " + EDITOR)
        .doesNotContain("https://example.org");

    editor.getByLabel("Current password").first().fill(TestAccounts.PASSWORD);
    editor.getByLabel("New password").fill("lantern orbit walnut seventeen");
    button(editor, "Change the password").click();
    assertThat(nextMail().getSubject()).startsWith("Password changed at the 287(g) Atlas / ");
  }

  @Test
  @Order(4)
  void loginThatIsNoAddress_getsNoMail() throws Exception {
    Page admin = openAccounts();
    invite(admin, "colleague");
    assertThat(admin.getByText("Done. Hand the link over yourself.")).isVisible();
    assertThat(linkFor(admin, "colleague")).contains("/invitation/");
    assertThat(SMTP.getReceivedMessages()).isEmpty();
  }

  @Test
  @Order(5)
  void mailServerDown_isSaid_andTheLinkIsShownAndWorks(CapturedOutput output) {
    SMTP.stop();
    Page admin = openAccounts();
    invite(admin, "another@example.org");
    assertThat(admin.getByText("The email could not be sent (Couldn't connect to host"))
        .containsText("Copy the link and hand it over yourself.");
    String link = linkFor(admin, "another@example.org");
    assertThat(openLink(link).getByText("Your login is another@example.org.")).isVisible();
    assertThat(output).doesNotContain(link.substring(link.lastIndexOf('/') + 1));
  }

  private Page openAccounts() {
    Page admin = open("/admin/accounts", "en-US", ColorScheme.LIGHT, 1280, 800);
    signIn(admin, ADMIN, TestAccounts.PASSWORD);
    return admin;
  }

  private static void invite(Page admin, String login) {
    admin.getByRole(AriaRole.TEXTBOX, named("Login")).fill(login);
    button(admin, "Invite").click();
  }

  private static String linkFor(Page admin, String login) {
    return admin.getByLabel("Link for " + login).inputValue();
  }

  private Page openLink(String link) {
    assertThat(link).startsWith(address("/"));
    return open(link.substring(address("").length()), "en-US", ColorScheme.LIGHT, 1280, 800);
  }

  private static void choosePassword(Page page) {
    page.getByLabel("New password").fill(TestAccounts.PASSWORD);
    button(page, "Save").click();
    assertThat(page.getByText("Done. You can sign in now.")).isVisible();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }
}
