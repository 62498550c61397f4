package vn.certproc.pki;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.pki.internal.Asn1;
import vn.certproc.pki.internal.Asn1Kind;
import vn.certproc.pki.internal.DerLength;
import vn.certproc.pki.internal.FileKind;
import vn.certproc.pki.internal.PemBlock;
import vn.certproc.pki.internal.PemScanner;
import vn.certproc.pki.internal.TextDecoder;

/** Finds the certificates in one file, or says what the file is instead. Used once. */
final class FileDecoder {

  /** No chain comes near; a bound keeps what a hostile file can cost small. */
  private static final int MAX_CERTIFICATES = 64;

  private final byte[] bytes;
  private final List<CertificateDetails> found = new ArrayList<>();
  private Where where = Where.nowhere();

  FileDecoder(byte[] bytes) {
    this.bytes = bytes;
  }

  /** All certificates, in the file's order; at least one. */
  List<CertificateDetails> certificates() {
    if (DerLength.looksLikeSequence(bytes)) {
      binary(bytes);
    } else {
      text();
    }
    return found;
  }

  private NotACertificateException refuse(String code) {
    return refuse(code, Map.of());
  }

  private NotACertificateException refuse(String code, Map<String, String> arguments) {
    return new NotACertificateException(Fault.of(code, where, arguments), null);
  }

  private void text() {
    String text = TextDecoder.decode(bytes);
    if (text.isBlank()) {
      throw refuse("certificate-file-empty");
    }
    List<PemBlock> blocks = PemScanner.scan(text);
    if (!blocks.isEmpty()) {
      pem(blocks);
      return;
    }
    Optional<FileKind> kind = FileKind.of(bytes);
    if (kind.isPresent()) {
      throw refuse(kind.get().code());
    }
    byte[] decoded =
        PemScanner.base64(text)
            .filter(DerLength::looksLikeSequence)
            .orElseThrow(() -> refuse(unreadable(text)));
    binary(decoded);
  }

  /** Base64 of a SEQUENCE always begins with M; with one wrong letter in it, it is damaged. */
  private static String unreadable(String text) {
    String head = text.strip();
    boolean meantAsBase64 = head.matches("(?s)M[A-J][A-Za-z0-9+/]{18}.*");
    return meantAsBase64 ? "certificate-file-damaged" : "certificate-unknown-format";
  }

  private void pem(List<PemBlock> blocks) {
    for (PemBlock block : blocks) {
      where = Where.at(block.line(), 1, block.label());
      if (block.mayHoldCertificates()) {
        if (!block.closed()) {
          throw refuse("certificate-file-truncated");
        }
        byte[] content = block.content().orElseThrow(() -> refuse("certificate-file-damaged"));
        if (!DerLength.looksLikeSequence(content)) {
          throw refuse("certificate-file-damaged");
        }
        binary(content);
      }
    }
    if (found.isEmpty()) {
      where = Where.at(blocks.get(0).line(), 1, blocks.get(0).label());
      throw refuse(blocks.get(0).otherKind().code());
    }
  }

  private void binary(byte[] der) {
    OptionalInt total = DerLength.total(der);
    if (total.isPresent() && total.getAsInt() > der.length) {
      throw refuse("certificate-file-truncated");
    }
    byte[] exact = total.isPresent() ? Arrays.copyOf(der, total.getAsInt()) : der;
    ASN1Sequence sequence =
        Asn1.read(() -> ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(exact)))
            .orElseThrow(() -> refuse("certificate-file-damaged"));
    Asn1Kind kind = Asn1Kind.of(sequence);
    switch (kind) {
      case CERTIFICATE -> add(exact);
      case SIGNED_DATA -> signedData(sequence);
      default -> throw refuse(kind.code());
    }
  }

  private void add(byte[] der) {
    if (der.length > EncodedCertificate.MAX_BYTES) {
      throw refuse(
          "certificate-too-large", Map.of("max", Integer.toString(EncodedCertificate.MAX_BYTES)));
    }
    if (found.size() == MAX_CERTIFICATES) {
      throw refuse("certificate-too-many", Map.of("max", Integer.toString(MAX_CERTIFICATES)));
    }
    found.add(CertificateParser.parse(der).orElseThrow(() -> refuse("certificate-file-damaged")));
  }

  private void signedData(ASN1Sequence sequence) {
    List<byte[]> inside =
        Asn1.read(() -> certificatesOf(sequence))
            .orElseThrow(() -> refuse("certificate-file-damaged"));
    if (inside.isEmpty()) {
      throw refuse("certificate-none-inside");
    }
    inside.forEach(this::add);
  }

  /** Attribute certificates and other choices (RFC 5652 §10.2.2) are tagged, and passed over. */
  private static List<byte[]> certificatesOf(ASN1Sequence sequence) throws java.io.IOException {
    ASN1Set set =
        SignedData.getInstance(ContentInfo.getInstance(sequence).getContent()).getCertificates();
    List<byte[]> inside = new ArrayList<>();
    if (set == null) {
      return inside;
    }
    for (ASN1Encodable each : set) {
      if (each.toASN1Primitive() instanceof ASN1Sequence certificate) {
        inside.add(certificate.getEncoded(ASN1Encoding.DER));
      }
    }
    return inside;
  }
}
