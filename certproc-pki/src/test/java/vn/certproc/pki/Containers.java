package vn.certproc.pki;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.util.CollectionStore;

/** Packs certificates as mail programs and browsers do. */
final class Containers {

  private Containers() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String pem(String label, byte[] content, String lineEnd) {
    String body = Base64.getMimeEncoder(64, bytes(lineEnd)).encodeToString(content);
    return "-----BEGIN "
        + label
        + "-----"
        + lineEnd
        + body
        + lineEnd
        + "-----END "
        + label
        + "-----"
        + lineEnd;
  }

  static byte[] pkcs7(byte[]... certificates) throws IOException, CMSException {
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    for (byte[] each : certificates) {
      generator.addCertificates(new CollectionStore<>(List.of(new X509CertificateHolder(each))));
    }
    return generator.generate(new CMSAbsentContent()).getEncoded();
  }
}
