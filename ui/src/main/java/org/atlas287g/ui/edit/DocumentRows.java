package org.atlas287g.ui.edit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.document.Document.Kind;
import org.atlas287g.domain.document.KnownLinks;
import org.atlas287g.domain.text.Limit;
import org.jspecify.annotations.Nullable;

/**
 * The documents of an agreement in their order, one row each: its kind and URL. Rows can be added,
 * moved and removed; one without a kind and a URL is none, and stays in sight, so that what was
 * removed is told to those who keep what is typed.
 */
final class DocumentRows extends Div {
  /** Most agreements have two documents, or are about to. */
  private static final int LEAST = 2;

  private final FormFields fields;
  private final Div list = new Div();
  private final Button more;
  private final List<DocumentRow> rows = new ArrayList<>();
  private List<Document> recorded = List.of();
  private KnownLinks links = KnownLinks.NONE;

  DocumentRows(FormFields fields) {
    this.fields = fields;
    addClassName("edit-documents");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", getTranslation("edit.documents"));
    more =
        new Button(
            getTranslation("edit.document.add"),
            _ -> {
              seeAtLeast(seen().size() + 1);
              seen().getLast().focus();
            });
    add(list, new Paragraph(getTranslation("edit.documents.help")), more);
    seeAtLeast(LEAST);
  }

  /** Shows what is recorded. */
  void show(List<Document> documents, KnownLinks known) {
    recorded = documents;
    links = known;
    rows.forEach(row -> row.setVisible(false));
    rows.forEach(DocumentRow::clear);
    seeAtLeast(Math.max(LEAST, documents.size()));
    for (int i = 0; i < documents.size(); i++) {
      rows.get(i).show(documents.get(i).kind(), Objects.toString(documents.get(i).url(), ""));
    }
  }

  /** Makes room for contents that are put back, by the names of their fields. */
  void makeRoomFor(Collection<String> names) {
    for (int i = 0; i < Limit.DOCUMENTS.most(); i++) {
      if (names.contains(DocumentRow.kindName(i)) || names.contains(DocumentRow.urlName(i))) {
        seeAtLeast(i + 1);
      }
    }
  }

  /** The documents; empty, with the wrong rows marked, if they cannot be understood. */
  Optional<List<Document>> read() {
    if (seen().stream().filter(row -> !row.check()).count() > 0) {
      return Optional.empty();
    }
    List<Document> left = new ArrayList<>(recorded);
    return Optional.of(
        seen().stream()
            .filter(row -> !row.isBlank())
            .map(row -> document(row.kind().orElseGet(() -> likely(row)), row.url(), left))
            .toList());
  }

  /** A document that the form leaves alone is kept as it is, wherever it stands now. */
  private Document document(Kind kind, @Nullable URI url, List<Document> left) {
    Optional<Document> same =
        left.stream().filter(d -> d.kind() == kind && Objects.equals(d.url(), url)).findFirst();
    same.ifPresent(left::remove);
    return same.orElseGet(() -> new Document(kind, url, asPrinted(url)));
  }

  private @Nullable String asPrinted(@Nullable URI url) {
    return url == null
        ? null
        : recorded.stream()
            .filter(d -> url.equals(d.url()))
            .findFirst()
            .map(Document::urlAsPrinted)
            .orElse(url.toString());
  }

  /** What a document without a kind is taken for: the MOA, then addenda to it. */
  private Kind likely(DocumentRow row) {
    Predicate<DocumentRow> other = one -> one != row;
    boolean hasMoa =
        seen().stream()
            .filter(other)
            .flatMap(one -> one.kind().stream())
            .anyMatch(Kind.MOA::equals);
    return hasMoa ? Kind.ADDENDUM : Kind.MOA;
  }

  private void seeAtLeast(int count) {
    while (rows.size() < Math.min(count, Limit.DOCUMENTS.most())) {
      DocumentRow row = new DocumentRow(rows.size(), fields, this::urlChanged);
      int at = rows.size();
      row.whenMoved(by -> swap(at, at + by), () -> remove(at));
      rows.add(row);
      list.add(row);
    }
    for (int i = 0; i < Math.min(count, rows.size()); i++) {
      rows.get(i).setVisible(true);
    }
    more.setEnabled(seen().size() < Limit.DOCUMENTS.most());
  }

  private List<DocumentRow> seen() {
    return rows.stream().filter(DocumentRow::isVisible).toList();
  }

  /** The kind follows a URL that comes or goes. */
  private void urlChanged(DocumentRow row, boolean byEditor) {
    if (row.url() != null && row.kind().isEmpty()) {
      row.take(likely(row));
    } else if (byEditor && !row.hasUrl()) {
      row.clear();
    }
    URI known =
        Stream.ofNullable(row.url())
            .filter(url -> recorded.stream().anyMatch(d -> url.equals(d.url())))
            .findFirst()
            .orElse(null);
    row.tell(known, links);
  }

  private void swap(int at, int other) {
    if (other >= 0 && other < seen().size()) {
      DocumentRow one = rows.get(at);
      Optional<Kind> kind = one.kind();
      String text = one.text();
      one.take(rows.get(other));
      rows.get(other).show(kind.orElse(null), text);
      rows.get(other).focusMove(other > at);
    }
  }

  private void remove(int at) {
    int last = seen().size() - 1;
    for (int i = at; i < last; i++) {
      rows.get(i).take(rows.get(i + 1));
    }
    rows.get(last).clear();
    rows.get(at).focus();
  }
}
