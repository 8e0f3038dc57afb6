package org.atlas287g.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.atlas287g.domain.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedLinksTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.ice.gov/a.pdf, https://www.ice.gov/a.pdf",
    "https:/www.ice.gov/a.pdf, https://www.ice.gov/a.pdf",
    "https://www.ice.gov/287gJEM_ a.pdf, https://www.ice.gov/287gJEM_%20a.pdf",
    "https://www.ice.gov/Doña.pdf, https://www.ice.gov/Do%C3%B1a.pdf",
    "https://www.ice.gov/a%20b.pdf, https://www.ice.gov/a%20b.pdf",
    "chrome-extension://efaidnbm/https://www.ice.gov/a.pdf, https://www.ice.gov/a.pdf",
    "https://web.archive.org/web/20240603163133/https://www.ice.gov/a.pdf,"
        + " https://www.ice.gov/a.pdf",
    "https://gcc02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.ice.gov%2Fa.pdf&data=05,"
        + " https://www.ice.gov/a.pdf",
  })
  void the_real_address_is_unwrapped(String text, String address) {
    assertThat(PrintedLinks.address(text)).contains(URI.create(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "link",
        "link pending",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "https://editor:secret@www.ice.gov/a.pdf",
        "https:/editor@www.ice.gov/a.pdf",
        "ftp://www.ice.gov/a.pdf"
      })
  void a_text_that_is_no_web_address_gives_none(String text) {
    assertThat(PrintedLinks.address(text)).isEmpty();
  }

  @Test
  void an_address_that_is_too_long_gives_none() {
    assertThat(PrintedLinks.address("https://www.ice.gov/" + "a".repeat(1980))).isPresent();
    assertThat(PrintedLinks.address("https://www.ice.gov/" + "a".repeat(1981))).isEmpty();
    assertThat(PrintedLinks.address("https://www.ice.gov/" + "é".repeat(1000))).isEmpty();
  }

  @Test
  void a_document_named_without_an_address_is_kept() {
    assertThat(PrintedLinks.document(Document.Kind.ADDENDUM, "addendum"))
        .contains(new Document(Document.Kind.ADDENDUM, null, "addendum"));
    assertThat(PrintedLinks.document(Document.Kind.ADDENDUM, null)).isEmpty();
  }
}
