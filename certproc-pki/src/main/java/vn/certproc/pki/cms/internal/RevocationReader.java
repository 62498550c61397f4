package vn.certproc.pki.cms.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.OtherRevocationInfoFormat;
import org.jspecify.annotations.Nullable;
import vn.certproc.pki.internal.Asn1;

/**
 * Finds the revocation values in a signature. What cannot be read, or is of another kind, is passed
 * over and said. Used once.
 */
public final class RevocationReader {

  /** Adobe's revocationInfoArchival, a signed attribute (ISO 32000-2 §12.8.3.3.2). */
  private static final ASN1ObjectIdentifier ARCHIVAL =
      new ASN1ObjectIdentifier("1.2.840.113583.1.1.8");

  private static final int CRLS = 0;
  private static final int OCSP = 1;

  private final List<byte[]> crls = new ArrayList<>();
  private final List<byte[]> ocspResponses = new ArrayList<>();
  private boolean passedOver;

  /** Those of SignedData.crls (RFC 5652 §10.2.1): lists, and OCSP responses by RFC 5940 §2. */
  public void signedData(@Nullable ASN1Set set) {
    if (set == null) {
      return;
    }
    for (ASN1Encodable each : set) {
      keep(
          () -> {
            if (each.toASN1Primitive() instanceof ASN1TaggedObject tagged) {
              other(OtherRevocationInfoFormat.getInstance(tagged, false));
            } else {
              crls.add(encoded(each));
            }
          });
    }
  }

  private void other(OtherRevocationInfoFormat info) throws IOException {
    if (info.getInfoFormat().equals(CMSObjectIdentifiers.id_ri_ocsp_response)) {
      ocspResponses.add(encoded(info.getInfo()));
    } else {
      passedOver = true;
    }
  }

  /** Those of Adobe's attribute: SEQUENCE { [0] lists, [1] OCSP responses, [2] others }. */
  public void attributes(AttributeSet signed) {
    for (ASN1Encodable value : signed.all(ARCHIVAL)) {
      keep(
          () -> {
            for (ASN1Encodable each : ASN1Sequence.getInstance(value)) {
              archived(ASN1TaggedObject.getInstance(each, BERTags.CONTEXT_SPECIFIC));
            }
          });
    }
  }

  private void archived(ASN1TaggedObject tagged) throws IOException {
    ASN1Sequence values = ASN1Sequence.getInstance(tagged, true);
    for (ASN1Encodable each : values) {
      switch (tagged.getTagNo()) {
        case CRLS -> crls.add(encoded(each));
        case OCSP -> ocspResponses.add(encoded(each));
        default -> passedOver = true;
      }
    }
  }

  private static byte[] encoded(ASN1Encodable value) throws IOException {
    return ASN1Sequence.getInstance(value).getEncoded();
  }

  private interface Keeping {
    void keep() throws IOException;
  }

  private void keep(Keeping keeping) {
    boolean kept =
        Asn1.read(
                () -> {
                  keeping.keep();
                  return true;
                })
            .isPresent();
    passedOver |= !kept;
  }

  /** Whether something was not taken. */
  public boolean passedOver() {
    return passedOver;
  }

  /** What was found. */
  public RevocationValues values() {
    return new RevocationValues(crls, ocspResponses);
  }
}
