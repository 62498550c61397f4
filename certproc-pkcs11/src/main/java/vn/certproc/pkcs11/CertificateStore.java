package vn.certproc.pkcs11;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.pkcs11.ObjectReader.CertificateObject;
import vn.certproc.pkcs11.internal.cryptoki.Cka;
import vn.certproc.pkcs11.internal.cryptoki.ObjectFunctions;
import vn.certproc.pkcs11.internal.cryptoki.Template;
import vn.certproc.pkcs11.internal.der.Der;

/** The certificate objects of a token: read, written, removed. */
final class CertificateStore {

  private final TokenSession token;
  private final ObjectFunctions objects;
  private final long session;

  CertificateStore(TokenSession token, long session) {
    this.token = token;
    this.objects = token.driver().objects();
    this.session = session;
  }

  List<CertificateObject> all() {
    return new ObjectReader(objects, session).certificates();
  }

  /** Writes a certificate as an object that everybody may read (PKCS#11 v2.40 §4.6.3). */
  void write(EncodedCertificate encoded, X509Certificate certificate, ObjectId id, String label) {
    try (Template template =
        objects
            .template()
            .ulong(Cka.CLASS, Cka.CERTIFICATE)
            .ulong(Cka.CERTIFICATE_TYPE, Cka.X_509)
            .bool(Cka.TOKEN, true)
            .bool(Cka.PRIVATE, false)
            .bytes(Cka.LABEL, label.getBytes(StandardCharsets.UTF_8))
            .bytes(Cka.ID, id.bytes())
            .bytes(Cka.SUBJECT, certificate.getSubjectX500Principal().getEncoded())
            .bytes(Cka.ISSUER, certificate.getIssuerX500Principal().getEncoded())
            .bytes(Cka.SERIAL_NUMBER, Der.integer(certificate.getSerialNumber()))
            .bytes(Cka.VALUE, encoded.der())) {
      objects.create(session, template);
    }
  }

  /**
   * Looks for a certificate that was just written, in a session of its own: what the writing one
   * shows might be its own memory only.
   *
   * @return its handle; empty where it is not there, byte for byte
   */
  Optional<Long> readBack(EncodedCertificate encoded, ObjectId id) {
    return token.with(
        fresh ->
            new ObjectReader(objects, fresh)
                .certificates().stream()
                    .filter(c -> c.encoded().map(encoded::equals).orElse(false))
                    .filter(c -> c.id().equals(id))
                    .map(CertificateObject::handle)
                    .findFirst());
  }

  void remove(long handle) {
    objects.destroy(session, handle);
  }
}
