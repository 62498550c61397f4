package vn.certproc.forms.verification;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.checks.attacks.PlainSigning;
import vn.certproc.checks.authority.KeyPairs;
import vn.certproc.checks.authority.TestAuthority;
import vn.certproc.checks.authority.TestKey;
import vn.certproc.checks.authority.TimeStamper;
import vn.certproc.forms.FillableForm;
import vn.certproc.forms.FormBinder;
import vn.certproc.forms.FormCatalog;
import vn.certproc.forms.FormChoices;
import vn.certproc.forms.PdfForms;
import vn.certproc.forms.PdfSamples;
import vn.certproc.forms.SigningSamples;
import vn.certproc.forms.signing.PdfSigner;
import vn.certproc.forms.signing.SignatureOrder;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.CertificateReader;
import vn.certproc.pki.Pkcs12Key;
import vn.certproc.pki.TrustAnchors;
import vn.certproc.pki.cms.CmsMaker;
import vn.certproc.pki.revocation.RevocationSources;
import vn.certproc.pki.verification.SignatureJudge;

/** Documents and signers of the tests. */
final class Signing {

  static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  static final TestAuthority ROOT = TestAuthority.root("CN=Test Root,C=VN");
  static final TestKey PERSON = leaf("CN=Lê Thị Ổn,C=VN");
  static final TestKey AGENCY = leaf("CN=SỞ NỘI VỤ,C=VN");
  static final SigningKey PERSON_KEY = key(PERSON);
  static final SigningKey AGENCY_KEY = key(AGENCY);

  static final byte[] CRL = ROOT.crl(NOW.minus(Duration.ofHours(1)), NOW.plus(Duration.ofDays(7)));
  static final TrustAnchors TRUST =
      TrustAnchors.of(List.of(details(ROOT.certificate())), List.of());
  static final PdfVerifier VERIFIER =
      PdfVerifier.of(SignatureJudge.of(TRUST, RevocationSources.none().withCrls(List.of(CRL))));
  private static final TimeStamper STAMPER =
      TimeStamper.of(ROOT, () -> NOW)
          .signedBy(
              ROOT.leaf("CN=Test TSA,C=VN")
                  .key(KeyPairs.sharedRsa(2048))
                  .extendedKeyUsage(TimeStamper.TIME_STAMPING)
                  .issue());

  private Signing() {}

  private static TestKey leaf(String name) {
    return ROOT.leaf(name).key(KeyPairs.sharedRsa(2048)).issue();
  }

  static SigningKey key(TestKey key) {
    return Pkcs12Key.read(
        new ByteArrayInputStream(key.pkcs12("test".toCharArray())), "test", "test".toCharArray());
  }

  static CertificateDetails details(X509Certificate certificate) {
    try {
      return CertificateReader.create().read(certificate.getEncoded()).certificate();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A letter with a request inside. */
  static byte[] letter() {
    return PdfForms.render(
        PdfSamples.letter(PdfSamples.TEXT, PdfSamples.table(3)), PdfSamples.OPTIONS);
  }

  /** A form with fields that are filled in. */
  static byte[] fillable() {
    FillableForm form =
        new FormBinder(FormCatalog.builtIn())
            .fillable("tt185-07", SignerKind.PERSON, FormChoices.none())
            .orElseThrow();
    return filled(PdfForms.render(form, PdfSamples.OPTIONS), Map.of("certificate/name", "Lê Ổn"));
  }

  /** Filled in by another program that writes the file anew. */
  static byte[] filled(byte[] pdf, Map<String, String> values) {
    try (PDDocument document = Loader.loadPDF(pdf);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (Map.Entry<String, String> each : values.entrySet()) {
        document
            .getDocumentCatalog()
            .getAcroForm()
            .getField(each.getKey())
            .setValue(each.getValue());
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] sign(byte[] pdf, SigningKey key) {
    return sign(pdf, key, 0);
  }

  static byte[] sign(byte[] pdf, SigningKey key, int certification) {
    return PlainSigning.sign(pdf, certification, NOW, content -> cms(content, key));
  }

  static byte[] cms(byte[] content, SigningKey key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return CmsMaker.pades().sign(digest, SignatureScheme.RSA_PKCS1_SHA256, key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static PdfVerification verify(byte[] pdf) {
    return VERIFIER.verify(pdf, NOW);
  }

  /** A form with places for its signatures. */
  static byte[] form() {
    return SigningSamples.pdf(SigningSamples.letter());
  }

  static SignatureOrder order(SignerKind kind) {
    return SignatureOrder.as(kind, NOW).acceptingOtherName();
  }

  /** A form signed in its fields by a person and by an agency. */
  static byte[] twice() {
    PdfSigner signer = PdfSigner.create();
    byte[] once = signer.sign(form(), order(SignerKind.PERSON), PERSON_KEY).pdf();
    return signer.sign(once, order(SignerKind.AGENCY), AGENCY_KEY).pdf();
  }

  static byte[] stamp(byte[] pdf) {
    return PlainSigning.stamp(pdf, Signing::token);
  }

  static byte[] token(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
      generator.setCertReq(true);
      TimeStampRequest request = generator.generate(TSPAlgorithms.SHA256, digest);
      return new TimeStampResponse(STAMPER.answer(request.getEncoded()))
          .getTimeStampToken()
          .getEncoded();
    } catch (GeneralSecurityException | IOException | TSPException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With the revocation list in the document security store, as another program adds it. */
  static byte[] withValidationData(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      COSStream list = document.getDocument().createCOSStream();
      try (OutputStream data = list.createOutputStream(COSName.FLATE_DECODE)) {
        data.write(CRL);
      }
      COSArray lists = new COSArray();
      lists.add(list);
      COSDictionary store = new COSDictionary();
      store.setItem(COSName.getPDFName("CRLs"), lists);
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      catalog.setItem(COSName.getPDFName("DSS"), store);
      catalog.setNeedToBeUpdated(true);
      document.saveIncremental(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An answer in short: codes alone. */
  static String told(PdfVerification answer) {
    StringBuilder out = new StringBuilder(answer.verdict().code());
    answer.reasons().forEach(each -> out.append(' ').append(each.code()).append(each.arguments()));
    for (PdfSignature each : answer.signatures()) {
      out.append(" [").append(each.field()).append(' ').append(each.coverage().code());
      each.reasons().stream()
          .filter(r -> r.weight().ordinal() < 2)
          .forEach(r -> out.append(' ').append(r.code()).append(r.arguments()));
      each.changes().forEach(c -> out.append(' ').append(c.code()).append('@').append(c.path()));
      out.append(']');
    }
    return out.toString();
  }
}
