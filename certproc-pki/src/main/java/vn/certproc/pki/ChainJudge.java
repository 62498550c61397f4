package vn.certproc.pki;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import vn.certproc.pki.internal.Asn1;

/** Looks a built chain over: validity, rights of the issuers, strength of the signatures. */
final class ChainJudge {

  private final List<CertificateDetails> chain;
  private final TrustAnchors trust;
  private final Instant at;
  private final List<Finding> findings = new ArrayList<>();

  ChainJudge(List<CertificateDetails> chain, TrustAnchors trust, Instant at) {
    this.chain = chain;
    this.trust = trust;
    this.at = at;
  }

  /** Whether each issuer may issue, and that many levels below it (RFC 5280 §4.2.1.9). */
  boolean issuersArePermitted() {
    for (int i = 1; i < chain.size(); i++) {
      if (!permitted(chain.get(i), i - 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean permitted(CertificateDetails issuer, int authoritiesBelow) {
    boolean keyMayCertify =
        issuer.keyUsage().isEmpty() || issuer.keyUsage().contains("keyCertSign");
    return issuer.isAuthority()
        && keyMayCertify
        && pathLength(issuer).map(most -> authoritiesBelow <= most).orElse(true);
  }

  private static Optional<Integer> pathLength(CertificateDetails issuer) {
    Extension extension = issuer.holder().getExtension(Extension.basicConstraints);
    return extension == null
        ? Optional.empty()
        : Asn1.read(
            () -> {
              ASN1Integer most =
                  BasicConstraints.getInstance(extension.getParsedValue())
                      .getPathLenConstraintInteger();
              return most == null ? Integer.MAX_VALUE : most.intValueExact();
            });
  }

  /** Everything noticed, from the certificate upwards; what the status means comes last. */
  List<Finding> findings(ChainStatus status) {
    for (CertificateDetails each : chain) {
      findings.addAll(each.findings());
      validity(each);
      if (!trust.anchors().contains(each)) {
        strength(each); // nobody relies on the signature that an anchor made on itself
      }
    }
    CertificateDetails last = chain.get(chain.size() - 1);
    switch (status) {
      case COMPLETE -> {}
      case INCOMPLETE -> note("issuer-unknown", FindingLevel.ERROR, last, issuer(last));
      case UNTRUSTED_ROOT -> note("root-not-trusted", FindingLevel.ERROR, last, Map.of());
      case BROKEN_SIGNATURE -> note("signature-broken", FindingLevel.ERROR, last, issuer(last));
      case NOT_PERMITTED -> notPermitted();
    }
    return findings;
  }

  private static Map<String, String> issuer(CertificateDetails certificate) {
    return Map.of("issuer", certificate.issuer().label());
  }

  private void note(
      String code, FindingLevel level, CertificateDetails about, Map<String, String> arguments) {
    findings.add(Finding.of(code, level, about.subject().label(), arguments));
  }

  private void validity(CertificateDetails each) {
    if (at.isBefore(each.notBefore())) {
      Map<String, String> since = Map.of("notBefore", each.notBefore().toString());
      note("not-yet-valid", FindingLevel.ERROR, each, since);
    }
    if (at.isAfter(each.notAfter())) {
      Map<String, String> since = Map.of("notAfter", each.notAfter().toString());
      note("expired", FindingLevel.ERROR, each, since);
    }
  }

  /** SHA-1 is said, not failed: every G1 chain has it. MD2 to MD5 prove nothing any more. */
  private void strength(CertificateDetails each) {
    String algorithm = each.signatureAlgorithm().toUpperCase(Locale.ROOT);
    if (algorithm.startsWith("SHA1")) {
      note("sha1-in-chain", FindingLevel.NOTE, each, Map.of());
    } else if (algorithm.startsWith("MD")) {
      note("weak-signature", FindingLevel.ERROR, each, Map.of("algorithm", algorithm));
    }
  }

  private void notPermitted() {
    for (int i = 1; i < chain.size(); i++) {
      if (!permitted(chain.get(i), i - 1)) {
        note("issuer-not-permitted", FindingLevel.ERROR, chain.get(i), Map.of());
      }
    }
  }
}
