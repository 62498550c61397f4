package vn.certproc.pki.verification;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import vn.certproc.checks.authority.KeyPairs;
import vn.certproc.checks.authority.LeafBuilder;
import vn.certproc.checks.authority.TestAuthority;
import vn.certproc.checks.authority.TestKey;
import vn.certproc.checks.authority.TimeStamper;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.CertificateReader;
import vn.certproc.pki.TrustAnchors;
import vn.certproc.pki.cms.CmsSignature;
import vn.certproc.pki.revocation.RevocationSources;

/**
 * A signature and its circumstances, in order unless something is said: signed an hour ago by a
 * certificate of the last hundred days, everything inside, the revocation lists at hand.
 */
@SuppressWarnings("TimeInStaticInitializer") // one present for all that a test makes
final class Scene {
  static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  static final TestAuthority ROOT = TestAuthority.root("C=VN,CN=Test Root");
  static final TestAuthority SUB = ROOT.sub("C=VN,CN=Test Sub");
  private static final byte[] CONTENT = "văn bản".getBytes(StandardCharsets.UTF_8);

  private final TestKey key;
  private String algorithm = "SHA256withRSA";
  private Optional<Instant> claimed = Optional.of(ago(1, ChronoUnit.HOURS));
  private Optional<Instant> inCms = Optional.empty();
  private Instant at = NOW;
  private Optional<X509Certificate> named;
  private List<X509Certificate> inside;
  private TrustAnchors trust = trust(ROOT, SUB);
  private List<byte[]> content = List.of(CONTENT, CONTENT);
  private UnaryOperator<byte[]> edit = bytes -> bytes;
  private final List<TestAuthority> lists = new ArrayList<>(List.of(ROOT, SUB));
  private Instant listsFrom = NOW.minusSeconds(60);

  private Scene(TestKey key) {
    this.key = key;
    this.named = Optional.of(key.certificate());
    this.inside = key.chain();
  }

  static Scene of(TestKey key) {
    return new Scene(key);
  }

  /** By a certificate that differs from the usual one. */
  static Scene of(Consumer<LeafBuilder> wish) {
    LeafBuilder leaf = leaf(SUB);
    wish.accept(leaf);
    return new Scene(leaf.issue());
  }

  static LeafBuilder leaf(TestAuthority authority) {
    return authority
        .leaf("C=VN,CN=Nguyễn Văn An")
        .key(KeyPairs.sharedRsa(2048))
        .validity(ago(100, ChronoUnit.DAYS), in(100, ChronoUnit.DAYS));
  }

  static Scene ordinary() {
    return of(leaf -> {});
  }

  /** By a certificate that ended ten days ago, signed twenty days ago. */
  static Scene expired() {
    return of(leaf -> leaf.validity(ago(100, ChronoUnit.DAYS), ago(10, ChronoUnit.DAYS)))
        .claimed(ago(20, ChronoUnit.DAYS))
        .listsFrom(ago(11, ChronoUnit.DAYS));
  }

  static Instant ago(long amount, ChronoUnit unit) {
    return NOW.minus(Duration.of(amount, unit));
  }

  static Instant in(long amount, ChronoUnit unit) {
    return NOW.plus(Duration.of(amount, unit));
  }

  static TrustAnchors trust(TestAuthority root, TestAuthority... between) {
    List<CertificateDetails> subs = new ArrayList<>();
    for (TestAuthority each : between) {
      subs.add(details(each.certificate()));
    }
    return TrustAnchors.of(List.of(details(root.certificate())), subs);
  }

  static CertificateDetails details(X509Certificate certificate) {
    try {
      return CertificateReader.create().read(certificate.getEncoded()).certificate();
    } catch (CertificateException e) {
      throw new IllegalStateException(e);
    }
  }

  static X509Certificate parse(byte[] der) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException e) {
      throw new IllegalStateException(e);
    }
  }

  Scene algorithm(String jcaName) {
    algorithm = jcaName;
    return this;
  }

  Scene claimed(Instant time) {
    claimed = Optional.of(time);
    return this;
  }

  Scene withoutClaim() {
    claimed = Optional.empty();
    return this;
  }

  Scene claimedInCms(Instant time) {
    inCms = Optional.of(time);
    return this;
  }

  Scene at(Instant instant) {
    at = instant;
    return this;
  }

  Scene named(X509Certificate other) {
    named = Optional.of(other);
    return this;
  }

  Scene unnamed() {
    named = Optional.empty();
    return this;
  }

  Scene inside(List<X509Certificate> certificates) {
    inside = List.copyOf(certificates);
    return this;
  }

  Scene trusting(TrustAnchors others) {
    trust = others;
    return this;
  }

  Scene contentAltered() {
    content = List.of(CONTENT, new byte[] {1});
    return this;
  }

  Scene edited(UnaryOperator<byte[]> change) {
    UnaryOperator<byte[]> before = edit;
    edit = bytes -> change.apply(before.apply(bytes));
    return this;
  }

  Scene stamped(TimeStamper authority) {
    return edited(bytes -> Forge.stamped(bytes, authority, Optional.empty()));
  }

  Scene stamped(Instant time) {
    return stamped(tsa(SUB, time));
  }

  /** An authority whose certificate is as old as the others. */
  static TimeStamper tsa(TestAuthority authority, Instant time) {
    TestKey key =
        authority
            .leaf("CN=Test TSA")
            .key(KeyPairs.sharedRsa(2048))
            .validity(ago(200, ChronoUnit.DAYS), in(200, ChronoUnit.DAYS))
            .extendedKeyUsage(TimeStamper.TIME_STAMPING)
            .issue();
    return new TimeStamper(key, () -> time, Set.of());
  }

  Scene revoked(Instant since, int reason) {
    SUB.revoke(key, since, reason);
    return this;
  }

  Scene withoutLists() {
    lists.clear();
    return this;
  }

  Scene alsoListOf(TestAuthority authority) {
    lists.add(authority);
    return this;
  }

  Scene listsFrom(Instant thisUpdate) {
    listsFrom = thisUpdate;
    return this;
  }

  TestKey key() {
    return key;
  }

  byte[] cms() {
    return edit.apply(Forge.sign(key, algorithm, content.get(0), named, inCms, inside));
  }

  SignatureJudge judge() {
    List<byte[]> crls =
        lists.stream().map(each -> each.crl(listsFrom, in(1, ChronoUnit.DAYS))).toList();
    return SignatureJudge.of(trust, RevocationSources.none().withCrls(crls));
  }

  SignatureAnswer answer() {
    return answer(judge());
  }

  SignatureAnswer answer(SignatureJudge judge) {
    CmsSignature signature = CmsSignature.read(cms());
    MessageDigest digester = signature.contentDigester().orElseThrow();
    return judge.judge(signature, digester.digest(content.get(1)), claimed, at);
  }

  /** A copy of the bytes with the last one changed. */
  static byte[] flipped(byte[] bytes) {
    byte[] copy = bytes.clone();
    copy[copy.length - 1] ^= 1;
    return copy;
  }

  static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
