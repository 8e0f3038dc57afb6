package org.atlas287g.domain.place;

/** What a placement rests on. */
public enum Basis {
  /** The county column of the source list. */
  SOURCE,
  /** The agency's own name, for example "Baker County Sheriff's Office". */
  NAME,
  /**
   * A gazetteer: a populated place of that name and the county that it lies in, or an authority of
   * that name and the counties that it serves.
   */
  GAZETTEER,
  /** An editor's decision. */
  EDITOR
}
