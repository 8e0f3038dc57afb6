package org.atlas287g.ui.session;

/** Whether a request may begin a session: with a {@link Place} or not. */
sealed interface Admission permits Place, Admission.Refusal {
  /** Why not. */
  enum Refusal implements Admission {
    /** All places are taken. */
    ALL_TAKEN,
    /** The client has more than its share. */
    CLIENT_HAS_ENOUGH
  }
}
