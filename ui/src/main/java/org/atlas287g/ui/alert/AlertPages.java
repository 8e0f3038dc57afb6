package org.atlas287g.ui.alert;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atlas287g.domain.alert.Subscribing;
import org.atlas287g.domain.alert.Subscription;
import org.atlas287g.domain.alert.Topic;
import org.atlas287g.domain.mail.EmailAddress;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.form.FormAnswers;
import org.atlas287g.ui.form.FormFault;
import org.atlas287g.ui.form.SendingLimit;
import org.atlas287g.ui.form.SentForm;
import org.atlas287g.ui.language.Languages;
import org.atlas287g.ui.mail.ReaderMail;
import org.atlas287g.ui.page.RecordPages;
import org.atlas287g.ui.reference.Parts;
import org.atlas287g.ui.web.PagePaths;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Subscribing to email alerts, without script, session or cookie. To ask for alerts leads to the
 * same page whether an email is known or not. Links in letters only show a page: what opens links
 * by itself, such as a filter of a mail server, confirms and ends nothing.
 */
@RestController
public class AlertPages {
  private static final String EMAIL = "email";
  private static final String TOPIC = "topic";

  private final RecordPages pages;
  private final Subscribing subscribing;
  private final Topics topics;
  private final PublishedSnapshot published;
  private final FormAnswers answers;
  private final boolean mailed;
  private final SendingLimit limit =
      new SendingLimit(
          new SendingLimit.Bucket(5, Duration.ofMinutes(10)),
          new SendingLimit.Bucket(200, Duration.ofSeconds(10)));

  AlertPages(
      RecordPages pages,
      Subscribing subscribing,
      Topics topics,
      PublishedSnapshot published,
      FormAnswers answers,
      ReaderMail mail) {
    this.pages = pages;
    this.subscribing = subscribing;
    this.topics = topics;
    this.published = published;
    this.answers = answers;
    this.mailed = mail.isPossible();
  }

  /**
   * The form as it is shown.
   *
   * @param key that of the topic; null if none is named
   * @param topic its page and name; null if none is named
   * @param fault the key of what keeps the request from being taken; null if nothing does
   */
  public record Form(
      @Nullable String key, Parts.@Nullable Link topic, String email, @Nullable String fault) {}

  /** A subscription of the page that lists them. */
  public record Row(String key, Parts.Link topic, boolean confirmed) {}

  @GetMapping(PagePaths.ALERTS)
  void form(HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.send(request, response, "alerts", (s, _) -> form(s, new SentForm(request), null));
  }

  @GetMapping(PagePaths.ALERTS_SENT)
  void sent(HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.send(request, response, "alertsent", (_, _) -> Map.of());
  }

  @PostMapping(PagePaths.ALERTS)
  void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
    SentForm sent = new SentForm(request);
    answers.answer(
        sent,
        response,
        this::take,
        PagePaths.ALERTS_SENT,
        "alerts",
        (s, fault) -> form(s, sent, fault));
  }

  private Optional<FormFault> take(SentForm sent) {
    Optional<Topic> topic = topics.find(sent.text(TOPIC), published.get());
    Optional<EmailAddress> email =
        EmailAddress.find(sent.text(EMAIL).strip()).filter(EmailAddress::isOfPublicHost);
    if (!mailed) {
      return Optional.of(FormFault.NO_MAIL);
    }
    if (topic.isEmpty()) {
      return Optional.of(FormFault.NO_TOPIC);
    }
    if (email.isEmpty()) {
      return Optional.of(FormFault.NO_EMAIL);
    }
    if (!limit.admits(sent.request().getRemoteAddr())) {
      return Optional.of(FormFault.TOO_MANY);
    }
    subscribing.request(email.get(), topic.get(), language(sent.request()));
    return Optional.empty();
  }

  private Map<String, Object> form(Snapshot snapshot, SentForm sent, @Nullable FormFault fault) {
    Topic topic = topics.find(sent.text(TOPIC), snapshot).orElse(null);
    Map<String, Object> values = new HashMap<>();
    values.put("mailed", mailed);
    values.put(
        "form",
        new Form(
            topic == null ? null : topic.key(),
            topic == null ? null : topics.link(topic, snapshot),
            fault == null ? "" : sent.text(EMAIL),
            fault == null || fault == FormFault.NO_MAIL ? null : "alerts.fault." + fault));
    return values;
  }

  @GetMapping(PagePaths.ALERT_CONFIRM + "{token}")
  void askToConfirm(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String token)
      throws IOException {
    show(request, response, "alertconfirm", subscribing.findConfirmable(token), token, false);
  }

  @PostMapping(PagePaths.ALERT_CONFIRM + "{token}")
  void confirm(HttpServletRequest request, HttpServletResponse response, @PathVariable String token)
      throws IOException {
    Optional<Topic> confirmed = subscribing.confirm(token, language(request));
    show(request, response, "alertconfirm", confirmed, token, true);
  }

  private void show(
      HttpServletRequest request,
      HttpServletResponse response,
      String template,
      Optional<Topic> topic,
      String token,
      boolean confirmed)
      throws IOException {
    if (topic.isEmpty()) {
      useless(request, response, HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    pages.sendOnce(
        request,
        response,
        HttpServletResponse.SC_OK,
        template,
        (s, _) ->
            Map.of("topic", topics.link(topic.get(), s), "token", token, "confirmed", confirmed));
  }

  @GetMapping(PagePaths.ALERT_LIST + "{token}")
  void list(HttpServletRequest request, HttpServletResponse response, @PathVariable String token)
      throws IOException {
    list(request, response, token, HttpServletResponse.SC_NOT_FOUND);
  }

  /**
   * Ends the subscription that the form names, or all if it names none: so mail programs end them
   * by RFC 8058, without cookie or referrer, and in whichever form they send it. To end what has
   * ended is no failure, and what is no topic ends nothing.
   */
  @PostMapping(PagePaths.ALERT_LIST + "{token}")
  void end(HttpServletRequest request, HttpServletResponse response, @PathVariable String token)
      throws IOException {
    String named = request.getParameter(TOPIC);
    if (named == null) {
      subscribing.endAll(token);
    } else {
      Topic.find(named).ifPresent(topic -> subscribing.end(token, topic));
    }
    list(request, response, token, HttpServletResponse.SC_OK);
  }

  private void list(
      HttpServletRequest request, HttpServletResponse response, String token, int statusOfNone)
      throws IOException {
    List<Subscription> all = subscribing.list(token);
    if (all.isEmpty()) {
      useless(request, response, statusOfNone);
      return;
    }
    pages.sendOnce(
        request,
        response,
        HttpServletResponse.SC_OK,
        "alertlist",
        (s, _) ->
            Map.of(
                "rows",
                all.stream()
                    .map(each ->
                        new Row(each.topic().key(), topics.link(each.topic(), s), each.confirmed()))
                    .toList(),
                "token",
                token));
  }

  /** Says that no alerts belong to a link, whether they ended, it is too old, or made up. */
  private void useless(HttpServletRequest request, HttpServletResponse response, int status)
      throws IOException {
    pages.sendOnce(
        request,
        response,
        status,
        "alertnone",
        (_, _) -> Map.of("ended", status == HttpServletResponse.SC_OK));
  }

  private static String language(HttpServletRequest request) {
    return Languages.choose(request).getLanguage();
  }
}
