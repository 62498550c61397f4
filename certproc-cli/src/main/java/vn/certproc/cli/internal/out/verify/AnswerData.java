package vn.certproc.cli.internal.out.verify;

import java.util.List;
import vn.certproc.cli.internal.out.DataWriter;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.Chain;
import vn.certproc.pki.DistinguishedName;
import vn.certproc.pki.revocation.RevocationEvidence;
import vn.certproc.pki.revocation.RevocationNote;
import vn.certproc.pki.revocation.RevocationStatus;
import vn.certproc.pki.verification.SignatureAnswer;
import vn.certproc.pki.verification.TimeStampAnswer;

/**
 * What one signature is worth, as keys of the object that is open.
 *
 * @param data gets them
 */
record AnswerData(DataWriter data) {

  void keys(SignatureAnswer answer) {
    answer.signer().ifPresent(signer -> certificate("signer", signer));
    data.field("signedAt", answer.signedAt().map(Moments::iso));
    data.field("timeKind", answer.timeKind());
    data.field("claimed", answer.claimed().map(Moments::iso));
    data.field("scheme", answer.scheme().map(scheme -> scheme.code()));
    answer.chain().ifPresent(this::chain);
    revocation(answer.revocation());
    data.list("timeStamps", "timeStamp");
    answer.timeStamps().forEach(this::timeStamp);
    data.end();
  }

  private void certificate(String name, CertificateDetails certificate) {
    data.object(name);
    certificate(certificate);
    data.end();
  }

  private void certificate(CertificateDetails certificate) {
    DistinguishedName subject = certificate.subject();
    data.field("name", subject.label());
    data.field("organization", subject.organization());
    data.field("subject", subject.text());
    data.field("serialNumber", certificate.serialNumber().value());
    data.field("issuer", certificate.issuer().label());
    data.field("notBefore", Moments.iso(certificate.notBefore()));
    data.field("notAfter", Moments.iso(certificate.notAfter()));
    data.field("sha256", certificate.sha256());
  }

  private void chain(Chain chain) {
    data.object("chain");
    data.field("status", chain.status());
    data.list("certificates", "certificate");
    for (CertificateDetails each : chain.certificates()) {
      data.object();
      certificate(each);
      data.end();
    }
    data.end();
    data.end();
  }

  private void revocation(List<RevocationStatus> all) {
    data.list("revocation", "status");
    for (RevocationStatus each : all) {
      data.object();
      data.field("certificate", each.certificate().subject().label());
      data.field("serialNumber", each.certificate().serialNumber().value());
      data.field("state", each.state());
      data.field("revokedAt", each.revokedAt().map(Moments::iso));
      data.field("reason", each.reason());
      each.evidence().ifPresent(this::evidence);
      data.list("notes", "note");
      each.notes().forEach(this::note);
      data.end();
      data.end();
    }
    data.end();
  }

  private void evidence(RevocationEvidence evidence) {
    data.object("evidence");
    data.field("kind", evidence.kind());
    data.field("origin", evidence.origin());
    data.field("thisUpdate", Moments.iso(evidence.thisUpdate()));
    data.field("nextUpdate", evidence.nextUpdate().map(Moments::iso));
    data.field("issuer", evidence.issuer());
    data.end();
  }

  private void note(RevocationNote note) {
    data.object();
    data.field("code", note.code());
    data.text(note.text());
    data.end();
  }

  private void timeStamp(TimeStampAnswer stamp) {
    data.object();
    data.field("verdict", stamp.verdict());
    data.field("time", Moments.iso(stamp.time()));
    stamp.authority().ifPresent(authority -> certificate("authority", authority));
    stamp.chain().ifPresent(this::chain);
    revocation(stamp.revocation());
    new ReasonData(data).write("reasons", stamp.reasons());
    data.end();
  }
}
