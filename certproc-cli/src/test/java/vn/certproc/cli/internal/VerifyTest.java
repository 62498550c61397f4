package vn.certproc.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.certproc.checks.authority.CrlServer;
import vn.certproc.checks.authority.Delivery;
import vn.certproc.checks.authority.TestKey;
import vn.certproc.cli.Main;

/** What the command says of signatures, and what it ends with. */
class VerifyTest {

  private static final String HEAD = "Trần Văn Bình";
  private static final String AGENCY = "Chi cục Kiểm lâm tỉnh Long An";

  @TempDir static Path shared;
  @TempDir Path folder;

  private static Signers signers;
  private static Path dossier;
  private static TestKey head;
  private static CrlServer lists;

  /** A dossier with a signed form and a signed manifest, made once. */
  @BeforeAll
  static void dossier() throws IOException {
    signers = Signers.in(shared);
    lists =
        CrlServer.start(
            () ->
                Signers.AUTHORITY.crl(
                    Signers.NOW.minusSeconds(3600), Signers.NOW.plusSeconds(86_400)));
    dossier = shared.resolve("hồ sơ");
    head = Signers.person(HEAD).crl(lists.uri()).issue();
    String keys =
        "person=p12:"
            + signers.p12("p.p12", head, Signers.PASSWORD)
            + ",agency=p12:"
            + signers.p12("a.p12", Signers.agency(AGENCY).crl(lists.uri()));
    String request = Run.example(shared, "r.xml", "renew", "--subscriber", "staff");
    Run run =
        Run.of(
            "file",
            request,
            "--out",
            dossier.toString(),
            "--sign",
            keys,
            "--password-file",
            signers.password(),
            "--anchors",
            signers.anchors(),
            "--detached");
    assertThat(run.code()).as(run.err()).isZero();
  }

  private static String signed() {
    return dossier.resolve("mau-08.pdf").toString();
  }

  private static Run verify(String file, String... more) throws IOException {
    List<String> all = new ArrayList<>(List.of("verify", file, "--anchors", signers.anchors()));
    all.addAll(List.of(more));
    return Run.of(all.toArray(String[]::new));
  }

  /** With both authorities' lists. */
  private static Run proved(String file, String... more) throws IOException {
    List<String> all = new ArrayList<>(List.of("--crl", signers.crl("ca.crl", Signers.AUTHORITY)));
    all.addAll(List.of("--crl", signers.crl("root.crl", Signers.ROOT)));
    all.addAll(List.of(more));
    return verify(file, all.toArray(String[]::new));
  }

  /** The XML fits the schema that is published. */
  private static void fits(byte[] xml) throws Exception {
    try (InputStream schema =
        Objects.requireNonNull(Main.class.getResourceAsStream("verification-1.xsd"))) {
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(new StreamSource(schema))
          .newValidator()
          .validate(new StreamSource(new ByteArrayInputStream(xml)));
    }
  }

  @Test
  void theVerdictStandsFirstInBothLanguages() throws IOException {
    Run vi = proved(signed());
    assertThat(vi.code()).as(vi.out()).isZero();
    assertThat(vi.out())
        .startsWith("HỢP LỆ")
        .contains("Chữ ký 1/2: hợp lệ", "Ký lúc: 2021-03-15T10:00:00+07:00", "toàn bộ văn bản");
    Run en = proved(signed(), "--lang", "en");
    assertThat(en.out())
        .startsWith("VALID")
        .contains("Signature 2 of 2: valid", "Role: agency", "not revoked (revocation list, given");
  }

  @Test
  void withoutEvidenceItIsUndecided() throws IOException {
    Run run = verify(signed(), "--format", "json");
    assertThat(run.code()).isEqualTo(5);
    Map<String, Object> json = Json.object(Json.read(run.bytes()));
    assertThat(json).containsEntry("verdict", "undecided");
    Map<String, Object> first = Json.objects(json.get("signatures")).get(0);
    assertThat(Json.objects(first.get("reasons")))
        .extracting(r -> r.get("code"), r -> r.get("weight"))
        .contains(org.assertj.core.groups.Tuple.tuple("revocation-unknown", "undecided"));
  }

  @Test
  void nothingIsFetchedUnlessAsked() throws IOException {
    int before = lists.requests().size();
    verify(signed());
    assertThat(lists.requests()).hasSize(before);
    String root = signers.crl("root.crl", Signers.ROOT);
    Run fetched = verify(signed(), "--fetch", "--crl", root, "--lang", "en");
    assertThat(fetched.out()).contains("not revoked (revocation list, fetched");
    assertThat(fetched.code()).as(fetched.out()).isZero();
    assertThat(lists.requests()).hasSizeGreaterThan(before);
    lists.deliver(Delivery.status(500));
    Run failed = verify(signed(), "--fetch", "--crl", root, "--lang", "en");
    lists.deliver(Delivery.plain());
    assertThat(failed.code()).isEqualTo(5);
    assertThat(failed.out()).contains("[revocation-crl-fetch-failed]");
  }

  @Test
  void jsonAndXmlHoldTheSame() throws Exception {
    Run json = proved(signed(), "--format", "json");
    Map<String, Object> all = Json.object(Json.read(json.bytes()));
    assertThat(all).containsEntry("verdict", "valid").containsEntry("wholeDocument", true);
    Map<String, Object> first = Json.objects(all.get("signatures")).get(0);
    assertThat(first)
        .containsEntry("role", "person")
        .containsEntry("coverage", "revision")
        .containsEntry("onlySignaturesAfter", true)
        .containsEntry("signedAt", "2021-03-15T10:00:00+07:00")
        .containsEntry("timeKind", "claimed");
    assertThat(Json.object(first.get("signer"))).containsEntry("name", HEAD);
    Run xml = proved(signed(), "--format", "xml");
    assertThat(xml.code()).isZero();
    fits(xml.bytes());
    assertThat(xml.out())
        .contains("xmlns=\"urn:vn:certproc:verification:1\"", "<timeKind>claimed</timeKind>");
    fits(verify(signed(), "--format", "xml").bytes());
  }

  @Test
  void anEditedFormIsNotValid() throws Exception {
    byte[] pdf = Files.readAllBytes(Path.of(signed()));
    pdf[pdf.length / 8] ^= 1;
    Path edited = Files.write(folder.resolve("sửa.pdf"), pdf);
    Run run = proved(edited.toString(), "--format", "xml");
    assertThat(run.code()).isOne();
    assertThat(run.out()).contains("<verdict>invalid</verdict>");
    fits(run.bytes());
    byte[] cut = Files.readAllBytes(Path.of(signed()));
    Path half = Files.write(folder.resolve("nửa.pdf"), java.util.Arrays.copyOf(cut, 40_000));
    assertThat(proved(half.toString()).code()).isIn(1, 3);
  }

  @Test
  void aDayInThePastIsAsked() throws IOException {
    Run run = proved(signed(), "--at", "2019-01-01", "--lang", "en");
    assertThat(run.out()).contains("Judged for: 2019-01-01T12:00:00+07:00");
    assertThat(run.code()).isOne();
    Run exact = proved(signed(), "--at", "2021-03-15T09:30:00+07:00", "--lang", "en");
    assertThat(exact.out()).contains("Judged for: 2021-03-15T09:30:00+07:00");
  }

  @Test
  void theFormIsJudgedAsAForm() throws Exception {
    Run run = proved(signed(), "--form", "--lang", "en");
    assertThat(run.out())
        .contains("AS A FORM", "may be filed", HEAD + " – signed", AGENCY + " – signed");
    assertThat(run.code()).as(run.out()).isZero();
    Run xml = proved(signed(), "--form", "--format", "xml");
    fits(xml.bytes());
    Map<String, Object> json =
        Json.object(Json.read(proved(signed(), "--form", "--format", "json").bytes()));
    Map<String, Object> form = Json.object(json.get("form"));
    assertThat(form).containsEntry("request", "eligible");
    assertThat(Json.objects(form.get("signers")))
        .extracting(s -> s.get("presence"))
        .containsExactly("present", "present");
    Run unsigned = proved(dossier.resolve("mau-07.pdf").toString(), "--form", "--lang", "en");
    assertThat(unsigned.code()).isOne();
    assertThat(unsigned.out()).contains("MISSING or invalid");
  }

  @Test
  void aSignatureBesideItsFileCoversTheDossier() throws Exception {
    String signature = dossier.resolve("manifest.xml.p7s").toString();
    Path manifest = dossier.resolve("manifest.xml");
    Run whole = proved(manifest.toString(), "--detached", signature, "--lang", "en");
    assertThat(whole.code()).as(whole.out()).isZero();
    assertThat(whole.out()).contains("mau-08.pdf: as in the manifest", "Signer: " + AGENCY);
    fits(proved(manifest.toString(), "--detached", signature, "--format", "xml").bytes());

    Path copy = Files.write(folder.resolve("manifest.xml"), Files.readAllBytes(manifest));
    Files.writeString(folder.resolve("mau-08.pdf"), "khác");
    Run other = proved(copy.toString(), "--detached", signature, "--lang", "en");
    assertThat(other.code()).isOne();
    assertThat(other.out())
        .contains("mau-08.pdf: DIFFERS", "decision.xml: MISSING", "file of its own: valid");

    assertThat(other.out()).doesNotContain("WARNING");

    Files.writeString(copy, Files.readString(copy).replace("eligible", "eligiblf"));
    Run altered = proved(copy.toString(), "--detached", signature);
    assertThat(altered.code()).isOne();
    Run none = proved(manifest.toString(), "--detached", manifest.toString());
    assertThat(none.code()).isEqualTo(3);
  }

  @Test
  void aFileThatTheManifestDoesNotNameIsTold() throws Exception {
    Path whole = Files.createDirectory(folder.resolve("d"));
    try (Stream<Path> all = Files.list(dossier)) {
      for (Path each : all.toList()) {
        Files.copy(each, whole.resolve(each.getFileName()));
      }
    }
    Path signature = whole.resolve("chữ ký.p7s");
    Files.move(whole.resolve("manifest.xml.p7s"), signature);
    Files.writeString(whole.resolve("mau-99.pdf"), "lạ");
    String manifest = whole.resolve("manifest.xml").toString();
    Run run = proved(manifest, "--detached", signature.toString(), "--lang", "en");
    assertThat(run.code()).as(run.out()).isZero();
    assertThat(run.out()).containsOnlyOnce("WARNING").contains("WARNING: mau-99.pdf");
    Run xml = proved(manifest, "--detached", signature.toString(), "--format", "xml");
    fits(xml.bytes());
    assertThat(xml.out()).containsOnlyOnce("<state>unlisted</state>");
  }

  @Test
  void aFormThatCannotBeComparedKeepsItsVerdict() throws Exception {
    byte[] pdf = Files.readAllBytes(Path.of(signed()));
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    pdf[text.indexOf("stream", text.indexOf("/EmbeddedFile")) + 100] ^= 1;
    String edited = Files.write(folder.resolve("sửa.pdf"), pdf).toString();
    Run run = proved(edited, "--form", "--lang", "en");
    assertThat(run.code()).as(run.err()).isOne();
    assertThat(run.out()).startsWith("NOT VALID").contains("[form-not-comparable]");
    fits(proved(edited, "--form", "--format", "xml").bytes());
    assertThat(Json.object(Json.read(proved(edited, "--form", "--format", "json").bytes())))
        .containsEntry("verdict", "invalid");
  }

  @Test
  void aRevokedSignerIsNotValid() throws IOException {
    TestKey revoked = Signers.person(HEAD).issue();
    String key = signers.p12("r.p12", revoked, Signers.PASSWORD);
    Path form = folder.resolve("m.pdf");
    String request = Run.example(folder, "r.xml", "renew", "--subscriber", "staff");
    assertThat(Run.of("form", "tt185-08", "--request", request, "--out", "" + form).code())
        .isZero();
    Path out = folder.resolve("s.pdf");
    String[] call = {
      "sign", "" + form, "--out", "" + out, "--sign", "person=p12:" + key, "--password-file", ""
    };
    call[7] = signers.password();
    assertThat(Run.of(call).code()).isZero();
    Signers.AUTHORITY.revoke(revoked, Signers.NOW.minusSeconds(60), 1);
    Run run = proved(out.toString(), "--lang", "en");
    assertThat(run.code()).isOne();
    assertThat(run.out()).contains("REVOKED since 2021-03-15T09:59:00+07:00", "keyCompromise");
  }

  @Test
  void whatIsNoEvidenceIsTold() throws IOException {
    Path text = Files.writeString(folder.resolve("a.crl"), "không phải", StandardCharsets.UTF_8);
    Run run = verify(signed(), "--crl", text.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("a.crl", "[cli-verify-no-crl]");
    assertThat(verify(signed(), "--crl", folder.resolve("b.crl").toString()).code()).isEqualTo(3);
    assertThat(Run.of("verify", signed()).code()).isEqualTo(5);
  }
}
