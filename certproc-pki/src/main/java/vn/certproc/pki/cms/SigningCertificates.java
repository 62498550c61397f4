package vn.certproc.pki.cms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.PublicKeyFacts;
import vn.certproc.pki.cms.internal.Certificates;
import vn.certproc.pki.cms.internal.KeySizes;
import vn.certproc.pki.internal.VietnamTime;

/**
 * Whether a certificate is one to sign documents with: its dates, its usages, its key. Asked before
 * signing and when verifying. Stateless.
 *
 * <p>Source: RFC 5280 §4.1.2.5, §4.2.1.3, §4.2.1.9, §4.2.1.12; RFC 9336.
 */
public final class SigningCertificates {

  private static final Set<String> SIGNING_USAGES = Set.of("digitalSignature", "nonRepudiation");

  /**
   * Purposes of persons and of documents: the first ones stand in the Government's certificates.
   */
  private static final Set<String> SIGNING_PURPOSES =
      Set.of(
          "emailProtection",
          "clientAuth",
          "smartcardLogon",
          "anyExtendedKeyUsage",
          "1.3.6.1.5.5.7.3.36", // documentSigning (RFC 9336)
          "1.2.840.113583.1.1.5", // Adobe's authentic documents trust
          "1.3.6.1.4.1.311.10.3.12"); // Microsoft's document signing

  private SigningCertificates() {}

  /**
   * What speaks against it; the chain and revocation are not looked at.
   *
   * <ul>
   *   <li>{@code signing-certificate-expired}, {@code signing-certificate-not-yet-valid}: with
   *       {@code at}, and {@code notAfter} or {@code notBefore};
   *   <li>{@code signing-certificate-key-usage}: an authority's certificate; a key usage with
   *       neither digitalSignature nor nonRepudiation; an extended key usage with nothing for
   *       documents or persons, as of a time-stamp authority; or either cannot be read;
   *   <li>{@code signing-certificate-key-size}: with {@code algorithm} and {@code bits}: RSA below
   *       2048 or above 4096 bits, a curve other than P-256, P-384 and P-521, another kind of key.
   * </ul>
   *
   * <p>Each also has {@code certificate}, the name of its holder.
   *
   * @param at the instant of signing
   * @return empty where nothing does
   */
  public static List<Fault> faults(CertificateDetails certificate, Instant at) {
    List<Fault> faults = new ArrayList<>();
    if (at.isAfter(certificate.notAfter())) {
      faults.add(
          dated(
              certificate, "signing-certificate-expired", at, "notAfter", certificate.notAfter()));
    }
    if (at.isBefore(certificate.notBefore())) {
      faults.add(
          dated(
              certificate,
              "signing-certificate-not-yet-valid",
              at,
              "notBefore",
              certificate.notBefore()));
    }
    if (!usable(certificate)) {
      faults.add(fault("signing-certificate-key-usage", Map.of("certificate", name(certificate))));
    }
    if (!KeySizes.taken(certificate)) {
      faults.add(fault("signing-certificate-key-size", key(certificate)));
    }
    return List.copyOf(faults);
  }

  private static boolean usable(CertificateDetails certificate) {
    return !certificate.isAuthority()
        && any(certificate.keyUsage(), SIGNING_USAGES, certificate, Extension.keyUsage)
        && any(
            certificate.extendedKeyUsage(),
            SIGNING_PURPOSES,
            certificate,
            Extension.extendedKeyUsage);
  }

  /** Absent allows everything (§4.2.1.3); what cannot be read, or is there and empty, nothing. */
  private static boolean any(
      List<String> said,
      Set<String> wanted,
      CertificateDetails certificate,
      ASN1ObjectIdentifier extension) {
    boolean absent = Certificates.holder(certificate).getExtension(extension) == null;
    return absent || said.stream().anyMatch(wanted::contains);
  }

  private static Map<String, String> key(CertificateDetails certificate) {
    PublicKeyFacts key = certificate.publicKey();
    String bits = key.bits().isPresent() ? Integer.toString(key.bits().getAsInt()) : "?";
    return Map.of("certificate", name(certificate), "algorithm", key.algorithm(), "bits", bits);
  }

  private static Fault dated(
      CertificateDetails certificate, String code, Instant at, String bound, Instant when) {
    return fault(
        code,
        Map.of(
            "certificate",
            name(certificate),
            "at",
            VietnamTime.text(at),
            bound,
            VietnamTime.text(when)));
  }

  private static Fault fault(String code, Map<String, String> arguments) {
    return Fault.of(code, Where.nowhere(), arguments);
  }

  private static String name(CertificateDetails certificate) {
    return certificate.subject().label();
  }
}
