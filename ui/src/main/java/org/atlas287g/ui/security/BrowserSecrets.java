package org.atlas287g.ui.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.CurrentAccount;
import org.springframework.stereotype.Component;

/**
 * Secrets of 256 bits that a browser is told while an account is signed in to, and can forget: they
 * are the same at each sign-in, on each node and after a restart. Each comes from the account's
 * random handle, which no other account is told.
 */
@Component
public class BrowserSecrets {
  /** Names the account where a browser keeps what was typed. */
  public static final String DRAFTS = "account of drafts";

  private static final String ALGORITHM = "HmacSHA256";

  private final CurrentAccount current;
  private final Accounts accounts;

  BrowserSecrets(CurrentAccount current, Accounts accounts) {
    this.current = current;
    this.accounts = accounts;
  }

  /**
   * The secret of the current account for one purpose; base64url.
   *
   * @throws org.atlas287g.domain.account.AccountRefusal if nobody is signed in
   */
  public String get(String purpose) {
    byte[] handle = accounts.getHandle(current.get().id()).getBytes(StandardCharsets.UTF_8);
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(handle, ALGORITHM));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
