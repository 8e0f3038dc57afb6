package org.atlas287g.ui.edit;

/**
 * Addresses of the editors' screens, without the leading slash. Other pages link to them by these
 * constants: a class that a page names has its scripts packed into what that page loads.
 */
public final class EditPages {
  public static final String AGREEMENTS = "edit/agreements";

  private EditPages() {}
}
