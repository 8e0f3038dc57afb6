package org.atlas287g.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.Passkey;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agency.Alias;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.audit.Authorship;
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.geocoding.AgencyGeocoder.Question;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text, URL and list of everything that is stored of a record has a limit, and keeps it. */
class LimitTest {
  private static final Placement PLACED =
      Placement.in(List.of(new CountyFips("01001")), Basis.NAME, 1, List.of(), "named so");
  private static final Spelling NAME = new Spelling("Autauga County Sheriff");

  /** One value of each type that a draft consists of. */
  private static final List<Record> VALUES =
      List.of(
          NAME,
          new Alias(NAME, "printed so"),
          PLACED,
          new AgencyDraft(
              StateCode.AL, NAME, AgencyLevel.COUNTY, List.of(), PLACED, null, null, null),
          new Document(Document.Kind.MOA, null, null),
          new AgreementDraft(
              new AgencyId(1),
              SupportModel.WSO,
              "WSO",
              null,
              null,
              AgreementStatus.ACTIVE,
              null,
              List.of(),
              "a list",
              null),
          MeetingDraft.Notice.NONE,
          new MeetingDraft(
              NAME,
              null,
              LocalDate.of(2025, 2, 12),
              MeetingFormat.VIRTUAL,
              SupportModel.WSO,
              MeetingStatus.UNKNOWN,
              "a list",
              MeetingDraft.Notice.NONE),
          new Authorship(new AccountId(1), ""),
          new Question(StateCode.AL, "Autauga", null, null, null));

  private static final Map<String, Limit> LIMITS =
      Map.ofEntries(
          Map.entry("Spelling.text", Limit.NAME),
          Map.entry("Alias.reason", Limit.ALIAS_REASON),
          Map.entry("Placement.counties", Limit.COUNTIES),
          Map.entry("Placement.alternatives", Limit.COUNTIES),
          Map.entry("Placement.reason", Limit.PLACEMENT_REASON),
          Map.entry("AgencyDraft.aliases", Limit.ALIASES),
          Map.entry("AgencyDraft.website", Limit.WEBSITE),
          Map.entry("AgencyDraft.note", Limit.NOTE),
          Map.entry("Document.url", Limit.DOCUMENT_URL),
          Map.entry("Document.urlAsPrinted", Limit.URL_AS_PRINTED),
          Map.entry("AgreementDraft.modelAsPrinted", Limit.MODEL_AS_PRINTED),
          Map.entry("AgreementDraft.signedAsPrinted", Limit.SIGNED_AS_PRINTED),
          Map.entry("AgreementDraft.documents", Limit.DOCUMENTS),
          Map.entry("AgreementDraft.source", Limit.SOURCE),
          Map.entry("AgreementDraft.note", Limit.NOTE),
          Map.entry("Notice.venue", Limit.VENUE),
          Map.entry("Notice.link", Limit.MEETING_LINK),
          Map.entry("Notice.contact", Limit.CONTACT),
          Map.entry("Notice.minutes", Limit.MINUTES),
          Map.entry("Notice.note", Limit.NOTE),
          Map.entry("MeetingDraft.source", Limit.SOURCE),
          Map.entry("Authorship.why", Limit.WHY),
          Map.entry("Question.agency", Limit.NAME),
          Map.entry("Question.type", Limit.NAME),
          Map.entry("Question.county", Limit.NAME));

  /** Types that say by themselves what form they have. */
  private static final Set<Class<?>> OF_ONE_FORM =
      Set.of(CountyFips.class, AgencyId.class, AccountId.class);

  record Part(Record of, RecordComponent component) {
    String name() {
      return of.getClass().getSimpleName() + "." + component.getName();
    }

    Limit limit() {
      return Objects.requireNonNull(LIMITS.get(name()), "no limit for " + name());
    }

    @Override
    public String toString() {
      return name();
    }

    /** The record with another value in this place. */
    Record with(Object value) throws ReflectiveOperationException {
      RecordComponent[] components = of.getClass().getRecordComponents();
      Constructor<? extends Record> constructor =
          of.getClass()
              .getDeclaredConstructor(
                  Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      List<Object> values = new ArrayList<>();
      for (RecordComponent one : components) {
        values.add(
            one.getName().equals(component.getName()) ? value : one.getAccessor().invoke(of));
      }
      try {
        return constructor.newInstance(values.toArray());
      } catch (InvocationTargetException refused) {
        if (refused.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw refused;
      }
    }

    /** A value of that many characters or entries. */
    Object ofLength(int length) {
      if (component.getType() == String.class) {
        return "x".repeat(length);
      }
      if (component.getType() == URI.class) {
        String start = "https://example.org/";
        return URI.create(start + "x".repeat(length - start.length()));
      }
      Class<?> entry =
          (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
      Object one =
          entry == CountyFips.class
              ? new CountyFips("01001")
              : VALUES.stream().filter(entry::isInstance).findFirst().orElseThrow();
      return Collections.nCopies(length, one);
    }
  }

  static Stream<Part> parts() {
    return VALUES.stream()
        .flatMap(value ->
            Arrays.stream(value.getClass().getRecordComponents())
                .filter(c -> Set.of(String.class, URI.class, List.class).contains(c.getType()))
                .map(c -> new Part(value, c)));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void oneMoreThanTheLimit_isRefused_withWordsThatNameItAndBothLengths(Part part)
      throws ReflectiveOperationException {
    Limit limit = part.limit();
    assertThat(part.component().getAccessor().invoke(part.with(part.ofLength(limit.most()))))
        .isEqualTo(part.ofLength(limit.most()));
    Throwable refused = catchThrowable(() -> part.with(part.ofLength(limit.most() + 1)));
    assertThat(refused).isInstanceOf(UnusableValue.class);
    assertThat(((UnusableValue) refused).limit()).isEqualTo(limit);
    assertThat(((UnusableValue) refused).found()).isEqualTo(limit.most() + 1);
    assertThat(refused.getMessage())
        .startsWith(limit.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
        .contains("%,d".formatted(limit.most() + 1), "%,d".formatted(limit.most()));
  }

  @Test
  void everyTypeThatADraftConsistsOf_isLookedAt() {
    Set<String> seen = new TreeSet<>();
    VALUES.forEach(value -> seen.add(value.getClass().getName()));
    Set<String> needed = new TreeSet<>();
    for (Class<?> draft : List.of(AgencyDraft.class, AgreementDraft.class, MeetingDraft.class)) {
      collect(draft, needed);
    }
    assertThat(seen).containsAll(needed);
  }

  private static void collect(Class<?> type, Set<String> found) {
    if (!type.isRecord() || OF_ONE_FORM.contains(type) || !found.add(type.getName())) {
      return;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      collect(component.getType(), found);
      if (component.getGenericType() instanceof ParameterizedType list) {
        collect((Class<?>) list.getActualTypeArguments()[0], found);
      }
    }
  }

  @Test
  void labelOfAPasskey_hasALimit() {
    assertThatThrownBy(() ->
            new Passkey(
                "id",
                new AccountId(1),
                "",
                0,
                true,
                true,
                true,
                "",
                "",
                "",
                "x".repeat(Limit.PASSKEY_LABEL.most() + 1),
                Instant.EPOCH,
                Instant.EPOCH))
        .isInstanceOf(UnusableValue.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://editor:secret@example.org/moa.pdf",
        "https://editor@example.org/",
        "http://@example.org/",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://example.org/",
        "//example.org/",
        "https:example.org",
        "mailto:a@example.org"
      })
  void urlThatIsNotOfTheWeb_orHoldsAPassword_isRefusedEverywhere(String url) {
    URI uri = URI.create(url);
    List<Part> links = parts().filter(p -> p.component().getType() == URI.class).toList();
    assertThat(links).hasSize(4);
    assertThat(links)
        .allSatisfy(part ->
            assertThatThrownBy(() -> part.with(uri))
                .isInstanceOf(UnusableValue.class)
                .hasMessageNotContaining("secret"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://example.org/@editor?a=b@c", "HTTP://example.org", "https://[::1]/"})
  void urlOfTheWeb_isKeptAsItIs(String url) {
    assertThat(Limit.DOCUMENT_URL.urlOrNull(URI.create(url))).hasToString(url);
  }

  @ParameterizedTest
  @CsvSource({
    "a\u0000b, ab",
    "a\u001b[31mb\u007f, a[31mb",
    "\ud800a\udc00, a",
    "\ud83d\ude00 \ud83d!, \ud83d\ude00 !"
  })
  void whatNobodyCanSee_isLeftOut(String text, String left) {
    assertThat(CleanText.of(text)).isEqualTo(left);
    assertThat(Limit.NOTE.text("a\n\tb")).isEqualTo("a\n\tb");
    assertThat(new Spelling(text).text()).isEqualTo(left);
  }
}
