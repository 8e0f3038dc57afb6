package org.atlas287g.geodata.shapefile;

import java.nio.charset.Charset;
import java.util.List;
import org.geotools.api.data.Query;
import org.geotools.api.feature.type.Name;
import org.geotools.data.store.ContentDataStore;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.NameImpl;
import org.locationtech.jts.geom.GeometryFactory;

/** One shapefile as a read-only GeoTools store with one feature type, named after the file. */
final class ShapefileDataStore extends ContentDataStore {
  private final ShapefileParts parts;
  private final Charset charset;

  ShapefileDataStore(ShapefileParts parts, Charset charset) {
    this.parts = parts;
    this.charset = charset;
    setFeatureFactory(CommonFactoryFinder.getFeatureFactory(null));
    setGeometryFactory(new GeometryFactory());
  }

  @Override
  protected List<Name> createTypeNames() {
    return List.of(new NameImpl(getNamespaceURI(), parts.name()));
  }

  @Override
  protected ContentFeatureSource createFeatureSource(ContentEntry entry) {
    return new ShapefileFeatureSource(entry, Query.ALL, parts, charset);
  }
}
