package org.atlas287g.domain.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.InForce;
import org.atlas287g.domain.agreement.InForce.Listing;
import org.atlas287g.domain.comparison.Absence;
import org.jspecify.annotations.Nullable;

/**
 * Which lists of participating agencies were applied, and which agreements they have.
 *
 * @param days the days of the lists, in their order
 * @param listed between which of them each agreement was listed
 */
record Listings(List<LocalDate> days, Map<AgreementId, SourceLists.Listed> listed) {
  /** Between which lists an agreement was listed; empty if none has it. */
  Optional<SourceLists.Listed> find(AgreementId id) {
    return Optional.ofNullable(listed.get(id));
  }

  /** From when an agreement stands that a list had first. */
  InForce inForce(@Nullable LocalDate signed, LocalDate first) {
    return days.stream()
        .filter(day -> day.isBefore(first))
        .reduce((_, later) -> later)
        .map(before ->
            InForce.listed(signed, List.of(new Listing(before, false), new Listing(first, true))))
        .orElseGet(() -> InForce.listed(signed, List.of(new Listing(first, true))));
  }

  /**
   * How long an agreement has been missing, by the lists that were applied and one of this day;
   * empty if no list had it.
   */
  Optional<Absence> absence(AgreementId id, LocalDate day) {
    return find(id)
        .map(SourceLists.Listed::last)
        .flatMap(last ->
            Optional.ofNullable(
                java.util.stream.Stream.concat(days.stream(), java.util.stream.Stream.of(day))
                    .distinct()
                    .filter(list -> list.isAfter(last))
                    .sorted()
                    .reduce(
                        null,
                        (absence, list) ->
                            absence == null ? Absence.since(list) : absence.andFrom(list),
                        (one, _) -> one)));
  }
}
