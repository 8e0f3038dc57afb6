package org.atlas287g.domain.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.InForce;
import org.atlas287g.domain.agreement.InForce.Listing;
import org.atlas287g.domain.comparison.Absence;
import org.atlas287g.domain.importing.SourceLists.Listed;
import org.jspecify.annotations.Nullable;

/**
 * Which lists of participating agencies there are, and which agreements they have.
 *
 * @param days the days of the lists, in their order
 * @param listed between which of them each agreement was listed
 */
record Listings(List<LocalDate> days, Map<AgreementId, Listed> listed) {
  /** The same, and a list of one more day. */
  Listings with(LocalDate day) {
    return new Listings(
        Stream.concat(days.stream(), Stream.of(day)).distinct().sorted().toList(), listed);
  }

  /** The day of the last list before a day, if there is one. */
  Optional<LocalDate> last(LocalDate before) {
    return days.stream().filter(day -> day.isBefore(before)).reduce((_, later) -> later);
  }

  /** Between which lists an agreement was listed; empty if none has it. */
  Optional<Listed> find(AgreementId id) {
    return Optional.ofNullable(listed.get(id));
  }

  /**
   * From when an agreement stands that a list had first; null if from its signing.
   *
   * @param signed when it was signed; null if that is not known
   * @param first the day of that list
   */
  @Nullable LocalDate listedFrom(@Nullable LocalDate signed, LocalDate first) {
    Listing named = new Listing(first, true);
    LocalDate from =
        InForce.listed(
                signed,
                last(first)
                    .map(before -> List.of(new Listing(before, false), named))
                    .orElse(List.of(named)))
            .from();
    return Objects.equals(from, signed) ? null : from;
  }

  /** How long an agreement has been missing; empty if it is not, or if no list had it. */
  Optional<Absence> absence(AgreementId id) {
    return find(id).flatMap(this::absence);
  }

  /** How long an agreement has been missing that was listed then; empty if it is not. */
  Optional<Absence> absence(Listed between) {
    @Nullable Absence absence = null;
    for (LocalDate day : days) {
      if (day.isAfter(between.last())) {
        absence = absence == null ? Absence.since(day) : absence.andFrom(day);
      }
    }
    return Optional.ofNullable(absence);
  }
}
