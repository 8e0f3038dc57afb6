package org.atlas287g.ui;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.atlas287g.ui.web.Kind;
import org.atlas287g.ui.web.UrlRule;
import org.atlas287g.ui.web.Urls;

/** What tests take from the table of URLs. */
final class RegisteredUrls {
  private RegisteredUrls() {}

  /** The rules of some kinds. */
  static List<UrlRule> rules(Kind... kinds) {
    return Urls.all().stream().filter(rule -> Set.of(kinds).contains(rule.kind())).toList();
  }

  /** The patterns of some kinds. */
  static Set<String> patterns(Kind... kinds) {
    return rules(kinds).stream()
        .map(UrlRule::pattern)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A path for each rule of some kinds. */
  static List<String> paths(Kind... kinds) {
    return rules(kinds).stream().map(RegisteredUrls::path).toList();
  }

  /** A path that a rule covers. */
  static String path(UrlRule rule) {
    return rule.pattern().replaceAll("\\{\\w+}", "none").replace("**", "none");
  }
}
