package org.atlas287g.ui.edit;

import com.vaadin.flow.component.textfield.TextField;
import java.net.URI;
import java.util.Optional;
import org.atlas287g.domain.document.KnownLinks;
import org.atlas287g.domain.document.LinkCheck;
import org.jspecify.annotations.Nullable;

/** Tells below the field of a URL what is known of the recorded link. */
final class LinkNote {
  private LinkNote() {}

  /** Shows what is known of the URL; nothing if there is none. */
  static void show(TextField field, @Nullable URI url, KnownLinks links) {
    if (url == null) {
      field.setHelperText(null);
      return;
    }
    field.setHelperText(
        links
            .find(url)
            .map(check -> text(field, check))
            .orElseGet(() -> field.getTranslation("edit.link.never")));
  }

  private static String text(TextField field, LinkCheck check) {
    String standing =
        switch (check.standing()) {
          case WORKING -> field.getTranslation("edit.link.WORKING");
          case FAILING -> field.getTranslation("edit.link.FAILING", since(check));
          case BROKEN -> field.getTranslation("edit.link.BROKEN", since(check));
          case UNCLEAR -> field.getTranslation("edit.link.UNCLEAR");
        };
    String detail =
        check.detail().matches("\\d+")
            ? field.getTranslation("edit.link.status", check.detail())
            : field.getTranslation("edit.link.detail." + check.detail());
    return standing
        + " "
        + field.getTranslation("edit.link.tried", Minutes.text(check.triedAt()), detail);
  }

  private static String since(LinkCheck check) {
    return Optional.ofNullable(check.failingSince()).map(Minutes::text).orElse("—");
  }
}
