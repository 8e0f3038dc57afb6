package org.atlas287g.domain.place;

/** Port: the places of the gazetteer in use, as documents for browsers. */
public interface MapPlaces {
  /** The largest places, as the map names them. */
  MapDocument largest();

  /** All places and ZIP codes with their counties, for browsers to find them by themselves. */
  MapDocument gazetteer();
}
