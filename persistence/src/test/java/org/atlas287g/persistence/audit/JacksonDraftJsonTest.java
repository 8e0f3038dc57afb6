package org.atlas287g.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.audit.DraftJson;
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.atlas287g.persistence.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts as each format wrote them are in {@code drafts}. They stay as they are: when a draft gets
 * another component or loses one, the texts of today become those of the format before.
 */
class JacksonDraftJsonTest {
  private static final AgencyDraft AGENCY = Samples.districtJail().withMergedInto(new AgencyId(7));

  private static final AgreementDraft AGREEMENT =
      new AgreementDraft(
          new AgencyId(12),
          SupportModel.WSO,
          "Warrant Services Officer",
          LocalDate.of(2020, 6, 9),
          "6/9/2020",
          AgreementStatus.NO_LONGER_LISTED,
          LocalDate.of(2024, 1, 31),
          List.of(
              new Document(
                  Document.Kind.MOA,
                  URI.create("https://www.ice.gov/doclib/287gMOA/a%20b.pdf"),
                  "https://www.ice.gov/doclib/287gMOA/a b.pdf"),
              new Document(Document.Kind.ADDENDUM, null, "addendum")),
          "a list",
          "A note.");

  private static final MeetingDraft MEETING =
      new MeetingDraft(
          new Spelling("Pinal County"),
          new AgencyId(12),
          LocalDate.of(2020, 6, 9),
          MeetingFormat.HYBRID,
          SupportModel.JEM,
          MeetingStatus.POSTPONED,
          "a notice",
          new MeetingDraft.Notice(
              LocalTime.of(18, 30),
              ZoneId.of("America/Phoenix"),
              "County hall",
              URI.create("https://example.org/attend"),
              LocalDateTime.of(2020, 6, 8, 17, 0),
              "questions@example.org",
              URI.create("https://example.org/minutes.pdf"),
              "Doors open at six."));

  private final DraftJson json = new JacksonDraftJson();

  static IntStream formats() {
    return IntStream.rangeClosed(1, JacksonDraftJson.FORMAT);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void a_draft_of_each_kind_is_read_from_every_format(int format) throws IOException {
    assertThat(json.read(text(format, "agency"), AgencyDraft.class)).isEqualTo(AGENCY);
    assertThat(json.read(text(format, "agreement"), AgreementDraft.class)).isEqualTo(AGREEMENT);
    assertThat(json.read(text(format, "meeting"), MeetingDraft.class)).isEqualTo(MEETING);
  }

  @Test
  void documents_that_were_kept_with_the_state_of_their_link_are_read() throws IOException {
    assertThat(json.read(text(1, "agreement-with-link-states"), AgreementDraft.class))
        .isEqualTo(AGREEMENT);
  }

  /** If this fails, texts of today's format exist that the next one must go on reading. */
  @Test
  void drafts_are_written_as_the_texts_of_the_newest_format_are() throws IOException {
    assertWritten(AGENCY, "agency");
    assertWritten(AGREEMENT, "agreement");
    assertWritten(MEETING, "meeting");
  }

  @Test
  void a_text_with_other_components_than_its_formats_or_of_a_later_format_is_not_read()
      throws IOException {
    String whole = text(JacksonDraftJson.FORMAT, "agreement");
    for (String other :
        List.of(
            whole.replace("\"note\":\"A note.\"", "\"note\":null,\"mood\":\"good\""),
            whole.replace(",\"note\":\"A note.\"", ""))) {
      assertThat(other).isNotEqualTo(whole);
      assertThatThrownBy(() -> json.read(other, AgreementDraft.class))
          .isInstanceOf(RuntimeException.class);
    }
    assertThatThrownBy(
            () -> json.read(whole.replace("\"$format\":2", "\"$format\":3"), AgreementDraft.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a draft of format 3: this program reads 1 to 2");
  }

  private void assertWritten(Object draft, String kind) throws IOException {
    JsonMapper mapper = JsonMapper.shared();
    assertThat(mapper.readTree(json.write(draft)))
        .isEqualTo(mapper.readTree(text(JacksonDraftJson.FORMAT, kind)));
  }

  private static String text(int format, String kind) throws IOException {
    String name = "/drafts/format-" + format + "/" + kind + ".json";
    try (InputStream in = JacksonDraftJsonTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
