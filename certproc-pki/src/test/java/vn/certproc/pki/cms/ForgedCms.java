package vn.certproc.pki.cms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.pki.SoftKey;

/** A signature taken apart, changed as an attacker would, and put together. One test's own. */
final class ForgedCms {
  private SignerIdentifier sid;
  private AlgorithmIdentifier digest;
  private AlgorithmIdentifier algorithm;
  private List<Attribute> attributes = new ArrayList<>();
  private byte[] signature;
  private ASN1Set unsigned;
  private ASN1Set certificates;
  private ASN1Set crls;
  private ContentInfo content;
  private int signers = 1;

  static ForgedCms of(byte[] cms) {
    SignedData data = SignedData.getInstance(ContentInfo.getInstance(cms).getContent());
    SignerInfo info = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
    ForgedCms forged = new ForgedCms();
    forged.sid = info.getSID();
    forged.digest = info.getDigestAlgorithm();
    forged.algorithm = info.getDigestEncryptionAlgorithm();
    for (ASN1Encodable each : info.getAuthenticatedAttributes()) {
      forged.attributes.add(Attribute.getInstance(each));
    }
    forged.signature = info.getEncryptedDigest().getOctets();
    forged.certificates = data.getCertificates();
    forged.content = data.getEncapContentInfo();
    return forged;
  }

  ForgedCms sid(SignerIdentifier other) {
    sid = other;
    return this;
  }

  ForgedCms digest(ASN1ObjectIdentifier other) {
    digest = new AlgorithmIdentifier(other);
    return this;
  }

  ForgedCms algorithm(AlgorithmIdentifier other) {
    algorithm = other;
    return this;
  }

  ForgedCms without(ASN1ObjectIdentifier type) {
    attributes.removeIf(each -> each.getAttrType().equals(type));
    return this;
  }

  ForgedCms with(ASN1ObjectIdentifier type, ASN1Encodable... values) {
    attributes.add(new Attribute(type, new DERSet(values)));
    return this;
  }

  /** In place of one that stands there. */
  ForgedCms replace(ASN1ObjectIdentifier type, ASN1Encodable... values) {
    return without(type).with(type, values);
  }

  ForgedCms noAttributes() {
    attributes = List.of();
    return this;
  }

  ForgedCms signature(byte[] value) {
    signature = value;
    return this;
  }

  /** Signs what the attributes are by now. */
  ForgedCms signedBy(SoftKey key, SignatureScheme scheme) throws IOException {
    return signature(key.sign(scheme, set().getEncoded("DER")));
  }

  ForgedCms unsigned(ASN1ObjectIdentifier type, ASN1Encodable... values) {
    unsigned = new DERSet(new Attribute(type, new DERSet(values)));
    return this;
  }

  ForgedCms certificates(ASN1Encodable... all) {
    certificates = new DERSet(all);
    return this;
  }

  ForgedCms crls(ASN1Encodable... all) {
    crls = new DERSet(all);
    return this;
  }

  ForgedCms content(ASN1ObjectIdentifier type, Optional<byte[]> bytes) {
    ASN1OctetString inside = bytes.map(DEROctetString::new).orElse(null);
    content = new ContentInfo(type, inside);
    return this;
  }

  ForgedCms signers(int count) {
    signers = count;
    return this;
  }

  private ASN1Set set() {
    return new DERSet(attributes.toArray(ASN1Encodable[]::new));
  }

  ContentInfo info() {
    SignerInfo one =
        new SignerInfo(
            sid,
            digest,
            attributes.isEmpty() ? null : set(),
            algorithm,
            new DEROctetString(signature),
            unsigned);
    ASN1EncodableVector infos = new ASN1EncodableVector();
    for (int i = 0; i < signers; i++) {
      infos.add(one);
    }
    SignedData data =
        new SignedData(new DERSet(digest), content, certificates, crls, new DERSet(infos));
    return new ContentInfo(CMSObjectIdentifiers.signedData, data);
  }

  byte[] der() throws IOException {
    return info().getEncoded("DER");
  }
}
