package vn.certproc.checks.dss;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;

/**
 * Signs a file: {@code file}, {@code out}, {@code level} (such as {@code PAdES_BASELINE_T}), {@code
 * p12}, {@code password}; at wish {@code at}, {@code tsa} (loopback), {@code field} (an empty one
 * that is there), {@code text} (a visible signature of its own); {@code trust}, {@code crl} for LT.
 */
final class Signing {

  private Signing() {}

  static void run(Order order, Answer answer) throws IOException {
    try {
      sign(order, answer);
    } catch (GeneralSecurityException e) {
      answer.line("failed", e);
    }
  }

  private static void sign(Order order, Answer answer)
      throws IOException, GeneralSecurityException {
    char[] password = order.one("password").toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(order.path("p12"))) {
      store.load(in, password);
    }
    String alias = store.aliases().nextElement();
    PrivateKey key = (PrivateKey) store.getKey(alias, password);
    List<CertificateToken> chain =
        Arrays.stream(store.getCertificateChain(alias))
            .map(certificate -> new CertificateToken((X509Certificate) certificate))
            .toList();

    PAdESService service = new PAdESService(Evidence.of(order));
    order.some("tsa").ifPresent(uri -> service.setTspSource(new LoopbackTimeStamps(uri)));
    PAdESSignatureParameters parameters = parameters(order, chain);
    DSSDocument document = new FileDocument(order.path("file").toFile());
    byte[] data = service.getDataToSign(document, parameters).getBytes();
    SignatureAlgorithm algorithm = parameters.getSignatureAlgorithm();
    Signature signature = Signature.getInstance(algorithm.getJCEId());
    signature.initSign(key);
    signature.update(data);
    SignatureValue value = new SignatureValue(algorithm, signature.sign());
    Path out = order.path("out");
    try (var stream = Files.newOutputStream(out)) {
      service.signDocument(document, parameters, value).writeTo(stream);
    }
    answer.line("signed", out);
  }

  private static PAdESSignatureParameters parameters(Order order, List<CertificateToken> chain) {
    PAdESSignatureParameters parameters = new PAdESSignatureParameters();
    parameters.setSigningCertificate(chain.get(0));
    parameters.setCertificateChain(chain);
    parameters.setSignatureLevel(SignatureLevel.valueOf(order.one("level")));
    parameters.setDigestAlgorithm(
        DigestAlgorithm.valueOf(order.some("digest").orElse(DigestAlgorithm.SHA256.name())));
    parameters.setReason("Kiểm thử");
    order.date("at").ifPresent(parameters.bLevel()::setSigningDate);
    if (order.some("field").isPresent() || order.some("text").isPresent()) {
      parameters.setImageParameters(image(order));
    }
    return parameters;
  }

  private static SignatureImageParameters image(Order order) {
    SignatureFieldParameters place = new SignatureFieldParameters();
    order
        .some("field")
        .ifPresentOrElse(
            place::setFieldId,
            () -> {
              place.setOriginX(60);
              place.setOriginY(60);
              place.setWidth(180);
              place.setHeight(40);
            });
    SignatureImageParameters image = new SignatureImageParameters();
    image.setFieldParameters(place);
    order
        .some("text")
        .ifPresent(
            words -> {
              SignatureImageTextParameters text = new SignatureImageTextParameters();
              text.setText(words);
              image.setTextParameters(text);
            });
    return image;
  }
}
