package org.atlas287g.domain.listing;

import org.jspecify.annotations.Nullable;

/**
 * What only a row of a list of meetings prints, as printed. What is null is not printed.
 *
 * @param date the day, perhaps with the time
 * @param time when it begins
 * @param location how it is attended ("Virtual"), perhaps with the place
 * @param venue where it is held
 * @param link the URL to attend or watch, or the text printed in its place
 */
public record MeetingCells(
    @Nullable String date,
    @Nullable String time,
    @Nullable String location,
    @Nullable String venue,
    @Nullable String link) {}
