package vn.certproc.pki.revocation.internal;

import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.certproc.pki.CertificateAddresses;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.internal.Asn1;

/**
 * What is asked of each piece of evidence. Immutable and thread-safe.
 *
 * @param certificate whose status is asked
 * @param issuer its issuer, whose signature on it was verified
 * @param pool where a responder's certificate may be found
 * @param addresses the addresses in the certificate
 * @param at the instant that evidence must speak of
 * @param now the instant that evidence must not be later than
 */
public record Question(
    X509CertificateHolder certificate,
    X509CertificateHolder issuer,
    List<X509CertificateHolder> pool,
    CertificateAddresses addresses,
    Instant at,
    Instant now) {

  private static final CertificateAddresses NO_ADDRESSES =
      new CertificateAddresses(List.of(), List.of(), List.of());

  /** Copies the list. */
  public Question {
    pool = List.copyOf(pool);
  }

  /** The question about a certificate of a chain. */
  public static Question of(
      CertificateDetails certificate,
      CertificateDetails issuer,
      List<CertificateDetails> pool,
      Instant at,
      Instant now) {
    return new Question(
        holder(certificate),
        holder(issuer),
        pool.stream().map(Question::holder).toList(),
        certificate.addresses(),
        at,
        now);
  }

  private static X509CertificateHolder holder(CertificateDetails certificate) {
    return Asn1.read(() -> new X509CertificateHolder(certificate.der()))
        .orElseThrow(() -> new IllegalStateException("a certificate that was read before"));
  }

  /** The same question about another certificate of the same issuer. */
  Question about(X509CertificateHolder other) {
    return new Question(other, issuer, pool, NO_ADDRESSES, at, now);
  }

  /** Whether the certificate names the issuer and was signed by it. */
  public boolean issuedByIssuer() {
    return Delegation.issued(issuer, certificate);
  }

  /** Whether the certificate is an authority's, for the scope of a list. */
  boolean authority() {
    Extension extension = certificate.getExtension(Extension.basicConstraints);
    return extension != null
        && Asn1.read(() -> BasicConstraints.getInstance(extension.getParsedValue()).isCA())
            .orElse(false);
  }

  /** The issuer's name for a sentence. */
  String issuerName() {
    return Names.label(issuer.getSubject());
  }
}
