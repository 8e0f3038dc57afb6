package org.atlas287g.ui.edit;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.document.LinkState;
import org.atlas287g.domain.edit.AgreementEntry;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.proposal.Duplicates;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.record.Kept;

/** Enters and corrects agreements. */
@Route("edit/agreements/:record?")
@RolesAllowed(Role.EDITOR_NAME)
class AgreementsEditView extends EditView<AgreementsEditView.Row, AgreementId, AgreementDraft> {
  /** An agreement with its agency, and whether a link of its documents is broken. */
  record Row(Agency agency, Agreement agreement, boolean hasBrokenLink) {
    String haystack() {
      AgreementDraft draft = agreement.draft();
      return String.join(
          "\n",
          agency.draft().name().text(),
          agency.draft().state().stateName(),
          draft.modelAsPrinted(),
          draft.source(),
          Objects.toString(draft.signed(), ""),
          Objects.toString(draft.note(), ""));
    }
  }

  AgreementsEditView(
      PublishedSnapshot published,
      Editing<AgreementId, AgreementDraft> editing,
      Editing<AgencyId, AgencyDraft> agencies,
      AgreementEntry entry,
      Duplicates duplicates,
      Geography geography,
      EditTools tools) {
    RecordGrid<Row> list =
        new RecordGrid<>(
            published::get,
            AgreementsEditView::rows,
            row -> row.agreement().id().value(),
            row ->
                row.hasBrokenLink()
                    ? row.haystack() + "\n" + I18NProvider.translate("edit.link.find")
                    : row.haystack());
    super(
        "edit.agreements",
        editing,
        tools,
        list,
        new AgreementForm(published, editing, entry, duplicates, geography));
    list.column(
        getTranslation("column.state"), row -> row.agency().draft().state().name(), "6rem", 0);
    list.column(
        getTranslation("column.agency"), row -> row.agency().draft().name().text(), "9rem", 3);
    list.column(
        getTranslation("column.model"), row -> row.agreement().draft().model().name(), "6rem", 0);
    list.column(
        getTranslation("column.signed"),
        row -> Objects.toString(row.agreement().draft().signed(), ""),
        "7rem",
        0);
    list.column(
        getTranslation("column.status"),
        row -> getTranslation("edit.status." + row.agreement().draft().status()),
        "8rem",
        1);
    list.offer(
        getTranslation("edit.show.withdrawn"),
        () -> withdrawn(published.get(), editing.listWithdrawn(), agencies));
  }

  private static Stream<Row> rows(Snapshot snapshot) {
    return snapshot.agreements().stream()
        .map(agreement ->
            new Row(
                snapshot.get(agreement.draft().agency()),
                agreement,
                hasBrokenLink(snapshot, agreement)))
        .sorted(Comparator.comparing(Row::agency, AgenciesEditView.BY_STATE_AND_NAME));
  }

  private static Stream<Row> withdrawn(
      Snapshot snapshot,
      List<Kept<AgreementId, AgreementDraft>> kept,
      Editing<AgencyId, AgencyDraft> agencies) {
    Map<AgencyId, AgencyDraft> withdrawn =
        agencies.listWithdrawn().stream().collect(Collectors.toMap(Kept::id, Kept::last));
    return kept.stream()
        .map(one -> {
          AgencyId id = one.last().agency();
          Agency agency =
              snapshot
                  .find(id)
                  .orElseGet(() -> AgenciesEditView.unpublished(id, withdrawn, agencies));
          return new Row(agency, new Agreement(one.id(), one.version(), one.last()), false);
        });
  }

  private static boolean hasBrokenLink(Snapshot snapshot, Agreement agreement) {
    return agreement.draft().documents().stream()
        .map(Document::url)
        .filter(Objects::nonNull)
        .flatMap(url -> snapshot.links().find(url).stream())
        .anyMatch(check -> check.state() == LinkState.BROKEN);
  }
}
