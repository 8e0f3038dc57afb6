// Lists: a choice applies at once, and fields that are empty do not clutter the URL.
for (const form of document.querySelectorAll('form.filters')) {
  form.addEventListener('change', event => {
    if (event.target instanceof HTMLSelectElement) form.requestSubmit();
  });
  form.addEventListener('formdata', ({ formData }) => {
    for (const [name, value] of [...formData]) {
      if (value === '') formData.delete(name);
    }
  });
}
for (const button of document.querySelectorAll('button.print')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
// What can be copied: buttons name it by its id. Where the browser refuses, it is marked, so that the reader can copy it.
for (const box of document.querySelectorAll('details.share')) {
  const said = box.querySelector('.said');
  // A server that was not told its name calls itself so.
  for (const text of box.querySelectorAll('.citation, textarea')) {
    text.textContent = text.textContent.replace(/http:\/\/localhost(:\d+)?(?=\/)/g, location.origin);
  }
  for (const button of box.querySelectorAll('button[data-copies]')) {
    const source = document.getElementById(button.dataset.copies);
    button.hidden = false;
    button.addEventListener('click', async () => {
      if (source instanceof HTMLTextAreaElement) source.select();
      else getSelection().selectAllChildren(source);
      try {
        await navigator.clipboard.writeText(source.value ?? source.textContent);
        said.textContent = said.dataset.copied;
      } catch {
        said.textContent = said.dataset.failed;
      }
    });
  }
  for (const button of box.querySelectorAll('button.send')) {
    button.hidden = !navigator.share;
    // Who closes the system's dialog has not failed.
    button.addEventListener('click', () => navigator.share({ title: button.dataset.title, url: button.dataset.url }).catch(() => {}));
  }
  for (const link of box.querySelectorAll('a.preview')) {
    link.addEventListener('click', event => {
      event.preventDefault();
      const frame = document.createElement('iframe');
      frame.src = link.href;
      frame.title = link.textContent;
      link.parentElement.after(frame);
      link.remove();
    });
  }
}
