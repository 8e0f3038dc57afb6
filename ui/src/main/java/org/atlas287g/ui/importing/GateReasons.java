package org.atlas287g.ui.importing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.atlas287g.domain.comparison.Gate;

/** Why a gate holds a list, with what was found and what a person can do. */
final class GateReasons extends UnorderedList {
  GateReasons(Gate gate) {
    addClassName("review-reasons");
    for (Gate.Reason reason : gate.reasons()) {
      Span found = new Span(reason.found());
      found.getElement().setAttribute("lang", "en");
      add(
          new ListItem(
              new Div(new Span(getTranslation("edit.import.gate." + reason.code()) + ": "), found),
              new Div(getTranslation("edit.import.remedy." + reason.code()))));
    }
  }
}
