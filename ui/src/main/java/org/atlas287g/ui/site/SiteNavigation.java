package org.atlas287g.ui.site;

import java.util.LinkedHashMap;
import java.util.Map;
import org.atlas287g.ui.edit.EditPages;
import org.atlas287g.ui.map.MapView;
import org.atlas287g.ui.security.AccountPages;

/** The links at the head of every page. */
final class SiteNavigation {
  private SiteNavigation() {}

  /** The key of each link's text by the address without the leading slash, in order. */
  static Map<String, String> links(boolean signedIn) {
    Map<String, String> links = new LinkedHashMap<>();
    links.put(MapView.ADDRESS, "nav.map");
    links.put(AgreementsView.ADDRESS, "nav.agreements");
    links.put(MeetingsView.ADDRESS, "nav.meetings");
    links.put(AboutView.ADDRESS, "nav.about");
    if (signedIn) {
      links.put(EditPages.AGREEMENTS, "nav.edit");
      links.put(AccountPages.ACCOUNT.substring(1), "nav.account");
    }
    return links;
  }
}
