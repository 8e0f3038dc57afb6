package org.atlas287g.ui.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.atlas287g.domain.text.Limit;
import org.atlas287g.domain.text.UnusableValue;

/**
 * Fields whose text has a limit. Browsers admit no more; what comes past them is complained about
 * at the field, where it stays.
 */
public final class Limited {
  private Limited() {}

  /** What a field said before it complained about a length. */
  private record Before(String message) {}

  /** Limits a line of text. */
  public static TextField of(TextField field, Limit limit) {
    field.setMaxLength(limit.most());
    return marked(field, limit);
  }

  /** Limits a text of several lines. */
  public static TextArea of(TextArea area, Limit limit) {
    area.setMaxLength(limit.most());
    return marked(area, limit);
  }

  private static <F extends Component & HasValidation> F marked(F field, Limit limit) {
    field.setManualValidation(true);
    ComponentUtil.setData(field, Limit.class, limit);
    return field;
  }

  /** Whether the text is not too long; marks the field otherwise. Fields without limit fit. */
  public static boolean fits(HasValue<?, ?> field) {
    if (!(field instanceof Component component
        && field instanceof HasValidation checked
        && field.getValue() instanceof String typed)) {
      return true;
    }
    Limit limit = ComponentUtil.getData(component, Limit.class);
    if (limit == null) {
      return true;
    }
    String text = PlainText.of(typed);
    if (limit.admits(text)) {
      unmark(component, checked);
      return true;
    }
    mark(component, checked, component.getTranslation("edit.tooLong", limit.most(), text.length()));
    return false;
  }

  /** Says at a field what the domain refuses of it. */
  static <F extends Component & HasValidation> void mark(F field, UnusableValue refused) {
    mark(field, field, say(field, refused));
  }

  /** What the domain refuses, in a sentence. */
  static String say(Component translator, UnusableValue refused) {
    return translator.getTranslation(
        "unusable." + refused.fault(),
        translator.getTranslation("unusable.what." + refused.limit()),
        refused.limit().most(),
        refused.found());
  }

  private static void mark(Component component, HasValidation checked, String message) {
    if (ComponentUtil.getData(component, Before.class) == null) {
      String said = checked.getErrorMessage();
      ComponentUtil.setData(component, Before.class, new Before(said == null ? "" : said));
    }
    checked.setErrorMessage(message);
    checked.setInvalid(true);
  }

  private static void unmark(Component component, HasValidation checked) {
    Before before = ComponentUtil.getData(component, Before.class);
    if (before != null) {
      ComponentUtil.setData(component, Before.class, null);
      checked.setErrorMessage(before.message());
      checked.setInvalid(false);
    }
  }
}
