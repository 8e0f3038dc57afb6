package org.atlas287g.domain.report;

import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.account.CurrentAccount;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.mail.EmailAddress;
import org.atlas287g.domain.mail.Mailer;
import org.atlas287g.domain.mail.Outbox;
import org.atlas287g.domain.text.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What editors do with reports. */
@Service
@RolesAllowed(Role.EDITOR_NAME)
public class ReportQueue {
  /** As many are listed at once. */
  public static final int MOST = 500;

  private final ProblemReports reports;
  private final Outbox outbox;
  private final Optional<Mailer> mailer;
  private final ReportLetters letters;
  private final CurrentAccount current;
  private final InstantSource clock;

  ReportQueue(
      ProblemReports reports,
      Outbox outbox,
      Optional<Mailer> mailer,
      ReportLetters letters,
      CurrentAccount current,
      InstantSource accountClock) {
    this.reports = reports;
    this.outbox = outbox;
    this.mailer = mailer;
    this.letters = letters;
    this.current = current;
    this.clock = accountClock;
  }

  /** How many wait for an editor. */
  @Transactional(readOnly = true)
  public int countOpen() {
    return reports.count(ReportState.OPEN);
  }

  /** Reports in a state, at most {@link #MOST}. */
  @Transactional(readOnly = true)
  public List<ProblemReport> list(ReportState state) {
    return reports.list(state, MOST);
  }

  /** The report with this key; empty if it was deleted. */
  @Transactional(readOnly = true)
  public Optional<ProblemReport> find(long id) {
    return reports.find(id);
  }

  /** Whether a reply to a report would be emailed: it has a contact, and there is a mail server. */
  public boolean isMailed(ProblemReport report) {
    return mailer.isPresent() && report.contact() != null;
  }

  /**
   * Closes a report with a reply, which is emailed if that is possible.
   *
   * @param reply may be empty; it is then neither kept nor sent
   * @return false if somebody else has changed the report meanwhile, and nothing was done
   * @throws org.atlas287g.domain.text.UnusableValue if the reply is longer than may be
   */
  @Transactional
  public boolean answer(ProblemReport seen, String reply) {
    String text = Limit.REPLY.text(reply.strip());
    EmailAddress contact = seen.contact();
    if (text.isEmpty() || contact == null || mailer.isEmpty()) {
      return close(seen, ReportState.ANSWERED, text, false);
    }
    if (!close(seen, ReportState.ANSWERED, text, true)) {
      return false;
    }
    outbox.add(letters.reply(seen, contact, text));
    return true;
  }

  /**
   * Closes a report that is nothing for the Atlas; nobody is told.
   *
   * @param note for other editors; may be empty
   * @return false if somebody else has changed the report meanwhile, and nothing was done
   * @throws org.atlas287g.domain.text.UnusableValue if the note is longer than may be
   */
  @Transactional
  public boolean reject(ProblemReport seen, String note) {
    return close(seen, ReportState.REJECTED, Limit.REPLY.text(note.strip()), false);
  }

  /**
   * Opens a closed report again; what was replied stays.
   *
   * @return false if somebody else has changed the report meanwhile, and nothing was done
   */
  @Transactional
  public boolean reopen(ProblemReport seen) {
    return reports.close(
        seen.id(), seen.version(), ReportState.OPEN, seen.reply(), seen.mailed(), null, null);
  }

  /** Deletes the contact of a report for good. */
  @Transactional
  public void forgetContact(ProblemReport report) {
    reports.forgetContact(report.id());
  }

  /** Deletes a report for good. */
  @Transactional
  public void remove(ProblemReport report) {
    reports.remove(report.id());
  }

  private boolean close(ProblemReport seen, ReportState state, String text, boolean mailed) {
    return reports.close(
        seen.id(),
        seen.version(),
        state,
        text.isEmpty() ? null : text,
        mailed,
        current.get().id(),
        clock.instant());
  }
}
