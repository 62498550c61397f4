package vn.certproc.pki.internal;

import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;

/** What an ASN.1 SEQUENCE is, told by its outline. */
public enum Asn1Kind {
  /** Possibly a certificate (RFC 5280 §4.1). */
  CERTIFICATE("certificate-file-damaged"),
  /** PKCS#7 or CMS signed data (RFC 5652 §5). */
  SIGNED_DATA("certificate-file-damaged"),
  /** Other PKCS#7 or CMS content, such as encrypted. */
  OTHER_CMS("certificate-none-inside"),
  /** PKCS#12 (RFC 7292 §4). */
  PKCS12("certificate-is-key-store"),
  /** A private key: PKCS#8 (RFC 5958), PKCS#1 (RFC 8017) or EC (RFC 5915). */
  PRIVATE_KEY("certificate-is-private-key"),
  /** A public key alone. */
  PUBLIC_KEY("certificate-is-public-key"),
  /** A certification request (RFC 2986 §4). */
  REQUEST("certificate-is-request"),
  /** A revocation list (RFC 5280 §5.1). */
  REVOCATION_LIST("certificate-is-revocation-list"),
  /** Something else. */
  UNKNOWN("certificate-unknown-format");

  private static final int PKCS1_KEY_PARTS = 9;

  private final String code;

  Asn1Kind(String code) {
    this.code = code;
  }

  /** The code of the error when a certificate was wanted and could not be had from this. */
  public String code() {
    return code;
  }

  /** What this sequence looks like; its inner parts may still prove malformed. */
  public static Asn1Kind of(ASN1Sequence sequence) {
    return Asn1.read(() -> outline(sequence)).orElse(UNKNOWN);
  }

  private static Asn1Kind outline(ASN1Sequence s) {
    if (s.size() < 2) {
      return UNKNOWN;
    }
    if (s.getObjectAt(0) instanceof ASN1ObjectIdentifier type) {
      return type.equals(CMSObjectIdentifiers.signedData) ? SIGNED_DATA : OTHER_CMS;
    }
    if (s.getObjectAt(0) instanceof ASN1Integer) {
      return keyOrStore(s);
    }
    if (s.getObjectAt(0) instanceof ASN1Sequence head) {
      return s.size() == 2 ? pair(head, s.getObjectAt(1)) : signed(s, head);
    }
    return UNKNOWN;
  }

  private static Asn1Kind keyOrStore(ASN1Sequence s) {
    ASN1Encodable second = s.getObjectAt(1);
    boolean pkcs1 = s.size() >= PKCS1_KEY_PARTS && second instanceof ASN1Integer;
    if (second instanceof ASN1OctetString || pkcs1) {
      return PRIVATE_KEY;
    }
    if (second instanceof ASN1Sequence inner) {
      boolean pkcs8 = s.size() >= 3 && s.getObjectAt(2) instanceof ASN1OctetString;
      if (pkcs8) {
        return PRIVATE_KEY;
      }
      return inner.size() > 0 && inner.getObjectAt(0) instanceof ASN1ObjectIdentifier
          ? PKCS12
          : UNKNOWN;
    }
    return UNKNOWN;
  }

  private static Asn1Kind pair(ASN1Sequence head, ASN1Encodable second) {
    if (head.size() == 0 || !(head.getObjectAt(0) instanceof ASN1ObjectIdentifier)) {
      return UNKNOWN;
    }
    if (second instanceof ASN1OctetString) {
      return PRIVATE_KEY;
    }
    return second instanceof ASN1BitString ? PUBLIC_KEY : UNKNOWN;
  }

  private static Asn1Kind signed(ASN1Sequence s, ASN1Sequence toBeSigned) {
    if (s.size() != 3 || !(s.getObjectAt(2) instanceof ASN1BitString)) {
      return UNKNOWN;
    }
    if (toBeSigned.size() >= 3 && isTime(toBeSigned, 2, 3)) {
      return REVOCATION_LIST;
    }
    boolean request = toBeSigned.size() <= 4 && toBeSigned.getObjectAt(0) instanceof ASN1Integer;
    return request ? REQUEST : CERTIFICATE;
  }

  private static boolean isTime(ASN1Sequence s, int... places) {
    for (int place : places) {
      if (place < s.size()
          && (s.getObjectAt(place) instanceof ASN1UTCTime
              || s.getObjectAt(place) instanceof ASN1GeneralizedTime)) {
        return true;
      }
    }
    return false;
  }
}
