package vn.certproc.cli.internal.verb.token;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.cli.internal.out.TokenTest.Kind;
import vn.certproc.cli.internal.out.TokenTest.Outcome;
import vn.certproc.pkcs11.PinSource;
import vn.certproc.pkcs11.TokenCertificate;
import vn.certproc.pkcs11.TokenContents;
import vn.certproc.pkcs11.TokenException;
import vn.certproc.pkcs11.TokenKey;
import vn.certproc.pkcs11.TokenSession;

/** Lets each key that signs sign a random challenge, and verifies it without the token. */
final class KeyTrial {

  private static final int CHALLENGE_BYTES = 64;

  private final TokenSession session;
  private final PinSource pins;

  KeyTrial(TokenSession session, PinSource pins) {
    this.session = session;
    this.pins = pins;
  }

  void run(TestSteps steps) {
    TokenContents contents = session.contents();
    List<TokenKey> signing = contents.keys().stream().filter(TokenKey::signs).toList();
    for (TokenKey key : signing) {
      one(key, contents, steps);
    }
    if (signing.isEmpty()) {
      steps.add(Kind.KEY, Outcome.NOT_DONE, "", "no-keys", Map.of());
    }
    steps.pairing(contents);
  }

  private void one(TokenKey key, TokenContents contents, TestSteps steps) {
    String name = key.algorithm() + " " + (key.label().isEmpty() ? key.id().hex() : key.label());
    try {
      SigningKey signer = signer(key, contents);
      SignatureScheme scheme = signer.schemes().iterator().next();
      byte[] challenge = new byte[CHALLENGE_BYTES];
      new SecureRandom().nextBytes(challenge);
      boolean holds = verifies(signer, scheme, challenge, signer.sign(scheme, challenge));
      steps.add(
          Kind.KEY,
          holds ? Outcome.PASSED : Outcome.FAILED,
          name,
          holds ? "signed" : "not-verified",
          Map.of("scheme", scheme.code()));
    } catch (TokenException.Unsuitable | TokenException.CallFailed | TokenException.PinRefused e) {
      steps.failed(Kind.KEY, name, e.faults().get(0));
    }
  }

  /** A key that does not tell its public half is known by its certificate. */
  private SigningKey signer(TokenKey key, TokenContents contents) {
    Optional<TokenCertificate> own =
        contents.certificates().stream()
            .filter(c -> key.publicKey().isEmpty() && c.id().equals(key.id()))
            .findFirst();
    return own.isPresent() ? session.signer(own.get(), pins) : session.signer(key, pins);
  }

  private static boolean verifies(
      SigningKey signer, SignatureScheme scheme, byte[] message, byte[] signature) {
    try {
      Signature verifier = scheme.jca();
      verifier.initVerify(signer.publicKey());
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
