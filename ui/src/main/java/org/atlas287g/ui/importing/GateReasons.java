package org.atlas287g.ui.importing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.atlas287g.domain.comparison.Gate;

/** Why a gate holds a list, with what was found and what a person can do. */
final class GateReasons extends UnorderedList {
  GateReasons(Gate gate) {
    addClassName("review-reasons");
    for (Gate.Reason reason : gate.reasons()) {
      add(
          new ListItem(
              new Div(getTranslation("edit.import.gate." + reason.code()) + found(reason)),
              new Div(getTranslation("edit.import.remedy." + reason.code()))));
    }
  }

  private String found(Gate.Reason reason) {
    if (reason.facts().isEmpty()) {
      return "";
    }
    Object[] facts =
        reason.facts().stream()
            .map(fact ->
                reason.code() == Gate.Code.WRONG_LIST
                    ? getTranslation("edit.import.list." + fact)
                    : fact)
            .toArray();
    return ": " + getTranslation("edit.import.found." + reason.code(), facts);
  }
}
