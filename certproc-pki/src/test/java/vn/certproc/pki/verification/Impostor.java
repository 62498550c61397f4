package vn.certproc.pki.verification;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.certproc.checks.authority.KeyPairs;
import vn.certproc.checks.authority.TestKey;

/** A holder who issues a certificate without being an authority. */
final class Impostor {
  private Impostor() {}

  static TestKey issue(TestKey holder) {
    KeyPair pair = KeyPairs.sharedRsa(2048);
    X509Certificate above = holder.certificate();
    try {
      X509Certificate below =
          new JcaX509CertificateConverter()
              .getCertificate(
                  new JcaX509v3CertificateBuilder(
                          X500Name.getInstance(above.getSubjectX500Principal().getEncoded()),
                          BigInteger.TEN,
                          Date.from(Scene.ago(50, java.time.temporal.ChronoUnit.DAYS)),
                          Date.from(Scene.in(50, java.time.temporal.ChronoUnit.DAYS)),
                          new X500Name("CN=Below"),
                          pair.getPublic())
                      .build(new JcaContentSignerBuilder("SHA256withRSA").build(holder.key())));
      List<X509Certificate> chain = new ArrayList<>(List.of(below));
      chain.addAll(holder.chain());
      return new TestKey(below, pair.getPrivate(), chain);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }
}
