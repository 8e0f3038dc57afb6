package org.atlas287g.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.doReturn;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.atlas287g.domain.account.CurrentAccount;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.ui.security.Acting;
import org.atlas287g.ui.security.BrowserSecrets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scripts and formulas through every text field of every form: they are kept, shown as text, found,
 * and exported so that no spreadsheet runs them.
 */
@SpringBootTest(properties = "atlas.data=./target/test-data/${random.uuid}")
@WithMockUser(username = "7", roles = "EDITOR")
class PayloadsTest extends SpringBrowserlessTest {
  private static final List<String> NOT_OF_TEXT = List.of("Search");

  @MockitoSpyBean private CurrentAccount current;
  @MockitoBean private BrowserSecrets secrets;
  @Autowired private PublishedSnapshot published;
  @Autowired private WebApplicationContext context;

  static Stream<String> payloads() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/edit/payloads.txt")).stream()
        .map(line -> line.replaceAll("\\\\(?=u)", "\\\\\\\\").translateEscapes());
  }

  @BeforeEach
  void signIn() {
    doReturn(Optional.of(Acting.session(7))).when(current).findSession();
    given(secrets.get(any())).willReturn("a secret");
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void a_payload_is_text_in_every_field(String payload) throws Exception {
    String text = PlainText.of(payload);
    Agency agency = enterAgency(payload, text);
    Agreement agreement = enterAgreement(payload, text, agency);
    enterMeeting(payload, text);
    checkExport(text, agreement);
    checkSearch(text, agency);
    checkPublicList("agreements", text);
    checkPublicList("meetings", text);
  }

  /**
   * Browsers admit no more characters than the limit, but what sends them need not be a browser.
   */
  @ParameterizedTest
  @ValueSource(strings = {"agreements", "meetings", "agencies"})
  void a_text_that_is_too_long_stays_in_its_field_which_says_so(String view) {
    long revision = published.get().revision().number();
    String text = "x".repeat(5_000_000);
    UI.getCurrent().navigate("edit/" + view + "/new");
    fillTexts(text);

    test(find(Button.class).withText("Save").single()).click();

    List<TextField> fields =
        find(TextField.class).all().stream()
            .filter(field -> !NOT_OF_TEXT.contains(field.getLabel()))
            .toList();
    assertThat(fields).hasSizeGreaterThan(3);
    assertThat(fields)
        .allSatisfy(field -> {
          assertThat(field.isInvalid()).as(field.getLabel()).isTrue();
          assertThat(field.getValue()).as(field.getLabel()).isEqualTo(text);
        });
    assertThat(fields)
        .filteredOn(
            field -> List.of("Source", "Name", "Name as printed").contains(field.getLabel()))
        .isNotEmpty()
        .allSatisfy(field ->
            assertThat(field.getErrorMessage())
                .matches("At most (400|1,000) characters\\. This has 5,000,000\\."));
    assertThat(area("Public note").getErrorMessage())
        .isEqualTo("At most 10,000 characters. This has 5,000,000.");
    assertThat(find(com.vaadin.flow.component.html.Paragraph.class).all())
        .anyMatch(p -> p.getText().startsWith("Not saved"));
    assertThat(published.get().revision().number()).isEqualTo(revision);

    area("Public note").setValue("short");
    test(find(Button.class).withText("Save").single()).click();
    assertThat(area("Public note").isInvalid()).isFalse();
  }

  @Test
  void a_spelling_that_is_too_long_is_said_at_the_list_of_them() {
    navigate(AgenciesEditView.class, Map.of("record", "new"));
    text("Name").setValue("A name");
    this.<StateCode>picker("State").setValue(StateCode.WY);
    area("Other spellings").setValue("short\n" + "x".repeat(401));
    test(find(Button.class).withText("Save").single()).click();
    assertThat(area("Other spellings").isInvalid()).isTrue();
    assertThat(area("Other spellings").getErrorMessage())
        .isEqualTo("Not saved: the name has 401 characters; at most 400 are possible.");
  }

  private Agency enterAgency(String payload, String text) {
    navigate(AgenciesEditView.class, Map.of("record", "new"));
    fillTexts(payload);
    this.<StateCode>picker("State").setValue(StateCode.WY);
    this.<PlacementField.Choice>select("Serves").setValue(PlacementField.Choice.STATEWIDE);
    // Spellings that repeat the name are dropped, so this one differs from it.
    area("Other spellings").setValue(payload + "!");
    keepOnlyLinks();
    save();
    Agency agency = newest(published.get().agencies(), a -> a.id().value());
    assertThat(agency.draft().name()).isEqualTo(new Spelling(text));
    assertThat(agency.draft().note()).isEqualTo(text);
    assertThat(agency.draft().placement().reason()).isEqualTo(text);
    assertThat(agency.draft().aliases()).hasSize(1);
    checkScreen(text, text);
    return agency;
  }

  private Agreement enterAgreement(String payload, String text, Agency agency) {
    navigate(AgreementsEditView.class, Map.of("record", "new"));
    fillTexts(payload);
    this.<Agency>picker("Agency").setValue(agency);
    this.<SupportModel>select("Support model").setValue(SupportModel.TFM);
    keepOnlyLinks();
    save();
    Agreement agreement = newest(published.get().agreements(), a -> a.id().value());
    assertThat(agreement.draft().source()).isEqualTo(text);
    assertThat(agreement.draft().note()).isEqualTo(text);
    checkScreen(text, text);
    return agreement;
  }

  private void enterMeeting(String payload, String text) {
    navigate(MeetingsEditView.class, Map.of("record", "new"));
    fillTexts(payload);
    text("Date").setValue("2026-02-12");
    this.<SupportModel>select("Support model").setValue(SupportModel.TFM);
    keepOnlyLinks();
    save();
    Meeting meeting = newest(published.get().meetings(), m -> m.id().value());
    assertThat(meeting.draft().nameAsPrinted()).isEqualTo(new Spelling(text));
    assertThat(meeting.draft().source()).isEqualTo(text);
    assertThat(meeting.draft().notice().venue()).isEqualTo(text);
    assertThat(meeting.draft().notice().contact()).isEqualTo(text);
    assertThat(meeting.draft().notice().note()).isEqualTo(text);
    checkScreen(text, text);
  }

  /** Every text field and area that can be seen, dates and links included. */
  private void fillTexts(String payload) {
    find(TextField.class).all().stream()
        .filter(field -> !NOT_OF_TEXT.contains(field.getLabel()))
        .forEach(field -> field.setValue(payload));
    find(TextArea.class).all().forEach(area -> area.setValue(payload));
  }

  /** Fields that ask for a date or an address refuse a payload, unless it is one. */
  private void keepOnlyLinks() {
    find(TextField.class).all().stream()
        .filter(TextField::isInvalid)
        .forEach(field -> field.setValue(""));
  }

  private void checkScreen(String text, String found) {
    Grid<?> grid = find(Grid.class).single();
    text("Search").setValue(found);
    assertThat(test(grid).size()).isPositive();
    // The history shows the texts of every field.
    test(find(Button.class).withText("History").single()).click();
    Element page = getCurrentView().getElement();
    assertThat(find(HistoryPanel.class).single().getElement().getTextRecursively())
        .contains(text.lines().findFirst().orElse(""));
    assertThat(htmlIn(page)).noneMatch(html -> html.contains(text));
  }

  /** What elements are told to parse as HTML. */
  private static Stream<String> htmlIn(Element element) {
    return Stream.concat(
        Stream.ofNullable(element.getProperty("innerHTML")),
        element.getChildren().flatMap(PayloadsTest::htmlIn));
  }

  private void checkExport(String text, Agreement agreement) throws Exception {
    String csv =
        MockMvcBuilders.webAppContextSetup(context)
            .build()
            .perform(get("/api/v1/agreements.csv"))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    String slug = published.get().get(agreement.draft().agency()).slug().value();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(csv, format)) {
      CSVRecord row =
          parser.stream().filter(r -> r.get("agency_slug").equals(slug)).findFirst().orElseThrow();
      for (String cell : List.of(row.get("agency"), row.get("source"))) {
        assertThat("=+-@\t\r").doesNotContain(cell.substring(0, 1));
        assertThat(cell).isIn(new Spelling(text).text(), "'" + new Spelling(text).text());
      }
    }
  }

  /** The public search finds the agency by its name and gives the name as text in JSON. */
  private void checkSearch(String text, Agency agency) throws Exception {
    MockHttpServletResponse answer =
        MockMvcBuilders.webAppContextSetup(context)
            .build()
            .perform(get("/api/v1/search").param("q", text))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentType()).startsWith("application/json");
    List<JsonNode> hits = new ArrayList<>();
    JsonMapper.shared().readTree(answer.getContentAsByteArray()).forEach(hits::add);
    assertThat(hits)
        .anySatisfy(hit -> {
          assertThat(hit.get("kind").asString()).isEqualTo("AGENCY");
          assertThat(hit.get("label").asString()).isEqualTo(agency.draft().name().text());
        });
  }

  /** The lists that visitors search find it, too, and show it as text. */
  private void checkPublicList(String path, String text) throws Exception {
    MockHttpServletResponse answer =
        MockMvcBuilders.webAppContextSetup(context)
            .build()
            .perform(get("/" + path).param("q", text))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    Document page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    assertThat(page.select("tbody tr")).isNotEmpty();
    assertThat(page.select("#filter-q").val()).isEqualTo(text);
    assertThat(page.select("script")).extracting(s -> s.attr("src")).containsExactly("/pages.js");
    assertThat(page.select("iframe, img, svg, object, style, [onerror], [onload], [onclick]"))
        .isEmpty();
    assertThat(page.select("a[href^=javascript], a[href^=data]")).isEmpty();
  }

  private static <R> R newest(List<R> records, java.util.function.ToLongFunction<R> key) {
    return records.stream().max(java.util.Comparator.comparingLong(key)).orElseThrow();
  }

  /** Payloads are like each other, so that it may be asked whether an agency is one of them. */
  private void save() {
    while (find(Button.class).withText("It is another agency (Alt+O)").exists()) {
      test(find(Button.class).withText("It is another agency (Alt+O)").single()).click();
    }
    test(find(Button.class).withText("Save").single()).click();
    assertThat(find(com.vaadin.flow.component.html.Paragraph.class).all())
        .extracting(p -> p.getText())
        .anyMatch(text -> text.startsWith("Saved: "));
  }

  private TextField text(String label) {
    return Objects.requireNonNull(find(TextField.class).withCaption(label).single());
  }

  private TextArea area(String label) {
    return find(TextArea.class).withCaption(label).single();
  }

  @SuppressWarnings("unchecked")
  private <E> Select<E> select(String label) {
    return find(Select.class).withCaption(label).single();
  }

  @SuppressWarnings("unchecked")
  private <E> LocalPicker<E> picker(String label) {
    return find(LocalPicker.class).withCaption(label).single();
  }
}
