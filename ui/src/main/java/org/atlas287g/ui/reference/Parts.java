package org.atlas287g.ui.reference;

import java.time.LocalDate;
import java.util.List;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.publication.DocumentLink;
import org.jspecify.annotations.Nullable;

/** What pages show, in the visitor's words. Texts are ready to be written, links lead somewhere. */
public final class Parts {
  private Parts() {}

  /** A link, and what it says. */
  public record Link(String href, String text) {}

  /** A number and what it counts. */
  public record Figure(String text, int count) {}

  /**
   * An agreement.
   *
   * @param part the name of the part of the page that shows it
   * @param href where it is shown on the page of its agency
   * @param report where a problem with it is reported
   * @param explained what the model is; null if it was said before
   * @param status its standing; null if it is as the heading says
   * @param printed what the newest list prints of it, and where; null if no list names it
   * @param shownAs why its agency has another name here; null if it has the printed one
   * @param reason that reason in the editors' or the Atlas's words, which are English
   * @param known from when it is known, and its source; null if what is printed says so
   */
  public record Agreement(
      String part,
      String href,
      String report,
      String model,
      @Nullable String explained,
      String signed,
      @Nullable String status,
      List<DocumentLink> documents,
      @Nullable String printed,
      @Nullable String shownAs,
      @Nullable String reason,
      @Nullable String note,
      @Nullable String known) {}

  /**
   * An agency with agreements.
   *
   * @param what its level, and the counties that it serves
   * @param placed the reason for its place, in English; null if it was said before
   */
  public record Agency(
      String name,
      String href,
      String what,
      List<Link> counties,
      @Nullable String note,
      @Nullable String placed,
      List<Agreement> agreements) {}

  /** Agencies of one sort; the key names the heading. */
  public record Group(String key, List<Agency> agencies) {}

  /** A day on which something happened. */
  public record Event(LocalDate day, String date, String what, Link where, String detail) {}

  /**
   * A meeting in a list.
   *
   * @param page the path of its own page
   * @param href the path of its agency's; null if none is recorded
   */
  public record Meeting(
      String page,
      String date,
      String agency,
      @Nullable String href,
      String format,
      String model,
      String status,
      MeetingDraft.Notice notice) {}

  /**
   * Meetings of a page.
   *
   * @param next those to come, the nearest first
   * @param past the latest ones, the latest first
   * @param all how many there are
   * @param href where all of them are
   */
  public record Meetings(List<Meeting> next, List<Meeting> past, int all, String href) {}

  /** A row of a table of agencies. */
  public record AgencyRow(
      Link agency,
      String level,
      List<Link> counties,
      String extent,
      String models,
      String signed) {}

  /** A row of a table of states. */
  public record StateRow(
      Link state,
      int agreements,
      int agencies,
      int counties,
      int ofCounties,
      List<Integer> byModel,
      String rank) {}

  /** A county, and how many agreements the agencies hold that are placed in it. */
  public record Place(Link link, String text) {}
}
