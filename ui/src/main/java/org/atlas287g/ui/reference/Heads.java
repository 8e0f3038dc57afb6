package org.atlas287g.ui.reference;

import jakarta.servlet.http.HttpServletRequest;
import org.atlas287g.domain.meeting.MeetingDays;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.ui.language.Words;
import org.atlas287g.ui.mail.ReaderMail;
import org.atlas287g.ui.page.Frames;
import org.atlas287g.ui.security.PageReader;
import org.springframework.stereotype.Component;

/** Makes what the pages show around their own content. */
@Component
class Heads {
  private final Frames frames;
  private final PageReader reader;
  private final LinkedData linked;
  private final boolean mailed;

  Heads(Frames frames, PageReader reader, LinkedData linked, ReaderMail mail) {
    this.frames = frames;
    this.reader = reader;
    this.linked = linked;
    this.mailed = mail.isPossible();
  }

  /**
   * The head of a page.
   *
   * @param sentence says what applies there
   */
  Head of(HttpServletRequest request, String sentence, Desk desk, About about) {
    boolean signedIn = reader.isSignedIn();
    Revision revision = desk.snapshot().revision();
    Words words = desk.words();
    String asOf = desk.asOf();
    String description = sentence + " " + asOf;
    return new Head(
        frames
            .of(request, signedIn, revision, about.path())
            .with(frames.picture(desk.words(), about.place(), about.pictured(desk))),
        about.title(),
        about.heading(),
        description,
        about.crumbs(),
        asOf,
        desk.shown(),
        about.path(),
        about.map(desk.shown()),
        about.data(desk),
        about.feeds(),
        linked.of(
            about.path(),
            about.title(),
            description,
            words.language(),
            revision,
            about.crumbs(),
            about.thing()),
        revision.newest(),
        revision,
        MeetingDays.today(),
        signedIn,
        frames.url(request),
        about.alerts(),
        mailed,
        Sharing.of(
            words,
            about.title(),
            about.path(),
            about.embedded(),
            desk.shown().day(),
            revision,
            MeetingDays.today(),
            frames::url));
  }
}
