package org.atlas287g.domain.account;

import java.time.Instant;
import org.atlas287g.domain.text.Limit;

/**
 * A public key that signs an account in, held by an authenticator such as a phone.
 *
 * @param credentialId base64url, chosen by the authenticator
 * @param publicKey base64url of the COSE key
 * @param signatureCount the highest that was seen; 0 if the authenticator does not count
 * @param userVerified whether the authenticator verified its user when the key was made
 * @param backupEligible whether the key may be copied to other devices
 * @param backedUp whether it was, when last used
 * @param transports how to reach the authenticator, separated by commas
 * @param attestation base64url of the attestation object; empty if there is none
 * @param clientData base64url of the client data of the registration; empty if there is none
 * @param label what its owner calls it
 */
public record Passkey(
    String credentialId,
    AccountId account,
    String publicKey,
    long signatureCount,
    boolean userVerified,
    boolean backupEligible,
    boolean backedUp,
    String transports,
    String attestation,
    String clientData,
    String label,
    Instant created,
    Instant lastUsed) {
  /**
   * Checks the label.
   *
   * @throws org.atlas287g.domain.text.UnusableValue if it is longer than may be
   */
  public Passkey {
    label = Limit.PASSKEY_LABEL.text(label);
  }
}
