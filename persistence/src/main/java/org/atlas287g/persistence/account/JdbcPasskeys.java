package org.atlas287g.persistence.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.Passkey;
import org.atlas287g.domain.account.Passkeys;
import org.atlas287g.persistence.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcPasskeys implements Passkeys {
  private final JdbcClient jdbc;

  JdbcPasskeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Passkey> find(String credentialId) {
    return jdbc.sql("select * from passkey where credential_id = ?")
        .param(credentialId)
        .query(JdbcPasskeys::passkey)
        .optional();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Passkey> listOf(AccountId account) {
    return jdbc.sql("select * from passkey where account_id = ? order by created_at")
        .param(account.value())
        .query(JdbcPasskeys::passkey)
        .list();
  }

  @Override
  @Transactional
  public void add(Passkey passkey) {
    jdbc.sql(
            """
            insert into passkey
                (credential_id, account_id, public_key, signature_count, user_verified,
                 backup_eligible, backed_up, transports, attestation, client_data, label,
                 created_at, last_used_at)
            values
                (:id, :account, :key, :count, :verified,
                 :eligible, :backedUp, :transports, :attestation, :clientData, :label,
                 :created, :used)
            """)
        .param("id", passkey.credentialId())
        .param("account", passkey.account().value())
        .param("key", passkey.publicKey())
        .param("count", passkey.signatureCount())
        .param("verified", passkey.userVerified())
        .param("eligible", passkey.backupEligible())
        .param("backedUp", passkey.backedUp())
        .param("transports", passkey.transports())
        .param("attestation", passkey.attestation())
        .param("clientData", passkey.clientData())
        .param("label", passkey.label())
        .param("created", Columns.time(passkey.created()))
        .param("used", Columns.time(passkey.lastUsed()))
        .update();
  }

  @Override
  @Transactional
  public void used(Passkey passkey) {
    jdbc.sql(
            """
            update passkey
            set signature_count = :count, user_verified = :verified, backed_up = :backedUp,
                last_used_at = :used
            where credential_id = :id
            """)
        .param("count", passkey.signatureCount())
        .param("verified", passkey.userVerified())
        .param("backedUp", passkey.backedUp())
        .param("used", Columns.time(passkey.lastUsed()))
        .param("id", passkey.credentialId())
        .update();
  }

  @Override
  @Transactional
  public void remove(String credentialId) {
    jdbc.sql("delete from passkey where credential_id = ?").param(credentialId).update();
  }

  private static Passkey passkey(ResultSet row, int number) throws SQLException {
    return new Passkey(
        row.getString("credential_id"),
        new AccountId(row.getLong("account_id")),
        row.getString("public_key"),
        row.getLong("signature_count"),
        row.getBoolean("user_verified"),
        row.getBoolean("backup_eligible"),
        row.getBoolean("backed_up"),
        row.getString("transports"),
        row.getString("attestation"),
        row.getString("client_data"),
        row.getString("label"),
        Objects.requireNonNull(Columns.instant(row, "created_at")),
        Objects.requireNonNull(Columns.instant(row, "last_used_at")));
  }
}
