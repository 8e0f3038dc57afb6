package org.atlas287g.ui.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.atlas287g.domain.place.CountyFips;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the description of the API: springdoc finds the endpoints and reads the classes of the
 * answers; what no class tells is added from {@link Described}, {@link ApiParameters} and {@link
 * JsonDictionary}.
 */
final class OpenApiDocument {
  private static final Path SCHEMAS = Path.of("src/main/schema/map.schema.json");
  private static final String API = "/api/v1/";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          // The same endpoints always make the same document.
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private final Map<String, Described> endpoints = new TreeMap<>();
  private final Map<String, Class<?>> shapes = new TreeMap<>();

  private OpenApiDocument() {}

  /** The document as text. */
  static String make() {
    String[] made = new String[1];
    new WebApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(
                JacksonAutoConfiguration.class,
                DispatcherServletAutoConfiguration.class,
                WebMvcAutoConfiguration.class,
                SpringDocConfiguration.class,
                SpringDocConfigProperties.class,
                SpringDocWebMvcConfiguration.class))
        .withPropertyValues(
            "springdoc.api-docs.enabled=true",
            "springdoc.api-docs.version=openapi_3_1",
            "springdoc.paths-to-match=" + API + "**")
        .withInitializer(
            context -> controllers((DefaultListableBeanFactory) context.getBeanFactory()))
        .run(context -> {
          OpenApiDocument document = new OpenApiDocument();
          document.find(
              context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
          byte[] found =
              context
                  .getBean(OpenApiWebMvcResource.class)
                  .openapiJson(new MockHttpServletRequest(), "/v3/api-docs", Locale.ENGLISH);
          made[0] = document.complete((ObjectNode) JSON.readTree(found));
        });
    return made[0];
  }

  /** The controllers, without what they work with: nobody calls them. */
  private static void controllers(DefaultListableBeanFactory beans) {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
    SpringObjenesis maker = new SpringObjenesis();
    for (var found : scanner.findCandidateComponents("org.atlas287g.ui")) {
      Class<?> type;
      try {
        type = Class.forName(found.getBeanClassName());
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
      beans.registerSingleton(type.getName(), maker.newInstance(type));
    }
  }

  private void find(RequestMappingHandlerMapping mapping) {
    mapping
        .getHandlerMethods()
        .forEach((info, handler) ->
            info.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith(API))
                .forEach(pattern -> endpoints.put(pattern, described(pattern, handler))));
  }

  private static Described described(String pattern, HandlerMethod handler) {
    Described described = handler.getMethodAnnotation(Described.class);
    if (described == null) {
      throw new AssertionError(pattern + " is not @Described");
    }
    return described;
  }

  private String complete(ObjectNode found) throws IOException {
    List<String> paths = found.get("paths").properties().stream().map(Map.Entry::getKey).toList();
    if (!new TreeSet<>(paths).equals(endpoints.keySet())) {
      throw new AssertionError("springdoc finds " + paths + ", expected " + endpoints.keySet());
    }
    Map<String, Object> api = new LinkedHashMap<>();
    api.put("openapi", found.get("openapi"));
    api.put(
        "info",
        Map.of(
            "title",
            "287(g) Atlas",
            "version",
            "1",
            "description",
            "Which U.S. law-enforcement agencies hold 287(g) agreements, where and since when."
                + " Read-only, without a key."));
    api.put("servers", List.of(Map.of("url", "/")));
    Map<String, Object> described = new LinkedHashMap<>();
    endpoints.forEach(
        (path, endpoint) -> described.put(path, Map.of("get", operation(path, endpoint, found))));
    api.put("paths", described);
    api.put("components", Map.of("schemas", schemas()));
    return JSON.writeValueAsString(api) + "\n";
  }

  private Map<String, Object> operation(String path, Described endpoint, JsonNode found) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", path.substring(API.length()).replaceAll("\\W+", "_"));
    operation.put("summary", endpoint.value());
    if (!endpoint.details().isEmpty()) {
      operation.put("description", endpoint.details());
    }
    List<Object> parameters = new java.util.ArrayList<>();
    for (JsonNode parameter : found.get("paths").get(path).path("get").path("parameters")) {
      parameters.add(
          ApiParameters.describe(parameter.get("name").asString(), parameter.get("in").asString()));
    }
    for (RecordList list : endpoint.list()) {
      list.parameters().forEach(p -> parameters.add(ApiParameters.describe(p, "query", list)));
    }
    for (String parameter : endpoint.parameters()) {
      parameters.add(ApiParameters.describe(parameter, "query"));
    }
    if (!parameters.isEmpty()) {
      operation.put("parameters", parameters);
    }
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put(
        "200",
        Map.of(
            "description",
            endpoint.value(),
            "content",
            Map.of(endpoint.type(), Map.of("schema", schema(endpoint)))));
    responses.put("304", Map.of("description", "Nothing has changed since the client's ETag."));
    if (!parameters.isEmpty()) {
      Object problem =
          Map.of(
              "application/problem+json",
              Map.of("schema", Map.of("$ref", "#/components/schemas/Problem")));
      responses.put(
          "400", Map.of("description", "A parameter cannot be used.", "content", problem));
      if (path.contains("{")) {
        responses.put("404", Map.of("description", "There is none.", "content", problem));
      }
    }
    operation.put("responses", responses);
    return operation;
  }

  private Map<String, Object> schema(Described endpoint) {
    if (endpoint.type().startsWith("text/") || endpoint.type().endsWith("xml")) {
      return Map.of("type", "string");
    }
    if (endpoint.type().endsWith("geo+json")) {
      return Map.of("type", "object");
    }
    if (!endpoint.type().endsWith("json")) {
      return Map.of("type", "string", "format", "binary");
    }
    if (endpoint.schema().equals("Any")) {
      return Map.of("type", "object");
    }
    Map<String, Object> one =
        Map.of(
            "$ref",
            "#/components/schemas/"
                + (endpoint.schema().isEmpty()
                    ? endpoint.answer().getSimpleName()
                    : endpoint.schema()));
    return endpoint.many() ? Map.of("type", "array", "items", one) : one;
  }

  private Map<String, Object> schemas() {
    SpringDocUtils.getConfig()
        .replaceWithSchema(CountyFips.class, new StringSchema().pattern("^\\d{5}$"))
        .replaceWithSchema(URI.class, new StringSchema().format("uri"))
        .replaceWithSchema(ZoneId.class, new StringSchema())
        .replaceWithSchema(LocalTime.class, new StringSchema())
        .replaceWithSchema(LocalDateTime.class, new StringSchema());
    Map<String, Object> schemas = new TreeMap<>();
    JsonNode written;
    try {
      written = JSON.readTree(Files.readString(SCHEMAS)).get("$defs");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    endpoints.values().stream()
        .map(Described::schema)
        .filter(name -> !name.isEmpty() && !name.equals("Any"))
        .forEach(name -> copy(name, written, schemas));
    endpoints.values().stream()
        .map(Described::answer)
        .filter(type -> type != Void.class)
        .forEach(this::collect);
    ModelConverters converters = ModelConverters.getInstance(true);
    for (Class<?> type : shapes.values()) {
      ResolvedSchema resolved = converters.resolveAsResolvedSchema(new AnnotatedType(type));
      Schema<?> schema = resolved.schema;
      ObjectNode node = (ObjectNode) JSON.readTree(json(schema));
      complete(node, type);
      schemas.put(type.getSimpleName(), node);
    }
    schemas.put(
        "Problem",
        Map.of(
            "type",
            "object",
            "description",
            "RFC 9457",
            "properties",
            Map.of(
                "title", Map.of("type", "string"),
                "status", Map.of("type", "integer"),
                "detail", Map.of("type", "string"))));
    return schemas;
  }

  private static String json(Schema<?> schema) {
    try {
      return Json31.mapper().writeValueAsString(schema);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A definition that no class tells, with all that it refers to. */
  private static void copy(String name, JsonNode written, Map<String, Object> schemas) {
    if (schemas.containsKey(name)) {
      return;
    }
    String text = written.get(name).toString();
    schemas.put(name, JSON.readTree(text.replace("#/$defs/", "#/components/schemas/")));
    written.properties().stream()
        .map(Map.Entry::getKey)
        .filter(other -> text.contains("\"#/$defs/" + other + "\""))
        .forEach(other -> copy(other, written, schemas));
  }

  /** The records that a class is made of. */
  private void collect(Type type) {
    if (type instanceof ParameterizedType of) {
      Stream.of(of.getActualTypeArguments()).forEach(this::collect);
    } else if (type instanceof Class<?> shape
        && shape.isRecord()
        && shape != CountyFips.class
        && shapes.putIfAbsent(shape.getSimpleName(), shape) == null) {
      for (RecordComponent component : shape.getRecordComponents()) {
        collect(component.getGenericType());
      }
      for (var method : shape.getDeclaredMethods()) {
        if (method.isAnnotationPresent(com.fasterxml.jackson.annotation.JsonProperty.class)) {
          collect(method.getGenericReturnType());
        }
      }
    }
  }

  /** Adds what may be null, that nothing is left out, and what is known of each field. */
  private static void complete(ObjectNode schema, Class<?> shape) {
    ObjectNode properties = inOrder((ObjectNode) schema.get("properties"), shape);
    schema.set("properties", properties);
    ArrayNode required = schema.putArray("required");
    for (String name : properties.properties().stream().map(Map.Entry::getKey).sorted().toList()) {
      required.add(name);
      ObjectNode property = (ObjectNode) properties.get(name);
      if (isNullable(shape, name)) {
        properties.set(name, nullable(property));
      }
      JsonDictionary.find(shape, name)
          .ifPresent(meaning -> ((ObjectNode) properties.get(name)).put("description", meaning));
    }
  }

  /** In the order of the components, which the answers have; others behind them by name. */
  private static ObjectNode inOrder(ObjectNode properties, Class<?> shape) {
    ObjectNode ordered = JSON.createObjectNode();
    for (RecordComponent component : shape.getRecordComponents()) {
      ordered.set(component.getName(), properties.get(component.getName()));
    }
    properties.properties().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(property -> ordered.putIfAbsent(property.getKey(), property.getValue()));
    return ordered;
  }

  private static boolean isNullable(Class<?> shape, String name) {
    for (RecordComponent component : shape.getRecordComponents()) {
      if (component.getName().equals(name)) {
        return isNullable(component.getAnnotatedType());
      }
    }
    try {
      return isNullable(shape.getDeclaredMethod(name).getAnnotatedReturnType());
    } catch (NoSuchMethodException e) {
      throw new AssertionError(shape + " has no " + name, e);
    }
  }

  private static boolean isNullable(AnnotatedElement type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static ObjectNode nullable(ObjectNode property) {
    if (property.has("$ref")) {
      ObjectNode either = JSON.createObjectNode();
      either.putArray("anyOf").add(property).addObject().put("type", "null");
      return either;
    }
    JsonNode type = property.get("type");
    property.putArray("type").add(type).add("null");
    if (property.get("enum") instanceof ArrayNode values) {
      values.addNull();
    }
    return property;
  }
}
