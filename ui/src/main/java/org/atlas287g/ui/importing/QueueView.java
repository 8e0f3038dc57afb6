package org.atlas287g.ui.importing;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.importing.SourceList;
import org.atlas287g.domain.review.Matter;
import org.atlas287g.domain.review.ReviewQueue;
import org.atlas287g.domain.review.Waiting;
import org.atlas287g.ui.edit.Choices;
import org.atlas287g.ui.edit.EditNavigation;
import org.atlas287g.ui.edit.EditPages;
import org.atlas287g.ui.edit.EditTools;

/** What waits for an editor, by why it does, each with a link to where it is decided. */
@Route(EditPages.REVIEW)
@RolesAllowed(Role.EDITOR_NAME)
@StyleSheet("context://edit.css")
class QueueView extends Div implements HasDynamicTitle {
  /** More is found by the search of the record's own screen. */
  private static final int MOST_SHOWN = 500;

  QueueView(ReviewQueue queue, EditTools tools) {
    addClassName("edit");
    add(
        new H1(getTranslation("edit.queue.title")),
        EditNavigation.create(EditPages.REVIEW, tools),
        new Paragraph(getTranslation("edit.queue.intro")));
    Map<Matter, List<Waiting>> waiting = queue.list();
    if (waiting.isEmpty()) {
      add(new Paragraph(getTranslation("edit.queue.nothing")));
    }
    waiting.forEach((matter, all) -> add(group(matter, all)));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("edit.queue.title") + " · " + getTranslation("site.name");
  }

  private NativeDetails group(Matter matter, List<Waiting> waiting) {
    NativeDetails group =
        new NativeDetails(getTranslation("edit.queue." + matter) + " (" + waiting.size() + ")");
    group.addClassName("review-remarks");
    group.addToggleListener(toggle -> {
      if (toggle.isOpened() && group.getContent() == null) {
        group.setContent(rows(matter, waiting));
      }
    });
    return group;
  }

  private Div rows(Matter matter, List<Waiting> waiting) {
    UnorderedList rows = new UnorderedList();
    waiting.stream().limit(MOST_SHOWN).forEach(one -> rows.add(new ListItem(link(one))));
    Div shown = new Div(new Paragraph(getTranslation("edit.queue.do." + matter)), rows);
    if (waiting.size() > MOST_SHOWN) {
      shown.add(
          new Paragraph(getTranslation("edit.import.remarks.more", waiting.size() - MOST_SHOWN)));
    }
    return shown;
  }

  private Anchor link(Waiting waiting) {
    return switch (waiting) {
      case Waiting.OfList(SourceList list, int open) ->
          new Anchor(
              EditPages.IMPORT + "/" + list.id().value() + "?only=undecided",
              getTranslation("edit.queue.list", list.name(), open));
      case Waiting.OfAgency(var agency) ->
          new Anchor(EditPages.of(agency.id()), Choices.nameOf(agency));
      case Waiting.OfTwo(var agency, var other) ->
          new Anchor(
              EditPages.of(other.id()),
              getTranslation("edit.queue.two", Choices.nameOf(agency), Choices.nameOf(other)));
      case Waiting.OfAgreement(var agreement, var agency) -> {
        AgreementDraft draft = agreement.draft();
        yield new Anchor(
            EditPages.of(agreement.id()),
            String.join(
                ", ",
                Choices.nameOf(agency),
                draft.model().name(),
                draft.signed() == null ? "—" : draft.signed().toString()));
      }
      case Waiting.OfMeeting(var meeting) ->
          new Anchor(
              EditPages.of(meeting.id()),
              meeting.draft().nameAsPrinted().text() + ", " + meeting.draft().date());
    };
  }
}
