package org.atlas287g.ui.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page about accounts: a heading, and a title that names it. */
abstract class AccountPage extends Div implements HasDynamicTitle {
  private final String titleKey;

  /** Begins the page; {@code width} is the style class that gives its measure. */
  AccountPage(String titleKey, String width) {
    this.titleKey = titleKey;
    addClassNames(width, "account");
    add(new H1(getTranslation(titleKey)));
  }

  @Override
  public String getPageTitle() {
    return getTranslation(titleKey) + " · " + getTranslation("site.name");
  }
}
