package org.atlas287g.domain.place;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Port: the boundaries in use for other programs, in degrees of WGS 84, rounded to about a meter.
 * They are simplified if there are more points than a file for everyone should have; borders stay
 * shared. Implementations are thread-safe.
 */
public interface CountyLayer {
  /** The longest name of an attribute, in characters: letters, digits, and underscores. */
  int LONGEST_NAME = 10;

  /** What an attribute holds. */
  enum Type {
    TEXT,
    /** Whole numbers. */
    NUMBER,
    DATE
  }

  /**
   * An attribute of all counties of a file.
   *
   * @param name at most {@link #LONGEST_NAME} characters
   * @param width how many bytes the longest value has at most, up to 254; longer texts are cut
   */
  record Attribute(String name, Type type, int width) {}

  /**
   * A county with its attributes.
   *
   * @param values a text, an integer, a day, or null, in the order of the attributes
   */
  record Row(CountyFips county, List<@Nullable Object> values) {}

  /**
   * The boundary of a county as a GeoJSON geometry (RFC 7946): outer rings counterclockwise, cut at
   * the 180th meridian. Empty if the boundary file does not have the county.
   */
  Optional<String> findGeoJson(CountyFips county);

  /**
   * Counties as a shapefile of polygons: the content of its files by their extension ({@code shp},
   * {@code shx}, {@code dbf} with texts in UTF-8, {@code prj}, {@code cpg}). A county that the
   * boundary file does not have has no shape.
   *
   * @param day noted as the day of the last change
   */
  Map<String, byte[]> shapefile(List<Attribute> attributes, List<Row> rows, LocalDate day);
}
