package vn.certproc.pki.unlock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateKey;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.EncryptedContentInfo;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.cms.KeyTransRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientIdentifier;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import vn.certproc.pki.internal.Asn1;

/**
 * CMS enveloped data in its authenticated form (AuthEnvelopedData, RFC 5083, with AES-256-GCM, RFC
 * 5084) for one RSA key (RSAES-OAEP with SHA-256, RFC 3560, named by its key identifier).
 *
 * <p>Why not plain EnvelopedData (RFC 5652 §6): with AES-CBC, altered ciphertext still decrypts to
 * something, and whether that something is unsigned or wrongly signed must be said to the
 * coordinator. Who can send altered answers and learn which refusal came could so read the PIN,
 * block after block (a padding oracle). With GCM, whatever was altered gives one and the same
 * refusal.
 *
 * <p>One form is taken: what is read, written again, gives the same bytes, so nothing can hide in
 * the parts that are not authenticated. The JDK's own ciphers are used. Immutable and thread-safe.
 */
final class Envelope {

  private final byte[] keyIdentifier;
  private final byte[] encryptedKey;
  private final byte[] nonce;
  private final byte[] ciphertext;
  private final byte[] tag;

  private Envelope(
      byte[] keyIdentifier, byte[] encryptedKey, byte[] nonce, byte[] ciphertext, byte[] tag) {
    this.keyIdentifier = keyIdentifier;
    this.encryptedKey = encryptedKey;
    this.nonce = nonce;
    this.ciphertext = ciphertext;
    this.tag = tag;
  }

  /** Encrypts for a key, under a fresh content key. */
  static Envelope seal(PublicKey key, byte[] content) {
    byte[] contentKey = Ciphers.random(Ciphers.KEY_BYTES);
    try {
      byte[] nonce = Ciphers.random(Ciphers.GCM_NONCE_BYTES);
      byte[] sealed = Ciphers.gcmEncrypt(contentKey, nonce, content);
      int length = sealed.length - Ciphers.GCM_TAG_BYTES;
      return new Envelope(
          Ciphers.keyIdentifier(key),
          Ciphers.oaepEncrypt(key, contentKey),
          nonce,
          Arrays.copyOf(sealed, length),
          Arrays.copyOfRange(sealed, length, sealed.length));
    } finally {
      Arrays.fill(contentKey, (byte) 0);
    }
  }

  /** Which key it is for; public, and proven by nothing until it opens. */
  boolean isFor(PublicKey key) {
    return Arrays.equals(keyIdentifier, Ciphers.keyIdentifier(key));
  }

  /**
   * Decrypts. A content key that does not decrypt is replaced by a random one (as RFC 3218 §2.3.2
   * does), so that another key and altered bytes fail alike and at the same step.
   *
   * @return the content, for the caller to wipe; empty for every failure
   */
  Optional<byte[]> open(RSAPrivateKey key) {
    byte[] contentKey =
        Ciphers.oaepDecrypt(key, encryptedKey).orElseGet(() -> Ciphers.random(Ciphers.KEY_BYTES));
    try {
      byte[] sealed = Arrays.copyOf(ciphertext, ciphertext.length + tag.length);
      System.arraycopy(tag, 0, sealed, ciphertext.length, tag.length);
      return Ciphers.gcmDecrypt(contentKey, nonce, sealed);
    } finally {
      Arrays.fill(contentKey, (byte) 0);
    }
  }

  byte[] der() {
    EncryptedContentInfo content =
        new EncryptedContentInfo(
            CMSObjectIdentifiers.data,
            new AlgorithmIdentifier(
                NISTObjectIdentifiers.id_aes256_GCM,
                new GCMParameters(nonce, Ciphers.GCM_TAG_BYTES)),
            new DEROctetString(ciphertext));
    KeyTransRecipientInfo recipient =
        new KeyTransRecipientInfo(
            new RecipientIdentifier(new DEROctetString(keyIdentifier)),
            Ciphers.OAEP,
            new DEROctetString(encryptedKey));
    AuthEnvelopedData data =
        new AuthEnvelopedData(
            null,
            new DERSet(new RecipientInfo(recipient)),
            content,
            null,
            new DEROctetString(tag),
            null);
    try {
      return new ContentInfo(CMSObjectIdentifiers.authEnvelopedData, data)
          .getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // only memory is written to
    }
  }

  /** The envelope in these bytes; empty where they are anything else. */
  static Optional<Envelope> parse(byte[] der) {
    return Asn1.read(() -> parts(ContentInfo.getInstance(der)))
        .filter(envelope -> Arrays.equals(envelope.der(), der));
  }

  private static Envelope parts(ContentInfo info) {
    if (!info.getContentType().equals(CMSObjectIdentifiers.authEnvelopedData)) {
      throw new IllegalArgumentException("not an envelope");
    }
    AuthEnvelopedData data = AuthEnvelopedData.getInstance(info.getContent());
    EncryptedContentInfo content = data.getAuthEncryptedContentInfo();
    KeyTransRecipientInfo recipient =
        KeyTransRecipientInfo.getInstance(
            RecipientInfo.getInstance(data.getRecipientInfos().getObjectAt(0)).getInfo());
    return new Envelope(
        ASN1OctetString.getInstance(recipient.getRecipientIdentifier().getId()).getOctets(),
        recipient.getEncryptedKey().getOctets(),
        GCMParameters.getInstance(content.getContentEncryptionAlgorithm().getParameters())
            .getNonce(),
        content.getEncryptedContent().getOctets(),
        data.getMac().getOctets());
  }
}
