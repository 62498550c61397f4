package vn.certproc.checks.signatures;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.checks.attacks.Attack;
import vn.certproc.checks.attacks.Attacks;
import vn.certproc.checks.attacks.PlainSigning;
import vn.certproc.forms.signing.SignatureField;
import vn.certproc.forms.signing.SignatureFields;
import vn.certproc.forms.signing.SignatureOrder;

/** The files of the matrix by name: good ones, ones that cannot be good, and every attack. */
final class SignedFiles {

  private final Holders holders;
  private final Ours ours;
  private final Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
  private final Map<String, byte[]> victims = new HashMap<>();

  SignedFiles(Holders holders) {
    this.holders = holders;
    this.ours = new Ours(holders);
    good();
    notGood();
    Attacks.all(ours::token)
        .forEach(attack -> files.put("attack " + attack.id(), () -> attacked(attack)));
  }

  private void good() {
    files.put("good b-b", () -> signed("person"));
    files.put("good b-t", () -> ours.stamp(Forms.personal(), SignerKind.PERSON, "person"));
    files.put("good rsa-3072", () -> signed("agency"));
    files.put("good ecdsa-p256", () -> signed("ec"));
    files.put("good two signers b-b", this::twoSigners);
    files.put(
        "good two signers b-t",
        () ->
            ours.stamp(
                ours.stamp(Forms.letter(), SignerKind.PERSON, "person"),
                SignerKind.AGENCY,
                "agency"));
    files.put("revoked later, stamped", () -> stamped("revoked-later"));
  }

  private void notGood() {
    files.put("revoked later", () -> signed("revoked-later"));
    files.put("revoked", () -> signed("revoked"));
    files.put("revoked, stamped", () -> stamped("revoked"));
    files.put(
        "expired since, not stamped",
        () ->
            ours.sign(
                Forms.personal(),
                SignatureOrder.as(SignerKind.PERSON, holders.signing().minus(Duration.ofDays(10))),
                "expired-since"));
    files.put("expired", () -> plain("expired"));
    files.put("wrong usage", () -> plain("wrong-usage"));
    files.put("other root", () -> signed("stranger"));
    files.put("not signed", Forms::personal);
    files.put("truncated in the middle", () -> half(signed("person")));
    files.put("truncated by one byte", () -> cut(signed("person"), 1));
    files.put("truncated by a hundred bytes", () -> cut(signed("person"), 100));
  }

  /** All names. */
  List<String> names() {
    return List.copyOf(files.keySet());
  }

  /** Makes the file. */
  byte[] make(String name) {
    return files.get(name).get();
  }

  private byte[] signed(String holder) {
    return ours.sign(Forms.personal(), SignerKind.PERSON, holder);
  }

  private byte[] stamped(String holder) {
    return ours.stamp(Forms.personal(), SignerKind.PERSON, holder);
  }

  private byte[] twoSigners() {
    byte[] once = ours.sign(Forms.letter(), SignerKind.PERSON, "person");
    return ours.sign(once, SignerKind.AGENCY, "agency");
  }

  /** By a tool that does not ask what the certificate is for. */
  private byte[] plain(String holder) {
    return plain(Forms.personal(), 0, holder);
  }

  private byte[] plain(byte[] pdf, int certification, String holder) {
    return PlainSigning.sign(
        pdf, certification, holders.signing(), content -> ours.cms(content, holder));
  }

  /** Most attacks prepare nothing, so that one signed file serves them all. */
  private byte[] attacked(Attack attack) {
    byte[] prepared = attack.prepare(Forms.personal());
    int level = attack.certification();
    byte[] victim =
        victims.computeIfAbsent(
            level + " " + Arrays.hashCode(prepared),
            key ->
                level > 0 || !hasPlace(prepared)
                    ? plain(prepared, level, "person")
                    : ours.sign(prepared, SignerKind.PERSON, "person"));
    return attack.apply(victim.clone());
  }

  /** Whether a person can sign there; a form without any field gets its own first. */
  private static boolean hasPlace(byte[] pdf) {
    List<SignatureField> fields = SignatureFields.of(pdf);
    return fields.isEmpty()
        || fields.stream().anyMatch(each -> each.kind().equals(Optional.of(SignerKind.PERSON)));
  }

  private static byte[] cut(byte[] pdf, int bytes) {
    return Arrays.copyOf(pdf, pdf.length - bytes);
  }

  private static byte[] half(byte[] pdf) {
    return Arrays.copyOf(pdf, pdf.length / 2);
  }
}
