package vn.certproc.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.certproc.api.decision.Signer;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.checks.authority.KeyPairs;
import vn.certproc.checks.authority.TestAuthority;
import vn.certproc.checks.authority.TestKey;
import vn.certproc.checks.authority.TimeStamper;
import vn.certproc.checks.tools.PdfAJudge;
import vn.certproc.checks.tools.Tool;
import vn.certproc.forms.PdfForms;
import vn.certproc.forms.PdfOptions;
import vn.certproc.forms.document.FormDocument;
import vn.certproc.forms.document.FormDocument.SignaturePlace;
import vn.certproc.forms.signing.PdfSigner;
import vn.certproc.forms.signing.SignatureAppearance;
import vn.certproc.forms.signing.SignatureOrder;
import vn.certproc.pki.Pkcs12Key;

/** Our signatures before programs that others wrote. */
class SignedFormTest {

  private static final char[] PASSWORD = "only-in-this-test".toCharArray();
  private static final Instant NOW = Instant.now();
  private static final TestAuthority ROOT = TestAuthority.root("CN=Test Root,C=VN");
  private static final String NAME = "Nguyễn Bá Luân";
  private static final String AGENCY = "Sở Thông tin và Truyền thông";

  @TempDir Path folder;

  private static Pkcs12Key key(String name, KeyPair pair) {
    TestKey key = ROOT.leaf("CN=" + name + ",O=UBND tỉnh Long An,C=VN").key(pair).issue();
    return Pkcs12Key.read(
        new java.io.ByteArrayInputStream(key.pkcs12(PASSWORD)), "key.p12", PASSWORD);
  }

  private static byte[] letter(PdfOptions options) {
    FormDocument letter = Samples.letter(3);
    SignaturePlace printed = letter.signatures().get(0);
    List<Signer> signers =
        List.of(
            new Signer(SignerKind.PERSON, Optional.empty()),
            new Signer(SignerKind.AGENCY, Optional.of(AGENCY)));
    FormDocument signable =
        new FormDocument(
            letter.formId(),
            letter.title(),
            letter.landscape(),
            letter.head(),
            letter.addressees(),
            letter.body(),
            List.of(
                new SignaturePlace(
                    printed.authority(), printed.hint(), Optional.of(NAME), signers)),
            letter.recipients());
    return PdfForms.render(signable, options);
  }

  private static SignatureAppearance ring(int width, int height, Color colour) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D drawing = image.createGraphics();
    drawing.setColor(colour);
    drawing.setStroke(new BasicStroke(8));
    drawing.drawOval(10, 10, width - 20, height - 20);
    drawing.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return SignatureAppearance.image(out.toByteArray());
  }

  /** A person with a picture and an elliptic key, then an agency with its seal and a time stamp. */
  private static byte[] signedTwice(byte[] pdf) throws IOException {
    SignatureOrder person =
        SignatureOrder.as(SignerKind.PERSON, NOW).withAppearance(ring(300, 150, Color.BLUE));
    SignatureOrder agency =
        SignatureOrder.as(SignerKind.AGENCY, NOW)
            .withAppearance(ring(400, 400, Color.RED))
            .withTimeStamp(TimeStamper.of(ROOT, () -> NOW)::answer);
    byte[] once =
        PdfSigner.create().sign(pdf, person, key(NAME, KeyPairs.sharedEc("secp256r1"))).pdf();
    return PdfSigner.create().sign(once, agency, key(AGENCY, KeyPairs.sharedRsa(3072))).pdf();
  }

  /** What is seen of the two signatures. */
  private enum Looks {
    PICTURES,
    TEXTS,
    PICTURE_AND_NUMBER
  }

  private static byte[] signed(byte[] pdf, Looks looks) throws IOException {
    return switch (looks) {
      case PICTURES -> signedTwice(pdf);
      case TEXTS -> signed(pdf, SignatureAppearance.standard(), SignatureAppearance.standard());
      case PICTURE_AND_NUMBER ->
          signed(pdf, ring(300, 150, Color.BLUE), SignatureAppearance.text("15/STTTT-VP"));
    };
  }

  /** Text in place of pictures: the signatures bring their own fonts. */
  private static byte[] signed(
      byte[] pdf, SignatureAppearance persons, SignatureAppearance agencys) {
    SignatureOrder person = SignatureOrder.as(SignerKind.PERSON, NOW).withAppearance(persons);
    SignatureOrder agency = SignatureOrder.as(SignerKind.AGENCY, NOW).withAppearance(agencys);
    byte[] once = PdfSigner.create().sign(pdf, person, key(NAME, KeyPairs.sharedRsa(2048))).pdf();
    return PdfSigner.create().sign(once, agency, key(AGENCY, KeyPairs.sharedRsa(3072))).pdf();
  }

  @ParameterizedTest
  @EnumSource
  void aTaggedFormStaysPdfA3aAndPdfUa1(Looks looks) throws IOException {
    byte[] signed = signed(letter(Samples.OPTIONS), looks);
    assertThat(PdfAJudge.failures(signed, PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(PdfAJudge.failures(signed, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void oneWithoutTagsStaysPdfA3b(Looks looks) throws IOException {
    byte[] signed = signed(letter(Samples.OPTIONS.untagged()), looks);
    assertThat(PdfAJudge.failures(signed, PDFAFlavour.PDFA_3_B)).isEmpty();
  }

  @Test
  void popplerTrustsBothSignatures() throws Exception {
    String trusted = "sql:" + Files.createDirectory(folder.resolve("trusted"));
    Path root = folder.resolve("root.der");
    Files.write(root, encodedRoot());
    Tool.run("certutil", "-N", "--empty-password", "-d", trusted);
    Tool.run(
        "certutil", "-A", "-n", "root", "-t", "CT,CT,CT", "-i", root.toString(), "-d", trusted);
    String printed =
        Tool.run(
            "pdfsig", "-nssdir", trusted, file(signedTwice(letter(Samples.OPTIONS))).toString());
    assertThat(printed.split("Signature Validation: Signature is Valid", -1)).hasSize(3);
    assertThat(printed.split("Certificate Validation: Certificate is Trusted", -1)).hasSize(3);
    assertThat(printed.split("ETSI.CAdES.detached", -1)).hasSize(3);
    assertThat(printed)
        .contains("Signature Field Name: person", "Signature Field Name: agency", NAME, AGENCY)
        .containsOnlyOnce("Total document signed");
  }

  private static byte[] encodedRoot() {
    try {
      return ROOT.certificate().getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void mutoolFindsTheSignaturesValid() throws Exception {
    String printed =
        Tool.run("mutool", "sign", "-v", file(signedTwice(letter(Samples.OPTIONS))).toString());
    assertThat(printed)
        .contains("The document is unchanged since signing", "cn=" + NAME, "cn=" + AGENCY);
  }

  @Test
  void qpdfFindsNoFault() throws Exception {
    assertThat(Tool.run("qpdf", "--check", file(signedTwice(letter(Samples.OPTIONS))).toString()))
        .contains("No syntax or stream encoding errors found");
  }

  private Path file(byte[] pdf) throws IOException {
    Path file = folder.resolve("signed.pdf");
    Files.write(file, pdf);
    return file;
  }
}
