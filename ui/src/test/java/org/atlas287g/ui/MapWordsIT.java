package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the map says in words, and that it agrees with what it shows. */
class MapWordsIT extends BrowserTest {
  @Test
  void panel_showsWhatTheDateCounts_saysWhatItLeavesOut_andShowsItWhenAsked() {
    Page page = map("/?county=01055&asOf=2020-06-01");
    Locator panel = page.locator("county-map .panel");
    assertThat(panel).containsText("1 agreement is not shown: signed after Jun 1, 2020.");
    assertThat(panel).not().containsText("Etowah County Sheriff");
    assertThat(page.locator("county-map [role=status]").getByText("Etowah County, Alabama"))
        .containsText("none listed. 1 agreement is not shown");
    panel.getByRole(AriaRole.BUTTON, button("Show all")).click();
    assertThat(panel).containsText("Etowah County Sheriff");
    assertThat(panel).containsText("Signed Jun 9, 2020, per the source");
    assertThat(panel.locator(".omitted")).hasCount(0);
    assertThat(page).not().hasURL(Pattern.compile("asOf"));
  }

  @Test
  void panel_showsTheModelChosen_andCountsTheOthers() {
    Page page = map("/?county=12003&model=WSO");
    Locator panel = page.locator("county-map .panel");
    assertThat(panel.locator(".omitted")).containsText("other model");
    panel.getByRole(AriaRole.BUTTON, button("Show all")).click();
    assertThat(panel).containsText("Jail Enforcement Model");
    assertThat(page.locator("#county-map-model")).hasValue("");
  }

  @Test
  void panel_saysWhomAnAgencyServes() {
    Page city = map("/?county=04013");
    assertThat(city.locator("county-map .panel article").filter(of("Mesa Police Department")))
        .containsText("City or town police, in Maricopa County");
    assertThat(city.locator("county-map .panel"))
        .containsText("It is not the county’s own agency.");
    Page district = map("/?county=37139");
    assertThat(district.locator("county-map .panel article").first())
        .containsText("serves Camden County, Pasquotank County, and Perquimans County");
  }

  @Test
  void statePanel_beginsWithTotals_andExplainsEachModelOnce() {
    Page page = map("/?state=FL");
    Locator panel = page.locator("county-map .panel");
    assertThat(panel.locator(".panel-body > *").first()).containsText("agreements of");
    assertThat(panel.locator(".totals")).containsText("of 67");
    assertThat(panel.getByText("identify and process removable noncitizens")).hasCount(1);
    assertThat(panel.getByText("serve and execute administrative warrants")).hasCount(1);
  }

  @Test
  void tooltipAndAnnouncement_sayNoneListed_andTellOfAStatewideAgency() {
    Page page = map("/?county=12003");
    page.locator("county-map .stage-map").focus();
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator("county-map .tooltip"))
        .containsText("1 agreement of a statewide agency");
    Page alabama = map("/?county=01055");
    alabama.locator("county-map .stage-map").focus();
    alabama.keyboard().press("ArrowLeft");
    assertThat(alabama.locator("county-map .tooltip")).containsText("none listed");
    assertThat(alabama.locator("county-map .tooltip")).not().containsText("0 agreements");
  }

  @Test
  void badgeTellsWhatItCounts() {
    Page page = map("/");
    Locator badge = page.locator("county-map .badge").filter(of("Florida"));
    assertThat(badge.locator("> span").first()).hasText("FL statewide: 1");
    assertThat(badge).containsText("Florida: 1 agreement of a statewide agency");
    assertThat(page.locator("county-map .legend li:has(.hatch)")).containsText("5 states");
  }

  @Test
  void slider_beginsWithTheEarliestSigningDate_andSaysWhatItCannotShow() {
    Page page = map("/");
    Locator slider = page.getByRole(AriaRole.SLIDER);
    assertThat(slider).hasAccessibleName("Signing date per the source");
    assertThat(slider).hasAttribute("aria-valuetext", Pattern.compile("^all, list of .*2025"));
    assertThat(slider)
        .hasAccessibleDescription(
            "Agreements that ended or were renewed before the first list are not known.");
    slider.focus();
    page.keyboard().press("Home");
    assertThat(slider).hasAttribute("aria-valuetext", "up to Apr 24, 2019");
    assertThat(page.locator("county-map .summary")).containsText("up to Apr 24, 2019");
  }

  @ParameterizedTest
  @CsvSource({
    "county=46113, Its area now lies in Oglala Lakota County.",
    "county=99999, The map has no county with the code 99999.",
    "state=ZZ, The map has no state with the code ZZ.",
    "asOf=2031-01-01, its newest data are of the list of",
    "asOf=1900-01-01, the earliest signing date recorded is",
    "model=TTFM, No agreement of the model “Tribal Task Force Model” is recorded."
  })
  void whatAnAddressAsksForInVain_isToldInWords_untilItIsClosed(String query, String words) {
    Page page = map("/?" + query);
    Locator notice = page.locator("county-map .misread");
    assertThat(notice).hasAttribute("role", "status");
    assertThat(notice).containsText(words);
    assertThat(page.locator("county-map .panel")).hasCount(0);
    notice.getByRole(AriaRole.BUTTON, button("Close")).click();
    assertThat(notice).isEmpty();
    assertThat(page).not().hasURL(Pattern.compile("2031|county=|state=|model="));
  }

  @Test
  void formerCounty_leadsToThePlanningRegionsThatItLiesIn() {
    Page page = map("/?county=09001");
    Locator notice = page.locator("county-map .misread");
    assertThat(notice)
        .containsText(
            "Connecticut has had planning regions in place of counties since 2022. The area of Fairfield"
                + " County lies in");
    Chromium.assertAccessible(page, "former county");
    notice.getByRole(AriaRole.BUTTON, button("Greater Bridgeport Planning Region")).click();
    page.waitForURL(url -> url.contains("county=09120"));
    assertThat(notice).isEmpty();
    assertThat(page.locator("county-map .panel h2")).isFocused();
  }

  private static Locator.FilterOptions of(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator.GetByRoleOptions button(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private Page map(String path) {
    Page page = open(path, "en-US", ColorScheme.LIGHT, 1280, 800);
    page.locator("county-map .summary").waitFor();
    return page;
  }
}
