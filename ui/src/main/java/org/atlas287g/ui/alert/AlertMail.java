package org.atlas287g.ui.alert;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.alert.AlertLetters;
import org.atlas287g.domain.alert.Digest;
import org.atlas287g.domain.alert.Subscriber;
import org.atlas287g.domain.alert.Topic;
import org.atlas287g.domain.mail.EmailAddress;
import org.atlas287g.domain.mail.Letter;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.record.RecordId;
import org.atlas287g.ui.language.Words;
import org.atlas287g.ui.reference.Parts;
import org.atlas287g.ui.security.PublicAddress;
import org.atlas287g.ui.web.PagePaths;
import org.springframework.stereotype.Component;

/** Writes letters to subscribers, as plain text. */
@Component
class AlertMail implements AlertLetters {
  private static final int MOST_IN_SUBJECT = 120;

  private final I18NProvider translations;
  private final PublicAddress address;
  private final PublishedSnapshot published;
  private final Topics topics;

  AlertMail(
      I18NProvider translations,
      PublicAddress address,
      PublishedSnapshot published,
      Topics topics) {
    this.translations = translations;
    this.address = address;
    this.published = published;
    this.topics = topics;
  }

  @Override
  public Letter confirmation(EmailAddress to, String language, Topic topic, String token) {
    Words words = Words.in(translations, language);
    return letter(
        to,
        words,
        words.say("alerts.mail.confirm.subject"),
        List.of(
            words.say("alerts.mail.confirm.text", topics.link(topic, published.get()).text()),
            address.of(PagePaths.ALERT_CONFIRM + token),
            words.say("alerts.mail.confirm.not")),
        token);
  }

  @Override
  public Letter digest(Subscriber to, Digest digest, Snapshot snapshot, String token) {
    Words words = Words.in(translations, to.language());
    Records records = Records.of(snapshot);
    List<String> parts = new ArrayList<>();
    for (Digest.Section section : digest.sections()) {
      Parts.Link topic = topics.link(section.topic(), snapshot);
      parts.add(topic.text() + "\n" + address.of(topic.href()));
      if (!section.changes().isEmpty()) {
        parts.add(
            section.changes().stream()
                    .map(item -> "- " + line(words, records, item))
                    .collect(Collectors.joining("\n", words.say("alerts.mail.changes") + "\n", ""))
                + more(words, section.more()));
      }
      if (!section.meetings().isEmpty()) {
        parts.add(
            section.meetings().stream()
                .map(meeting -> "- " + line(words, snapshot, meeting))
                .collect(Collectors.joining("\n", words.say("alerts.mail.meetings") + "\n", "")));
      }
    }
    parts.add(words.say("alerts.mail.sources", words.dataDate(snapshot.revision())));
    return letter(to.email(), words, subject(words, digest, snapshot), parts, token);
  }

  private String subject(Words words, Digest digest, Snapshot snapshot) {
    String first = topics.link(digest.sections().getFirst().topic(), snapshot).text();
    String name = first.substring(0, Math.min(MOST_IN_SUBJECT, first.length()));
    int more = digest.sections().size() - 1;
    return more == 0
        ? words.say("alerts.mail.subject", name)
        : words.say("alerts.mail.subject.more", name, more);
  }

  /** With what every letter ends: how to end the letters. */
  private Letter letter(
      EmailAddress to, Words words, String subject, List<String> parts, String token) {
    String end = address.of(PagePaths.ALERT_LIST + token);
    return new Letter(
        to,
        subject,
        String.join("\n\n", parts) + "\n\n-- \n" + words.say("alerts.mail.end") + "\n" + end + "\n",
        end);
  }

  private String more(Words words, int more) {
    return more == 0
        ? ""
        : "\n- " + words.say("alerts.mail.more", more) + " " + address.of("/changes");
  }

  private String line(Words words, Records records, Digest.Item item) {
    Agency agency = records.agencies().get(item.agency());
    String name = agency == null ? "" : agency.draft().name().text();
    String what =
        switch (item.kind()) {
          case WITHDRAWN -> words.say("alerts.withdrawn." + item.record().kind());
          case ADDED, CHANGED -> {
            String done = words.say("alerts." + item.kind() + "." + item.record().kind());
            String detail = detail(words, records, item.record());
            yield detail.isEmpty() ? done : done + ": " + detail;
          }
        };
    return name.isEmpty() ? what : name + ". " + what;
  }

  private String detail(Words words, Records records, RecordId record) {
    Agreement agreement = records.agreements().get(record);
    if (agreement != null) {
      return agreement(words, agreement.draft());
    }
    Meeting meeting = records.meetings().get(record);
    return meeting == null ? "" : meeting(words, meeting);
  }

  private static String agreement(Words words, AgreementDraft draft) {
    String text = words.agreement(draft);
    return draft.status() == AgreementStatus.ACTIVE
        ? text
        : text + " (" + words.say("edit.status." + draft.status()) + ")";
  }

  private String line(Words words, Snapshot snapshot, Meeting meeting) {
    return snapshot
            .findAgency(meeting.draft())
            .map(agency -> agency.draft().name().text() + ". ")
            .orElse("")
        + meeting(words, meeting);
  }

  private static String meeting(Words words, Meeting meeting) {
    return String.join(
        ", ",
        words.date(meeting.draft().date()),
        words.say("format." + meeting.draft().format()),
        words.say("model." + meeting.draft().model()));
  }

  /** The records of a snapshot by their keys. */
  private record Records(
      Map<RecordId, Agency> agencies,
      Map<RecordId, Agreement> agreements,
      Map<RecordId, Meeting> meetings) {
    static Records of(Snapshot snapshot) {
      Records records = new Records(new HashMap<>(), new HashMap<>(), new HashMap<>());
      snapshot.agencies().forEach(agency -> records.agencies.put(agency.id(), agency));
      snapshot.agreements().forEach(a -> records.agreements.put(a.id(), a));
      snapshot.meetings().forEach(meeting -> records.meetings.put(meeting.id(), meeting));
      return records;
    }
  }
}
