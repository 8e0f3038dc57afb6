package org.atlas287g.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Snapshot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Classes and most numbers, by the table of cases that the browser's code is tested with. */
class CountClassesTest {
  private static final JsonNode TABLE = table();
  private static final CountyFips COUNTY = new CountyFips("12021");

  private static JsonNode table() {
    return JsonMapper.shared()
        .readTree(Path.of("../domain/src/test/resources/classes.json").toFile());
  }

  @TestFactory
  Stream<DynamicTest> classes() {
    return TABLE
        .get("classes")
        .valueStream()
        .map(one ->
            DynamicTest.dynamicTest(
                one.get("name").asString(),
                () -> {
                  List<Integer> counts = new ArrayList<>();
                  one.get("counts")
                      .properties()
                      .forEach(count ->
                          counts.addAll(
                              Collections.nCopies(
                                  count.getValue().asInt(), Integer.valueOf(count.getKey()))));
                  assertThat(CountClasses.of(counts).from())
                      .isEqualTo(one.get("from").valueStream().map(JsonNode::asInt).toList());
                }));
  }

  @TestFactory
  Stream<DynamicTest> mostOfACounty() {
    return TABLE
        .get("peaks")
        .valueStream()
        .map(one ->
            DynamicTest.dynamicTest(
                one.get("name").asString(),
                () -> {
                  String status = text(one, "status");
                  String model = text(one, "model");
                  boolean all = "ALL".equals(status);
                  Choice choice =
                      new Choice(
                          model == null ? null : SupportModel.valueOf(model),
                          all || status == null ? null : AgreementStatus.valueOf(status),
                          all,
                          LocalDate.of(2020, 6, 1));
                  assertThat(
                          Peaks.of(snapshot(one.get("agreements")), choice).getOrDefault(COUNTY, 0))
                      .isEqualTo(one.get("peak").asInt());
                }));
  }

  @Test
  void class_isTold_byItsLeastAndItsGreatestNumber() {
    CountClasses many = CountClasses.of(IntStream.rangeClosed(1, 100).boxed().toList());
    assertThat(many.labels()).containsExactly("1–50", "51–75", "76–88", "89–94", "95–100");
    assertThat(List.of(many.of(0), many.of(1), many.of(50), many.of(51), many.of(1_000)))
        .containsExactly(0, 1, 1, 2, 5);
    assertThat(CountClasses.of(List.of(1, 2, 2, 7)).labels()).containsExactly("1", "2–6", "7");
    assertThat(CountClasses.of(List.of()).labels()).isEmpty();
  }

  private static @Nullable String text(JsonNode node, String name) {
    return node.has(name) && !node.get(name).isNull() ? node.get(name).asString() : null;
  }

  private static @Nullable LocalDate day(JsonNode node, String name) {
    String text = text(node, name);
    return text == null ? null : LocalDate.parse(text);
  }

  private static Snapshot snapshot(JsonNode agreements) {
    AgencyId holder = new AgencyId(1);
    List<Agreement> all = new ArrayList<>();
    for (JsonNode told : agreements) {
      String model = text(told, "model");
      String status = text(told, "status");
      all.add(
          new Agreement(
              new AgreementId(all.size() + 1),
              0,
              new AgreementDraft(
                  holder,
                  model == null ? SupportModel.JEM : SupportModel.valueOf(model),
                  "as printed",
                  day(told, "from"),
                  null,
                  status == null ? AgreementStatus.ACTIVE : AgreementStatus.valueOf(status),
                  null,
                  day(told, "until"),
                  List.of(),
                  "a list",
                  null)));
    }
    Agency agency =
        new Agency(
            holder,
            0,
            new Slug("fl-collier"),
            new AgencyDraft(
                StateCode.FL,
                new Spelling("Collier County Sheriff's Office"),
                AgencyLevel.COUNTY,
                List.of(),
                Placement.in(List.of(COUNTY), Basis.NAME, 1, List.of(), "its name"),
                null,
                null));
    return new Snapshot(
        new Revision(1, LocalDate.of(2025, 2, 12), false, Instant.EPOCH),
        List.of(agency),
        all,
        List.of(),
        Map.of());
  }
}
