package vn.certproc.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A PIN is used by several calls at once, and wiped after the last. */
class PinTest {

  private static final int BOUND_SECONDS = 60;

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private static int zeros(ByteBuffer bytes) {
    int zeros = 0;
    for (int i = 0; i < bytes.capacity(); i++) {
      zeros += bytes.get(i) == 0 ? 1 : 0;
    }
    return zeros;
  }

  /** As two changes of PIN at once do, from p to q and from q to p: each is inside both. */
  @Test
  void twoPinsUsedTheOtherWayRound() throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    try (Pin p = Played.pin("135791");
        Pin q = Played.pin("24681012")) {
      Future<Integer> one = threads.submit(() -> nested(p, q, both));
      Future<Integer> other = threads.submit(() -> nested(q, p, both));

      assertThat(one.get(BOUND_SECONDS, TimeUnit.SECONDS)).isEqualTo(14);
      assertThat(other.get(BOUND_SECONDS, TimeUnit.SECONDS)).isEqualTo(14);
    }
  }

  private static int nested(Pin outer, Pin inner, CyclicBarrier both) {
    return outer.use(
        first -> {
          meet(both);
          return inner.use(second -> first.limit() + second.limit());
        });
  }

  private static void meet(CyclicBarrier both) {
    try {
      both.await(BOUND_SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void closingWaitsForTheCallsAndLetsNoneBegin() throws Exception {
    Pin pin = Played.pin("135791");
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    Future<Byte> use =
        threads.submit(
            () ->
                pin.use(
                    bytes -> {
                      inside.countDown();
                      await(leave);
                      return bytes.get(0);
                    }));
    await(inside);
    Future<?> close = threads.submit(pin::close);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(BOUND_SECONDS);
    while (usable(pin)) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
    assertThat(close.isDone()).isFalse();

    leave.countDown();
    close.get(BOUND_SECONDS, TimeUnit.SECONDS);
    assertThat(use.get(BOUND_SECONDS, TimeUnit.SECONDS)).isEqualTo((byte) '1');
  }

  private static boolean usable(Pin pin) {
    try {
      return pin.length() > 0;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(BOUND_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void closedItIsWipedAndUsedNoMore() {
    Pin pin = Played.pin("135791");
    ByteBuffer memory = pin.use(ByteBuffer::clear);
    assertThat(zeros(memory)).isEqualTo(Pin.MAX_BYTES - 6);
    pin.close();
    pin.close();

    assertThat(zeros(memory)).isEqualTo(Pin.MAX_BYTES);
    assertThatThrownBy(pin::length).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> pin.copied(octets -> octets.length))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void oneThatNobodyClosedIsWipedWhenItIsCollected() {
    ByteBuffer memory = forgotten();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(BOUND_SECONDS);
    while (zeros(memory) < Pin.MAX_BYTES) {
      assertThat(System.nanoTime()).isLessThan(end);
      System.gc();
    }
  }

  /** The memory of a PIN that nothing refers to any more. */
  private static ByteBuffer forgotten() {
    return Played.pin("135791").use(ByteBuffer::clear);
  }
}
