package org.atlas287g.domain.publication;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One state of the published records.
 *
 * @param number counts the changes, from 1
 * @param listed the date of the newest source list that the records reflect
 * @param publishedAt when this revision was stored
 */
public record Revision(long number, LocalDate listed, Instant publishedAt) {}
