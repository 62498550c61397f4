package vn.certproc.pki.revocation.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.TBSCertList.CRLEntry;
import org.jspecify.annotations.Nullable;
import vn.certproc.pki.internal.Asn1;
import vn.certproc.pki.revocation.EvidenceKind;
import vn.certproc.pki.revocation.RevocationEvidence;
import vn.certproc.pki.revocation.RevocationNote;

/** What one list says about a certificate, if it counts (RFC 5280 §6.3.3). */
final class CrlJudge {

  private final Crl crl;
  private final Question question;
  private final Notes notes;

  CrlJudge(Crl crl, Question question) {
    this.crl = crl;
    this.question = question;
    this.notes = new Notes(EvidenceKind.CRL, crl.origin(), Names.label(crl.issuer()));
  }

  Opinion opinion() {
    if (!crl.issuer().equals(question.issuer().getSubject())) {
      return new Opinion.Irrelevant();
    }
    return untrusted()
        .or(() -> new CrlScope(crl, notes).objection(question))
        .or(this::future)
        .orElseGet(this::entries);
  }

  private Optional<Opinion> untrusted() {
    if (!Delegation.signsLists(question.issuer())) {
      return Optional.of(notes.no("issuer-usage"));
    }
    Optional<AlgorithmIdentifier> algorithm = crl.algorithm();
    if (algorithm.isPresent() && !EvidenceSignature.taken(algorithm.get())) {
      String name = EvidenceSignature.name(algorithm.get());
      return Optional.of(notes.no("digest-weak", Map.of("algorithm", name)));
    }
    return crl.signedBy(question.issuer().getSubjectPublicKeyInfo())
        ? Optional.empty()
        : Optional.of(notes.no("signature"));
  }

  private Optional<Opinion> future() {
    return crl.times().fromFuture(question.now())
        ? Optional.of(
            notes.no("future", Map.of("thisUpdate", Notes.time(crl.times().thisUpdate()))))
        : Optional.empty();
  }

  private Opinion entries() {
    CrlMemo.Search search = crl.search(question.certificate().getSerialNumber());
    if (!search.understood()) {
      return notes.no("entry");
    }
    return search.entry().isPresent()
        ? Asn1.read(() -> revoked(search.entry().get())).orElseGet(() -> notes.no("entry"))
        : silent();
  }

  /** Silence says "good" for its own time only. */
  private Opinion silent() {
    return crl.times().doubt(question, notes).orElseGet(() -> word(Optional.empty(), null));
  }

  /**
   * A revocation is for good and counts from an old list too; a suspension may have been lifted.
   */
  private Opinion revoked(CRLEntry entry) {
    int code = reason(entry);
    if (code == Reasons.REMOVE_FROM_CRL) {
      return notes.no("entry");
    }
    Word word = word(Reasons.name(code), entry);
    return word.hold() ? crl.times().doubt(question, notes).orElse(word) : word;
  }

  private Word word(Optional<String> reason, @Nullable CRLEntry entry) {
    Optional<Instant> since =
        entry == null ? Optional.empty() : Times.instant(entry.getRevocationDate().getDate());
    List<RevocationNote> more = new ArrayList<>();
    if (EvidenceSignature.sha1(crl.content().getSignatureAlgorithm())) {
      more.add(notes.note("sha1", Map.of()));
    }
    if (entry != null) {
      compromised(entry)
          .ifPresent(at -> more.add(notes.note("invalidity", Map.of("date", Notes.time(at)))));
    }
    RevocationEvidence evidence =
        new RevocationEvidence(
            EvidenceKind.CRL,
            crl.origin(),
            crl.times().thisUpdate(),
            crl.times().nextUpdate(),
            notes.issuer());
    return new Word(since, reason, evidence, more);
  }

  private static int reason(CRLEntry entry) {
    if (entry.getExtensions() == null
        || entry.getExtensions().getExtension(Extension.reasonCode) == null) {
      return -1;
    }
    return ASN1Enumerated.getInstance(
            entry.getExtensions().getExtensionParsedValue(Extension.reasonCode))
        .intValueExact();
  }

  /** Since when the key is believed to have been in other hands (RFC 5280 §5.3.2). */
  private static Optional<Instant> compromised(CRLEntry entry) {
    if (entry.getExtensions() == null
        || entry.getExtensions().getExtension(Extension.invalidityDate) == null) {
      return Optional.empty();
    }
    return Crl.time(entry.getExtensions().getExtensionParsedValue(Extension.invalidityDate));
  }
}
