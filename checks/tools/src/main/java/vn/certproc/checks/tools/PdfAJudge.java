package vn.certproc.checks.tools;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** veraPDF's judgement on a PDF. */
public final class PdfAJudge {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private PdfAJudge() {}

  /** A rule that the file breaks, such as {@code ISO 19005-3:2012 6.6.2.1-1}, and what it says. */
  public record Failure(String rule, String message) {}

  /**
   * The broken rules, each once; empty where the file conforms.
   *
   * @param flavour what it should be, such as {@link PDFAFlavour#PDFA_3_A} or {@link
   *     PDFAFlavour#PDFUA_1}
   */
  public static List<Failure> failures(byte[] pdf, PDFAFlavour flavour) throws IOException {
    VeraPDFFoundry foundry = Foundries.defaultInstance();
    try (PDFAParser parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = foundry.createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      List<Failure> failures =
          result.getTestAssertions().stream()
              .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
              .map(PdfAJudge::failure)
              .distinct()
              .toList();
      if (result.isCompliant() != failures.isEmpty()) {
        throw new IllegalStateException("veraPDF contradicts itself: " + result);
      }
      return failures;
    } catch (ModelParsingException | EncryptedPdfException | ValidationException e) {
      throw new IOException("veraPDF cannot judge this file", e);
    }
  }

  private static Failure failure(TestAssertion assertion) {
    var rule = assertion.getRuleId();
    return new Failure(
        rule.getSpecification().getId() + " " + rule.getClause() + "-" + rule.getTestNumber(),
        assertion.getMessage());
  }
}
