package org.atlas287g.ui.feed;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;

/**
 * An Atom feed.
 *
 * @param title what readers call it
 * @param language its code
 * @param self the whole URL of the feed, which identifies it
 * @param page the whole URL of a page that shows the same
 * @param author who publishes it
 * @param made when it was last made, which counts if it has no entries
 * @param entries the newest first
 */
record AtomFeed(
    String title,
    String language,
    String self,
    String page,
    String author,
    Instant made,
    List<Item> entries) {
  /** What XML has no way to write. */
  private static final Pattern UNWRITABLE =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private static final String ATOM = "application/atom+xml";

  /**
   * An entry.
   *
   * @param id the same as long as the record is the same
   * @param updated when the record last changed
   * @param page the whole URL of a page that shows it
   * @param text without markup
   */
  record Item(String id, String title, Instant updated, String page, String text) {}

  /** The feed as XML. */
  byte[] write() {
    Feed feed = new Feed("atom_1.0");
    feed.setEncoding(StandardCharsets.UTF_8.name());
    feed.setId(self);
    feed.setTitle(clean(title));
    feed.setAuthors(List.of(person()));
    feed.setAlternateLinks(List.of(link("alternate", page, null)));
    feed.setOtherLinks(List.of(link("self", self, ATOM)));
    feed.setUpdated(
        Date.from(entries.stream().map(Item::updated).max(Comparator.naturalOrder()).orElse(made)));
    feed.setEntries(entries.stream().map(AtomFeed::entry).toList());
    try {
      Document document = new WireFeedOutput().outputJDom(feed);
      document.getRootElement().setAttribute("lang", language, Namespace.XML_NAMESPACE);
      return new XMLOutputter(Format.getPrettyFormat())
          .outputString(document)
          .getBytes(StandardCharsets.UTF_8);
    } catch (FeedException e) {
      throw new IllegalStateException("a feed lacks what every feed has", e);
    }
  }

  private SyndPerson person() {
    SyndPerson person = new SyndPersonImpl();
    person.setName(clean(author));
    return person;
  }

  private static Entry entry(Item item) {
    Entry entry = new Entry();
    entry.setId(item.id());
    entry.setTitle(clean(item.title()));
    entry.setUpdated(Date.from(item.updated()));
    entry.setAlternateLinks(List.of(link("alternate", item.page(), null)));
    Content text = new Content();
    text.setType("text");
    text.setValue(clean(item.text()));
    entry.setSummary(text);
    return entry;
  }

  private static Link link(String relation, String url, @Nullable String type) {
    Link link = new Link();
    link.setRel(relation);
    link.setHref(url);
    link.setType(type);
    return link;
  }

  private static String clean(String text) {
    return UNWRITABLE.matcher(text).replaceAll("");
  }
}
