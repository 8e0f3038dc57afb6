package org.atlas287g.domain.agency;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.text.Limit;
import org.jspecify.annotations.Nullable;

/**
 * What a form edits of an agency.
 *
 * @param state the state it belongs to
 * @param name the name that the Atlas shows
 * @param level its level of government
 * @param aliases every other spelling under which a source printed it
 * @param placement the counties it serves
 * @param website its own site; null if not recorded
 * @param note a public remark; null if none
 * @param mergedInto the agency that it turned out to be the same as; null while it stands for
 *     itself
 */
public record AgencyDraft(
    StateCode state,
    Spelling name,
    AgencyLevel level,
    List<Alias> aliases,
    Placement placement,
    @Nullable URI website,
    @Nullable String note,
    @Nullable AgencyId mergedInto) {
  /**
   * Copies the list.
   *
   * @throws org.atlas287g.domain.text.UnusableValue if a part is longer than may be, or the website
   *     no URL of the web
   */
  public AgencyDraft {
    aliases = Limit.ALIASES.list(aliases);
    website = Limit.WEBSITE.urlOrNull(website);
    note = Limit.NOTE.textOrNull(note);
  }

  /** An agency that stands for itself. */
  public AgencyDraft(
      StateCode state,
      Spelling name,
      AgencyLevel level,
      List<Alias> aliases,
      Placement placement,
      @Nullable URI website,
      @Nullable String note) {
    this(state, name, level, aliases, placement, website, note, null);
  }

  /** Whether it serves a county: as one of those that it is placed in, or with its whole state. */
  public boolean serves(CountyFips county) {
    return placement.isStatewide()
        ? state == county.state()
        : placement.counties().contains(county);
  }

  /** The same with these aliases. */
  public AgencyDraft withAliases(List<Alias> others) {
    return new AgencyDraft(state, name, level, others, placement, website, note, mergedInto);
  }

  /** The same without the aliases of these spellings. */
  public AgencyDraft without(Collection<Spelling> spellings) {
    return withAliases(
        aliases.stream().filter(alias -> !spellings.contains(alias.spelling())).toList());
  }

  /** The same, merged into another agency, or standing for itself if that is null. */
  public AgencyDraft withMergedInto(@Nullable AgencyId other) {
    return new AgencyDraft(state, name, level, aliases, placement, website, note, other);
  }
}
