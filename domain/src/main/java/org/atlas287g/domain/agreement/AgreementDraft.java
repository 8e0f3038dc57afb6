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
 * @param listedFrom the first day on which it stands by the lists, where that is not its signing:
 *     the date of the first list that has it; null if it stands from its signing
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
    @Nullable LocalDate listedFrom,
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

  /** One that stands from its signing. */
  public AgreementDraft(
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
    this(
        agency,
        model,
        modelAsPrinted,
        signed,
        signedAsPrinted,
        status,
        null,
        ended,
        documents,
        source,
        note);
  }

  /** From when until when it stands. */
  public InForce inForce() {
    return new InForce(listedFrom == null ? signed : listedFrom, ended);
  }

  /** The same of another agency. */
  public AgreementDraft of(AgencyId other) {
    return edit().agency(other).draft();
  }

  /** The same from another source. */
  public AgreementDraft from(String other) {
    return edit().source(other).draft();
  }

  /**
   * The same as a list reports it now: with the list's date, documents and standing where it gives
   * them, and the list as source. What the list leaves out stays.
   */
  public AgreementDraft listedAs(AgreementDraft read) {
    boolean sameDay = read.signed() == null || read.signed().equals(signed);
    Edit edit = edit();
    if (!sameDay) {
      edit.signed(read.signed(), read.signedAsPrinted());
    }
    return edit.standing(read.status(), read.ended())
        .listed(read.documents())
        .source(read.source())
        .draft();
  }

  /** Begins a draft that differs in some parts. */
  public Edit edit() {
    return new Edit(this);
  }

  /** A draft in the making. */
  public static final class Edit {
    private final AgreementDraft before;
    private AgencyId agency;
    private SupportModel model;
    private String modelAsPrinted;
    private @Nullable LocalDate signed;
    private @Nullable String signedAsPrinted;
    private AgreementStatus status;
    private @Nullable LocalDate listedFrom;
    private @Nullable LocalDate ended;
    private List<Document> documents;
    private String source;

    private Edit(AgreementDraft before) {
      this.before = before;
      this.agency = before.agency;
      this.model = before.model;
      this.modelAsPrinted = before.modelAsPrinted;
      this.signed = before.signed;
      this.signedAsPrinted = before.signedAsPrinted;
      this.status = before.status;
      this.listedFrom = before.listedFrom;
      this.ended = before.ended;
      this.documents = before.documents;
      this.source = before.source;
    }

    /** Whose agreement it is. */
    public Edit agency(AgencyId other) {
      agency = other;
      return this;
    }

    /** Its model, and the source's text for it. */
    public Edit model(SupportModel other, String printed) {
      model = other;
      modelAsPrinted = printed;
      return this;
    }

    /** Its signing date, and the source's text for it. */
    public Edit signed(@Nullable LocalDate day, @Nullable String printed) {
      signed = day;
      signedAsPrinted = printed;
      return this;
    }

    /** Its standing, and the first day on which it does not stand any more. */
    public Edit standing(AgreementStatus other, @Nullable LocalDate day) {
      status = other;
      ended = day;
      return this;
    }

    /** The first day on which it stands, if that is not its signing. */
    public Edit listedFrom(@Nullable LocalDate day) {
      listedFrom = day;
      return this;
    }

    /** The documents of a list, as far as it gives URLs; those of other kinds stay. */
    public Edit listed(List<Document> others) {
      documents = before.documentsWith(others);
      return this;
    }

    /** Where it was taken from. */
    public Edit source(String other) {
      source = other;
      return this;
    }

    /** The draft. */
    public AgreementDraft draft() {
      return new AgreementDraft(
          agency,
          model,
          modelAsPrinted,
          signed,
          signedAsPrinted,
          status,
          listedFrom,
          ended,
          documents,
          source,
          before.note);
    }
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
