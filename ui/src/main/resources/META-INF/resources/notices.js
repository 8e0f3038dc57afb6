// Dialogs and lines that need no component of Flow's client, so that they speak when it cannot.

let count = 0;

/**
 * A dialog with a title, a text and one button, which is not in the page until it is shown.
 *
 * @param answered called when the button or Escape is pressed; the dialog stays
 */
export function dialog(title, button, answered) {
  const id = `notice-${count++}`;
  const box = document.createElement('dialog');
  box.className = 'notice-dialog';
  box.setAttribute('role', 'alertdialog');
  box.setAttribute('aria-labelledby', `${id}-title`);
  box.setAttribute('aria-describedby', `${id}-text`);
  const heading = box.appendChild(document.createElement('h2'));
  heading.id = `${id}-title`;
  heading.textContent = title;
  const text = box.appendChild(document.createElement('p'));
  text.id = `${id}-text`;
  const answer = box.appendChild(document.createElement('button'));
  answer.type = 'button';
  answer.textContent = button;
  answer.addEventListener('click', answered);
  box.addEventListener('cancel', event => {
    event.preventDefault();
    answered();
  });
  document.body.append(box);
  return { box, text };
}

/** Tells something that must be read; one thing at a time, the newest. */
export function tell(title, words, button) {
  document.querySelector('.notice-dialog.told')?.remove();
  const { box, text } = dialog(title, button, () => box.remove());
  box.classList.add('told');
  text.textContent = words;
  box.showModal();
}

/** A line over the page that is there as long as it has a text. */
export function line() {
  const notice = document.createElement('div');
  notice.className = 'notice-line';
  notice.setAttribute('role', 'alert');
  document.body.append(notice);
  return text => {
    if (notice.textContent !== text) {
      notice.textContent = text;
    }
  };
}
