package org.atlas287g.ui.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import com.vaadin.flow.i18n.DefaultI18NProvider;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Known;
import org.atlas287g.domain.record.RecordKind;
import org.atlas287g.ui.api.Documents.AgencyReference;
import org.atlas287g.ui.api.Documents.ChangeDocument;
import org.atlas287g.ui.feed.AtomFeed.Item;
import org.atlas287g.ui.language.Languages;
import org.atlas287g.ui.language.Words;
import org.atlas287g.ui.security.TestAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class FeedTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T15:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T15:00:00Z");
  private static final AgencyReference AGENCY =
      new AgencyReference(
          "fl-mccoy-police", "McCoy & <Sons> Police", StateCode.FL, AgencyLevel.MUNICIPAL);

  private final ChangeFeed feed =
      new ChangeFeed(
          new Words(
              new DefaultI18NProvider(Languages.ALL, Words.class.getClassLoader()), Locale.ENGLISH),
          TestAddress.of("https://atlas.example"),
          new EntryIds("atlas.example"));

  @Test
  void recordKeepsItsEntry_whichIsUpdatedWhenItChangesAgain() {
    List<Item> before = feed.entries(List.of(change(7, MONDAY, Action.ADDED, 12L)), 100);
    List<Item> after =
        feed.entries(
            List.of(change(8, TUESDAY, Action.CHANGED, 12L), change(7, MONDAY, Action.ADDED, 12L)),
            100);
    assertThat(before)
        .containsExactly(
            new Item(
                "tag:atlas.example,2026:agreement/12",
                "McCoy & <Sons> Police, FL: agreement entered",
                MONDAY,
                "https://atlas.example/agency/fl-mccoy-police#agreement-12",
                "agreement entered. By an editor."));
    assertThat(after)
        .singleElement()
        .satisfies(item -> {
          assertThat(item.id()).isEqualTo(before.getFirst().id());
          assertThat(item.updated()).isEqualTo(TUESDAY);
          assertThat(item.title()).endsWith("agreement changed");
        });
  }

  @Test
  void meetingThatChanged_leadsToItsPage_alsoWithoutAnAgency() {
    assertThat(feed.entries(List.of(meeting(3, AGENCY), meeting(4, null)), 100))
        .extracting(Item::page)
        .containsExactly("https://atlas.example/meetings/3", "https://atlas.example/meetings/4");
  }

  @Test
  void listThatChangedMany_isOneEntry() {
    List<ChangeDocument> changes = new ArrayList<>();
    for (long id = 1; id <= 30; id++) {
      changes.add(
          new ChangeDocument(
              9,
              TUESDAY,
              LocalDate.of(2026, 11, 24),
              Known.Origin.LIST,
              LocalDate.of(2026, 11, 20),
              RecordKind.AGREEMENT,
              id <= 20 ? Action.ADDED : Action.LISTED,
              id,
              AGENCY));
    }
    assertThat(feed.entries(changes, 100))
        .containsExactly(
            new Item(
                "tag:atlas.example,2026:changes/9",
                "List of Nov 20, 2026 taken in",
                TUESDAY,
                "https://atlas.example/changes",
                "Agreements: entered 20, changed as listed 10."));
  }

  @Test
  void whatIsNotPublishedAnyMore_isCounted_andNotNamed() {
    assertThat(
            feed.entries(
                List.of(withdrawn(9), withdrawn(9), change(9, TUESDAY, Action.CHANGED, 3L)), 100))
        .extracting(Item::id)
        .containsExactly(
            "tag:atlas.example,2026:changes/9-WITHDRAWN", "tag:atlas.example,2026:agreement/3");
  }

  @Test
  void feedIsWhatTheStandardAsksFor_whateverTheTextsAre() throws Exception {
    byte[] written =
        new AtomFeed(
                "Changes & \u0001<more>",
                "en",
                "https://atlas.example/api/v1/changes.atom?state=FL",
                "https://atlas.example/changes",
                "287(g) Atlas",
                MONDAY,
                List.of(
                    new Item(
                        "tag:x,2026:a/1", "]]>\u0000\uFFFF", TUESDAY, "https://x", "a\uD800b")))
            .write();
    Feed read =
        (Feed) new WireFeedInput().build(new InputSource(new ByteArrayInputStream(written)));
    assertThat(new String(written, StandardCharsets.UTF_8)).contains("xml:lang=\"en\"");
    assertThat(read.getTitle()).isEqualTo("Changes & <more>");
    assertThat(read.getUpdated()).isEqualTo(TUESDAY);
    assertThat(read.getOtherLinks())
        .singleElement()
        .satisfies(link -> {
          assertThat(link.getRel()).isEqualTo("self");
          assertThat(link.getHref()).isEqualTo(read.getId());
        });
    assertThat(read.getAuthors()).hasSize(1);
    Entry entry = read.getEntries().getFirst();
    assertThat(entry.getTitle()).isEqualTo("]]>");
    assertThat(entry.getSummary().getValue()).isEqualTo("ab");
  }

  private static ChangeDocument change(long revision, Instant at, Action action, Long id) {
    return new ChangeDocument(
        revision,
        at,
        LocalDate.of(2026, 11, 24),
        Known.Origin.EDITOR,
        null,
        RecordKind.AGREEMENT,
        action,
        id,
        AGENCY);
  }

  private static ChangeDocument meeting(long id, @Nullable AgencyReference agency) {
    return new ChangeDocument(
        7,
        MONDAY,
        LocalDate.of(2026, 11, 23),
        Known.Origin.EDITOR,
        null,
        RecordKind.MEETING,
        Action.ADDED,
        id,
        agency);
  }

  private static ChangeDocument withdrawn(long revision) {
    return new ChangeDocument(
        revision,
        TUESDAY,
        LocalDate.of(2026, 11, 24),
        Known.Origin.EDITOR,
        null,
        RecordKind.AGREEMENT,
        Action.WITHDRAWN,
        null,
        null);
  }
}
