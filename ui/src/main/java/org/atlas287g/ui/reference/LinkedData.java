package org.atlas287g.ui.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.ui.security.PublicAddress;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a page says of itself to machines, in the terms of schema.org. */
@Component
class LinkedData {
  private final PublicAddress address;
  private final JsonMapper json = JsonMapper.shared();

  LinkedData(PublicAddress address) {
    this.address = address;
  }

  /**
   * A page as JSON that can stand in a script element.
   *
   * @param about what it is about; empty if nothing that has a name of its own
   */
  String of(
      String path,
      String title,
      String description,
      String language,
      Revision revision,
      List<Parts.Link> crumbs,
      Map<String, Object> about) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("@context", "https://schema.org");
    page.put("@type", "WebPage");
    page.put("url", address.of(path));
    page.put("name", title);
    page.put("description", description);
    page.put("inLanguage", language);
    page.put("dateModified", revision.publishedAt().toString());
    page.put("breadcrumb", breadcrumb(path, title, crumbs));
    if (!about.isEmpty()) {
      page.put("about", about);
    }
    return json.writeValueAsString(page)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }

  private Map<String, Object> breadcrumb(String path, String title, List<Parts.Link> crumbs) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (Parts.Link crumb : crumbs) {
      items.add(item(items.size() + 1, crumb.text(), address.of(crumb.href())));
    }
    items.add(item(items.size() + 1, title, address.of(path)));
    return Map.of("@type", "BreadcrumbList", "itemListElement", items);
  }

  private static Map<String, Object> item(int position, String name, String url) {
    return Map.of("@type", "ListItem", "position", position, "name", name, "item", url);
  }
}
