package org.atlas287g.ui.edit;

import com.vaadin.flow.component.textfield.TextArea;

/** A box for a table as it was copied; the links of its cells stay with their rows. */
public final class PastedTable extends TextArea {
  /** Cells that only show a word for a link are pasted with the link's URL in its place. */
  private static final String KEEP_LINKS =
      """
      this.addEventListener('paste', (event) => {
        const html = event.clipboardData?.getData('text/html') ?? '';
        const field = event.target;
        if (!/<table[\\s>]/i.test(html) || !/<a\\s/i.test(html) || field.selectionStart == null) {
          return;
        }
        const page = new DOMParser().parseFromString(html, 'text/html');
        const cell = (of) => {
          const links = [...of.querySelectorAll('a[href]')].map((a) => a.getAttribute('href'));
          const text = links.length ? links.join(' | ') : of.textContent;
          return text.replace(/\\s+/g, ' ').trim();
        };
        const rows = [...page.querySelectorAll('tr')]
          .map((row) => [...row.cells].map(cell).join('\\t'));
        event.preventDefault();
        field.setRangeText(rows.join('\\n'), field.selectionStart, field.selectionEnd, 'end');
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
      });
      """;

  /** An empty box. */
  public PastedTable(String label, String help) {
    super(label);
    setHelperText(help);
    getElement().executeJs(KEEP_LINKS);
  }
}
