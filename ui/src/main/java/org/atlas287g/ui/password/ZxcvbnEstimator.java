package org.atlas287g.ui.password;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import org.atlas287g.domain.account.PasswordEstimator;
import org.springframework.stereotype.Component;

/** Looks for common passwords, words, names, dates and keyboard patterns with zxcvbn, offline. */
@Component
class ZxcvbnEstimator implements PasswordEstimator {
  /** Characters that are looked at: the time grows faster than the length. */
  private static final int LOOKED_AT = 64;

  /** Words that anyone would try here. */
  private static final List<String> OURS = List.of("atlas", "287g", "287(g)", "agreement");

  @Override
  public int score(String password, List<String> known) {
    List<String> words = new ArrayList<>(OURS);
    for (String text : known) {
      words.add(text);
      words.addAll(List.of(text.toLowerCase(java.util.Locale.ROOT).split("[\\s@.]+")));
    }
    String looked = password.length() > LOOKED_AT ? password.substring(0, LOOKED_AT) : password;
    return Library.INSTANCE.measure(looked, words).getScore();
  }

  /** Its lists are read when first needed. */
  private static final class Library {
    static final Zxcvbn INSTANCE = new Zxcvbn();
  }
}
