package vn.certproc.forms.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.certproc.forms.UnreadablePdfException;
import vn.certproc.pki.verification.Reason;
import vn.certproc.pki.verification.SignatureVerdict;

/** Documents that no program writes: each fault is an answer, and none helps a forger. */
class OddDocumentsTest {

  private static final String FIELD = "/T(agency)/Rect[0 0 0 0]";
  private static final String FORM = "<</Fields[10 0 R]/SigFlags 3>>";
  private static final byte[] SIGNED = RawPdf.sign(RawPdf.plain(), 10, FIELD, Map.of(5, FORM));

  @Test
  void theOneWithoutFaultIsValid() {
    GoodSignaturesTest.assertValid(Signing.verify(SIGNED), Coverage.WHOLE_DOCUMENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/DSS 20 0 R",
        "/DSS<</Certs 20 0 R>>",
        "/DSS<</CRLs[20 0 R]>>",
        "/Version/9.9",
        "/Version 20 0 R",
        "/Extensions 20 0 R",
        "/Lang(vi)",
        "/NeedsRendering true"
      })
  void whatTheCatalogGetsIsAChange(String entry) {
    Map<Integer, String> objects = new HashMap<>(Map.of(1, RawPdf.CATALOG + entry + ">>"));
    if (entry.contains("20 0 R")) {
      objects.put(20, "@@");
    }
    byte[] file = RawPdf.append(SIGNED, objects);

    assertThat(Signing.verify(file).verdict()).isEqualTo(SignatureVerdict.INVALID);
    assertThat(DocumentComparison.onlySignaturesAdded(SIGNED, file)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/DSS<</Certs[]>>", "/Extensions<</ESIC<</BaseVersion/1.7>>>>"})
  void whatLongTermSignaturesAddIsNone(String entry) {
    byte[] file = RawPdf.append(SIGNED, Map.of(1, RawPdf.CATALOG + entry + ">>"));

    GoodSignaturesTest.assertValid(Signing.verify(file), Coverage.REVISION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Lock 20 0 R",
        "/Lock 5",
        "/Lock<<>>",
        "/Lock<</Action/Include/Fields 20 0 R>>",
        "/Lock<</Action/All/P 20 0 R>>"
      })
  void aLockThatCannotBeReadIsTold(String lock) {
    byte[] signed = RawPdf.sign(RawPdf.plain(), 10, FIELD + lock, Map.of(5, FORM, 20, "@@"));

    assertTold(signed);
    assertTold(RawPdf.append(signed, Map.of(30, "<<>>")));
  }

  @Test
  void aPlaceThatCannotBeReadIsTold() {
    Map<Integer, String> more = Map.of(5, FORM, 20, "@@", 3, RawPdf.PAGE + "/Annots[10 0 R]>>");

    assertTold(RawPdf.sign(RawPdf.plain(), 10, "/T(agency)/Rect 20 0 R", more));
  }

  private static void assertTold(byte[] file) {
    PdfVerification answer = Signing.verify(file);
    assertThat(answer.verdict()).isNotEqualTo(SignatureVerdict.VALID);
    assertThat(answer.signatures()).hasSize(1);
    assertThat(answer.signatures().get(0).reasons())
        .extracting(Reason::code)
        .contains("revision-unreadable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/XObject 40 0 R", "/Properties 40 0 R"})
  void anEmptyFieldIsNothingElse(String resources) {
    String form = "<</Fields[40 0 R]>>";
    String empty = "<</Type/Annot/Subtype/Widget/FT/Sig/T(person)/Rect[0 0 0 0]/F 132/AP ";
    String page = RawPdf.PAGE + "/Resources<<" + resources + ">>>>";
    byte[] file =
        RawPdf.append(RawPdf.plain(), Map.of(3, page, 5, form, 40, empty + "42 0 R>>", 42, "<<>>"));
    byte[] once = RawPdf.sign(file, 10, FIELD, Map.of(5, "<</Fields[40 0 R 10 0 R]/SigFlags 3>>"));

    byte[] twice = RawPdf.sign(once, 40, "/T(person)/Rect[0 0 0 0]/AP 43 0 R", Map.of(43, "<<>>"));
    assertThat(Signing.verify(twice).verdict()).isEqualTo(SignatureVerdict.INVALID);
  }

  @Test
  void aLockedParentLocksItsKids() {
    String parent = "<</T(g)/Kids[40 0 R]>>";
    String kid = "/T(sig)/Parent 39 0 R/Rect[0 0 0 0]";
    String form = "<</Fields[39 0 R 10 0 R]/SigFlags 3>>";
    String empty = "<</Type/Annot/Subtype/Widget/FT/Sig/F 132" + kid + ">>";
    Map<Integer, String> objects = Map.of(5, form, 39, parent, 40, empty);

    for (String name : new String[] {"g", "g.sig"}) {
      String lock = "/Lock<</Action/Include/Fields[(" + name + ")]>>";
      byte[] once = RawPdf.sign(RawPdf.plain(), 10, FIELD + lock, objects);
      assertThat(Signing.verify(RawPdf.sign(once, 40, kid, Map.of())).signatures())
          .flatExtracting(PdfSignature::changes)
          .extracting(Change::code)
          .containsExactly("field-locked");
    }
  }

  @Test
  void manyEmptyFieldsTakeNoSquareOfTheirNumber() {
    int count = 20_000;
    Map<Integer, String> objects = new HashMap<>();
    for (int i = 0; i < count; i++) {
      objects.put(100 + i, "<</Subtype/Widget/FT/Sig/T(e" + i + ")/Rect[0 0 0 0]>>");
    }
    String all =
        IntStream.range(100, 100 + count)
            .mapToObj(i -> i + " 0 R")
            .collect(Collectors.joining(" "));
    objects.put(5, "<</Fields[10 0 R " + all + "]/SigFlags 3>>");
    objects.put(3, RawPdf.PAGE + "/Annots[" + all + "]>>");

    GoodSignaturesTest.assertValid(
        Signing.verify(RawPdf.append(SIGNED, objects)), Coverage.REVISION);
  }

  @Test
  void fieldsInFieldsWithoutEndAreRefused() {
    Map<Integer, String> objects = new HashMap<>();
    objects.put(5, "<</Fields[100 0 R]>>");
    for (int i = 0; i < 5000; i++) {
      objects.put(100 + i, "<</T(" + "x".repeat(200) + ")/Kids[" + (101 + i) + " 0 R]>>");
    }
    objects.put(5100, "<</T(x)>>");
    byte[] file = RawPdf.append(RawPdf.plain(), objects);

    assertThatThrownBy(() -> Signing.verify(file)).isInstanceOf(UnreadablePdfException.class);
  }
}
