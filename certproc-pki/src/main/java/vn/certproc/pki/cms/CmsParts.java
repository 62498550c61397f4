package vn.certproc.pki.cms;

import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.cms.internal.RevocationValues;

/** A decoded signature. Its users must not change the arrays. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record CmsParts(
    ASN1ObjectIdentifier contentType,
    Optional<byte[]> content,
    ASN1ObjectIdentifier digestAlgorithm,
    Optional<SignatureScheme> scheme,
    byte[] signature,
    SignedAttributes attributes,
    Optional<CertificateDetails> signer,
    List<CertificateDetails> certificates,
    RevocationValues revocation,
    List<TimeStamp> timeStamps,
    List<CmsFault> faults) {

  CmsParts {
    certificates = List.copyOf(certificates);
    timeStamps = List.copyOf(timeStamps);
    faults = List.copyOf(faults);
  }
}
