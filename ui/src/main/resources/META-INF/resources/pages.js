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
