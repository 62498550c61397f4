package vn.certproc.pki.cms.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a SignerInfo (RFC 5652 §5.3) as they stand, possibly none. Bouncy Castle's
 * table answers the first of several; here whoever asks for one learns that there are more.
 */
public final class AttributeSet {

  private final List<Attribute> attributes;

  private AttributeSet(List<Attribute> attributes) {
    this.attributes = attributes;
  }

  /** Decodes them; malformed ones throw as Bouncy Castle does. */
  public static AttributeSet of(@Nullable ASN1Set set) {
    return new AttributeSet(
        set == null
            ? List.of()
            : Stream.of(set.toArray()).map(each -> Attribute.getInstance(each)).toList());
  }

  /** Whether any of this type stands here, with whatever values. */
  public boolean has(ASN1ObjectIdentifier type) {
    return attributes.stream().anyMatch(each -> each.getAttrType().equals(type));
  }

  /** Every value of every attribute of this type. */
  public List<ASN1Encodable> all(ASN1ObjectIdentifier type) {
    return attributes.stream()
        .filter(each -> each.getAttrType().equals(type))
        .flatMap(each -> Stream.of(each.getAttributeValues()))
        .toList();
  }

  /** The value of an attribute that stands once with one value; otherwise empty. */
  public Optional<ASN1Encodable> one(ASN1ObjectIdentifier type) {
    return repeated(type) ? Optional.empty() : all(type).stream().findFirst();
  }

  /** Whether one of these types stands twice, or with other than one value. */
  public boolean anyRepeated(Set<ASN1ObjectIdentifier> types) {
    return types.stream().anyMatch(this::repeated);
  }

  private boolean repeated(ASN1ObjectIdentifier type) {
    long times = attributes.stream().filter(each -> each.getAttrType().equals(type)).count();
    return times > 1 || (times == 1 && all(type).size() != 1);
  }
}
