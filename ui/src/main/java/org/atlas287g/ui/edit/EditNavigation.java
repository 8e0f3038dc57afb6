package org.atlas287g.ui.edit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The way between the editors' screens. */
final class EditNavigation {
  private static final List<String> SCREENS = List.of("agreements", "meetings", "agencies");

  private EditNavigation() {}

  static Nav create() {
    UnorderedList links = new UnorderedList();
    Nav navigation = new Nav(links);
    navigation.addClassName("edit-navigation");
    navigation.setAriaLabel(navigation.getTranslation("edit.navigation"));
    for (String screen : SCREENS) {
      links.add(
          new ListItem(
              new Anchor(
                  "edit/" + screen, navigation.getTranslation("edit." + screen + ".title"))));
    }
    links.add(
        new ListItem(
            new Anchor("edit/paste-meetings", navigation.getTranslation("edit.paste.title"))));
    return navigation;
  }
}
