package vn.certproc.core.internal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.certproc.api.model.Certificate;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.pki.CertificateReader;
import vn.certproc.pki.NotACertificateException;

/** Does the request say of the certificate what the certificate file says (§4)? */
final class CertificateData implements Rule {

  private final CertificateReader reader = CertificateReader.create();

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    Optional<Certificate> declared = c.request().certificate();
    if (declared.flatMap(Certificate::encoded).isEmpty()) {
      return Finding.notApplicable();
    }
    try {
      Certificate inside =
          reader
              .read(declared.get().encoded().orElseThrow().der())
              .certificate()
              .toCertificate(c.profile().zone());
      List<String> differing = differing(declared.get(), inside);
      return differing.isEmpty() ? Finding.passed() : Finding.failed().with("fields", differing);
    } catch (NotACertificateException e) {
      return Finding.failed("unreadable");
    }
  }

  /** Only what the request states is compared; what it leaves open is no contradiction. */
  private static List<String> differing(Certificate declared, Certificate inside) {
    List<String> fields = new ArrayList<>();
    if (!declared.name().equals(inside.name())) {
      fields.add("certificate/name");
    }
    if (!declared.serialNumber().equals(inside.serialNumber())) {
      fields.add("certificate/serialNumber");
    }
    compare(fields, "certificate/issuer", declared.issuer(), inside.issuer());
    compare(fields, "certificate/validFrom", declared.validFrom(), inside.validFrom());
    compare(fields, "certificate/validTo", declared.validTo(), inside.validTo());
    compare(fields, "certificate/email", declared.email(), inside.email());
    compare(fields, "certificate/taxCode", declared.taxCode(), inside.taxCode());
    return fields;
  }

  private static void compare(
      List<String> fields, String path, Optional<?> declared, Optional<?> inside) {
    if (declared.isPresent() && inside.isPresent() && !Objects.equals(declared, inside)) {
      fields.add(path);
    }
  }
}
