package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.PasswordHasher;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * Agencies are chosen and entered by keys that the server answers too late: it hears nothing until
 * all of them are pressed.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "atlas.data=./target/test-data/agencies-${random.uuid}")
class AgencyEntryIT extends BrowserTest {
  private static final Logger LOG = LoggerFactory.getLogger(AgencyEntryIT.class);
  private static final String LOGIN = "agencies-editor@example.org";
  private static final Pattern SAVED = Pattern.compile("(.*/)?edit/(agreements|agencies)/\\d+");

  /** Where every key of an entry that keeps nothing counted about so many. */
  private static final int KEYS_OF_A_WHOLE_ENTRY = 120;

  @Autowired private Accounts accounts;
  @Autowired private PasswordHasher hasher;
  @Autowired private PublishedSnapshot published;

  private final List<Route> held = new ArrayList<>();
  private boolean holding;

  @Test
  void exactNameAndEnterAndSave_takeTheRecordedAgency() {
    Page page = openEditor("edit/agreements/new");
    int before = agreementsOf("Mesa Police Department");
    hold();
    Keys keys = new Keys(page);
    keys.type("Arizona").press("Tab");
    keys.type("MESA Police Dept").press("Enter");
    enterRest(keys);
    keys.press("Control+s");
    release();

    page.waitForURL(SAVED);
    assertThat(agreementsOf("Mesa Police Department")).isEqualTo(before + 1);
    assertThat(agenciesCalled("mesa police dep")).hasSize(1);
  }

  @Test
  void beginningOfANameAndArrowAndEnter_pickFromTheList() {
    Page page = openEditor("edit/agreements/new");
    int before = agreementsOf("Pinal County Sheriff's Office");
    hold();
    Keys keys = new Keys(page);
    keys.type("ariz").press("Tab").type("Pinal").press("ArrowDown").press("Enter");
    enterRest(keys);
    keys.press("Control+s");
    release();

    page.waitForURL(SAVED);
    assertThat(agreementsOf("Pinal County Sheriff's Office")).isEqualTo(before + 1);
    assertThat(agenciesCalled("pinal")).hasSize(1);
  }

  @Test
  void countiesAreAddedAsFastAsTheyAreTyped() {
    Page page = openEditor("edit/agencies/new");
    Keys keys = new Keys(page);
    keys.type("az").press("Tab");
    page.getByLabel("Name", exactly()).fill("Two County Fast Keys Task Force");
    page.getByLabel("Name", exactly()).blur();
    page.locator("vaadin-select").filter(containing("Serves")).click();
    page.getByRole(AriaRole.OPTION, named("Counties that I choose")).click();
    Locator counties = page.getByLabel("Counties", exactly());
    counties.click();
    hold();
    keys.type("mari").press("ArrowDown").press("Enter").type("pinal").press("Enter");
    keys.type("yav").press("Tab").press("Control+s");
    release();

    page.waitForURL(SAVED);
    assertThat(agenciesCalled("two county fast keys").getFirst().draft().placement().counties())
        .extracting(CountyFips::value)
        .containsExactly("04013", "04021", "04025");
  }

  @Test
  void nearName_asksBeforeTheSave_andOneKeyTakesTheRecordedAgency() {
    Page page = openEditor("edit/agreements/new");
    int before = agreementsOf("Pinal County Sheriff's Office");
    hold();
    Keys keys = new Keys(page);
    keys.type("Arizona").press("Tab").type("Pinal").press("Enter");
    enterRest(keys);
    keys.press("Control+s");
    release();

    Locator question =
        page.getByRole(AriaRole.GROUP, named("Is it one of these recorded agencies?"));
    assertThat(question).isInViewport();
    assertThat(question).containsText("Pinal County Sheriff's Office, AZ (Pinal County)");
    assertThat(page.getByText("Not saved: some fields are missing")).isVisible();
    assertThat(agenciesCalled("pinal")).hasSize(1);
    Chromium.assertAccessible(page, "question about an agency");

    page.keyboard().press("Alt+y");
    assertThat(question).isHidden();
    page.keyboard().press("Control+s");
    page.waitForURL(SAVED);
    assertThat(agreementsOf("Pinal County Sheriff's Office")).isEqualTo(before + 1);
  }

  @Test
  void namesake_isSavedOnceItIsSaidHowItIsToldApart() {
    Page page = openEditor("edit/agreements/new");
    Keys keys = new Keys(page);
    keys.type("Florida").press("Tab").type("Hernando County Sheriff's Office").press("Enter");
    assertThat(page.getByText("This name is that of a recorded agency:")).isInViewport();
    page.keyboard().press("Alt+o");
    Locator apart = page.getByLabel("How it is told apart");
    assertThat(apart).isVisible();
    page.getByLabel("Agency", exactly()).focus();
    choose(page, "Support model", "Task Force Model");
    page.getByLabel("Source", exactly()).fill("A list of tests");
    page.keyboard().press("Control+s");
    assertThat(apart).isFocused();
    apart.fill("Not the sheriff, but the port's office of that name.");
    page.keyboard().press("Control+s");

    page.waitForURL(SAVED);
    assertThat(agenciesCalled("hernando county")).hasSize(2);
    assertThat(agenciesCalled("hernando county").stream().map(a -> a.draft().note()))
        .contains("Not the sheriff, but the port's office of that name.");
  }

  @Test
  void tenAgreements_areEnteredOneAfterTheOther() {
    Page page = openEditor("edit/agreements/new");
    int before = published.get().agreements().size();
    long start = System.nanoTime();
    Keys keys = new Keys(page);
    keys.type("Texas").press("Tab").type(county(0)).press("Enter");
    enterRest(keys);
    keys.press("Control+Enter");
    int first = keys.count();
    for (int i = 1; i < 10; i++) {
      keys.type(county(i)).press("Enter").press("Control+Enter");
    }
    assertThat(page.locator(".edit-foot").getByText(county(9))).isVisible();
    long seconds = (System.nanoTime() - start) / 1_000_000_000;
    int each = (keys.count() - first) / 9;
    LOG.info(
        "ten agreements: {} keys for the first, {} for each of the others, {} s in all",
        first,
        each,
        seconds);

    assertThat(published.get().agreements()).hasSize(before + 10);
    assertThat(IntStream.range(0, 10).map(i -> agreementsOf(county(i)))).containsOnly(1);
    assertThat(each).isLessThan(KEYS_OF_A_WHOLE_ENTRY / 2);
    assertThat(page.getByLabel("Agency", exactly())).isFocused();
    assertThat(page.getByLabel("State", exactly())).hasValue("Texas");
    assertThat(page.getByLabel("Signed", exactly())).hasValue("2025-06-09");
    Locator link = page.locator(".edit-foot a");
    assertThat(link).hasAttribute("href", SAVED);
    Chromium.assertAccessible(page, "a form after another");
  }

  @Test
  void keysForTheNextRecord_areNotLostWhileTheServerSaves() {
    Page page = openEditor("edit/agreements/new");
    hold();
    Keys keys = new Keys(page);
    keys.type("Kansas").press("Tab").type("Gray County Sheriff's Office").press("Enter");
    enterRest(keys);
    keys.press("Control+Enter");
    keys.type("Greeley County Sheriff's Office").press("Enter").press("Control+Enter");
    keys.type("Grant Cou");
    release();

    assertThat(page.locator(".edit-foot").getByText("Greeley County")).isVisible();
    assertThat(page.getByLabel("Agency", exactly())).hasValue("Grant Cou");
    keys.type("nty Sheriff's Office").press("Control+Enter");
    assertThat(page.locator(".edit-foot").getByText("Grant County")).isVisible();
    assertThat(agreementsOf("Gray County Sheriff's Office")).isEqualTo(1);
    assertThat(agreementsOf("Greeley County Sheriff's Office")).isEqualTo(1);
    assertThat(agreementsOf("Grant County Sheriff's Office")).isEqualTo(1);
  }

  @Test
  void whatIsTypedForTheNextRecord_takesNothingFromOneThatCouldNotBeSaved() {
    Page page = openEditor("edit/agreements/new");
    hold();
    Keys keys = new Keys(page);
    keys.type("Arizona").press("Tab").type("Pinal").press("Enter");
    enterRest(keys);
    keys.press("Control+Enter");
    keys.type("Gila County Sheriff's Office").press("Enter").press("Control+Enter");
    release();

    assertThat(page.getByText("Not saved: some fields are missing")).isVisible();
    assertThat(page.getByLabel("Name of the new agency", exactly())).hasValue("Pinal");
    assertThat(agenciesCalled("gila county sheriff")).isEmpty();
    assertThat(agenciesCalled("pinal")).hasSize(1);
  }

  @Test
  void countiesToClick_areOfferedWhereNothingWasPlaced() {
    Page page = openEditor("edit/agreements/new");
    Keys keys = new Keys(page);
    keys.type("Pennsylvania").press("Tab").type("Butler Township Police Department").press("Enter");
    Locator hints = page.getByRole(AriaRole.GROUP, named("Counties that it may be in:"));
    Locator butler = hints.getByRole(AriaRole.BUTTON).filter(containing("Butler County"));
    assertThat(butler).isVisible();
    Chromium.assertAccessible(page, "counties to click");
    butler.focus();
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Butler County: remove"))).isVisible();
    choose(page, "Support model", "Task Force Model");
    page.getByLabel("Source", exactly()).fill("A list of tests");
    page.keyboard().press("Control+s");

    page.waitForURL(SAVED);
    assertThat(agenciesCalled("butler township").getFirst().draft().placement().counties())
        .containsExactly(new CountyFips("42019"));
  }

  /** Model, date and source, from the agency field on. */
  private static void enterRest(Keys keys) {
    keys.focus("Support model").press("t").focus("Signed").type("6/9/2025");
    keys.focus("Source").type("ICE's list of June 10, 2025");
  }

  private static String county(int i) {
    return List.of(
                "Andrews",
                "Armstrong",
                "Bailey",
                "Baylor",
                "Borden",
                "Briscoe",
                "Cochran",
                "Coke",
                "Crosby",
                "Dickens")
            .get(i)
        + " County Sheriff's Office";
  }

  private int agreementsOf(String agency) {
    List<Agreement> agreements = published.get().agreements();
    return (int)
        agreements.stream()
            .map(a -> published.get().get(a.draft().agency()).draft().name().text())
            .filter(name -> name.replace('\u2019', '\'').equals(agency))
            .count();
  }

  private List<Agency> agenciesCalled(String beginning) {
    return published.get().agencies().stream()
        .filter(a -> a.draft().name().text().toLowerCase(Locale.ROOT).startsWith(beginning))
        .toList();
  }

  private void hold() {
    holding = true;
  }

  private void release() {
    holding = false;
    List.copyOf(held).forEach(Route::resume);
    held.clear();
  }

  private void answer(Route route) {
    if (holding) {
      held.add(route);
    } else {
      route.resume();
    }
  }

  private Page openEditor(String path) {
    new TestAccounts(accounts, hasher).have(LOGIN, Role.EDITOR, AccountState.ACTIVE);
    Page page = open("/" + path, "en-US", ColorScheme.LIGHT, 1280, 800);
    page.locator("#username").fill(LOGIN);
    page.locator("#password").fill(TestAccounts.PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page.getByLabel("State", exactly())).isFocused();
    page.route(Pattern.compile(".*v-r=uidl.*"), this::answer);
    return page;
  }

  private static void choose(Page page, String field, String option) {
    page.getByLabel(field, exactly()).click();
    page.getByRole(AriaRole.OPTION, named(option)).click();
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Locator.FilterOptions containing(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  /** Presses keys at full speed and counts them. */
  private static final class Keys {
    private final Page page;
    private int count;

    Keys(Page page) {
      this.page = page;
    }

    Keys type(String text) {
      page.keyboard().type(text);
      count += text.length();
      return this;
    }

    Keys press(String key) {
      page.keyboard().press(key);
      count++;
      return this;
    }

    /** Goes on to a field by the Tab key. */
    Keys focus(String label) {
      Locator field = page.getByLabel(label, exactly());
      for (int i = 0; i < 20; i++) {
        press("Tab");
        if ((Boolean) field.evaluate("f => f.matches(':focus, :focus-within')")) {
          return this;
        }
      }
      throw new AssertionError("Tab does not lead to " + label);
    }

    int count() {
      return count;
    }
  }
}
