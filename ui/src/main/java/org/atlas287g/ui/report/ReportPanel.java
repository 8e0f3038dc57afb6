package org.atlas287g.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.atlas287g.domain.mail.EmailAddress;
import org.atlas287g.domain.record.RecordId;
import org.atlas287g.domain.report.ProblemReport;
import org.atlas287g.domain.report.ReportQueue;
import org.atlas287g.domain.report.ReportState;
import org.atlas287g.domain.text.Limit;
import org.atlas287g.ui.edit.EditPages;
import org.atlas287g.ui.edit.Limited;
import org.atlas287g.ui.edit.Minutes;
import org.jspecify.annotations.Nullable;

/** One report: what the reader wrote, and the editor's reply. */
final class ReportPanel extends Div {
  private final transient ProblemReport report;
  private final transient ReportQueue queue;
  private final transient Map<Long, String> typed;
  private final transient BiConsumer<ProblemReport, String> done;
  private final TextArea reply = Limited.of(new TextArea(), Limit.REPLY);

  /** Does something, unless somebody else has changed the report. */
  private interface Step {
    boolean take(ProblemReport seen, String text);
  }

  /**
   * Shows a report.
   *
   * @param about what it is about, in words
   * @param record that record; null if it is about none
   * @param typed what was typed about each report and is not saved
   * @param done hears of what was done, by the key of the text that says so
   */
  ReportPanel(
      ProblemReport report,
      String about,
      @Nullable RecordId record,
      ReportQueue queue,
      Map<Long, String> typed,
      BiConsumer<ProblemReport, String> done) {
    this.report = report;
    this.queue = queue;
    this.typed = typed;
    this.done = done;
    Div links = new Div(beside(report.page(), "edit.reports.page"));
    links.addClassNames("edit-buttons", "report-links");
    if (record != null) {
      links.add(beside(EditPages.of(record), "edit.reports.record"));
    }
    Paragraph text = new Paragraph(report.text());
    text.addClassName("report-text");
    text.getElement().setAttribute("lang", report.language());
    add(
        new H2(about),
        new Paragraph(
            getTranslation(
                "edit.reports.when", Minutes.text(report.received()), report.language())),
        links,
        text);
    addContact();
    addReply();
  }

  /** A link that opens in a tab of its own, because what was typed here is in this one. */
  private Anchor beside(String href, String key) {
    Anchor link = new Anchor(href, getTranslation(key), AnchorTarget.BLANK);
    link.setRouterIgnore(true);
    return link;
  }

  private void addContact() {
    EmailAddress contact = report.contact();
    if (contact != null) {
      Button forget =
          new Button(
              getTranslation("edit.reports.forget"),
              _ -> {
                queue.forgetContact(report);
                done.accept(report, "edit.reports.forgotten");
              });
      add(new Paragraph(getTranslation("edit.reports.email", contact.text())), forget);
    }
  }

  private void addReply() {
    boolean open = report.state() == ReportState.OPEN;
    reply.setLabel(getTranslation("edit.reports.reply"));
    reply.setValue(typed.getOrDefault(report.id(), Objects.toString(report.reply(), "")));
    reply.setReadOnly(!open);
    reply.setWidthFull();
    reply.setMinHeight("8rem");
    reply.setHelperText(
        getTranslation(
            queue.isMailed(report)
                ? "edit.reports.reply.mailed"
                : report.contact() == null
                    ? "edit.reports.reply.noted"
                    : "edit.reports.reply.noServer"));
    reply.setValueChangeMode(ValueChangeMode.LAZY);
    reply.addValueChangeListener(change -> typed.put(report.id(), change.getValue()));
    Div buttons = new Div();
    buttons.addClassName("edit-buttons");
    if (open) {
      Button answer = step("edit.reports.answer", "edit.reports.answered", queue::answer);
      answer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      buttons.add(answer, step("edit.reports.reject", "edit.reports.rejected", queue::reject));
    } else {
      reply.setHelperText(
          getTranslation(report.mailed() ? "edit.reports.wasMailed" : "edit.reports.wasNot"));
      buttons.add(
          step("edit.reports.reopen", "edit.reports.reopened", (seen, _) -> queue.reopen(seen)),
          new Button(
              getTranslation("edit.reports.delete"),
              _ -> {
                queue.remove(report);
                done.accept(report, "edit.reports.deleted");
              }));
    }
    add(reply, buttons);
  }

  private Button step(String label, String said, Step step) {
    return new Button(
        getTranslation(label),
        _ -> {
          if (!Limited.fits(reply)) {
            return;
          }
          boolean taken = step.take(report, reply.getValue());
          if (taken) {
            typed.remove(report.id());
          }
          done.accept(report, taken ? said : "edit.reports.stale");
        });
  }
}
