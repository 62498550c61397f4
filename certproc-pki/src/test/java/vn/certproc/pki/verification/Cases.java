package vn.certproc.pki.verification;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.SECONDS;
import static vn.certproc.pki.verification.Scene.NOW;
import static vn.certproc.pki.verification.Scene.ROOT;
import static vn.certproc.pki.verification.Scene.SUB;
import static vn.certproc.pki.verification.Scene.ago;
import static vn.certproc.pki.verification.Scene.in;
import static vn.certproc.pki.verification.Scene.leaf;
import static vn.certproc.pki.verification.Scene.trust;
import static vn.certproc.pki.verification.Scene.tsa;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.KeyUsage;
import vn.certproc.checks.authority.KeyPairs;
import vn.certproc.checks.authority.TestAuthority;
import vn.certproc.checks.authority.TestKey;
import vn.certproc.checks.authority.TimeStamper;

/** One signature for each rule, under the words by which docs/signatures.md names it. */
final class Cases {
  private static final int KEY_COMPROMISE = 1;
  private static final int HOLD = 6;
  private static final TestAuthority STRANGER = TestAuthority.root("C=VN,CN=Stranger");
  private static final TestKey TSA = tsa(SUB, NOW).signer();

  private Cases() {}

  static Map<String, Supplier<Scene>> all() {
    Map<String, Supplier<Scene>> cases = new TreeMap<>();
    content(cases);
    validity(cases);
    revocation(cases);
    usage(cases);
    chain(cases);
    times(cases);
    stamps(cases);
    return cases;
  }

  private static void content(Map<String, Supplier<Scene>> cases) {
    cases.put("everything in order", Scene::ordinary);
    cases.put("in order, ECDSA", () -> ec().algorithm("SHA384withECDSA"));
    cases.put("in order, RSA-PSS", () -> Scene.ordinary().algorithm("SHA256withRSAandMGF1"));
    cases.put("content altered", () -> Scene.ordinary().contentAltered());
    cases.put("signature altered", () -> Scene.ordinary().edited(Scene::flipped));
    cases.put("signature over SHA-1", () -> Scene.ordinary().algorithm("SHA1withRSA"));
    cases.put("signature over MD5", () -> Scene.ordinary().algorithm("MD5withRSA"));
    cases.put("signer's certificate left out", () -> Scene.ordinary().inside(SUB.chain()));
    cases.put("another certificate named", () -> Scene.ordinary().named(ROOT.certificate()));
    cases.put("no certificate named", () -> Scene.ordinary().unnamed());
  }

  private static Scene ec() {
    return Scene.of(wish -> wish.key(KeyPairs.sharedEc("secp384r1")));
  }

  private static void validity(Map<String, Supplier<Scene>> cases) {
    cases.put("expired since, no stamp", Scene::expired);
    cases.put("expired since, stamp from before", () -> Scene.expired().stamped(ago(20, DAYS)));
    cases.put("expired since, stamp from after", () -> Scene.expired().stamped(ago(5, DAYS)));
    cases.put(
        "expired since, stamp from before, revocation list from after",
        () -> Scene.expired().stamped(ago(20, DAYS)).listsFrom(ago(1, HOURS)));
    cases.put("claimed after the expiry", () -> Scene.expired().claimed(ago(9, DAYS)));
    cases.put("claimed before the beginning", () -> Scene.ordinary().claimed(ago(101, DAYS)));
    cases.put(
        "asked for a day before the beginning",
        () -> Scene.ordinary().claimed(ago(102, DAYS)).at(ago(101, DAYS)).withoutLists());
    cases.put("authority expired since, no stamp", Cases::authorityExpired);
  }

  private static Scene authorityExpired() {
    return Scene.ordinary().at(in(3700, DAYS)).withoutLists();
  }

  private static void revocation(Map<String, Supplier<Scene>> cases) {
    cases.put(
        "revoked before the claimed time",
        () -> Scene.ordinary().revoked(ago(2, HOURS), KEY_COMPROMISE));
    cases.put(
        "revoked at the claimed time",
        () -> Scene.ordinary().revoked(ago(1, HOURS), KEY_COMPROMISE));
    cases.put(
        "revoked after the claimed time, no stamp",
        () -> Scene.ordinary().revoked(ago(10, SECONDS), KEY_COMPROMISE));
    cases.put(
        "revoked after the stamp",
        () ->
            Scene.ordinary()
                .stamped(ago(1, HOURS).plusSeconds(2))
                .revoked(ago(100, SECONDS), KEY_COMPROMISE));
    cases.put(
        "revoked between claimed time and stamp",
        () ->
            Scene.ordinary()
                .claimed(ago(3, HOURS))
                .stamped(ago(1, HOURS))
                .revoked(ago(2, HOURS), KEY_COMPROMISE));
    cases.put(
        "revoked before claimed time and stamp",
        () ->
            Scene.ordinary()
                .stamped(ago(1, HOURS).plusSeconds(2))
                .revoked(ago(2, HOURS), KEY_COMPROMISE));
    cases.put(
        "revoked before the stamp, no claimed time",
        () ->
            Scene.ordinary()
                .withoutClaim()
                .stamped(ago(1, HOURS))
                .revoked(ago(2, HOURS), KEY_COMPROMISE));
    cases.put(
        "revoked, no stamp and no claimed time",
        () -> Scene.ordinary().withoutClaim().revoked(ago(2, HOURS), KEY_COMPROMISE));
    cases.put("suspended before", () -> Scene.ordinary().revoked(ago(2, HOURS), HOLD));
    cases.put("authority revoked before", () -> authorityRevoked(ago(2, HOURS)));
    cases.put("authority revoked after, no stamp", () -> authorityRevoked(ago(100, SECONDS)));
    cases.put("no revocation list", () -> Scene.ordinary().withoutLists());
    cases.put("no revocation list of the root", Cases::withoutRootList);
  }

  private static Scene authorityRevoked(java.time.Instant since) {
    TestAuthority root = TestAuthority.root("C=VN,CN=Other Root", KeyPairs.sharedRsa(2048));
    TestAuthority sub = root.sub("C=VN,CN=Other Sub", KeyPairs.sharedRsa(2048));
    root.revoke(sub.asKey(), since, KEY_COMPROMISE);
    return Scene.of(leaf(sub).issue()).trusting(trust(root, sub)).alsoListOf(root).alsoListOf(sub);
  }

  private static Scene withoutRootList() {
    return Scene.ordinary().withoutLists().alsoListOf(SUB);
  }

  private static void usage(Map<String, Supplier<Scene>> cases) {
    cases.put(
        "certificate for encryption alone",
        () -> Scene.of(wish -> wish.keyUsage(KeyUsage.keyEncipherment)));
    cases.put("certificate of a time-stamp authority", () -> Scene.of(TSA));
    cases.put("certificate of an authority", () -> Scene.of(SUB.asKey()));
    cases.put("key of 1024 bits", () -> Scene.of(wish -> wish.key(KeyPairs.sharedRsa(1024))));
    cases.put(
        "critical extension that nobody knows",
        () -> Scene.of(wish -> wish.extension("1.2.3.4.5", true, DERNull.INSTANCE)));
  }

  private static void chain(Map<String, Supplier<Scene>> cases) {
    cases.put(
        "root that is not trusted", () -> Scene.of(leaf(STRANGER).issue()).alsoListOf(STRANGER));
    cases.put("issuer unknown", Cases::issuerUnknown);
    cases.put("certificate altered", Cases::certificateAltered);
    cases.put("issued by one who may not", Cases::issuedByHolder);
    cases.put("SHA-1 in the chain", () -> Scene.of(wish -> wish.signedWith("SHA1withRSA")));
    cases.put("MD5 in the chain", () -> Scene.of(wish -> wish.signedWith("MD5withRSA")));
    cases.put("signer's certificate alone inside", Cases::alone);
  }

  private static Scene issuerUnknown() {
    TestKey key = leaf(STRANGER).issue();
    return Scene.of(key).inside(List.of(key.certificate()));
  }

  private static Scene certificateAltered() {
    TestKey good = leaf(SUB).issue();
    X509Certificate bad = Scene.parse(Scene.flipped(Scene.der(good.certificate())));
    return Scene.of(new TestKey(bad, good.key(), List.of(bad, SUB.certificate())));
  }

  /** A certificate that is no authority's signs another. */
  private static Scene issuedByHolder() {
    return Scene.of(Impostor.issue(leaf(SUB).issue()));
  }

  private static Scene alone() {
    TestKey key = leaf(SUB).issue();
    return Scene.of(key).inside(List.of(key.certificate()));
  }

  private static void times(Map<String, Supplier<Scene>> cases) {
    cases.put("claimed a minute ahead", () -> Scene.ordinary().claimed(in(60, SECONDS)));
    cases.put("claimed seven hours ahead", () -> Scene.ordinary().claimed(in(7, HOURS)));
    cases.put("claimed eight hours ahead", () -> Scene.ordinary().claimed(in(8, HOURS)));
    cases.put(
        "claimed seven hours after the stamp",
        () -> Scene.ordinary().claimed(ago(1, HOURS)).stamped(ago(8, HOURS)));
    cases.put("no claimed time", () -> Scene.ordinary().withoutClaim());
    cases.put(
        "no claimed time, but a stamp",
        () -> Scene.ordinary().withoutClaim().stamped(ago(1, HOURS)));
    cases.put(
        "two claimed times",
        () -> Scene.ordinary().claimedInCms(ago(1, HOURS).plusSeconds(25_200)));
  }

  private static void stamps(Map<String, Supplier<Scene>> cases) {
    cases.put("stamp in order", () -> Scene.ordinary().stamped(ago(1, HOURS).plusSeconds(2)));
    cases.put(
        "stamp two days after the claimed time",
        () -> Scene.ordinary().claimed(ago(3, DAYS)).stamped(ago(1, DAYS)));
    cases.put("stamp's signature altered", () -> Scene.ordinary().stamped(broken()));
    cases.put("stamp over another signature", Cases::elsewhere);
    cases.put(
        "stamp of an authority that is not trusted",
        () -> Scene.ordinary().stamped(tsa(STRANGER, ago(1, HOURS))));
    cases.put("stamp by a certificate without the purpose", Cases::withoutPurpose);
    cases.put("stamp from the future", () -> Scene.ordinary().stamped(in(1, HOURS)));
    cases.put(
        "stamp of an authority that was revoked", () -> Scene.ordinary().stamped(revokedStamper()));
    cases.put("expired since, stamp's signature altered", () -> Scene.expired().stamped(broken()));
  }

  private static TimeStamper broken() {
    return tsa(SUB, ago(20, DAYS)).with(TimeStamper.Fault.BROKEN_SIGNATURE);
  }

  private static Scene elsewhere() {
    byte[] other = {1, 2, 3};
    return Scene.ordinary()
        .edited(cms -> Forge.stamped(cms, tsa(SUB, ago(1, HOURS)), Optional.of(other)));
  }

  private static Scene withoutPurpose() {
    return Scene.ordinary().stamped(tsa(SUB, ago(1, HOURS)).signedBy(leaf(SUB).issue()));
  }

  private static TimeStamper revokedStamper() {
    TimeStamper authority = tsa(SUB, ago(1, HOURS));
    SUB.revoke(authority.signer(), ago(2, HOURS), KEY_COMPROMISE);
    return authority;
  }
}
