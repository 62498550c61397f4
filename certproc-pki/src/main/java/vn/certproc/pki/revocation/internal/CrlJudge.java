package vn.certproc.pki.revocation.internal;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.TBSCertList.CRLEntry;
import org.jspecify.annotations.Nullable;
import vn.certproc.pki.internal.Asn1;
import vn.certproc.pki.revocation.EvidenceKind;
import vn.certproc.pki.revocation.RevocationEvidence;
import vn.certproc.pki.revocation.RevocationNote;

/** What one list says about a certificate, if it counts (RFC 5280 §6.3.3). */
final class CrlJudge {

  private static final Set<ASN1ObjectIdentifier> UNDERSTOOD_IN_ENTRIES =
      Set.of(Extension.reasonCode, Extension.invalidityDate);

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
    Optional<EvidenceSignature> signature = crl.signature();
    if (signature.isPresent() && !signature.get().taken()) {
      return Optional.of(notes.no("digest-weak", Map.of("algorithm", signature.get().name())));
    }
    boolean holds =
        signature
            .map(made -> made.holds(question.issuer().getSubjectPublicKeyInfo()))
            .orElse(false);
    return holds ? Optional.empty() : Optional.of(notes.no("signature"));
  }

  private Optional<Opinion> future() {
    return crl.times().fromFuture(question.now())
        ? Optional.of(
            notes.no("future", Map.of("thisUpdate", Notes.time(crl.times().thisUpdate()))))
        : Optional.empty();
  }

  private Opinion entries() {
    return Asn1.read(this::search).orElseGet(() -> notes.no("entry"));
  }

  /** All entries are gone through: a critical extension in any of them forbids the list. */
  private Opinion search() {
    BigInteger serial = question.certificate().getSerialNumber();
    Optional<CRLEntry> found = Optional.empty();
    Enumeration<?> entries = crl.content().getRevokedCertificateEnumeration();
    while (entries.hasMoreElements()) {
      CRLEntry entry = (CRLEntry) entries.nextElement();
      if (entry.hasExtensions() && !understood(entry)) {
        return notes.no("entry");
      }
      if (entry.getUserCertificate().hasValue(serial)) {
        found = Optional.of(entry);
      }
    }
    return found.isPresent() ? revoked(found.get()) : silent();
  }

  private static boolean understood(CRLEntry entry) {
    return Stream.of(entry.getExtensions().getCriticalExtensionOIDs())
        .allMatch(UNDERSTOOD_IN_ENTRIES::contains);
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
