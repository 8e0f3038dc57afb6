package org.atlas287g.domain.importing;

/**
 * How a list is imported without a person.
 *
 * @param acceptance which changes are applied
 * @param inSpite of which reasons of its gate it is applied
 * @param dryRun whether to tell what would become of it, and to keep nothing
 */
public record ImportTerms(Acceptance acceptance, InSpite inSpite, boolean dryRun) {
  /** To apply what is accepted, of lists that no gate holds. */
  public static ImportTerms accepting(Acceptance acceptance) {
    return new ImportTerms(acceptance, InSpite.NOTHING, false);
  }
}
