package vn.certproc.pki.revocation.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;

/** Finds who signed a response: the issuer itself, or one to whom it gave that right. */
final class OcspSigner {

  /** A response carries its signer's chain; nobody needs more. */
  private static final int MAX_CANDIDATES = 20;

  private final Question question;
  private final Predicate<X509CertificateHolder> revoked;

  /**
   * Looks for the signer.
   *
   * @param revoked whether the lists at hand say that a responder was revoked
   */
  OcspSigner(Question question, Predicate<X509CertificateHolder> revoked) {
    this.question = question;
    this.revoked = revoked;
  }

  /** What came of it. */
  enum Result {
    /** The issuer or its responder signed it. */
    TRUSTED,
    /** Somebody signed it who has no such right from the issuer. */
    NOT_ENTITLED,
    /** The signature does not hold with any certificate at hand. */
    BROKEN
  }

  Result find(BasicOCSPResp basic) {
    Optional<EvidenceSignature> signature = Ocsp.signature(basic);
    if (signature.isEmpty()) {
      return Result.BROKEN;
    }
    if (signature.get().holds(question.issuer().getSubjectPublicKeyInfo())) {
      return Result.TRUSTED;
    }
    List<X509CertificateHolder> signers =
        Stream.concat(Ocsp.certificates(basic).stream(), question.pool().stream())
            .limit(MAX_CANDIDATES)
            .filter(each -> signature.get().holds(each.getSubjectPublicKeyInfo()))
            .toList();
    if (signers.isEmpty()) {
      return Result.BROKEN;
    }
    boolean entitled = signers.stream().anyMatch(each -> entitled(each, basic));
    return entitled ? Result.TRUSTED : Result.NOT_ENTITLED;
  }

  private boolean entitled(X509CertificateHolder signer, BasicOCSPResp basic) {
    return Delegation.responder(question.issuer(), signer, basic.getProducedAt().toInstant())
        && !revoked.test(signer);
  }
}
