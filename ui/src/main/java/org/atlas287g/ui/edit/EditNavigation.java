package org.atlas287g.ui.edit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The way between the editors' screens. */
public final class EditNavigation {
  private static final List<Screen> SCREENS =
      List.of(
          new Screen(EditPages.AGREEMENTS, "edit.agreements.title"),
          new Screen("edit/meetings", "edit.meetings.title"),
          new Screen("edit/agencies", "edit.agencies.title"),
          new Screen(EditPages.REVIEW, "edit.queue.title"),
          new Screen(EditPages.REPORTS, "edit.reports.title"),
          new Screen(EditPages.IMPORT, "edit.import.title"),
          new Screen(PasteAgreementsView.ADDRESS, "edit.pasteAgreements.title"),
          new Screen(PasteMeetingsView.ADDRESS, "edit.paste.title"));

  private record Screen(String address, String title) {}

  private EditNavigation() {}

  /** The links; the one to {@code here} is marked, and two tell how much waits for an editor. */
  public static Nav create(String here, EditTools tools) {
    UnorderedList links = new UnorderedList();
    Nav navigation = new Nav(links);
    navigation.addClassName("edit-navigation");
    navigation.setAriaLabel(navigation.getTranslation("edit.navigation"));
    for (Screen screen : SCREENS) {
      String title = navigation.getTranslation(screen.title());
      Anchor link =
          new Anchor(
              screen.address(),
              switch (screen.address()) {
                case EditPages.REVIEW -> title + " (" + tools.queue().count() + ")";
                case EditPages.REPORTS -> title + " (" + tools.reports().countOpen() + ")";
                default -> title;
              });
      if (screen.address().equals(here)) {
        link.getElement().setAttribute("aria-current", "page");
      }
      links.add(new ListItem(link));
    }
    return navigation;
  }
}
