package org.atlas287g.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.atlas287g.domain.account.Passkey;

/** An account's passkeys, each with a button that removes it. */
final class PasskeyList extends UnorderedList {
  private final Supplier<List<Passkey>> passkeys;
  private final Consumer<String> remove;
  private final OutcomeText outcome;

  PasskeyList(Supplier<List<Passkey>> passkeys, Consumer<String> remove, OutcomeText outcome) {
    this.passkeys = passkeys;
    this.remove = remove;
    this.outcome = outcome;
    addClassName("access");
    refresh();
  }

  private void refresh() {
    removeAll();
    List<Passkey> stored = passkeys.get();
    stored.forEach(passkey -> add(item(passkey)));
    if (stored.isEmpty()) {
      add(new ListItem(getTranslation("passkey.none")));
    }
  }

  private ListItem item(Passkey passkey) {
    Button button =
        new Button(
            getTranslation("passkey.remove"),
            _ -> {
              outcome.attempt(
                  () -> remove.accept(passkey.credentialId()), getTranslation("passkey.removed"));
              refresh();
            });
    button.setAriaLabel(getTranslation("passkey.remove") + ": " + passkey.label());
    ListItem item =
        new ListItem(
            getTranslation(
                "passkey.item",
                passkey.label(),
                Moments.text(passkey.created()),
                Moments.text(passkey.lastUsed())));
    item.add(button);
    return item;
  }
}
