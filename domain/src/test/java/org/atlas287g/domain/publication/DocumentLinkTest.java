package org.atlas287g.domain.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.document.KnownLinks;
import org.atlas287g.domain.document.LinkCheck;
import org.atlas287g.domain.document.LinkCheck.Standing;
import org.atlas287g.domain.document.LinkState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentLinkTest {
  private static final URI URL = URI.create("https://www.ice.gov/287gJEM_%20a.pdf?v=1");
  private static final Instant SINCE = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant CHECKED = Instant.parse("2026-03-09T12:00:00Z");
  private static final LocalDate SIGNED = LocalDate.of(2020, 6, 9);
  private static final LocalDate LISTED = LocalDate.of(2025, 2, 12);

  @Test
  void a_broken_link_tells_since_when_and_where_a_copy_may_be() {
    assertThat(link(SIGNED, URL, check(Standing.BROKEN)))
        .isEqualTo(
            new DocumentLink(
                Document.Kind.MOA,
                URL,
                LinkState.BROKEN,
                CHECKED,
                SINCE,
                URI.create("https://web.archive.org/web/20200609/" + URL)));
  }

  @Test
  void a_working_link_needs_no_copy() {
    assertThat(link(SIGNED, URL, check(Standing.WORKING)))
        .isEqualTo(
            new DocumentLink(Document.Kind.MOA, URL, LinkState.WORKING, CHECKED, null, null));
  }

  @Test
  void of_what_is_uncertain_nothing_is_told_but_where_a_copy_may_be() {
    for (LinkCheck uncertain :
        new LinkCheck[] {check(Standing.FAILING), check(Standing.UNCLEAR), null}) {
      assertThat(link(null, URL, uncertain))
          .isEqualTo(
              new DocumentLink(
                  Document.Kind.MOA,
                  URL,
                  LinkState.UNCHECKED,
                  null,
                  null,
                  URI.create("https://web.archive.org/web/20250212/" + URL)));
    }
  }

  @Test
  void a_document_without_an_address_says_so() {
    assertThat(link(SIGNED, null, null))
        .isEqualTo(
            new DocumentLink(Document.Kind.MOA, null, LinkState.NO_ADDRESS, null, null, null));
  }

  private static LinkCheck check(Standing standing) {
    Instant since = standing == Standing.WORKING ? null : SINCE;
    return new LinkCheck(URL, standing, CHECKED, since, CHECKED, "404");
  }

  private static DocumentLink link(
      @Nullable LocalDate signed, @Nullable URI url, @Nullable LinkCheck check) {
    Agreement agreement =
        new Agreement(
            new AgreementId(1),
            0,
            new AgreementDraft(
                new AgencyId(1),
                SupportModel.JEM,
                "JEM",
                signed,
                null,
                AgreementStatus.ACTIVE,
                null,
                List.of(new Document(Document.Kind.MOA, url, "as printed")),
                "a list",
                null));
    Snapshot snapshot =
        new Snapshot(
                new Revision(1, LISTED, false, SINCE), List.of(), List.of(agreement), List.of())
            .withLinks(new KnownLinks(1, check == null ? List.of() : List.of(check)));
    List<DocumentLink> links = DocumentLink.list(snapshot, agreement);
    assertThat(links).hasSize(1);
    return links.getFirst();
  }
}
