package vn.certproc.checks.signatures;

import java.time.LocalDate;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.AssessmentOptions;
import vn.certproc.dossier.Certproc;

/** Forms to sign: one page each, with the request inside. */
final class Forms {

  private static final AssessmentOptions DAY =
      AssessmentOptions.on(LocalDate.of(2021, 3, 15)).under("long-an-2020");

  private static final byte[] PERSONAL = form("tt185-07");
  private static final byte[] LETTER = form("tt185-08");

  private Forms() {}

  /** A person's own request: it has a place for the person alone. */
  static byte[] personal() {
    return PERSONAL.clone();
  }

  /** An agency's letter: it has a place for its head and for the seal. */
  static byte[] letter() {
    return LETTER.clone();
  }

  private static byte[] form(String id) {
    Certproc certproc = Certproc.builder().build();
    Payload payload = certproc.example(Procedure.RENEW, SubscriberKind.STAFF, 1, DAY);
    return certproc.form(id, payload, DAY);
  }
}
