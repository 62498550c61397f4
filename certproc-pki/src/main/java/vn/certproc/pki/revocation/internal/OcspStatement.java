package vn.certproc.pki.revocation.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import vn.certproc.pki.revocation.EvidenceKind;
import vn.certproc.pki.revocation.RevocationEvidence;
import vn.certproc.pki.revocation.RevocationNote;

/**
 * What a response, whose signature was verified, states about the certificate asked about.
 *
 * @param basic the response
 * @param single the part of it about the certificate
 * @param notes makes the notes about it
 */
record OcspStatement(BasicOCSPResp basic, SingleResp single, Notes notes) {

  Opinion opinion(Question question) {
    Times times =
        new Times(
            single.getThisUpdate().toInstant(), Times.instant(single.getNextUpdate()), kept());
    Instant produced = basic.getProducedAt().toInstant();
    if (times.fromFuture(question.now()) || produced.isAfter(question.now().plus(Times.SKEW))) {
      return notes.no("future", Map.of("thisUpdate", Notes.time(times.thisUpdate())));
    }
    if (single.getCertStatus() == CertificateStatus.GOOD) {
      return times
          .doubt(question, notes)
          .orElseGet(() -> word(times, Optional.empty(), Optional.empty()));
    }
    return single.getCertStatus() instanceof RevokedStatus revoked
        ? revoked(revoked, times, question)
        : notes.no("unknown");
  }

  /** A revocation is for good; a suspension may have been lifted after the time it speaks of. */
  private Opinion revoked(RevokedStatus revoked, Times times, Question question) {
    Optional<String> reason =
        revoked.hasRevocationReason()
            ? Reasons.name(revoked.getRevocationReason())
            : Optional.empty();
    Word word = word(times, Times.instant(revoked.getRevocationTime()), reason);
    return word.hold() ? times.doubt(question, notes).orElse(word) : word;
  }

  private Word word(Times times, Optional<Instant> since, Optional<String> reason) {
    List<RevocationNote> more =
        EvidenceSignature.sha1(basic.getSignatureAlgorithmID())
            ? List.of(notes.note("sha1", Map.of()))
            : List.of();
    RevocationEvidence evidence =
        new RevocationEvidence(
            EvidenceKind.OCSP,
            notes.origin(),
            times.thisUpdate(),
            times.nextUpdate(),
            notes.issuer());
    return new Word(since, reason, evidence, more);
  }

  private Optional<Instant> kept() {
    Extension cutoff = single.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff);
    return cutoff == null ? Optional.empty() : Crl.time(cutoff.getParsedValue());
  }
}
