package vn.certproc.bench.signature;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.bench.BenchForms;
import vn.certproc.forms.PdfForms;
import vn.certproc.forms.signing.PdfSigner;
import vn.certproc.forms.signing.SignatureOrder;

/**
 * Signed one-page forms a second with a token's key, with the same key in software, and the token's
 * raw signatures: {@code SignedForms MODULE P12 PIN ROUNDS SECONDS}, one thread. The ways are taken
 * in turn in one JVM, after a round of each that does not count; the medians are printed.
 */
public final class SignedForms {

  private static final double NANOS = 1e9;

  private SignedForms() {}

  /** Runs. */
  public static void main(String[] arguments) throws Exception {
    int rounds = Integer.parseInt(arguments[3]);
    double seconds = Double.parseDouble(arguments[4]);
    try (Keys keys = Keys.open(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2])) {
      Map<String, Callable<byte[]>> ways = ways(keys);
      for (Callable<byte[]> way : ways.values()) {
        rate(way, 2 * seconds);
      }
      Map<String, List<Double>> rates = new LinkedHashMap<>();
      for (int round = 0; round < rounds; round++) {
        for (Map.Entry<String, Callable<byte[]>> way : ways.entrySet()) {
          rates
              .computeIfAbsent(way.getKey(), name -> new ArrayList<>())
              .add(rate(way.getValue(), seconds));
        }
      }
      rates.forEach(SignedForms::print);
    }
  }

  /** A form without fields is signed whole: the fields are added, then the person signs. */
  private static Map<String, Callable<byte[]>> ways(Keys keys) {
    BenchForms form = BenchForms.of(1);
    byte[] pdf = PdfForms.render(form.document(), form.options());
    SigningKey token = keys.token();
    byte[] message = new byte[100];
    Map<String, Callable<byte[]>> ways = new LinkedHashMap<>();
    ways.put("forms signed with the token", signed(pdf, token));
    ways.put("forms signed with the same key in software", signed(pdf, keys.software()));
    ways.put(
        "raw signatures of the token", () -> token.sign(SignatureScheme.RSA_PKCS1_SHA256, message));
    return ways;
  }

  private static Callable<byte[]> signed(byte[] pdf, SigningKey key) {
    PdfSigner signer = PdfSigner.create();
    return () ->
        signer
            .sign(
                pdf,
                SignatureOrder.as(SignerKind.PERSON, Instant.now())
                    .withScheme(SignatureScheme.RSA_PKCS1_SHA256)
                    .acceptingOtherName(),
                key)
            .pdf();
  }

  private static double rate(Callable<byte[]> way, double seconds) throws Exception {
    long start = System.nanoTime();
    long end = start + (long) (seconds * NANOS);
    long count = 0;
    while (System.nanoTime() < end) {
      if (way.call().length < 256) {
        throw new IllegalStateException("no signature");
      }
      count++;
    }
    return count / ((System.nanoTime() - start) / NANOS);
  }

  private static void print(String way, List<Double> rates) {
    List<Double> sorted = rates.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%s: %.0f/s (%.0f to %.0f in %d rounds)%n",
        way,
        sorted.get(sorted.size() / 2),
        sorted.get(0),
        sorted.get(sorted.size() - 1),
        sorted.size());
  }
}
