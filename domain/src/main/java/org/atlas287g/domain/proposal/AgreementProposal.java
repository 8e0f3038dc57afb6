package org.atlas287g.domain.proposal;

import java.util.Set;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.UnreadableCell;

/** What a row of a list of agreements would become. */
public sealed interface AgreementProposal {
  /** Stands for the key of an agency that is not stored yet. */
  AgencyId NEW_AGENCY = new AgencyId(0);

  /** The row as printed. */
  ListingRow row();

  /** What an editor should look at before saving a row. */
  enum Warning {
    /** The text names no support model, or there is none. */
    UNKNOWN_MODEL,
    NO_DATE,
    /** The date has not come yet. */
    FUTURE_DATE,
    /** The agency is taken for a new one, but a recorded one has nearly its name. */
    LIKE_RECORDED,
    /** The geocoder is not sure of the counties. */
    UNSURE_COUNTIES,
    /** The geocoder has found no county; such a row cannot be saved. */
    NO_COUNTIES,
    /** Another row is of the same agency and model, with another date. */
    SECOND_OF_AGENCY_AND_MODEL
  }

  /**
   * A row that cannot be read.
   *
   * @param cell what is wrong
   */
  record Unreadable(ListingRow row, UnreadableCell cell) implements AgreementProposal {}

  /** A row that says what is recorded. */
  record Recorded(ListingRow row, Agreement known) implements AgreementProposal {}

  /**
   * A row that says what another row says.
   *
   * @param first the number of that row
   */
  record Repeated(ListingRow row, int first) implements AgreementProposal {}

  /** A row that would change something. */
  sealed interface Acceptable extends AgreementProposal {
    /**
     * The agreement as it would be; of {@link #NEW_AGENCY} if its agency is to be added with it.
     */
    AgreementDraft draft();

    /** What to look at. */
    Set<Warning> warnings();

    /** Whether nothing is missing. */
    default boolean isComplete() {
      return !warnings().contains(Warning.NO_COUNTIES);
    }
  }

  /** A row of a recorded agreement whose date, documents or standing differ. */
  record Changed(ListingRow row, Agreement known, AgreementDraft draft, Set<Warning> warnings)
      implements Acceptable {
    /** Copies the set. */
    public Changed {
      warnings = Set.copyOf(warnings);
    }
  }

  /** A row of an agreement that is not recorded, of an agency that is. */
  record Added(ListingRow row, AgreementDraft draft, Set<Warning> warnings) implements Acceptable {
    /** Copies the set. */
    public Added {
      warnings = Set.copyOf(warnings);
    }
  }

  /**
   * A row of an agreement of an agency that is not recorded.
   *
   * @param agency the agency; equal in all rows of it
   */
  record AddedWithAgency(
      ListingRow row, AgencyDraft agency, AgreementDraft draft, Set<Warning> warnings)
      implements Acceptable {
    /** Copies the set. */
    public AddedWithAgency {
      warnings = Set.copyOf(warnings);
    }
  }
}
