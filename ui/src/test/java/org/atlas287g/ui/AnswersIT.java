package org.atlas287g.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.atlas287g.domain.place.CountyGeometry;
import org.atlas287g.domain.place.MapPlaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the server answers, against the schema from which the types of the browser code are made.
 */
@RunningAtlas
class AnswersIT {
  private static final Path SCHEMA = Path.of("src/main/schema/answers.schema.json");

  @Autowired private CountyGeometry geometry;
  @Autowired private MapPlaces places;
  @LocalServerPort private int port;

  @ParameterizedTest
  @CsvSource({
    "/api/v1/agreements, Agreement, true",
    "/api/v1/agreements?state=FL, Agreement, true",
    "/api/v1/meetings, Meeting, true",
    "/api/v1/counties/12021, CountyDocument, false",
    "/api/v1/counties/04013, CountyDocument, false",
    "/api/v1/search?q=miami, SearchHit, true",
    "/api/v1/search?q=arizona, SearchHit, true",
    "/api/v1/map/agreements.json, AgreementColumns, false"
  })
  void answer_isAsTheBrowserCodeExpects(String path, String type, boolean list) throws Exception {
    check(path, type, list);
  }

  @Test
  void geometry_isAsTheBrowserCodeExpects() throws Exception {
    check("/api/v1/boundaries/" + geometry.hash() + "/counties.json", "CountiesDocument", false);
    check(
        "/api/v1/map/places/" + places.largest().hash() + "/places.json", "PlacesDocument", false);
    String gazetteer = places.gazetteer().hash();
    check("/api/v1/map/gazetteer/" + gazetteer + "/gazetteer.json", "GazetteerDocument", false);
  }

  @Test
  void answerWithoutAField_orWithAnotherType_doesNotPass() throws IOException {
    assertThat(schema("Inset").validate("{}", InputFormat.JSON)).isNotEmpty();
    assertThat(
            schema("Known")
                .validate(
                    "{\"origin\":\"NOBODY\",\"day\":\"2025-02-12\",\"inferred\":true}",
                    InputFormat.JSON))
        .isNotEmpty();
  }

  private void check(String path, String type, boolean list) throws Exception {
    JsonNode answer = JsonMapper.shared().readTree(new Visitor(port).get(path).body());
    if (list) {
      assertThat(answer).as(path).isNotEmpty();
    }
    Schema schema = schema(type);
    for (JsonNode one : list ? answer : java.util.List.of(answer)) {
      assertThat(schema.validate(one.toString(), InputFormat.JSON)).as(path + " " + one).isEmpty();
    }
  }

  private static Schema schema(String type) throws IOException {
    ObjectNode whole = (ObjectNode) JsonMapper.shared().readTree(Files.readString(SCHEMA));
    whole.put("$ref", "#/$defs/" + type);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(whole.toString());
  }
}
