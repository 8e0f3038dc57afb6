package org.atlas287g.ui.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.atlas287g.domain.place.CountyLayer;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.ui.answer.Representation;
import org.atlas287g.ui.api.Documents.CountyCounts;
import org.atlas287g.ui.language.Languages;
import org.atlas287g.ui.security.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Counties with what is counted in them, as files with their boundaries. */
final class CountyLayerFiles {
  static final String GEOJSON = ".geojson";
  static final String SHAPEFILE = ".shp.zip";

  private static final MediaType GEO_JSON = new MediaType("application", "geo+json");
  private static final MediaType ZIP = new MediaType("application", "zip");
  private static final RecordTable<CountyCounts> TABLE = CountyTable.TABLE;

  /** The columns whose names a shapefile has no room for, and their widths in bytes. */
  private static final Map<String, String> SHORT =
      Map.of(
          "other_models", "OTHER",
          "oldest_signed", "OLDEST",
          "statewide_agencies", "SW_AGENCY",
          "statewide_agreements", "SW_AGREEM");

  private static final Map<String, Integer> WIDTHS =
      Map.of("fips", 5, "name", 60, "state", 2, "state_name", 40);

  private static final int DIGITS = 9;

  private final CountyLayer layer;
  private final PublicAddress address;

  CountyLayerFiles(CountyLayer layer, PublicAddress address) {
    this.layer = layer;
    this.address = address;
  }

  /** A feature for each county; what the file is stands before them. */
  Representation geoJson(
      List<CountyCounts> rows, Revision revision, RecordQuery query, JsonMapper json) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("title", "287(g) Atlas: counties with the agreements that apply there");
    about.put("date", day(rows, revision).toString());
    about.put("source", "U.S. Immigration and Customs Enforcement (ICE); U.S. Census Bureau");
    about.put("license", "See " + address.of(Links.LICENSE));
    about.put("dictionary", address.of(Links.DICTIONARY));
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
    String head = json.writeValueAsString(about);
    write(out, "{\"type\":\"FeatureCollection\"," + head.substring(1, head.length() - 1));
    write(out, ",\"features\":[");
    String separator = "";
    for (CountyCounts row : rows) {
      Map<String, @Nullable Object> properties = new LinkedHashMap<>();
      TABLE.columns().forEach(column -> properties.put(column.name(), plain(column, row)));
      write(out, separator + "{\"type\":\"Feature\",\"id\":\"" + row.fips() + "\",\"geometry\":");
      write(out, layer.findGeoJson(row.fips()).orElse("null"));
      write(out, ",\"properties\":" + json.writeValueAsString(properties) + "}");
      separator = ",\n";
    }
    write(out, "]}");
    byte[] content = out.toByteArray();
    return Representation.download(GEO_JSON, content, content, TABLE.fileName(revision) + GEOJSON)
        .linked(Links.of(query, GEOJSON, 0));
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A zip of the shapefile's files and what they are. */
  Representation shapefile(List<CountyCounts> rows, Revision revision, RecordQuery query) {
    String name = TABLE.fileName(revision);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("README.txt", readme(rows, revision, query).getBytes(StandardCharsets.UTF_8));
    layer
        .shapefile(
            TABLE.columns().stream().map(CountyLayerFiles::attribute).toList(),
            rows.stream().map(CountyLayerFiles::row).toList(),
            revision.newest())
        .forEach((extension, content) -> files.put(name + "." + extension, content));
    byte[] zip = zip(files, revision.newest());
    return Representation.download(ZIP, zip, zip, name + SHAPEFILE)
        .linked(Links.of(query, SHAPEFILE, 0));
  }

  /** The name that a column has in a shapefile. */
  static String shortName(String column) {
    return SHORT.getOrDefault(column, column.toUpperCase(Locale.ROOT));
  }

  private static CountyLayer.Attribute attribute(RecordTable.Column<CountyCounts> column) {
    String name = shortName(column.name());
    return switch (column.type()) {
      case NUMBER -> new CountyLayer.Attribute(name, CountyLayer.Type.NUMBER, DIGITS);
      case DATE -> new CountyLayer.Attribute(name, CountyLayer.Type.DATE, 8);
      default ->
          new CountyLayer.Attribute(
              name, CountyLayer.Type.TEXT, WIDTHS.getOrDefault(column.name(), 80));
    };
  }

  private static CountyLayer.Row row(CountyCounts county) {
    return new CountyLayer.Row(
        county.fips(),
        Arrays.asList(
            TABLE.columns().stream()
                .map(column -> {
                  Object value = column.value().apply(county);
                  return value == null || value instanceof LocalDate || value instanceof Number
                      ? value
                      : value.toString();
                })
                .toArray()));
  }

  private static @Nullable Object plain(
      RecordTable.Column<CountyCounts> column, CountyCounts county) {
    Object value = column.value().apply(county);
    return value == null || value instanceof Number ? value : value.toString();
  }

  private static LocalDate day(List<CountyCounts> rows, Revision revision) {
    return rows.isEmpty() ? revision.newest() : rows.getFirst().day();
  }

  /** What the files are, in both languages, because a file has no switch. */
  private String readme(List<CountyCounts> rows, Revision revision, RecordQuery query) {
    String origin = address.origin().toString();
    String about =
        AboutRows.of(query, rows.size(), revision, origin, SHAPEFILE).stream()
            .map(row -> row.label() + ": " + row.value())
            .collect(Collectors.joining("\n"));
    String boundaries =
        "Boundaries · Límites: U.S. Census Bureau, cartographic boundary files, generalized; public"
            + " domain · dominio público. WGS 84 (EPSG:4326).";
    String fields =
        DataDictionary.of(RecordList.COUNTIES).fields().stream()
            .map(field ->
                "%-10s %s\n           %s"
                    .formatted(
                        shortName(field.name()),
                        field.meaning(Locale.ENGLISH),
                        field.meaning(Languages.SPANISH)))
            .collect(Collectors.joining("\n"));
    return about + "\n" + boundaries + "\n\nFields · Campos\n" + fields + "\n";
  }

  /** The same files always make the same zip. */
  private static byte[] zip(Map<String, byte[]> files, LocalDate day) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(day.atTime(LocalTime.NOON));
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
