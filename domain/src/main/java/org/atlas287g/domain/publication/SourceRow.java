package org.atlas287g.domain.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The row of the newest list that names an agreement, as printed: where the public fact comes from.
 *
 * @param first the date of the first list that the Atlas holds and that names the agreement
 * @param listed the date of the list of this row
 * @param inferred whether that date was inferred, because the list prints none
 * @param number where the row stands in its file, counted from 1 with the headings
 * @param agency the agency's name
 * @param county the county; null if the list gives none
 * @param model the support model; null if the list gives none
 * @param signed the signing date; null if the list gives none
 */
public record SourceRow(
    LocalDate first,
    LocalDate listed,
    boolean inferred,
    int number,
    String agency,
    @Nullable String county,
    @Nullable String model,
    @Nullable String signed) {}
