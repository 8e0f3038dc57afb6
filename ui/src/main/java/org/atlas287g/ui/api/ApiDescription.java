package org.atlas287g.ui.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.atlas287g.ui.answer.Representation;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the API that {@code ./atlas openapi} made (OpenAPI 3.1): the document itself,
 * and what a page shows of it. Immutable.
 */
@Component
public final class ApiDescription {
  private static final String REFERENCE = "#/components/schemas/";

  private final Representation document;
  private final List<Endpoint> endpoints;
  private final List<Shape> shapes;

  /**
   * An endpoint.
   *
   * @param type media type of the answer
   * @param answer the name of its shape; empty if it is no JSON of a known shape
   * @param many whether the answer is an array of these
   */
  public record Endpoint(
      String path,
      String summary,
      String details,
      List<Field> parameters,
      String type,
      String answer,
      boolean many) {
    /** The key by which the page names it. */
    public String id() {
      return path.replaceAll("\\W+", "-").replaceAll("^-|-$", "");
    }
  }

  /** The fields of an object of the answers. */
  public record Shape(String name, List<Field> fields) {}

  /**
   * A parameter or a field.
   *
   * @param type what its values are
   * @param shape the name of the shape of its values; empty if they have none
   * @param required whether a parameter must be given
   */
  public record Field(
      String name, String type, String shape, String description, boolean required) {}

  ApiDescription() {
    byte[] content;
    try {
      content = new ClassPathResource("openapi.json").getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.document = new Representation(MediaType.APPLICATION_JSON, content);
    JsonNode api = JsonMapper.shared().readTree(content);
    List<Endpoint> found = new ArrayList<>();
    api.get("paths")
        .properties()
        .forEach(path -> found.add(endpoint(path.getKey(), path.getValue().get("get"))));
    this.endpoints = List.copyOf(found);
    this.shapes =
        api.at("/components/schemas").properties().stream()
            .filter(shape -> shape.getValue().has("properties"))
            .map(shape -> new Shape(shape.getKey(), fields(shape.getValue().get("properties"))))
            .toList();
  }

  /** The document. */
  Representation document() {
    return document;
  }

  /** All endpoints, by path. */
  public List<Endpoint> endpoints() {
    return endpoints;
  }

  /** What JSON answers are made of, by name. */
  public List<Shape> shapes() {
    return shapes;
  }

  private static Endpoint endpoint(String path, JsonNode get) {
    var content = get.at("/responses/200/content").properties().iterator().next();
    JsonNode schema = content.getValue().path("schema");
    boolean many = schema.path("type").asString("").equals("array");
    return new Endpoint(
        path,
        get.path("summary").asString(""),
        get.path("description").asString(""),
        StreamSupport.stream(get.path("parameters").spliterator(), false)
            .map(ApiDescription::parameter)
            .toList(),
        content.getKey(),
        shape(many ? schema.get("items") : schema),
        many);
  }

  private static Field parameter(JsonNode parameter) {
    return new Field(
        parameter.get("name").asString(),
        type(parameter.path("schema")),
        "",
        parameter.path("description").asString(""),
        parameter.path("required").asBoolean(false));
  }

  private static List<Field> fields(JsonNode properties) {
    return properties.properties().stream()
        .map(property ->
            new Field(
                property.getKey(),
                type(property.getValue()),
                shape(property.getValue()),
                property.getValue().path("description").asString(""),
                false))
        .toList();
  }

  /** The name of the shape of a value, of the values of an array, or of one that may be null. */
  private static String shape(JsonNode schema) {
    if (schema.has("items")) {
      return shape(schema.get("items"));
    }
    JsonNode one = schema.has("anyOf") ? schema.get("anyOf").get(0) : schema;
    String reference = one.path("$ref").asString("");
    return reference.startsWith(REFERENCE) ? reference.substring(REFERENCE.length()) : "";
  }

  private static String type(JsonNode schema) {
    if (schema.has("$ref")) {
      return "";
    }
    if (schema.has("anyOf")) {
      return "or null";
    }
    if (schema.has("enum")) {
      return join(schema.get("enum"), ", ");
    }
    JsonNode type = schema.path("type");
    String name = type.isArray() ? join(type, " or ") : type.asString("");
    String format = schema.path("format").asString("");
    String of = schema.has("items") ? type(schema.get("items")) : "";
    return name + (format.isEmpty() ? "" : " (" + format + ")") + (of.isEmpty() ? "" : " of " + of);
  }

  private static String join(JsonNode values, String separator) {
    return StreamSupport.stream(values.spliterator(), false)
        .map(value -> value.isNull() ? "null" : value.asString())
        .collect(Collectors.joining(separator));
  }
}
