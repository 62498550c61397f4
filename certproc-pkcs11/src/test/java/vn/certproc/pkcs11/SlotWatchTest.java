package vn.certproc.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.certproc.pkcs11.rig.EvilModule;
import vn.certproc.pkcs11.rig.Layout;

/** Tokens put in and pulled out are told, each once, with events and without. */
class SlotWatchTest {

  private static final Duration OFTEN = Duration.ofMillis(2);
  private static final int BOUND_SECONDS = 60;

  @TempDir Path folder;

  private final BlockingQueue<SlotEvent> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<TokenException> faults = new LinkedBlockingQueue<>();
  private Played played;

  private final SlotListener listener =
      new SlotListener() {
        @Override
        public void changed(SlotEvent event) {
          events.add(event);
        }

        @Override
        public void failed(TokenException fault) {
          faults.add(fault);
        }
      };

  @AfterEach
  void close() {
    if (played != null) {
      played.close();
    }
  }

  private SlotEvent next(boolean inserted) throws InterruptedException {
    SlotEvent event = events.poll(BOUND_SECONDS, TimeUnit.SECONDS);
    assertThat(event).isNotNull();
    assertThat(event.inserted()).isEqualTo(inserted);
    return event;
  }

  /** Until the watch has looked twice more, whatever it does. */
  private void looks() {
    long begin = played.mock.count("C_GetSlotList");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(BOUND_SECONDS);
    while (played.mock.count("C_GetSlotList") < begin + 8) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  @ParameterizedTest
  @CsvSource({"NATURAL,1", "NATURAL,0", "PACKED,1", "PACKED,0"})
  void tokensComeAndGo(Layout layout, int hasEvents) throws Exception {
    played = Played.in(folder, layout);
    played.set("events", hasEvents);
    try (SlotWatch watch = played.adapter.watch(OFTEN, listener)) {
      assertThat(watch.closed()).isFalse();
      played.mock.remove(Played.SLOT);
      SlotEvent gone = next(false);
      assertThat(gone.slotId()).isEqualTo(Played.SLOT);
      assertThat(gone.token().chipSerial()).contains(Played.SERIAL);

      played.mock.token(3, "Khác", "B2", Played.PIN, Played.OFFICER);
      SlotEvent come = next(true);
      assertThat(come.slotId()).isEqualTo(3);
      assertThat(come.token().label()).isEqualTo("Khác");

      played.mock.insert(Played.SLOT);
      assertThat(next(true).token().id()).isEqualTo(played.token.id());
      looks();
    }
    assertThat(events).isEmpty();
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aTokenPulledAndPutBackBetweenTwoLooksIsTold(Layout layout) throws Exception {
    played = Played.in(folder, layout);
    try (SlotWatch watch = played.adapter.watch(OFTEN, listener)) {
      looks();
      played.mock.remove(Played.SLOT);
      played.mock.insert(Played.SLOT);
      assertThat(next(false).token().id()).isEqualTo(played.token.id());
      assertThat(next(true).token().id()).isEqualTo(played.token.id());
      looks();
      assertThat(watch.closed()).isFalse();
    }
    assertThat(events).isEmpty();
  }

  /** Also one that comes while the watch is looking. */
  @ParameterizedTest
  @EnumSource(Layout.class)
  void eachChangeIsToldOnce(Layout layout) throws Exception {
    played = Played.in(folder, layout);
    try (SlotWatch watch = played.adapter.watch(Duration.ofNanos(1), listener)) {
      for (int i = 0; i < 400; i++) {
        played.mock.remove(Played.SLOT);
        next(false);
        played.mock.insert(Played.SLOT);
        next(true);
      }
      looks();
      assertThat(watch.closed()).isFalse();
    }
    assertThat(events).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aClosedWatchLooksNoMore(Layout layout) {
    played = Played.in(folder, layout);
    SlotWatch watch = played.adapter.watch(OFTEN, listener);
    looks();
    watch.close();
    watch.close();
    long calls = played.mock.count("*");
    played.mock.remove(Played.SLOT);

    assertThat(watching()).isFalse();
    assertThat(played.mock.count("*")).isEqualTo(calls);
    assertThat(events).isEmpty();
  }

  private static boolean watching() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(t -> t.getName().equals("certproc-slot-watch"));
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void theListenerMayCloseTheWatch(Layout layout) throws Exception {
    played = Played.in(folder, layout);
    AtomicReference<SlotWatch> watch = new AtomicReference<>();
    CountDownLatch closed = new CountDownLatch(1);
    watch.set(
        played.adapter.watch(
            OFTEN,
            event -> {
              watch.get().close();
              closed.countDown();
            }));
    played.mock.remove(Played.SLOT);
    assertThat(closed.await(BOUND_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void anAdapterThatIsClosedEndsItsWatches(Layout layout) {
    played = Played.in(folder, layout);
    played.adapter.watch(OFTEN, listener);
    played.adapter.watch(OFTEN, listener);
    played.adapter.close();

    assertThat(watching()).isFalse();
    assertThat(faults).isEmpty();
    assertThat(Played.code(() -> played.adapter.watch(OFTEN, listener))).isEqualTo("module-ended");
  }

  /** The module is ended by whoever had started it, under our watch. */
  @ParameterizedTest
  @EnumSource(Layout.class)
  void aModuleThatEndsIsToldOnce(Layout layout) throws Exception {
    played = Played.in(folder, layout);
    try (TokenAdapter other = played.open()) {
      other.watch(OFTEN, listener);
      played.adapter.close();

      TokenException fault = faults.poll(BOUND_SECONDS, TimeUnit.SECONDS);
      assertThat(fault).isNotNull();
      assertThat(fault.code()).isEqualTo("module-ended");
    }
    assertThat(faults).isEmpty();
    assertThat(watching()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void afterAFaultTheWatchGoesOn(Layout layout) throws Exception {
    played = Played.in(folder, layout);
    try (SlotWatch watch = played.adapter.watch(OFTEN, listener)) {
      played.mock.fail("C_GetSlotList", 1, 0x30);
      TokenException fault = faults.poll(BOUND_SECONDS, TimeUnit.SECONDS);
      assertThat(fault).isNotNull();
      assertThat(fault.code()).isEqualTo("token-call-failed");
      played.mock.remove(Played.SLOT);
      next(false);
      assertThat(watch.closed()).isFalse();
    }
  }

  /** As a host does that asks each token it is told of what it says, also the one just pulled. */
  @ParameterizedTest
  @EnumSource(Layout.class)
  void whatTheListenerThrowsOfTheTokenComesBackToIt(Layout layout) throws Exception {
    played = Played.in(folder, layout);
    SlotListener asking =
        new SlotListener() {
          @Override
          public void changed(SlotEvent event) {
            try {
              played.token.info();
            } finally {
              events.add(event); // after it: the test pulls the token as soon as it has the event
            }
          }

          @Override
          public void failed(TokenException fault) {
            faults.add(fault);
          }
        };
    try (SlotWatch watch = played.adapter.watch(OFTEN, asking)) {
      for (int i = 0; i < 3; i++) {
        played.mock.remove(Played.SLOT);
        next(false);
        TokenException fault = faults.poll(BOUND_SECONDS, TimeUnit.SECONDS);
        assertThat(fault).isNotNull();
        assertThat(fault.code()).isEqualTo("token-removed");
        played.mock.insert(Played.SLOT);
        next(true);
      }
      assertThat(watch.closed()).isFalse();
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aListenerThatFailsIsToldTheNextAllTheSame(Layout layout) throws Exception {
    played = Played.in(folder, layout);
    SlotListener broken =
        new SlotListener() {
          @Override
          public void changed(SlotEvent event) {
            events.add(event);
            throw new IllegalStateException("of the host");
          }

          @Override
          public void failed(TokenException fault) {
            faults.add(fault);
            throw new IllegalStateException("of the host, too");
          }
        };
    try (SlotWatch watch = played.adapter.watch(OFTEN, broken)) {
      played.mock.remove(Played.SLOT);
      next(false);
      played.mock.fail("C_GetSlotList", 1, 0x30);
      assertThat(faults.poll(BOUND_SECONDS, TimeUnit.SECONDS)).isNotNull();
      played.mock.insert(Played.SLOT);
      next(true);
      assertThat(watch.closed()).isFalse();
    }
    assertThat(faults).isEmpty();
  }

  /**
   * One C_GetTokenInfo or C_GetSlotInfo that fails is no removal; told once, however long it is.
   */
  @ParameterizedTest
  @CsvSource({
    "NATURAL,token-info-rv,1", "NATURAL,slot-info-rv,0",
    "PACKED,token-info-rv,0", "PACKED,slot-info-rv,1"
  })
  void aSlotThatCannotBeReadKeepsItsToken(Layout layout, String option, int hasEvents)
      throws Exception {
    played = Played.in(folder, layout);
    played.set("events", hasEvents);
    try (SlotWatch watch = played.adapter.watch(OFTEN, listener)) {
      for (int i = 0; i < 2; i++) {
        played.set(option, 0x30);
        TokenException fault = faults.poll(BOUND_SECONDS, TimeUnit.SECONDS);
        assertThat(fault).isNotNull();
        assertThat(fault.code()).isEqualTo("slot-unreadable");
        assertThat(fault.faults().get(0).arguments())
            .containsEntry("slot", Integer.toString(Played.SLOT));
        looks();
        played.set(option, 0);
        looks();
      }
      assertThat(events).isEmpty();
      assertThat(faults).isEmpty();

      played.set(option, 0x30);
      assertThat(faults.poll(BOUND_SECONDS, TimeUnit.SECONDS)).isNotNull();
      played.mock.remove(Played.SLOT);
      next(false);
      assertThat(watch.closed()).isFalse();
    }
    assertThat(events).isEmpty();
  }

  /** What happened to it meanwhile is told as soon as it can be read. */
  @ParameterizedTest
  @EnumSource(Layout.class)
  void aTokenPutBackUnreadableIsToldLater(Layout layout) throws Exception {
    played = Played.in(folder, layout);
    try (SlotWatch watch = played.adapter.watch(OFTEN, listener)) {
      played.set("token-info-rv", 0x30);
      assertThat(faults.poll(BOUND_SECONDS, TimeUnit.SECONDS)).isNotNull();
      played.mock.remove(Played.SLOT);
      played.mock.insert(Played.SLOT);
      looks();
      played.set("token-info-rv", 0);
      next(false);
      next(true);
      looks();
      assertThat(watch.closed()).isFalse();
    }
    assertThat(events).isEmpty();
    assertThat(faults.size()).isLessThanOrEqualTo(1);
  }

  /** A module that has ever new events: the watch still looks, and still ends. */
  @ParameterizedTest
  @EnumSource(Layout.class)
  void aModuleWithEventsWithoutEnd(Layout layout) throws Exception {
    played = Played.in(folder, layout);
    EvilModule evil = EvilModule.in(folder, layout, played.mock.path());
    evil.set("events", 1 << 20);
    try (TokenAdapter adapter = TokenAdapter.open(TokenModule.at(evil.path()), Played.abi(layout));
        SlotWatch watch = adapter.watch(OFTEN, listener)) {
      played.mock.remove(Played.SLOT);
      next(false);
      assertThat(watch.closed()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void anIntervalIsPositive(Layout layout) {
    played = Played.in(folder, layout);
    assertThatThrownBy(() -> played.adapter.watch(Duration.ZERO, listener))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
