package org.atlas287g.domain.listing;

/**
 * One row of a list of steering-committee meetings as its source prints it.
 *
 * @param source the name of the file, for messages and records
 * @param row the row's number in the file, counted from 1, the header included
 * @param name the agency, often by its place only ("Polk County")
 * @param date the day
 * @param location how it is attended: "Virtual", "In Person"
 * @param model the support model
 */
public record MeetingRow(
    String source, int row, String name, String date, String location, String model) {}
