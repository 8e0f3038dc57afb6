package org.atlas287g.geodata.shapefile;

import java.nio.charset.Charset;
import java.util.List;
import org.geotools.api.data.DataSourceException;
import org.geotools.api.feature.type.Name;
import org.geotools.data.store.ContentDataStore;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.NameImpl;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.GeometryFactory;

/** One shapefile as a store with one feature type, named after the file. */
final class ShapefileDataStore extends ContentDataStore {

  private final ShapefileFiles files;
  private final DbfTable table;

  private ShapefileDataStore(ShapefileFiles files, DbfTable table) {
    this.files = files;
    this.table = table;
    setFeatureFactory(CommonFactoryFinder.getFeatureFactory(null));
    setGeometryFactory(new GeometryFactory());
  }

  /**
   * Checks the headers here, because GeoTools hides later errors of a schema.
   *
   * @param charset of the table's text, or null to go by the files
   * @throws DataSourceException if a header is broken, or a file that is needed is missing
   */
  static ShapefileDataStore open(ShapefileFiles files, @Nullable Charset charset)
      throws DataSourceException {
    byte[] dbf = files.get("dbf");
    Charset used = charset == null ? DbfCharset.of(files.find("cpg"), dbf) : charset;
    DbfTable table = new DbfTable(files.fileName("dbf"), dbf, used);
    ShapefileDataStore store = new ShapefileDataStore(files, table);
    var unused = store.shapes();
    return store;
  }

  @Override
  protected List<Name> createTypeNames() {
    return List.of(new NameImpl(getNamespaceURI(), files.name()));
  }

  @Override
  protected ContentFeatureSource createFeatureSource(ContentEntry entry) {
    return new ShapefileFeatureSource(entry, this);
  }

  DbfTable table() {
    return table;
  }

  /** A reader that starts at the first shape. */
  ShpReader shapes() throws DataSourceException {
    return new ShpReader(files.fileName("shp"), files.get("shp"), getGeometryFactory());
  }

  /** The content of the {@code .prj} file, or null if there is none. */
  byte @Nullable [] prj() {
    return files.find("prj");
  }
}
