package vn.certproc.checks.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.checks.tools.PdfAJudge;
import vn.certproc.checks.tools.Tool;
import vn.certproc.forms.signing.SignatureAppearance;
import vn.certproc.forms.signing.SignatureFields;
import vn.certproc.forms.signing.SignatureOrder;

/** What we sign, with every kind of key, before DSS, poppler, MuPDF, veraPDF and qpdf. */
@ExtendWith(Court.class)
class JudgedTest {

  /** Our test certificates name no address of their issuer's certificate. */
  private static final String NO_ISSUER_ADDRESS = "BBB_XCV_AIA_PRES_ANS";

  /** The seal lies over a third of the person's signature (Decree 30/2020/NĐ-CP, Annex I). */
  private static final String OVERLAP = "BBB_FC_IAOD_ANS";

  /** The next signature's field is in the structure tree, too, where DSS does not look for it. */
  private static final String STRUCTURE = "BBB_FC_DSCNUOM_ANS";

  @TempDir Path folder;

  private final Holders holders;
  private final Dss dss;
  private final Pdfsig pdfsig;
  private final Ours ours;

  JudgedTest(Holders holders, Dss dss, Pdfsig pdfsig) {
    this.holders = holders;
    this.dss = dss;
    this.pdfsig = pdfsig;
    this.ours = new Ours(holders);
  }

  @ParameterizedTest
  @ValueSource(strings = {"person", "agency", "rsa-4096", "ec", "ec-384", "ec-521"})
  void everyKindOfKeyIsBaselineB(String holder) throws Exception {
    byte[] pdf = ours.sign(Forms.personal(), SignerKind.PERSON, holder);
    assertJudged(pdf, List.of("PAdES-BASELINE-B"), "valid trusted whole", "unchanged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"person", "ec"})
  void withATimeStampItIsBaselineT(String holder) throws Exception {
    byte[] pdf = ours.stamp(Forms.personal(), SignerKind.PERSON, holder);
    assertJudged(pdf, List.of("PAdES-BASELINE-T"), "valid trusted whole", "unchanged");
    assertArchive(pdf);
  }

  @Test
  void aPreparedFormIsAnArchiveFileBeforeAndAfter() throws Exception {
    byte[] prepared = SignatureFields.prepare(Forms.letter(), holders.signing());
    assertArchive(prepared);
    assertThat(dss.validate(file(prepared), holders.evidence()).signatures()).isEmpty();
    byte[] signed = ours.sign(prepared, SignerKind.PERSON, "person");
    assertJudged(
        signed,
        List.of("PAdES-BASELINE-B"),
        "valid trusted whole, unsigned",
        "unchanged, unsigned",
        OVERLAP);
    assertArchive(signed);
  }

  /** The image of a signature, then the seal over it: both judges still trust the first. */
  @Test
  void personThenAgencyEachWithItsImage() throws Exception {
    byte[] once =
        ours.sign(
            Forms.letter(),
            SignatureOrder.as(SignerKind.PERSON, holders.signing())
                .withAppearance(SignatureAppearance.image(Images.signature())),
            "person");
    byte[] twice =
        ours.sign(
            once,
            SignatureOrder.as(SignerKind.AGENCY, holders.signing())
                .withAppearance(SignatureAppearance.image(Images.seal()))
                .withTimeStamp(holders.stamps()::answer),
            "agency");
    assertJudged(
        twice,
        List.of("PAdES-BASELINE-B", "PAdES-BASELINE-T"),
        "valid trusted part, valid trusted whole",
        "edited, unchanged",
        OVERLAP,
        STRUCTURE);
    assertArchive(twice);
  }

  private void assertJudged(
      byte[] pdf, List<String> formats, String poppler, String mupdf, String... warnings)
      throws Exception {
    List<String> known = new ArrayList<>(List.of(warnings));
    known.add(NO_ISSUER_ADDRESS);
    Path file = file(pdf);
    DssAnswer answer = dss.validate(file, holders.evidence());
    assertThat(answer.failed()).isEmpty();
    assertThat(answer.signatures())
        .as(answer.toString())
        .allSatisfy(
            signature -> {
              assertThat(signature.verdict()).isEqualTo("TOTAL_PASSED");
              assertThat(signature.messages())
                  .allMatch(message -> known.stream().anyMatch(message::contains));
              assertThat(signature.timeStamps()).allMatch("PASSED"::equals);
            })
        .extracting(DssSignature::format)
        .containsExactlyInAnyOrderElementsOf(formats);
    assertThat(answer.signatures())
        .filteredOn(signature -> signature.scopes().contains("FULL Full PDF"))
        .hasSize(1);
    assertThat(String.join(", ", pdfsig.verdicts(file))).isEqualTo(poppler);
    assertThat(String.join(", ", Mutool.verdicts(file))).isEqualTo(mupdf);
    assertThat(Tool.run("qpdf", "--check", file.toString()))
        .contains("No syntax or stream encoding errors found");
  }

  private static void assertArchive(byte[] pdf) throws IOException {
    assertThat(PdfAJudge.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(PdfAJudge.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  private Path file(byte[] pdf) throws IOException {
    return Files.write(folder.resolve("signed.pdf"), pdf);
  }
}
