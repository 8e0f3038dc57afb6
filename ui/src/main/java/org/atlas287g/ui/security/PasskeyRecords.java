package org.atlas287g.ui.security;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.OwnAccount;
import org.atlas287g.domain.account.Passkey;
import org.atlas287g.domain.account.Passkeys;
import org.atlas287g.domain.text.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Shows {@link Passkeys} to Spring's WebAuthn as its records. */
@Component
class PasskeyRecords implements UserCredentialRepository {
  private static final int LABEL_LENGTH = Limit.PASSKEY_LABEL.most();

  private final Passkeys passkeys;
  private final Accounts accounts;
  private final OwnAccount own;

  PasskeyRecords(Passkeys passkeys, Accounts accounts, OwnAccount own) {
    this.passkeys = passkeys;
    this.accounts = accounts;
    this.own = own;
  }

  @Override
  public void delete(Bytes credentialId) {
    own.removePasskey(credentialId.toBase64UrlString());
  }

  /** Adds a new record to the signed-in account; of a known one stores what its use changed. */
  @Override
  public void save(CredentialRecord saved) {
    Account owner =
        accounts
            .findByHandle(saved.getUserEntityUserId().toBase64UrlString())
            .orElseThrow(() -> new IllegalArgumentException("no such account"));
    Passkey passkey = passkey(saved, owner);
    if (passkeys.find(passkey.credentialId()).isPresent()) {
      passkeys.used(passkey);
    } else {
      own.addPasskey(passkey);
    }
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
    return passkeys.find(credentialId.toBase64UrlString()).map(this::toRecord).orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes userId) {
    return accounts.findByHandle(userId.toBase64UrlString()).stream()
        .flatMap(owner -> passkeys.listOf(owner.id()).stream())
        .map(this::toRecord)
        .toList();
  }

  private static Passkey passkey(CredentialRecord saved, Account owner) {
    String label = saved.getLabel();
    return new Passkey(
        saved.getCredentialId().toBase64UrlString(),
        owner.id(),
        new Bytes(saved.getPublicKey().getBytes()).toBase64UrlString(),
        saved.getSignatureCount(),
        saved.isUvInitialized(),
        saved.isBackupEligible(),
        saved.isBackupState(),
        saved.getTransports().stream()
            .map(AuthenticatorTransport::getValue)
            .sorted()
            .collect(Collectors.joining(",")),
        text(saved.getAttestationObject()),
        text(saved.getAttestationClientDataJSON()),
        label.length() > LABEL_LENGTH ? label.substring(0, LABEL_LENGTH) : label,
        saved.getCreated(),
        saved.getLastUsed());
  }

  private CredentialRecord toRecord(Passkey passkey) {
    return ImmutableCredentialRecord.builder()
        .credentialId(Bytes.fromBase64(passkey.credentialId()))
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .userEntityUserId(Bytes.fromBase64(accounts.getHandle(passkey.account())))
        .publicKey(new ImmutablePublicKeyCose(Bytes.fromBase64(passkey.publicKey()).getBytes()))
        .signatureCount(passkey.signatureCount())
        .uvInitialized(passkey.userVerified())
        .backupEligible(passkey.backupEligible())
        .backupState(passkey.backedUp())
        .transports(transports(passkey.transports()))
        .attestationObject(bytes(passkey.attestation()))
        .attestationClientDataJSON(bytes(passkey.clientData()))
        .label(passkey.label())
        .created(passkey.created())
        .lastUsed(passkey.lastUsed())
        .build();
  }

  private static Set<AuthenticatorTransport> transports(String joined) {
    return Arrays.stream(joined.split(","))
        .filter(name -> !name.isEmpty())
        .map(AuthenticatorTransport::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String text(@Nullable Bytes bytes) {
    return Optional.ofNullable(bytes).map(Bytes::toBase64UrlString).orElse("");
  }

  private static @Nullable Bytes bytes(String text) {
    return text.isEmpty() ? null : Bytes.fromBase64(text);
  }
}
