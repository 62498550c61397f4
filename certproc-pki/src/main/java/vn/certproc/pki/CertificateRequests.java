package vn.certproc.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;
import org.bouncycastle.pkcs.PKCSException;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.pki.internal.Asn1;
import vn.certproc.pki.internal.SchemeIdentifiers;
import vn.certproc.pki.internal.SchemeVerifiers;
import vn.certproc.pki.internal.Signatures;
import vn.certproc.pki.internal.SigningKeySigner;

/**
 * Makes requests for certificates (PKCS#10) whose key is on a token or anywhere else. Each is
 * verified with the public key before it is handed out: a faulty module cannot send an official to
 * the Authority with a request that is refused there.
 *
 * <p>Thread-safe. Source: RFC 2986 §4; RFC 2985 §5.4.2 (the extension request).
 */
public final class CertificateRequests {

  private CertificateRequests() {}

  /**
   * A request signed with the scheme that every authority knows, of those that the key can do.
   *
   * @see #create(SigningKey, SignatureScheme, RequestSubject)
   */
  public static CertificateRequest create(SigningKey key, RequestSubject subject) {
    return create(key, SchemeIdentifiers.preferred(key), subject);
  }

  /**
   * A request for a certificate of this key.
   *
   * @param key what signs; asked once
   * @param scheme one of the key's
   * @param subject whom the certificate is for
   * @throws IllegalArgumentException when the key cannot do the scheme
   * @throws CertificateRequestException {@code certificate-request-key}, {@code
   *     certificate-request-unverified}
   * @throws CertprocException when the key's place fails or refuses
   */
  public static CertificateRequest create(
      SigningKey key, SignatureScheme scheme, RequestSubject subject) {
    SubjectPublicKeyInfo info = publicKeyInfo(key.publicKey());
    try {
      PKCS10CertificationRequestBuilder builder =
          new PKCS10CertificationRequestBuilder(name(subject), info);
      if (subject.email().isPresent()) {
        builder.addAttribute(
            PKCSObjectIdentifiers.pkcs_9_at_extensionRequest,
            alternativeName(subject.email().get().value()).generate());
      }
      PKCS10CertificationRequest made = builder.build(new SigningKeySigner(key, scheme));
      if (!holds(made, info)) {
        throw new CertificateRequestException("certificate-request-unverified", Map.of());
      }
      return new CertificateRequest(made.getEncoded(), subject);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // only memory is written to
    }
  }

  /** The key as it is encoded; a token's adapter may hand over any implementation. */
  private static SubjectPublicKeyInfo publicKeyInfo(PublicKey key) {
    Optional<SubjectPublicKeyInfo> info =
        Optional.ofNullable(key.getEncoded())
            .flatMap(bytes -> Asn1.read(() -> SubjectPublicKeyInfo.getInstance(bytes)))
            .filter(each -> Signatures.publicKey(each).isPresent());
    return info.orElseThrow(
        () ->
            new CertificateRequestException(
                "certificate-request-key", Map.of("algorithm", key.getAlgorithm())));
  }

  private static boolean holds(PKCS10CertificationRequest request, SubjectPublicKeyInfo info) {
    return Signatures.publicKey(info).filter(key -> holds(request, key)).isPresent();
  }

  private static boolean holds(PKCS10CertificationRequest request, PublicKey key) {
    try {
      return request.isSignatureValid(new SchemeVerifiers(key));
    } catch (PKCSException e) {
      return false;
    }
  }

  /** In the order of generation 2: country, place, body, units from the top, name, identifier. */
  private static X500Name name(RequestSubject subject) {
    X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE);
    name.addRDN(BCStyle.C, subject.country());
    subject.province().ifPresent(value -> name.addRDN(BCStyle.ST, value));
    subject.locality().ifPresent(value -> name.addRDN(BCStyle.L, value));
    subject.organization().ifPresent(value -> name.addRDN(BCStyle.O, value));
    subject.organizationalUnits().forEach(value -> name.addRDN(BCStyle.OU, value));
    name.addRDN(BCStyle.CN, subject.commonName());
    subject.taxCode().ifPresent(code -> name.addRDN(BCStyle.UID, "MST:" + code.value()));
    return name.build();
  }

  private static ExtensionsGenerator alternativeName(String email) throws IOException {
    ExtensionsGenerator wanted = new ExtensionsGenerator();
    wanted.addExtension(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(new GeneralName(GeneralName.rfc822Name, email)));
    return wanted;
  }
}
