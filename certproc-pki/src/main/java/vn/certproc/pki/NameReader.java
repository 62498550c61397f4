package vn.certproc.pki;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.RFC4519Style;
import vn.certproc.pki.internal.Asn1;

/** Takes a distinguished name apart, in whatever order its attributes stand. */
final class NameReader {

  private final List<AttributeTypeAndValue> attributes = new ArrayList<>();

  private NameReader(X500Name name) {
    for (RDN rdn : name.getRDNs()) {
      attributes.addAll(List.of(rdn.getTypesAndValues()));
    }
  }

  static DistinguishedName read(X500Name name) {
    return new NameReader(name).read();
  }

  private DistinguishedName read() {
    return new DistinguishedName(
        first(BCStyle.CN),
        first(BCStyle.O),
        topDown(all(BCStyle.OU)),
        first(BCStyle.L),
        first(BCStyle.ST),
        first(BCStyle.C),
        first(BCStyle.UID),
        all(BCStyle.EmailAddress),
        text());
  }

  private Optional<String> first(ASN1ObjectIdentifier type) {
    return all(type).stream().findFirst();
  }

  private List<String> all(ASN1ObjectIdentifier type) {
    List<String> values = new ArrayList<>();
    for (AttributeTypeAndValue attribute : attributes) {
      if (attribute.getType().equals(type)) {
        String value = Asn1.text(attribute.getValue());
        if (!value.isEmpty()) {
          values.add(value);
        }
      }
    }
    return values;
  }

  /** A name written from the holder upwards (CN before O or C) has its lowest unit first. */
  private List<String> topDown(List<String> units) {
    int holder = position(BCStyle.CN);
    int top = Math.max(position(BCStyle.O), position(BCStyle.C));
    if (holder >= 0 && holder < top) {
      Collections.reverse(units);
    }
    return units;
  }

  private int position(ASN1ObjectIdentifier type) {
    for (int i = 0; i < attributes.size(); i++) {
      if (attributes.get(i).getType().equals(type)) {
        return i;
      }
    }
    return -1;
  }

  /** RFC 4514 §2.1 wants the last attribute first; officials' viewers show the encoded order. */
  private String text() {
    StringBuilder out = new StringBuilder();
    for (AttributeTypeAndValue attribute : attributes) {
      out.append(out.length() == 0 ? "" : ", ")
          .append(label(attribute.getType()))
          .append('=')
          .append(escape(Asn1.text(attribute.getValue())));
    }
    return out.toString();
  }

  private static String label(ASN1ObjectIdentifier type) {
    if (type.equals(BCStyle.EmailAddress)) {
      return "E";
    }
    String known = RFC4519Style.INSTANCE.oidToDisplayName(type);
    return known == null ? type.getId() : known.toUpperCase(java.util.Locale.ROOT);
  }

  private static String escape(String value) {
    return value.replaceAll("([\\\\,+\"<>;=])", "\\\\$1");
  }
}
