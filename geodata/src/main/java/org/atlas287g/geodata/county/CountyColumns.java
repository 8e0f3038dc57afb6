package org.atlas287g.geodata.county;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyFips;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Where a Census file keeps a county's code and names. TIGER files of a census year append the year
 * to their column names (GEOID20); cartographic files before 2020 have no full name, which then
 * follows from the legal description's code.
 *
 * @param code the column of the five-digit code
 * @param name the column of the short name
 * @param fullName the column of the full name; null if there is none
 * @param lsad the column of the legal description's code; null if there is none
 */
record CountyColumns(String code, String name, @Nullable String fullName, @Nullable String lsad) {
  private static final Pattern FIVE_DIGITS = Pattern.compile("\\d{5}");

  /** Legal descriptions that follow a county's name, by the Census Bureau's LSAD code. */
  private static final Map<String, String> DESCRIPTIONS =
      Map.ofEntries(
          Map.entry("03", "City and Borough"),
          Map.entry("04", "Borough"),
          Map.entry("05", "Census Area"),
          Map.entry("06", "County"),
          Map.entry("07", "District"),
          Map.entry("10", "Island"),
          Map.entry("12", "Municipality"),
          Map.entry("13", "Municipio"),
          Map.entry("15", "Parish"),
          Map.entry("25", "city"),
          Map.entry("PL", "Planning Region"));

  static CountyColumns of(Path file, SimpleFeatureType type) throws BoundaryException {
    return new CountyColumns(
        required(file, type, "GEOID"),
        required(file, type, "NAME"),
        find(type, "NAMELSAD"),
        find(type, "LSAD"));
  }

  /**
   * The county of a record; null if its code belongs to no state or territory of the Atlas.
   *
   * @throws BoundaryException if the record has no such code, or no name
   */
  @Nullable County county(Path file, SimpleFeature feature) throws BoundaryException {
    String found = text(feature, code);
    if (!FIVE_DIGITS.matcher(found).matches()) {
      throw new BoundaryException(
          "%s: %s: expected a five-digit county code in column %s, found \"%s\""
              .formatted(file, feature.getID(), code, found));
    }
    CountyFips fips;
    try {
      fips = new CountyFips(found);
    } catch (IllegalArgumentException e) {
      return null;
    }
    String shortName = text(feature, name);
    if (shortName.isEmpty()) {
      throw new BoundaryException(
          "%s: %s (county %s): expected a name in column %s, found none"
              .formatted(file, feature.getID(), fips, name));
    }
    String description = text(feature, lsad);
    String full = text(feature, fullName);
    return new County(
        fips, shortName, full.isEmpty() ? described(shortName, description) : full, description);
  }

  private static String described(String name, String lsad) {
    return (name + " " + DESCRIPTIONS.getOrDefault(lsad, "")).strip();
  }

  private static String required(Path file, SimpleFeatureType type, String column)
      throws BoundaryException {
    String found = find(type, column);
    if (found == null) {
      List<String> columns =
          type.getAttributeDescriptors().stream().map(AttributeDescriptor::getLocalName).toList();
      throw new BoundaryException(
          file + ": expected a column " + column + " as in Census county files, found " + columns);
    }
    return found;
  }

  private static @Nullable String find(SimpleFeatureType type, String column) {
    Pattern withYear = Pattern.compile(column + "(\\d\\d)?", Pattern.CASE_INSENSITIVE);
    for (AttributeDescriptor descriptor : type.getAttributeDescriptors()) {
      if (withYear.matcher(descriptor.getLocalName()).matches()) {
        return descriptor.getLocalName();
      }
    }
    return null;
  }

  private static String text(SimpleFeature feature, @Nullable String column) {
    Object value = column == null ? null : feature.getAttribute(column);
    return value == null ? "" : value.toString().strip();
  }
}
