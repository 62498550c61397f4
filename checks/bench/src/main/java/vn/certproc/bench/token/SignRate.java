package vn.certproc.bench.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Signs with a token for some seconds and prints how many signatures a second that made: {@code
 * SignRate ours|sun MODULE PIN THREADS SECONDS}. One way in one process, as a host would use it;
 * checks/bench/tokens takes the ways in turn.
 */
public final class SignRate {

  /** With two threads on two cores the compiler needs its time, too. */
  private static final double WARM_UP_SECONDS = 5;

  private static final double NANOS = 1e9;

  private SignRate() {}

  /** Runs. */
  public static void main(String[] arguments) throws Exception {
    String way = arguments[0];
    int threads = Integer.parseInt(arguments[3]);
    double seconds = Double.parseDouble(arguments[4]);
    byte[] message = new byte[100];
    try (SigningWay signing =
        way.equals("sun")
            ? new SunPkcs11Way(arguments[1], arguments[2])
            : new AdapterWay(arguments[1], arguments[2])) {
      count(signing, message, threads, WARM_UP_SECONDS);
      double rate = count(signing, message, threads, seconds);
      System.out.printf(Locale.ROOT, "%.1f%n", rate);
    }
  }

  private static double count(SigningWay signing, byte[] message, int threads, double seconds)
      throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      long start = System.nanoTime();
      long end = start + (long) (seconds * NANOS);
      List<Future<Long>> counts = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        Callable<byte[]> signer = signing.signer(message);
        counts.add(pool.submit(() -> until(end, signer)));
      }
      long all = 0;
      for (Future<Long> each : counts) {
        all += each.get();
      }
      return all / ((System.nanoTime() - start) / NANOS);
    } finally {
      pool.shutdown();
    }
  }

  private static long until(long end, Callable<byte[]> signer) throws Exception {
    long count = 0;
    while (System.nanoTime() < end) {
      if (signer.call().length < 256) {
        throw new IllegalStateException("no signature");
      }
      count++;
    }
    return count;
  }
}
