package org.atlas287g.domain.agreement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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

  /** The same from another source. */
  public AgreementDraft from(String other) {
    return new AgreementDraft(
        agency,
        model,
        modelAsPrinted,
        signed,
        signedAsPrinted,
        status,
        ended,
        documents,
        other,
        note);
  }

  /**
   * The same as a list reports it now: with the list's date, documents and standing where it gives
   * them, and the list as source. What the list leaves out stays.
   */
  public AgreementDraft listedAs(AgreementDraft read) {
    boolean sameDay = read.signed() == null || read.signed().equals(signed);
    return new AgreementDraft(
        agency,
        model,
        modelAsPrinted,
        sameDay ? signed : read.signed(),
        sameDay ? signedAsPrinted : read.signedAsPrinted(),
        read.status(),
        read.ended(),
        documentsWith(read.documents()),
        read.source(),
        note);
  }

  private List<Document> documentsWith(List<Document> others) {
    List<Document> news =
        others.stream()
            .filter(other -> other.url() != null)
            .filter(other ->
                documents.stream()
                    .noneMatch(
                        d -> d.kind() == other.kind() && Objects.equals(d.url(), other.url())))
            .toList();
    return news.isEmpty()
        ? documents
        : Stream.concat(
                documents.stream()
                    .filter(d -> news.stream().noneMatch(other -> other.kind() == d.kind())),
                news.stream())
            .sorted(Comparator.comparing(Document::kind))
            .toList();
  }

  /** The first document of a kind, if there is one. */
  public Optional<Document> document(Document.Kind kind) {
    return documents.stream().filter(d -> d.kind() == kind).findFirst();
  }
}
