package vn.certproc.pki;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.certproc.pki.internal.Asn1;

/**
 * Reads the extensions that officials and rules ask about. A malformed one is read as absent and
 * its object identifier kept, so that it can be said.
 */
final class ExtensionReader {

  /** Bit names of RFC 5280 §4.2.1.3, by Bouncy Castle's masks. */
  private static final Map<Integer, String> USAGES =
      Map.of(
          KeyUsage.digitalSignature, "digitalSignature",
          KeyUsage.nonRepudiation, "nonRepudiation",
          KeyUsage.keyEncipherment, "keyEncipherment",
          KeyUsage.dataEncipherment, "dataEncipherment",
          KeyUsage.keyAgreement, "keyAgreement",
          KeyUsage.keyCertSign, "keyCertSign",
          KeyUsage.cRLSign, "cRLSign",
          KeyUsage.encipherOnly, "encipherOnly",
          KeyUsage.decipherOnly, "decipherOnly");

  private static final List<Integer> USAGE_ORDER =
      List.of(
          KeyUsage.digitalSignature,
          KeyUsage.nonRepudiation,
          KeyUsage.keyEncipherment,
          KeyUsage.dataEncipherment,
          KeyUsage.keyAgreement,
          KeyUsage.keyCertSign,
          KeyUsage.cRLSign,
          KeyUsage.encipherOnly,
          KeyUsage.decipherOnly);

  private static final Map<KeyPurposeId, String> PURPOSES =
      Map.of(
          KeyPurposeId.id_kp_clientAuth, "clientAuth",
          KeyPurposeId.id_kp_serverAuth, "serverAuth",
          KeyPurposeId.id_kp_emailProtection, "emailProtection",
          KeyPurposeId.id_kp_codeSigning, "codeSigning",
          KeyPurposeId.id_kp_timeStamping, "timeStamping",
          KeyPurposeId.id_kp_OCSPSigning, "OCSPSigning",
          KeyPurposeId.id_kp_smartcardlogon, "smartcardLogon",
          KeyPurposeId.anyExtendedKeyUsage, "anyExtendedKeyUsage");

  private final X509CertificateHolder holder;
  private final List<String> malformed = new ArrayList<>();

  ExtensionReader(X509CertificateHolder holder) {
    this.holder = holder;
  }

  /** Object identifiers of the extensions that could not be read, in the order they were asked. */
  List<String> malformed() {
    return List.copyOf(malformed);
  }

  private <T> Optional<T> read(ASN1ObjectIdentifier type, Asn1.Reading<T> reading) {
    Extension extension = holder.getExtension(type);
    if (extension == null) {
      return Optional.empty();
    }
    Optional<T> value = Asn1.read(reading);
    if (value.isEmpty()) {
      malformed.add(type.getId());
    }
    return value;
  }

  private Extensions extensions() {
    return holder.getExtensions();
  }

  List<String> keyUsage() {
    return read(
            Extension.keyUsage,
            () -> {
              KeyUsage usage = KeyUsage.fromExtensions(extensions());
              return USAGE_ORDER.stream()
                  .filter(usage::hasUsages)
                  .map(bit -> USAGES.getOrDefault(bit, bit.toString()))
                  .toList();
            })
        .orElse(List.of());
  }

  List<String> extendedKeyUsage() {
    return read(
            Extension.extendedKeyUsage,
            () ->
                List.of(ExtendedKeyUsage.fromExtensions(extensions()).getUsages()).stream()
                    .map(purpose -> PURPOSES.getOrDefault(purpose, purpose.getId()))
                    .toList())
        .orElse(List.of());
  }

  /** The rfc822Names of the subject's alternative names (RFC 5280 §4.2.1.6), as written. */
  List<String> emails() {
    return read(
            Extension.subjectAlternativeName,
            () ->
                names(
                    GeneralNames.fromExtensions(extensions(), Extension.subjectAlternativeName),
                    GeneralName.rfc822Name))
        .orElse(List.of());
  }

  CertificateAddresses addresses() {
    return new CertificateAddresses(
        read(Extension.cRLDistributionPoints, this::crlAddresses).orElse(List.of()),
        access(AccessDescription.id_ad_ocsp),
        access(AccessDescription.id_ad_caIssuers));
  }

  private List<String> crlAddresses() {
    CRLDistPoint points =
        CRLDistPoint.getInstance(
            extensions().getExtensionParsedValue(Extension.cRLDistributionPoints));
    List<String> found = new ArrayList<>();
    for (DistributionPoint point : points.getDistributionPoints()) {
      DistributionPointName name = point.getDistributionPoint();
      if (name != null && name.getType() == DistributionPointName.FULL_NAME) {
        found.addAll(
            names(GeneralNames.getInstance(name.getName()), GeneralName.uniformResourceIdentifier));
      }
    }
    return found;
  }

  private List<String> access(ASN1ObjectIdentifier method) {
    return read(
            Extension.authorityInfoAccess,
            () -> {
              List<String> found = new ArrayList<>();
              for (AccessDescription each :
                  AuthorityInformationAccess.fromExtensions(extensions()).getAccessDescriptions()) {
                GeneralName place = each.getAccessLocation();
                if (each.getAccessMethod().equals(method)
                    && place.getTagNo() == GeneralName.uniformResourceIdentifier) {
                  found.add(Asn1.text(ASN1IA5String.getInstance(place.getName())));
                }
              }
              return found;
            })
        .orElse(List.of());
  }

  private static List<String> names(GeneralNames names, int tag) {
    List<String> found = new ArrayList<>();
    for (GeneralName name : names.getNames()) {
      if (name.getTagNo() == tag) {
        String text = Asn1.text(ASN1IA5String.getInstance(name.getName()));
        if (!text.isEmpty()) {
          found.add(text);
        }
      }
    }
    return found;
  }
}
