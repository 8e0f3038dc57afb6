package org.atlas287g.ui.account;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;

/** A form that the browser sends by itself, so that password managers know it. */
@Tag("form")
final class PostForm extends HtmlContainer {
  PostForm(String address) {
    getElement().setAttribute("method", "post").setAttribute("action", address);
    add(Csrf.current().field());
  }

  /** Adds a field that must be filled in. */
  Input addField(String name, String type, String label, String autocomplete) {
    Input field = new Input();
    field.setId(name);
    field.setType(type);
    field
        .getElement()
        .setAttribute("name", name)
        .setAttribute("required", true)
        .setAttribute("autocomplete", autocomplete)
        .setAttribute("autocapitalize", "none")
        .setAttribute("spellcheck", "false");
    NativeLabel text = new NativeLabel(label);
    text.setFor(field);
    Div row = new Div(text, field);
    row.addClassName("field");
    add(row);
    return field;
  }

  /** Adds the button that sends the form. */
  NativeButton addButton(String label) {
    NativeButton button = new NativeButton(label);
    button.getElement().setAttribute("type", "submit");
    add(button);
    return button;
  }
}
