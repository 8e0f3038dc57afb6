package org.atlas287g.domain.place;

import java.util.List;

/**
 * Port: the cities, towns, villages and ZIP codes of the gazetteer in use, and the counties that
 * they lie in. Implementations are immutable.
 */
public interface PlaceDirectory {
  /**
   * All cities, towns, villages and their named parts, and those post offices whose names no such
   * place of the state has. One of several counties is listed once per county.
   */
  List<NamedPlace> places();

  /** All ZIP codes, in order; one that spans counties is listed once per county. */
  List<ZipCode> listZipCodes();

  /**
   * The ZIP codes that begin with these digits, in order; one that spans counties is listed once
   * per county.
   *
   * @param most how many to list at most
   */
  List<ZipCode> findZipCodes(String digits, int most);

  /**
   * A place that people know by name.
   *
   * @param name the name as the gazetteer prints it
   * @param population inhabitants; 0 if not known
   * @param county the county that it lies in
   */
  record NamedPlace(String name, long population, County county) {}

  /**
   * A ZIP code in one county.
   *
   * @param code five digits
   * @param postOffice the name of its post office
   * @param county the county that it lies in
   */
  record ZipCode(String code, String postOffice, County county) {}
}
