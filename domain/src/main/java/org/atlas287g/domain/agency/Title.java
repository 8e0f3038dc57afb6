package org.atlas287g.domain.agency;

import java.util.List;

/**
 * What stands before a place's name: "City of Miami" and "Miami" are one place; in "Lake City" the
 * word belongs to the name.
 *
 * @param kind the sort of place or the kind of municipality; empty if none stands there
 * @param rest the words behind
 */
record Title(String kind, List<String> rest) {
  static Title of(List<String> words) {
    List<String> rest = words;
    while (rest.size() > 1 && (rest.getFirst().equals("the") || rest.getFirst().equals("of"))) {
      rest = rest.subList(1, rest.size());
    }
    if (rest.size() > 2 && rest.get(1).equals("of")) {
      String kind = rest.getFirst();
      if (kind.equals("state")) {
        return new Title("", rest.subList(2, rest.size()));
      }
      if (NameVocabulary.MUNICIPALITIES.contains(kind) || NameVocabulary.COUNTIES.contains(kind)) {
        return new Title(kind, rest.subList(2, rest.size()));
      }
    }
    return new Title("", rest);
  }
}
