package org.atlas287g.geodata.shapefile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;

/** Reads what a store with one feature type holds. */
final class Features {

  private Features() {}

  static List<SimpleFeature> read(DataStore store) throws IOException {
    return read(store, new Query(store.getTypeNames()[0]));
  }

  static List<SimpleFeature> read(DataStore store, Query query) throws IOException {
    List<SimpleFeature> features = new ArrayList<>();
    try (FeatureReader<SimpleFeatureType, SimpleFeature> reader =
        store.getFeatureReader(query, Transaction.AUTO_COMMIT)) {
      while (reader.hasNext()) {
        features.add(reader.next());
      }
    }
    return features;
  }
}
