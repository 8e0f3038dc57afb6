package org.atlas287g.domain.place;

/** What a placement rests on. */
public enum Basis {
  /** The county column of the source list. */
  SOURCE,
  /** The agency's own name, for example "Baker County Sheriff's Office". */
  NAME,
  /** The gazetteer: a populated place of that name, and the county that it lies in. */
  GAZETTEER,
  /** An editor's decision. */
  EDITOR
}
