package vn.certproc.api.payload;

import java.util.Optional;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.payload.RequestEntry.Slot;
import vn.certproc.api.payload.document.CertificateNode;
import vn.certproc.api.payload.document.OrganizationNode;
import vn.certproc.api.payload.document.PersonNode;
import vn.certproc.api.payload.document.RequestNode;

/**
 * Values whose element depends on the rest of the request, as {@link
 * vn.certproc.api.model.RequestFields} reads them: the e-mail is the agency's own or the person's,
 * and a request without a certificate (new issue, recovery) names the subscriber instead.
 */
final class Fallbacks {

  private static final TextSlot<CertificateNode> CERTIFICATE_NAME =
      new TextSlot<>(n -> n.name, (n, v) -> n.name = v);
  private static final TextSlot<CertificateNode> CERTIFICATE_EMAIL =
      new TextSlot<>(n -> n.email, (n, v) -> n.email = v);
  private static final TextSlot<OrganizationNode> ORGANIZATION_NAME =
      new TextSlot<>(n -> n.name, (n, v) -> n.name = v);
  private static final TextSlot<OrganizationNode> ORGANIZATION_EMAIL =
      new TextSlot<>(n -> n.email, (n, v) -> n.email = v);
  private static final TextSlot<PersonNode> PERSON_NAME =
      new TextSlot<>(n -> n.fullName, (n, v) -> n.fullName = v);
  private static final TextSlot<PersonNode> PERSON_EMAIL =
      new TextSlot<>(n -> n.email, (n, v) -> n.email = v);

  private Fallbacks() {}

  static Optional<Slot> emailSlot(RequestNode r) {
    return isAgency(r)
        ? Owners.ORGANIZATION.find().apply(r).flatMap(ORGANIZATION_EMAIL::slot)
        : Owners.HOLDER.find().apply(r).flatMap(PERSON_EMAIL::slot);
  }

  static void email(RequestNode r, String value) {
    if (isAgency(r)) {
      ORGANIZATION_EMAIL.put(Owners.ORGANIZATION.make().apply(r), value);
    } else {
      PERSON_EMAIL.put(Owners.HOLDER.make().apply(r), value);
    }
  }

  static Optional<Slot> nameSlot(RequestNode r) {
    if (hasCertificate(r)) {
      return Owners.CERTIFICATE.find().apply(r).flatMap(CERTIFICATE_NAME::slot);
    }
    return isAgency(r)
        ? Owners.ORGANIZATION.find().apply(r).flatMap(ORGANIZATION_NAME::slot)
        : Owners.HOLDER.find().apply(r).flatMap(PERSON_NAME::slot);
  }

  static void name(RequestNode r, String value) {
    if (hasCertificate(r)) {
      CERTIFICATE_NAME.put(Owners.CERTIFICATE.make().apply(r), value);
    } else if (isAgency(r)) {
      ORGANIZATION_NAME.put(Owners.ORGANIZATION.make().apply(r), value);
    } else {
      PERSON_NAME.put(Owners.HOLDER.make().apply(r), value);
    }
  }

  static Optional<Slot> certificateEmailSlot(RequestNode r) {
    return hasCertificate(r)
        ? Owners.CERTIFICATE.find().apply(r).flatMap(CERTIFICATE_EMAIL::slot)
        : emailSlot(r);
  }

  static void certificateEmail(RequestNode r, String value) {
    if (hasCertificate(r)) {
      CERTIFICATE_EMAIL.put(Owners.CERTIFICATE.make().apply(r), value);
    } else {
      email(r, value);
    }
  }

  private static boolean hasCertificate(RequestNode r) {
    return r.certificate != null || r.renew != null || r.change != null || r.revoke != null;
  }

  private static boolean isAgency(RequestNode r) {
    return r.subscriber != null && SubscriberKind.AGENCY.code().equals(r.subscriber.kind);
  }
}
