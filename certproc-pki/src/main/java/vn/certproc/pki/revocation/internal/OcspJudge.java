package vn.certproc.pki.revocation.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import vn.certproc.pki.internal.Asn1;
import vn.certproc.pki.revocation.EvidenceKind;
import vn.certproc.pki.revocation.EvidenceOrigin;

/** What one response says about a certificate, if it counts (RFC 6960 §3.2). */
final class OcspJudge {

  private static final Set<ASN1ObjectIdentifier> UNDERSTOOD =
      Set.of(
          OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
          OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff);

  private final Ocsp ocsp;
  private final Question question;
  private final OcspSigner signer;

  OcspJudge(Ocsp ocsp, Question question, Predicate<X509CertificateHolder> revoked) {
    this.ocsp = ocsp;
    this.question = question;
    this.signer = new OcspSigner(question, revoked);
  }

  Opinion opinion() {
    if (ocsp.basic().isEmpty()) {
      Notes notes = new Notes(EvidenceKind.OCSP, ocsp.origin(), question.issuerName());
      return notes.no("status", Map.of("status", ocsp.statusName()));
    }
    BasicOCSPResp basic = ocsp.basic().get();
    Notes notes = new Notes(EvidenceKind.OCSP, ocsp.origin(), name(basic));
    Optional<SingleResp> single =
        Stream.of(basic.getResponses()).filter(each -> about(each.getCertID())).findFirst();
    if (single.isEmpty()) {
      boolean asked = ocsp.origin() == EvidenceOrigin.FETCHED;
      return asked ? notes.no("other-certificate") : new Opinion.Irrelevant();
    }
    return untrusted(basic, notes)
        .or(() -> strange(basic, single.get(), notes))
        .or(() -> replayed(basic, notes))
        .orElseGet(() -> new OcspStatement(basic, single.get(), notes).opinion(question));
  }

  private boolean about(CertificateID id) {
    return id.getSerialNumber().equals(question.certificate().getSerialNumber())
        && Asn1.read(
                () -> {
                  try {
                    return id.matchesIssuer(question.issuer(), new BcDigestCalculatorProvider());
                  } catch (OCSPException e) {
                    throw new IllegalArgumentException("a hash that nobody knows", e);
                  }
                })
            .orElse(false);
  }

  private String name(BasicOCSPResp basic) {
    X500Name responder = basic.getResponderId().toASN1Primitive().getName();
    return responder == null ? question.issuerName() : Names.label(responder);
  }

  private Optional<Opinion> untrusted(BasicOCSPResp basic, Notes notes) {
    Optional<EvidenceSignature> signature = Ocsp.signature(basic);
    if (signature.isPresent() && !signature.get().taken()) {
      return Optional.of(notes.no("digest-weak", Map.of("algorithm", signature.get().name())));
    }
    return switch (signer.find(basic)) {
      case TRUSTED -> Optional.empty();
      case NOT_ENTITLED -> Optional.of(notes.no("responder"));
      case BROKEN -> Optional.of(notes.no("signature"));
    };
  }

  private Optional<Opinion> strange(BasicOCSPResp basic, SingleResp single, Notes notes) {
    return Stream.concat(critical(basic), critical(single))
        .filter(each -> !UNDERSTOOD.contains(each))
        .findFirst()
        .map(each -> notes.no("extension", Map.of("oid", each.getId())));
  }

  private static Stream<ASN1ObjectIdentifier> critical(BasicOCSPResp basic) {
    return ids(basic.getCriticalExtensionOIDs());
  }

  private static Stream<ASN1ObjectIdentifier> critical(SingleResp single) {
    return ids(single.getCriticalExtensionOIDs());
  }

  private static Stream<ASN1ObjectIdentifier> ids(Set<?> raw) {
    return raw.stream().map(ASN1ObjectIdentifier::getInstance);
  }

  /** Another nonce than the one sent is an old answer; none at all is common, and time decides. */
  private Optional<Opinion> replayed(BasicOCSPResp basic, Notes notes) {
    Extension given = basic.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
    if (ocsp.nonce().isEmpty() || given == null) {
      return Optional.empty();
    }
    boolean same =
        Asn1.read(() -> ASN1OctetString.getInstance(given.getParsedValue()).getOctets())
            .map(bytes -> Arrays.equals(bytes, ocsp.nonce().get()))
            .orElse(false);
    return same ? Optional.empty() : Optional.of(notes.no("nonce"));
  }
}
