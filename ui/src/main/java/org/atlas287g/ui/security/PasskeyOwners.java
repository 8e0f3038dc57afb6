package org.atlas287g.ui.security;

import java.util.Optional;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.Login;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Shows accounts to Spring's WebAuthn as it knows users: by a random handle and by login. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
  private final Accounts accounts;

  PasskeyOwners(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
    return accounts.findByHandle(id.toBase64UrlString()).map(this::entity).orElse(null);
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
    Optional<Login> login = Login.find(username);
    return login.flatMap(accounts::find).map(this::entity).orElse(null);
  }

  @Override
  public void save(PublicKeyCredentialUserEntity entity) {
    throw new UnsupportedOperationException("accounts are not made by authenticators");
  }

  @Override
  public void delete(Bytes id) {
    throw new UnsupportedOperationException("accounts are not removed by authenticators");
  }

  private PublicKeyCredentialUserEntity entity(Account account) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(Bytes.fromBase64(accounts.getHandle(account.id())))
        .name(account.login().text())
        .displayName(account.shownName())
        .build();
  }
}
