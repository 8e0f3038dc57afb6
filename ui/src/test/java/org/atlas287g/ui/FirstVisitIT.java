package org.atlas287g.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a visit to the map costs, counted in bytes and requests. */
class FirstVisitIT extends BrowserTest {
  private static final long KILOBYTE = 1_000;

  /** Bytes as they came over the wire, and requests, of one page. */
  private static final class Traffic {
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong requests = new AtomicLong();
    private final Set<String> hosts = new HashSet<>();

    Traffic(Page page) {
      CDPSession devtools = page.context().newCDPSession(page);
      devtools.send("Network.enable");
      devtools.on(
          "Network.loadingFinished",
          event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
      page.onRequest(request -> {
        if (request.url().startsWith("http")) {
          requests.incrementAndGet();
          hosts.add(request.url().replaceFirst("^https?://([^/:]+).*", "$1"));
        }
      });
    }
  }

  @Test
  void firstVisit_movesLittle_fromThisHostOnly_andTheNextOneLess() {
    Page first = newPage(new Browser.NewContextOptions());
    Traffic traffic = new Traffic(first);
    visit(first);
    assertThat(traffic.bytes.get()).as("bytes").isBetween(100 * KILOBYTE, 600 * KILOBYTE);
    assertThat(traffic.requests.get()).as("requests").isBetween(5L, 25L);
    assertThat(traffic.hosts).containsExactly("localhost");
    Page second = first.context().newPage();
    Traffic again = new Traffic(second);
    visit(second);
    assertThat(again.bytes.get()).as("bytes").isBetween(1L, 30 * KILOBYTE);
  }

  @Test
  void firstVisit_fetchesNoComponentsOfTheLists() {
    Page page = newPage(new Browser.NewContextOptions());
    visit(page);
    assertThat(page.evaluate("customElements.get('vaadin-grid') === undefined")).isEqualTo(true);
  }

  @Test
  void counties_areSeenAndCanBeMovedBeforeTheApplicationIsThere() {
    Page page = newPage(new Browser.NewContextOptions().setViewportSize(1280, 800));
    List<Route> held = new ArrayList<>();
    page.route("**/*v-r=init*", held::add);
    page.navigate(address("/?measure=meetings"));
    page.waitForFunction("performance.getEntriesByName('atlas-map-painted').length > 0");
    double first = topOfPicture(page, "canvas");
    page.waitForFunction("performance.getEntriesByName('atlas-map-movable').length > 0");
    page.mouse().move(600, 400);
    page.mouse().down();
    page.mouse().move(600, 380, new Mouse.MoveOptions().setSteps(5));
    // Held until it rests, the map stays where it is dropped.
    rest(page);
    page.mouse().up();
    assertThat(page.locator("county-map").count()).isZero();
    double moved = topOfPicture(page, "canvas");
    assertThat(moved).as("moved up").isCloseTo(first - 20, within(3.0));
    page.waitForCondition(() -> !held.isEmpty());
    held.forEach(Route::resume);
    page.locator("county-map .summary").waitFor();
    assertThat(page.locator(".counties canvas").count()).as("one picture, taken over").isEqualTo(2);
    assertThat(topOfPicture(page, "county-map canvas"))
        .as("where the picture begins, which whole pixels may shift by one")
        .isCloseTo(moved, within(1.0));
  }

  /** Asked for at once: one of two pictures is shown, and they change places. */
  private static double topOfPicture(Page page, String canvases) {
    Object top =
        page.waitForFunction(
                """
                canvases => {
                  const shown = [...document.querySelectorAll(canvases)].find(
                    canvas => canvas.checkVisibility({ visibilityProperty: true }));
                  return shown ? String(shown.getBoundingClientRect().y) : null;
                }
                """,
                canvases)
            .jsonValue();
    return Double.parseDouble(String.valueOf(top));
  }

  private void visit(Page page) {
    page.navigate(address("/"));
    page.locator("county-map .summary").waitFor();
    settle(page);
  }
}
