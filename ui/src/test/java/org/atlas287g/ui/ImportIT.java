package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.PasswordHasher;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.importing.Acceptance;
import org.atlas287g.domain.importing.Applied;
import org.atlas287g.domain.importing.ImportTerms;
import org.atlas287g.domain.importing.InSpite;
import org.atlas287g.domain.importing.ListIntake;
import org.atlas287g.domain.listing.ListKind;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.persistence.source.HostileFiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Taking in source lists in Chromium: from the file to the map. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "atlas.data=./target/test-data/import-${random.uuid}")
class ImportIT extends BrowserTest {
  private static final String FIRST = "first-editor@example.org";
  private static final String SECOND = "second-editor@example.org";
  private static final String LONG_NAME = "participatingAgenciesOfInventedTowns20260113.csv";
  private static final String HEADINGS =
      "STATE,LAW ENFORCEMENT AGENCY,SUPPORT TYPE,SIGNED,MOA,ADDENDUM";

  private static final String MEETINGS =
      """
      <h2>Steering Committee Meetings</h2><p>FY 2098</p>
      <table>
      <tr><th>MOA Name</th><th>Meeting Date</th><th>Location</th><th>Type</th></tr>
      <tr><td>Etowah County </td><td>06/01/2098 10:00 AM CST</td><td>Virtual</td><td>JEM</td></tr>
      <tr><td>Pinellas County</td><td>6/2/2098</td><td>In Person</td><td>JEM</td></tr>
      <tr><td>Etowah County Sheriff's Office</td><td>TBD</td><td>Virtual</td><td>JEM</td></tr>
      </table>
      """;

  @Autowired private Accounts accounts;
  @Autowired private PasswordHasher hasher;
  @Autowired private PublishedSnapshot published;
  @Autowired private ListIntake intake;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void weeklyList_isPublished_withAtMostTwentyKeysAndClicks() {
    Page page = openEditor(FIRST, "edit/agreements", 1280);
    List<String> rows = standing();
    LocalDate day = published.get().revision().listed().plusDays(9);
    IntStream.range(10, 105).forEach(i -> rows.set(i, rows.get(i).replace(".pdf", "-new.pdf")));
    rows.remove(120);
    IntStream.range(0, 34).forEach(i -> rows.add(added(i, day)));
    // Two that should have been listed long ago: a person must look.
    rows.add(added(34, day.minusDays(300)));
    rows.add(added(35, day.minusDays(300)));
    int agreements = published.get().agreements().size();
    Instant begun = Instant.now();

    page.getByRole(AriaRole.LINK, named("Source lists")).click();
    int keys = 1;
    upload(page, "participatingAgencies%s.csv".formatted(day.toString().replace("-", "")), rows);
    keys += 3; // the button, the file, and the dialog's button
    assertThat(page.getByText("2 of 2 doubtful ones are open. 130 certain ones are taken"))
        .isVisible();
    keys += press(page, "a");
    assertThat(page.getByText("1 of 2 doubtful ones are open")).isVisible();
    keys += press(page, "r");
    assertThat(page.getByText("0 of 2 doubtful ones are open")).isVisible();
    keys += press(page, "Control+s");
    assertThat(page.getByText("2 decided and 130 certain changes are published")).isVisible();
    keys += press(page, "Enter");
    assertThat(page.getByText("132 changes taken, 0 left open")).isVisible();

    System.out.printf(
        "weekly list (36 new, 95 links, 1 gone): %d keys and clicks, %.1f seconds%n",
        keys, Duration.between(begun, Instant.now()).toMillis() / 1000.0);
    assertThat(keys).isLessThanOrEqualTo(20);
    Snapshot now = published.get();
    assertThat(now.agreements()).hasSize(agreements + 35);
    assertThat(now.revision().listed()).isEqualTo(day);
    assertThat(now.agreements())
        .filteredOn(a -> a.draft().status() == AgreementStatus.UNCONFIRMED_ABSENCE)
        .hasSize(1);

    page.getByRole(AriaRole.BUTTON, named("Undo the list")).click();
    page.getByRole(AriaRole.BUTTON, named("Undo the changes")).click();
    assertThat(page.getByText("The list is undone.")).isVisible();
    assertThat(published.get().agreements()).hasSize(agreements);
  }

  @Test
  void readers_areAnswered_whileAListIsBeingApplied() {
    LocalDate day = published.get().revision().listed().plusDays(5);
    List<String> rows = standing();
    rows.add(added(0, day));
    byte[] list = (HEADINGS + "\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
    List<Integer> statuses = new ArrayList<>();

    new TransactionTemplate(transactions)
        .executeWithoutResult(open -> {
          try {
            ListIntake.Report report =
                intake.take(
                    "list-" + day + ".csv",
                    list,
                    ListKind.PARTICIPATING,
                    new ImportTerms(Acceptance.CERTAIN, InSpite.NOTHING, false));
            assertThat(report.applied()).containsInstanceOf(Applied.Done.class);
          } catch (ListingException unreadable) {
            throw new AssertionError(unreadable);
          }
          for (String path :
              List.of(
                  "/",
                  "/agreements",
                  "/meetings",
                  "/api/v1/agreements",
                  "/api/v1/counties/12031",
                  "/api/v1/map/agreements.json",
                  "/actuator/health")) {
            statuses.add(status(path));
          }
          open.setRollbackOnly();
        });

    assertThat(statuses).hasSize(7).containsOnly(200);
  }

  private int status(String path) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address(path)))
              .header("Accept", "text/html, */*")
              .timeout(Duration.ofSeconds(20))
              .build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(path, e);
    }
  }

  @Test
  void halfReviewedList_isFinishedByAnother_inSpiteOfReloadsAndOthersChanges() {
    LocalDate day = published.get().revision().listed().plusDays(20);
    List<String> rows = standing();
    for (int i = 0; i < 3; i++) {
      rows.add(
          "WYOMING,Invented %s County Sheriff,Task Force Model,%s,,"
              .formatted(List.of("Aspen", "Birch", "Cedar").get(i), day.minusDays(200)));
    }
    Page first = openEditor(FIRST, "edit/import", 1280);
    upload(first, "list-" + day + ".csv", rows);
    assertThat(first.getByText("3 of 3 doubtful ones are open")).isVisible();
    String review = first.url();
    press(first, "a");
    assertThat(first.getByText("2 of 3 doubtful ones are open")).isVisible();

    // What is typed is no command.
    first.getByLabel("Search").fill("");
    first.getByLabel("Search").press("r");
    assertThat(first.locator(".review-list").getByText("0 of 3 shown")).isHidden();
    first.getByLabel("Search").fill("");
    assertThat(first.getByText("2 of 3 doubtful ones are open")).isVisible();

    Page second = openEditor(SECOND, "edit/import", 1280);
    second.getByRole(AriaRole.LINK, named("list-" + day + ".csv")).click();
    assertThat(second).hasURL(review);
    assertThat(second.getByText("2 of 3 doubtful ones are open")).isVisible();
    press(second, "r");
    assertThat(second.getByText("1 of 3 doubtful ones are open")).isVisible();
    press(second, "u");
    assertThat(second.getByText("2 of 3 doubtful ones are open")).isVisible();
    press(second, "r");
    assertThat(second.getByText("1 of 3 doubtful ones are open")).isVisible();
    second.reload();
    assertThat(second.getByText("1 of 3 doubtful ones are open")).isVisible();

    Agreement known = published.get().agreements().get(3);
    first.navigate(address("/edit/agreements/" + known.id().value()));
    first.getByLabel("Public note").fill("Seen by the first editor.");
    first.keyboard().press("Control+s");
    assertThat(first.getByText(Pattern.compile("^Saved: "))).isVisible();

    apply(second);
    assertThat(second.getByText("Nothing was applied: records changed meanwhile.")).isVisible();
    assertThat(second.getByText("1 of 3 doubtful ones are open")).isVisible();
    apply(second);
    assertThat(second.getByText("2 changes taken, 1 left open")).isVisible();
    assertThat(published.get().agreements())
        .filteredOn(a -> a.id().equals(known.id()))
        .extracting(a -> a.draft().note())
        .containsExactly("Seen by the first editor.");

    second.getByLabel("Show").click();
    second.getByRole(AriaRole.OPTION, named("Only undecided")).click();
    assertThat(second.locator(".review-list").getByText("1 of 3 shown")).isVisible();
    second.goBack();
    assertThat(second).hasURL(Pattern.compile("/edit/import(\\?.*)?$"));
  }

  @Test
  void pageOfMeetings_isReviewed_published_andTakenBack() {
    LocalDate listed = published.get().revision().listed();
    int meetings = published.get().meetings().size();
    Page page = openEditor(FIRST, "edit/import", 1280);
    choose(page, "meetings-2025-03-05.html", MEETINGS.getBytes(StandardCharsets.UTF_8));
    page.locator(".review-summary").waitFor();
    assertThat(page.getByText("2 of 2 doubtful ones are open. 1 certain one is taken")).isVisible();
    Chromium.assertAccessible(page, "a review of meetings");

    // Whom the name may mean is one click.
    page.locator(".review-list").getByText("Pinellas County", exactly()).click();
    Locator panel = page.locator(".review-panel");
    assertThat(panel.locator("h2")).hasText("Unmatched meeting: Pinellas County");
    panel.getByRole(AriaRole.BUTTON, inside("Pinellas County Sheriff's Office")).click();
    assertThat(page.getByText("1 of 2 doubtful ones are open")).isVisible();

    // A row without a day is accepted only with one.
    press(page, "n");
    assertThat(panel.locator("h2")).hasText("New meeting: Etowah County Sheriff's Office");
    press(page, "a");
    assertThat(page.getByText("Nothing was decided: this cannot be decided so")).isVisible();
    panel.getByRole(AriaRole.BUTTON, inside("Correct")).click();
    panel.getByLabel("Date").fill("6/3/2098");
    panel.getByRole(AriaRole.BUTTON, inside("Accept as corrected")).click();
    assertThat(page.getByText("0 of 2 doubtful ones are open")).isVisible();

    apply(page);
    assertThat(page.getByText("3 changes taken, 0 left open")).isVisible();
    Snapshot now = published.get();
    assertThat(now.meetings()).hasSize(meetings + 3);
    assertThat(now.revision().listed()).isEqualTo(listed);
    assertThat(now.meetings())
        .filteredOn(m -> m.draft().date().getYear() == 2098)
        .allMatch(m -> m.draft().agency() != null)
        .extracting(m -> m.draft().date().getDayOfMonth(), m -> m.draft().notice().start())
        .containsExactlyInAnyOrder(tuple(1, LocalTime.of(10, 0)), tuple(2, null), tuple(3, null));
    page.navigate(address("/meetings?fiscalYear=2098"));
    assertThat(page.getByText("3 meetings shown")).isVisible();

    page.navigate(address("/edit/import"));
    page.getByRole(AriaRole.LINK, named("meetings-2025-03-05.html")).click();
    page.getByRole(AriaRole.BUTTON, named("Undo the list")).click();
    page.getByRole(AriaRole.BUTTON, named("Undo the changes")).click();
    assertThat(page.getByText("The list is undone.")).isVisible();
    assertThat(published.get().meetings()).hasSize(meetings);
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static Locator.GetByRoleOptions inside(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  @Test
  void filesThatAreNoLists_areRefusedInWords_andNotKept() {
    Page page = openEditor(FIRST, "edit/import", 390);
    choose(page, "list.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 1});
    assertThat(page.getByText(Pattern.compile("^Nothing was kept: the file is no"))).isVisible();
    choose(page, "list.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
    assertThat(page.getByText("Nothing was kept: no table of agencies was found")).isVisible();
    choose(page, "list.xlsx", new byte[(25 << 20) + 1]);
    assertThat(page.getByText("The file is larger than 25 MiB").first()).isVisible();
    assertThat(page.getByRole(AriaRole.LINK, named("list.xlsx"))).hasCount(0);
    assertThat(page.getByRole(AriaRole.LINK, named("list.csv"))).hasCount(0);
  }

  @Test
  void hostileFiles_areAnswered_andChangeNothing() throws IOException {
    Snapshot before = published.get();
    Map<String, Integer> statuses = new LinkedHashMap<>();
    try (ServerSocket outside = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Map<String, byte[]> files =
          HostileFiles.all(URI.create("http://127.0.0.1:" + outside.getLocalPort() + "/evil"));
      assertThat(files).hasSizeGreaterThanOrEqualTo(40);
      Page page = openEditor(FIRST, "edit/import", 1280);

      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        int status = send(page, file.getKey(), file.getValue());
        if (status == 404) {
          // A list could be read of the file before, and its review is open now.
          page.navigate(address("/edit/import"));
          page.locator("vaadin-upload").waitFor();
          status = send(page, file.getKey(), file.getValue());
        }
        statuses.put(file.getKey(), status);
      }

      // Too large for the field, or with an ending that it does not take.
      assertThat(statuses.values()).isSubsetOf(200, 413, 422);
      assertThat(statuses.values()).filteredOn(status -> status == 200).hasSizeGreaterThan(40);
      page.navigate(address("/edit/import"));
      assertThat(page.getByRole(AriaRole.LINK, named("formulas.xlsx"))).isVisible();
      outside.setSoTimeout(1);
      assertThatThrownBy(outside::accept).isInstanceOf(SocketTimeoutException.class);
    }
    assertThat(published.get().revision()).isEqualTo(before.revision());
    assertThat(published.get().agreements()).isEqualTo(before.agreements());
  }

  /** Sends a file as a script would, which the field's own limits do not stop. */
  private int send(Page page, String name, byte[] file) throws IOException {
    byte[] head =
        """
        --hostile\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: application/octet-stream\r
        \r
        """
            .formatted(name)
            .getBytes(StandardCharsets.US_ASCII);
    byte[] end = "\r\n--hostile--\r\n".getBytes(StandardCharsets.US_ASCII);
    String cookies =
        page.context().cookies().stream()
            .map(cookie -> cookie.name + "=" + cookie.value)
            .collect(Collectors.joining("; "));
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(address("/" + page.locator("vaadin-upload").getAttribute("target"))))
            .header("Content-Type", "multipart/form-data; boundary=hostile")
            .header("Cookie", cookies)
            .timeout(Duration.ofMinutes(1))
            .POST(
                HttpRequest.BodyPublishers.fromPublisher(
                    HttpRequest.BodyPublishers.ofByteArrays(List.of(head, file, end)),
                    head.length + file.length + end.length))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (InterruptedException e) {
      throw new AssertionError(name, e);
    }
  }

  @Test
  void largeList_staysUsable_andEveryoneCanReadIt() {
    Page page = openEditor(FIRST, "edit/import", 1280);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      rows.add(
          "OHIO,Invented Town %d Police Department,TASK FORCE,2024-13-%d,,".formatted(i, i % 90));
    }
    upload(page, LONG_NAME, rows);
    assertThat(page.getByText("Departures of some states are held until somebody decides:"))
        .isVisible();
    page.getByText(Pattern.compile("^[\\d,]+ remarks of the reader")).click();
    assertThat(page.getByText(Pattern.compile("^No date can be read \\("))).isVisible();
    Locator drawn = page.locator(".review-list vaadin-grid vaadin-grid-cell-content");
    assertThat(drawn.count()).isLessThan(1000);
    String heading = page.locator(".review-panel h2").textContent();
    press(page, "j");
    assertThat(page.locator(".review-panel h2")).not().hasText(heading);

    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : List.of(1280, 390)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 844);
        settle(page);
        Chromium.assertAccessible(page, "a review, " + scheme + ", " + width);
      }
    }
    page.getByRole(AriaRole.BUTTON, named("Discard the list")).click();
    page.getByRole(AriaRole.ALERTDIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Discard the list"))
        .click();
    assertThat(page.getByText("The list is discarded.")).isVisible();
    page.navigate(address("/edit/import"));
    assertThat(page.getByRole(AriaRole.LINK, named(LONG_NAME))).isVisible();
    Chromium.assertAccessible(page, "the lists");
    page.navigate(address("/edit/review"));
    page.getByText(Pattern.compile("^Meetings without an agency \\(\\d+\\)$")).click();
    assertThat(page.locator(".review-remarks li").first()).isVisible();
    Chromium.assertAccessible(page, "the review queue");
  }

  private static void apply(Page page) {
    press(page, "Control+s");
    page.getByRole(AriaRole.BUTTON, named("Apply (Enter)")).waitFor();
    press(page, "Enter");
  }

  private static int press(Page page, String keys) {
    page.keyboard().press(keys);
    return 1;
  }

  private static String added(int number, LocalDate signed) {
    return "KENTUCKY,%s County Sheriff's Office,Task Force Model,%s,https://www.ice.gov/ky-agreement-%d.pdf,"
        .formatted(PasteIT.COUNTIES.get(number), signed, number);
  }

  /** The rows of a list that says what is published. */
  private List<String> standing() {
    Snapshot snapshot = published.get();
    List<String> rows = new ArrayList<>();
    for (Agreement agreement : snapshot.agreements()) {
      AgreementDraft draft = agreement.draft();
      AgencyDraft agency = snapshot.get(draft.agency()).draft();
      if (draft.status() == AgreementStatus.ACTIVE) {
        rows.add(
            String.join(
                ",",
                agency.state().stateName(),
                "\"" + agency.name().text() + "\"",
                "\"" + draft.modelAsPrinted() + "\"",
                Objects.toString(draft.signed(), ""),
                url(draft, Document.Kind.MOA),
                url(draft, Document.Kind.ADDENDUM)));
      }
    }
    return rows;
  }

  private static String url(AgreementDraft draft, Document.Kind kind) {
    return draft.document(kind).map(document -> Objects.toString(document.url(), "")).orElse("");
  }

  private static void upload(Page page, String name, List<String> rows) {
    String text = HEADINGS + "\n" + String.join("\n", rows) + "\n";
    choose(page, name, text.getBytes(StandardCharsets.UTF_8));
    page.locator(".review-summary").waitFor();
  }

  private static void choose(Page page, String name, byte[] file) {
    page.locator("vaadin-upload input[type=file]")
        .setInputFiles(new FilePayload(name, "application/octet-stream", file));
  }

  private Page openEditor(String login, String path, int width) {
    new TestAccounts(accounts, hasher).have(login, Role.EDITOR, AccountState.ACTIVE);
    Page page = open("/" + path, "en-US", ColorScheme.LIGHT, width, 800);
    page.locator("#username").fill(login);
    page.locator("#password").fill(TestAccounts.PASSWORD);
    page.keyboard().press("Enter");
    page.locator(".edit h1").waitFor();
    return page;
  }
}
