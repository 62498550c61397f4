package vn.certproc.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.bouncycastle.cms.CMSException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms that certificate files come in, and whatever else the bytes may be. */
class ReaderTest {
  private static final CertificateReader READER = CertificateReader.create();
  private static final byte[] LEAF = Files.real(Files.G2);
  private static final byte[] SUB = Files.authority("ca-g2-cp-co-quan-nha-nuoc.cer");
  private static final byte[] ROOT = Files.authority("ca-g2-root.cer");

  @TempDir Path folder;

  private static void isLeafWithChain(CertificateBundle bundle) {
    assertThat(bundle.certificate().der()).isEqualTo(LEAF);
    assertThat(bundle.others())
        .extracting(CertificateDetails::der)
        .containsExactlyInAnyOrder(SUB, ROOT);
  }

  private static void isLeaf(byte[] file) {
    assertThat(READER.read(file).certificate().der()).isEqualTo(LEAF);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void pemWithTextAroundAndAnyLineEnds(String end) {
    String block = Containers.pem("CERTIFICATE", LEAF, end);
    isLeaf(Containers.bytes("Kính gửi đơn vị:" + end + block + "Trân trọng." + end));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
  void pemAsEditorsOnWindowsSaveIt(String charset) {
    String text = "\ufeff" + Containers.pem("CERTIFICATE", LEAF, "\r\n");
    isLeaf(text.getBytes(Charset.forName(charset)));
  }

  @Test
  void severalInPemInAnyOrder() {
    String root = Containers.pem("CERTIFICATE", ROOT, "\n");
    String leaf = Containers.pem("X509 CERTIFICATE", LEAF, "\n");
    String sub = Containers.pem("TRUSTED CERTIFICATE", SUB, "\n");
    isLeafWithChain(READER.read(Containers.bytes(root + leaf + sub)));
    isLeafWithChain(READER.read(Containers.bytes(leaf + sub + root + leaf)));
  }

  @Test
  void bareBase64() {
    isLeaf(Containers.bytes(Base64.getEncoder().encodeToString(LEAF)));
    isLeaf(Containers.bytes(" \r\n" + Base64.getMimeEncoder().encodeToString(LEAF) + "\r\n"));
  }

  @Test
  void pkcs7InDerPemAndBase64() throws IOException, CMSException {
    byte[] container = Containers.pkcs7(ROOT, LEAF, SUB);
    isLeafWithChain(READER.read(container));
    isLeafWithChain(READER.read(Containers.bytes(Containers.pem("PKCS7", container, "\r\n"))));
    isLeafWithChain(READER.read(Containers.bytes(Base64.getEncoder().encodeToString(container))));
  }

  @Test
  void anAuthorityAloneIsReadToo() {
    assertThat(READER.read(SUB).certificate().isAuthority()).isTrue();
  }

  @Test
  void derWithALineEndBehindIt() {
    byte[] padded = Arrays.copyOf(LEAF, LEAF.length + 2);
    padded[LEAF.length] = '\r';
    padded[LEAF.length + 1] = '\n';
    isLeaf(padded);
  }

  @Test
  void aFileAndAStreamGiveTheirNameToTheError() throws IOException {
    Path file = java.nio.file.Files.write(folder.resolve("Chứng thư.cer"), LEAF);
    assertThat(READER.read(file).certificate().der()).isEqualTo(LEAF);
    Path empty = java.nio.file.Files.write(folder.resolve("rỗng.cer"), new byte[0]);
    assertThatThrownBy(() -> READER.read(empty))
        .isInstanceOfSatisfying(
            NotACertificateException.class,
            e -> assertThat(e.where().source()).contains(empty.toString()));
    CertificateReader small = CertificateReader.withLimit(100);
    assertThatThrownBy(() -> small.read(new ByteArrayInputStream(LEAF), "stdin"))
        .isInstanceOfSatisfying(
            NotACertificateException.class,
            e ->
                assertThat(e.code() + "@" + e.where())
                    .isEqualTo("certificate-file-too-large@stdin"));
  }

  /** Whatever the bytes, the answer is a certificate or the typed error; nothing else escapes. */
  @ParameterizedTest
  @ValueSource(strings = {Files.G2, Files.Q12, Files.HONG_BANG})
  void mutatedFilesNeverCrash(String name) throws IOException, CMSException {
    byte[] der = Files.real(name);
    List<byte[]> files =
        List.of(
            der,
            Containers.pkcs7(der, SUB, ROOT),
            Containers.bytes(Containers.pem("CERTIFICATE", der, "\n")));
    Random random = new Random(20_200_315);
    ChainBuilder chains = new ChainBuilder(TrustAnchors.builtIn());
    int certificates = 0;
    int refusals = 0;
    for (int round = 0; round < 6000; round++) {
      try {
        CertificateBundle bundle = READER.read(mutate(files.get(round % 3), random));
        certificates++;
        if (certificates % 10 == 0) {
          assertThat(chains.build(bundle, Instant.EPOCH).valid()).isFalse();
        }
      } catch (NotACertificateException e) {
        refusals++;
      }
    }
    assertThat(certificates).isGreaterThan(100);
    assertThat(refusals).isGreaterThan(100);
  }

  private static byte[] mutate(byte[] original, Random random) {
    byte[] tags = {0, 2, 3, 4, 6, 0x30, (byte) 0xA0, (byte) 0x80};
    byte[] file = original.clone();
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      int at = random.nextInt(random.nextBoolean() ? file.length : Math.min(file.length, 400));
      switch (random.nextInt(4)) {
        case 0 -> file[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> file[at] = (byte) random.nextInt(256);
        case 2 -> file = Arrays.copyOf(file, Math.max(1, file.length - random.nextInt(40)));
        default -> file[at] = tags[random.nextInt(tags.length)];
      }
    }
    return file;
  }
}
