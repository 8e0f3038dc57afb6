package org.atlas287g.domain.listing;

/** A column that lists have. */
public sealed interface ListColumn permits ListingColumn, MeetingColumn {
  /** The heading that ICE prints. */
  String heading();
}
