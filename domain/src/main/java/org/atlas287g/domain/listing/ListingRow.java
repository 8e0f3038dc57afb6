package org.atlas287g.domain.listing;

import org.jspecify.annotations.Nullable;

/**
 * One row of a list as its source prints it: nothing is interpreted yet, except that surrounding
 * white space is gone and a cell without text is null.
 *
 * @param source the name of the file, for messages and records
 * @param row the row's number in the file, counted from 1, the header included
 * @param state the state's name or postal code
 * @param agency the agency's name
 * @param type the agency's type, for example "County"; null if the list has none
 * @param county the county column; null if the list has none, also where it prints "#N/A" as an
 *     error value
 * @param model the support model; null if the list has none
 * @param signed the signing date, a spreadsheet's date serial already turned into ISO text; null if
 *     the list has none
 * @param moa the URL of the agreement, or the text printed in its place; null if there is none
 * @param addendum the URL of the addendum, or the text printed in its place; null if there is none
 * @param meeting what the row prints of a meeting; null if it is of an agreement
 */
public record ListingRow(
    String source,
    int row,
    String state,
    String agency,
    @Nullable String type,
    @Nullable String county,
    @Nullable String model,
    @Nullable String signed,
    @Nullable String moa,
    @Nullable String addendum,
    @Nullable MeetingCells meeting) {
  /** A row of an agreement. */
  public ListingRow(
      String source,
      int row,
      String state,
      String agency,
      @Nullable String type,
      @Nullable String county,
      @Nullable String model,
      @Nullable String signed,
      @Nullable String moa,
      @Nullable String addendum) {
    this(source, row, state, agency, type, county, model, signed, moa, addendum, null);
  }

  /**
   * A row of a meeting; such rows name no state.
   *
   * @param agency the agency, often by its place only ("Polk County")
   * @param model the support model; null if none is printed
   */
  public static ListingRow ofMeeting(
      String source, int row, String agency, @Nullable String model, MeetingCells meeting) {
    return new ListingRow(source, row, "", agency, null, null, model, null, null, null, meeting);
  }
}
