// Speaks with the browser's authenticators (WebAuthn) for the sign-in and the account page.

const FORBIDDEN = 403;

const bytes = (text) => {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
};

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const post = async (address, header, token, body) => {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [header]: token },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) {
    const error = new Error(`${address}: ${response.status}`);
    throw Object.assign(error, { status: response.status });
  }
  return response.json();
};

const withIds = (credentials) =>
  (credentials ?? []).map((credential) => ({ ...credential, id: bytes(credential.id) }));

const common = (credential, response) => ({
  id: credential.id,
  rawId: text(credential.rawId),
  response,
  type: credential.type,
  clientExtensionResults: credential.getClientExtensionResults(),
  authenticatorAttachment: credential.authenticatorAttachment,
});

async function signIn(header, token) {
  const options = await post('/webauthn/authenticate/options', header, token);
  const credential = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: withIds(options.allowCredentials),
    },
  });
  const { authenticatorData, clientDataJSON, signature, userHandle } = credential.response;
  const answer = await post(
    '/login/webauthn',
    header,
    token,
    common(credential, {
      authenticatorData: text(authenticatorData),
      clientDataJSON: text(clientDataJSON),
      signature: text(signature),
      userHandle: userHandle ? text(userHandle) : undefined,
    }),
  );
  location.assign(answer.next);
}

async function register(label, header, token) {
  const options = await post('/webauthn/register/options', header, token);
  const credential = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: withIds(options.excludeCredentials),
    },
  });
  const { attestationObject, clientDataJSON } = credential.response;
  await post('/webauthn/register', header, token, {
    publicKey: {
      credential: common(credential, {
        attestationObject: text(attestationObject),
        clientDataJSON: text(clientDataJSON),
        transports: credential.response.getTransports?.() ?? [],
      }),
      label,
    },
  });
  location.reload();
}

function offer(button, failure, words, action) {
  button.hidden = !window.PublicKeyCredential;
  button.addEventListener('click', async () => {
    button.disabled = true;
    failure.textContent = '';
    try {
      await action();
    } catch (error) {
      console.info(error);
      failure.classList.add('refused');
      failure.textContent = words;
    } finally {
      button.disabled = false;
    }
  });
}

/** Lets the button sign in; says the words if that does not work. */
export function offerSignIn(button, failure, header, token, words) {
  offer(button, failure, words, () => signIn(header, token));
}

/**
 * Lets the button make a passkey named by the field's value. Sends it the event
 * `needs-confirmation` if the server first wants to know that its user is the owner.
 */
export function offerRegistration(button, field, failure, header, token, words) {
  offer(button, failure, words, async () => {
    try {
      await register(field.value.trim() || new Date().toISOString().slice(0, 10), header, token);
    } catch (error) {
      if (error.status !== FORBIDDEN) {
        throw error;
      }
      button.dispatchEvent(new Event('needs-confirmation'));
    }
  });
}
