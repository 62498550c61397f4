package vn.certproc.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.certproc.pki.Containers.bytes;
import static vn.certproc.pki.Containers.pem;
import static vn.certproc.pki.Containers.pkcs7;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.junit.jupiter.api.Test;
import vn.certproc.api.error.Messages;

/** Files that are no certificate: each is told for what it is, with what to do. */
class NotACertificateTest {
  private static final byte[] LEAF = Files.real(Files.G2);
  private static final KeyPair KEYS = TestAuthority.rsa(2048);
  private static final X500Name NAME = new X500Name("CN=An");

  private static NotACertificateException refused(byte[] file, String code) {
    NotACertificateException e =
        catchThrowableOfType(
            NotACertificateException.class, () -> CertificateReader.create().read(file));
    assertThat(e).as(code).isNotNull();
    assertThat(e.code()).isEqualTo(code);
    assertThat(e.text()).isEqualTo(Messages.text(code, e.arguments()));
    assertThat(e.text().vi()).as("what, then what to do").contains(": ");
    return e;
  }

  private static ContentSigner signer() throws OperatorCreationException {
    return new JcaContentSignerBuilder("SHA256withRSA").build(KEYS.getPrivate());
  }

  @Test
  void otherDocuments() {
    refused(new byte[0], "certificate-file-empty");
    refused(bytes(" \r\n\t"), "certificate-file-empty");
    refused(bytes("%PDF-1.7\n%âãÏÓ"), "certificate-is-pdf");
    refused(bytes("\n<!DOCTYPE html><html><body>404</body></html>"), "certificate-is-html");
    refused(bytes("<?xml version=\"1.0\"?><request/>"), "certificate-is-xml");
    refused(new byte[] {'P', 'K', 3, 4, 20, 0}, "certificate-is-office");
    refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}, "certificate-is-image");
    refused(bytes("Kính gửi quý cơ quan"), "certificate-unknown-format");
    refused(new byte[] {0x30, 0x03, 0x02, 0x01, 0x05}, "certificate-unknown-format");
    int tooMany = CertificateReader.DEFAULT_MAX_BYTES + 1;
    refused(new byte[tooMany], "certificate-file-too-large");
  }

  @Test
  void requestsAndRevocationLists() throws IOException, OperatorCreationException {
    byte[] request =
        new JcaPKCS10CertificationRequestBuilder(NAME, KEYS.getPublic())
            .build(signer())
            .getEncoded();
    refused(request, "certificate-is-request");
    refused(bytes(pem("CERTIFICATE REQUEST", request, "\n")), "certificate-is-request");
    refused(bytes(pem("NEW CERTIFICATE REQUEST", request, "\n")), "certificate-is-request");
    byte[] list = new X509v2CRLBuilder(NAME, new Date(0)).build(signer()).getEncoded();
    refused(list, "certificate-is-revocation-list");
  }

  @Test
  void keysAndKeyStores() throws IOException, GeneralSecurityException {
    byte[] key = KEYS.getPrivate().getEncoded();
    refused(key, "certificate-is-private-key");
    refused(bytes(pem("PRIVATE KEY", key, "\n")), "certificate-is-private-key");
    refused(bytes("-----BEGIN RSA PRIVATE KEY-----\nMII"), "certificate-is-private-key");
    refused(bytes(Base64.getEncoder().encodeToString(key)), "certificate-is-private-key");
    refused(TestAuthority.pair("EC", 256).getPrivate().getEncoded(), "certificate-is-private-key");
    refused(KEYS.getPublic().getEncoded(), "certificate-is-public-key");
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.store(out, "x".toCharArray());
    refused(out.toByteArray(), "certificate-is-key-store");
  }

  @Test
  void damage() throws IOException, CMSException {
    refused(Arrays.copyOf(LEAF, 700), "certificate-file-truncated");
    String text = pem("CERTIFICATE", LEAF, "\n");
    refused(bytes(text.substring(0, 900)), "certificate-file-truncated");
    refused(bytes(text.replaceFirst("\nM", "\n*M")), "certificate-file-damaged");
    refused(bytes(Base64.getEncoder().encodeToString(LEAF) + "*"), "certificate-file-damaged");
    refused(pkcs7(), "certificate-none-inside");
    refused(pkcs7(LEAF, Files.real(Files.Q12)), "certificate-several");
  }

  @Test
  void thePlaceInAPemFile() {
    String block = pem("CERTIFICATE", new byte[] {0x30, 0x7f}, "\r\n");
    NotACertificateException e =
        refused(bytes("một\r\nhai\r\n" + block), "certificate-file-truncated");
    assertThat(e.where().line()).hasValue(3);
  }

  @Test
  void deepNestingIsNoHarm() {
    byte[] bomb = new byte[CertificateReader.DEFAULT_MAX_BYTES];
    for (int i = 0; i < bomb.length; i += 2) {
      bomb[i] = 0x30;
      bomb[i + 1] = (byte) 0x80;
    }
    refused(bomb, "certificate-file-damaged");
  }

  @Test
  void tooManyCertificates() {
    refused(bytes(pem("CERTIFICATE", LEAF, "\n").repeat(65)), "certificate-too-many");
  }
}
