package org.atlas287g.domain.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.text.Limit;
import org.jspecify.annotations.Nullable;

/**
 * What a form edits of an agreement.
 *
 * @param agency whose agreement it is
 * @param model its support model
 * @param modelAsPrinted the source's text for the model
 * @param signed the signing date; null if the source gives none that can be read
 * @param signedAsPrinted the source's text for the date; null if it gave none
 * @param status its standing
 * @param ended the day from which it is known not to stand any more; null while it stands
 * @param documents MOA and addenda
 * @param source the list or document that it was taken from, for readers
 * @param note a public remark; null if none
 */
public record AgreementDraft(
    AgencyId agency,
    SupportModel model,
    String modelAsPrinted,
    @Nullable LocalDate signed,
    @Nullable String signedAsPrinted,
    AgreementStatus status,
    @Nullable LocalDate ended,
    List<Document> documents,
    String source,
    @Nullable String note) {
  /**
   * Copies the list.
   *
   * @throws org.atlas287g.domain.text.UnusableValue if a part is longer than may be
   */
  public AgreementDraft {
    modelAsPrinted = Limit.MODEL_AS_PRINTED.text(modelAsPrinted);
    signedAsPrinted = Limit.SIGNED_AS_PRINTED.textOrNull(signedAsPrinted);
    documents = Limit.DOCUMENTS.list(documents);
    source = Limit.SOURCE.text(source);
    note = Limit.NOTE.textOrNull(note);
  }

  /** The same of another agency. */
  public AgreementDraft of(AgencyId other) {
    return new AgreementDraft(
        other,
        model,
        modelAsPrinted,
        signed,
        signedAsPrinted,
        status,
        ended,
        documents,
        source,
        note);
  }

  /** The first document of a kind, if there is one. */
  public Optional<Document> document(Document.Kind kind) {
    return documents.stream().filter(d -> d.kind() == kind).findFirst();
  }
}
