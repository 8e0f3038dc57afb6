package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An open map that is in sight hears of a newer revision, without a word to its session. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "atlas.data=./target/test-data/news-${random.uuid}")
class NewRevisionIT extends BrowserTest {
  private static final String DOCUMENT = "/api/v1/map/agreements.json";
  private static final int MINUTE = 60_000;

  @Autowired private JdbcClient database;

  @Test
  void an_open_map_learns_within_a_minute_of_what_another_server_stored() {
    Page page = open("/about", "en-US", ColorScheme.LIGHT, 1280, 800);
    page.clock().install();
    page.navigate(page.url().replace("/about", "/"));
    page.waitForSelector("county-map .timeline");
    List<String> asked = new ArrayList<>();
    page.onResponse(answer -> asked.add(told(answer)));

    page.waitForResponse("**" + DOCUMENT + "*", () -> page.clock().fastForward(MINUTE));
    assertThat(page.getByText("Newer data have been published")).hasCount(0);
    String before = document(page);
    store();
    // The server asks its store twice a second.
    page.waitForCondition(() -> !document(page).equals(before));
    page.waitForResponse("**" + DOCUMENT + "*", () -> page.clock().fastForward(MINUTE));

    assertThat(page.getByText("Newer data have been published")).isVisible();
    assertThat(asked).filteredOn(a -> a.contains(DOCUMENT)).noneMatch(a -> a.contains("cookie"));
  }

  private String document(Page page) {
    return page.context().request().get(address(DOCUMENT)).text();
  }

  private static String told(Response answer) {
    return answer.url() + " " + answer.status() + " " + String.join(" ", answer.headers().keySet());
  }

  private void store() {
    database
        .sql(
            """
            insert into revision (number, listed, inferred, published_at, edited_at)
            select number + 1, listed, inferred, current_timestamp, current_timestamp
            from revision order by number desc fetch first 1 row only
            """)
        .update();
  }
}
