package org.atlas287g.ui;

import org.atlas287g.domain.agreement.AgreementDraft;

/** Drafts that differ from known ones in what a test is about. */
public final class TestDrafts {
  private TestDrafts() {}

  /** The same agreement with another public note. */
  public static AgreementDraft noted(AgreementDraft d, String note) {
    return new AgreementDraft(
        d.agency(),
        d.model(),
        d.modelAsPrinted(),
        d.signed(),
        d.signedAsPrinted(),
        d.status(),
        d.ended(),
        d.documents(),
        d.source(),
        note);
  }
}
