package org.atlas287g.ui.password;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.atlas287g.domain.account.PasswordHasher;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 16 MiB and two passes; hashes say how they were made, so that another way can
 * follow. Thread-safe.
 */
@Component
class ArgonHasher implements PasswordHasher {
  /** Hashes made at once: each takes memory that others should not be able to use up. */
  private static final int AT_ONCE = 4;

  /** Of no password; comparing with it takes as long as with a real one. */
  private static final String NOBODYS =
      "{argon2}$argon2id$v=19$m=16384,t=2,p=1$bm9ib2R5J3Mgc2FsdCEh"
          + "$bm9ib2R5J3MgaGFzaCBvZiB0aGlydHktdHdvIGJ5dGU";

  private final PasswordEncoder encoder =
      new DelegatingPasswordEncoder(
          "argon2",
          Map.of(
              "argon2",
              Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
              "bcrypt",
              new BCryptPasswordEncoder()));
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  @Override
  public String hash(String password) {
    return inPlace(() -> {
      String hash = encoder.encode(password);
      if (hash == null) {
        throw new IllegalStateException("no hash was made");
      }
      return hash;
    });
  }

  @Override
  public boolean matches(String password, @Nullable String hash) {
    boolean same = inPlace(() -> encoder.matches(password, hash == null ? NOBODYS : hash));
    return same && hash != null;
  }

  @Override
  public boolean isOutdated(String hash) {
    return encoder.upgradeEncoding(hash);
  }

  private <T> T inPlace(Supplier<T> work) {
    places.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
