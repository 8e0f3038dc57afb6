package org.atlas287g.ui.page;

import java.util.HashMap;
import java.util.Map;
import org.atlas287g.domain.meeting.MeetingDays;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.publication.Summary;
import org.atlas287g.ui.language.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the map shows, in a sentence: the figures, counted once per snapshot. Thread-safe. */
@Component
public class Headline {
  private final Templates templates;
  private volatile @Nullable Counted counted;

  private record Counted(Snapshot snapshot, Summary figures) {}

  Headline(Templates templates) {
    this.templates = templates;
  }

  /** The title, the sentence, and how old the newest list is, as HTML with one root. */
  public String html(Snapshot snapshot, Words words, boolean signedIn) {
    Map<String, Object> values = values(count(snapshot), words);
    values.put("signedIn", signedIn);
    return templates.render("headline", values).strip();
  }

  /** The sentence as plain text. */
  public String text(Snapshot snapshot, Words words) {
    Counted now = count(snapshot);
    return String.join(
        " ",
        words.say("headline.is"),
        words.say(
            "headline.figures",
            now.figures().agreements(),
            now.figures().agencies(),
            now.figures().states()),
        list(words, now.snapshot().revision()));
  }

  /** The figures are those of the list only as long as editors changed nothing. */
  private static String list(Words words, Revision revision) {
    String key = revision.findEditedSince().isEmpty() ? "headline.list" : "headline.recorded";
    return words.say(key, words.dataDate(revision));
  }

  private Map<String, Object> values(Counted now, Words words) {
    Map<String, Object> values = new HashMap<>();
    values.put("words", words);
    values.put("figures", now.figures());
    values.put("revision", now.snapshot().revision());
    values.put("list", list(words, now.snapshot().revision()));
    values.put("today", MeetingDays.today());
    return values;
  }

  private Counted count(Snapshot snapshot) {
    Counted known = counted;
    if (known == null || known.snapshot() != snapshot) {
      known = new Counted(snapshot, Summary.of(snapshot));
      counted = known;
    }
    return known;
  }
}
