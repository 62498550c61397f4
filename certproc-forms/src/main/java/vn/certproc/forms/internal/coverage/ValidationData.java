package vn.certproc.forms.internal.coverage;

import java.util.ArrayList;
import java.util.List;
import vn.certproc.forms.internal.strict.StrictPdf;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.CertificateReader;
import vn.certproc.pki.NotACertificateException;
import vn.certproc.pki.revocation.RevocationSources;
import vn.certproc.pki.verification.SignatureJudge;

/** Gives a judge what the file's document security store holds. */
final class ValidationData {

  private final SecurityStore store;

  ValidationData(StrictPdf pdf) {
    this.store = new SecurityStore(pdf);
  }

  SignatureJudge help(SignatureJudge judge) {
    List<CertificateDetails> certificates = new ArrayList<>();
    for (byte[] each : store.contents("Certs")) {
      try {
        certificates.add(CertificateReader.create().read(each).certificate());
      } catch (NotACertificateException e) {
        // It helps nobody; the others may.
      }
    }
    RevocationSources evidence =
        RevocationSources.none().withEmbedded(store.contents("CRLs"), store.contents("OCSPs"));
    return judge.alsoWith(certificates, evidence);
  }
}
