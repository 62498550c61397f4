package vn.certproc.pki.revocation.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.jspecify.annotations.Nullable;
import vn.certproc.pki.internal.Asn1;

/** Whether a list is a full one, about this certificate, and understood (RFC 5280 §5.2, §6.3.3). */
final class CrlScope {

  private static final Set<ASN1ObjectIdentifier> UNDERSTOOD =
      Set.of(
          Extension.authorityKeyIdentifier,
          Extension.cRLNumber,
          Extension.issuingDistributionPoint);

  private final Crl crl;
  private final Notes notes;

  CrlScope(Crl crl, Notes notes) {
    this.crl = crl;
    this.notes = notes;
  }

  /** Why it does not count for the certificate; empty where it does. */
  Optional<Opinion> objection(Question question) {
    if (crl.extension(Extension.deltaCRLIndicator).isPresent()) {
      return Optional.of(notes.no("delta"));
    }
    Optional<ASN1ObjectIdentifier> strange =
        crl.critical().stream().filter(each -> !UNDERSTOOD.contains(each)).findFirst();
    if (strange.isPresent()) {
      return Optional.of(notes.no("extension", Map.of("oid", strange.get().getId())));
    }
    Optional<Extension> point = crl.extension(Extension.issuingDistributionPoint);
    return point.isEmpty()
        ? Optional.empty()
        : Asn1.read(() -> IssuingDistributionPoint.getInstance(point.get().getParsedValue()))
            .map(read -> objection(read, question))
            .orElse(Optional.of(notes.no("scope")));
  }

  private Optional<Opinion> objection(IssuingDistributionPoint point, Question question) {
    if (point.isIndirectCRL()) {
      return Optional.of(notes.no("indirect"));
    }
    boolean otherKind =
        point.onlyContainsAttributeCerts()
            || (point.onlyContainsUserCerts() && question.authority())
            || (point.onlyContainsCACerts() && !question.authority());
    boolean inScope =
        !otherKind
            && point.getOnlySomeReasons() == null
            && names(point.getDistributionPoint(), question.addresses().crl());
    return inScope ? Optional.empty() : Optional.of(notes.no("scope"));
  }

  /** A list of one distribution point is about the certificates that name that point. */
  private static boolean names(@Nullable DistributionPointName point, List<String> wanted) {
    if (point == null) {
      return true;
    }
    return point.getType() == DistributionPointName.FULL_NAME
        && Stream.of(GeneralNames.getInstance(point.getName()).getNames())
            .filter(name -> name.getTagNo() == GeneralName.uniformResourceIdentifier)
            .map(name -> Asn1.text(ASN1IA5String.getInstance(name.getName())))
            .anyMatch(wanted::contains);
  }
}
