package org.atlas287g.domain.audit;

/**
 * Port: the contents of records as JSON, so that they can be kept and compared. Texts are kept for
 * ever, so those that earlier releases wrote are read as well.
 */
public interface DraftJson {
  /** The JSON of a draft. */
  String write(Object draft);

  /**
   * The draft that such a JSON text holds.
   *
   * @throws org.atlas287g.domain.text.UnusableValue if it was written before the rules that refuse
   *     it now
   */
  <D> D read(String json, Class<D> type);
}
