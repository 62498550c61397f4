package vn.certproc.pki.unlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.certproc.pki.unlock.Bench.NOW;
import static vn.certproc.pki.unlock.Bench.PIN;
import static vn.certproc.pki.unlock.Bench.TECHNICIAN;
import static vn.certproc.pki.unlock.Bench.TOKEN;
import static vn.certproc.pki.unlock.Refusals.refused;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.pki.SoftKey;
import vn.certproc.pki.TestAuthority;

/** The whole way from a ticket to the PIN, with both sides as they will be used. */
class UnlockTest {

  /** As it goes in life: files, a telephone, a key of full size. */
  @Test
  void aTokenIsUnlockedFromAfar() {
    InstantSource clock = InstantSource.fixed(NOW);
    try (TicketHolder holder =
        TicketHolder.create(TOKEN, Bench.expected(TECHNICIAN), clock, UnlockTerms.STANDARD)) {
      byte[] ticketFile = holder.ticket().text().getBytes(StandardCharsets.UTF_8);
      String onTheTelephone = holder.ticket().code().toString();

      UnlockTicket received = UnlockTicket.read(ticketFile);
      assertThat(received).isEqualTo(holder.ticket()).hasSameHashCodeAs(holder.ticket());
      assertThat(received.token()).isEqualTo(TOKEN);
      byte[] soPin = Bench.pin();
      UnlockAnswer answer = Bench.authority().answer(received, onTheTelephone, soPin);
      assertThat(soPin).as("wiped").containsOnly(0);
      assertThat(answer.notAfter()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));

      byte[] answerFile = answer.text().getBytes(StandardCharsets.UTF_8);
      assertThat(Bench.open(holder, answerFile)).isEqualTo(PIN);
      assertThat(holder.used()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void technicianWithAnyKindOfKey(SignatureScheme scheme) {
    boolean curve = scheme.keyAlgorithm().equals("EC");
    SoftKey key =
        Bench.technician(curve ? TestAuthority.pair("EC", 256) : Bench.TECHNICIAN_KEYS, scheme);
    InstantSource clock = InstantSource.fixed(NOW);
    TicketHolder holder =
        TicketHolder.create(TOKEN, Bench.expected(key), clock, UnlockTerms.STANDARD, Bench.SMALL);
    UnlockAnswer answer =
        UnlockAuthority.of(key, clock, UnlockTerms.STANDARD)
            .answer(holder.ticket(), holder.ticket().code() + "", Bench.pin());
    assertThat(Bench.open(holder, answer.der())).isEqualTo(PIN);
  }

  @Test
  void thePinIsWipedBehindItsUser() {
    TicketHolder holder = Bench.holder();
    AtomicReference<byte[]> kept = new AtomicReference<>();
    holder.open(
        Bench.answer(holder.ticket()).der(),
        pin -> {
          assertThat(pin).isEqualTo(Bench.pin());
          kept.set(pin);
          return "";
        });
    assertThat(kept.get()).containsOnly(0);
  }

  /** The token may have seen the PIN by then: the ticket has ended, and the PIN is wiped. */
  @Test
  void aUserThatFails() {
    TicketHolder holder = Bench.holder();
    byte[] answer = Bench.answer(holder.ticket()).der();
    AtomicReference<byte[]> kept = new AtomicReference<>();
    assertThatThrownBy(
            () ->
                holder.open(
                    answer,
                    pin -> {
                      kept.set(pin);
                      throw new IllegalStateException("pulled out");
                    }))
        .hasMessage("pulled out");
    assertThat(kept.get()).containsOnly(0);
    refused("unlock-answer-used", () -> Bench.open(holder, answer));
  }

  @Test
  void noAnswerIsTakenTwiceNorASecondOne() {
    TicketHolder holder = Bench.holder();
    byte[] first = Bench.answer(holder.ticket()).der();
    byte[] second = Bench.answer(holder.ticket()).der();
    assertThat(Bench.open(holder, first)).isEqualTo(PIN);
    refused("unlock-answer-used", () -> Bench.open(holder, first));
    refused("unlock-answer-used", () -> Bench.open(holder, second));
  }

  @Test
  void ofManyThreadsOneGetsThePin() throws InterruptedException {
    TicketHolder holder = Bench.holder();
    byte[] answer = Bench.answer(holder.ticket()).der();
    AtomicInteger got = new AtomicInteger();
    AtomicInteger refusals = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      threads.add(
          new Thread(
              () -> {
                try {
                  holder.open(answer, pin -> got.incrementAndGet());
                } catch (UnlockException.Refused e) {
                  refusals.incrementAndGet();
                }
              }));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(got).hasValue(1);
    assertThat(refusals).hasValue(7);
  }

  @Test
  void aRefusalNamesTheFile() {
    TicketHolder holder = Bench.holder();
    UnlockException unreadable = refused("unlock-answer-unreadable", holder, new byte[] {1});
    assertThat(unreadable.inSource("trả lời.cms"))
        .isInstanceOf(UnlockException.Unreadable.class)
        .hasMessageStartingWith("trả lời.cms: The file is no unlock answer");
    byte[] empty = Bench.sealed(holder.ticket(), new byte[0]);
    assertThat(refused("unlock-answer-unsigned", holder, empty).inSource("a.cms").where().source())
        .contains("a.cms");
  }

  @Test
  void aRefusedAnswerBlocksNothing() {
    TicketHolder holder = Bench.holder();
    refused("unlock-answer-unreadable", holder, new byte[] {1, 2, 3});
    refused("unlock-answer-unsigned", holder, Bench.sealed(holder.ticket(), new byte[] {5, 0}));
    assertThat(Bench.open(holder, Bench.answer(holder.ticket()).der())).isEqualTo(PIN);
  }

  @Test
  void afterClosingNothingOpens() {
    TicketHolder holder = Bench.holder();
    byte[] answer = Bench.answer(holder.ticket()).der();
    holder.close();
    holder.close();
    assertThatThrownBy(() -> Bench.open(holder, answer)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anAnswerToAnotherTicket() {
    TicketHolder holder = Bench.holder();
    TicketHolder other = Bench.holder(InstantSource.fixed(NOW), TestAuthority.rsa(1024));
    refused("unlock-answer-other-ticket", holder, Bench.answer(other.ticket()).der());
    TicketHolder sameKey = Bench.holder();
    refused("unlock-answer-other-ticket", holder, Bench.answer(sameKey.ticket()).der());
  }

  @ParameterizedTest
  @ValueSource(longs = {-119, -60, 0, 600, 719, 720})
  void insideItsTimeAndTheClocks(long seconds) {
    AtomicReference<Instant> now = new AtomicReference<>(NOW);
    TicketHolder holder = Bench.holder(now::get);
    byte[] answer = Bench.answer(holder.ticket()).der();
    now.set(NOW.plusSeconds(seconds));
    assertThat(Bench.open(holder, answer)).isEqualTo(PIN);
  }

  @Test
  void outsideItsTime() {
    AtomicReference<Instant> now = new AtomicReference<>(NOW);
    TicketHolder holder = Bench.holder(now::get);
    byte[] answer = Bench.answer(holder.ticket()).der();
    now.set(NOW.plusSeconds(721));
    assertThat(refused("unlock-answer-expired", holder, answer).arguments())
        .containsEntry("notAfter", "2026-09-17T09:10:00+07:00");
    now.set(NOW.minusSeconds(121));
    refused("unlock-answer-not-yet-valid", holder, answer);
    now.set(NOW);
    assertThat(Bench.open(holder, answer)).isEqualTo(PIN);
  }

  @Test
  void longerThanAnAnswerMayLast() {
    TicketHolder holder = Bench.holder();
    UnlockTicket ticket = holder.ticket();
    refused(
        "unlock-answer-lasts-too-long",
        holder,
        Bench.signedAndSealed(ticket, Bench.payload(ticket, NOW, NOW.plusSeconds(3601))));
    refused(
        "unlock-answer-lasts-too-long",
        holder,
        Bench.signedAndSealed(ticket, Bench.payload(ticket, NOW, NOW.minusSeconds(1))));
    byte[] hour = Bench.signedAndSealed(ticket, Bench.payload(ticket, NOW, NOW.plusSeconds(3600)));
    assertThat(Bench.open(holder, hour)).isEqualTo(PIN);
  }

  @Test
  void aPinOfEachLengthGivesAnAnswerOfTheSameSize() {
    UnlockTicket ticket = Bench.holder().ticket();
    int size = Bench.answer(ticket).der().length;
    for (int length : new int[] {1, 4, 127, 128, 255}) {
      byte[] pin = new byte[length];
      java.util.Arrays.fill(pin, (byte) '7');
      UnlockAnswer answer = Bench.authority().answer(ticket, ticket.code() + "", pin);
      assertThat(answer.der()).hasSize(size);
    }
  }

  @Test
  void nothingShowsThePin() {
    TicketHolder holder = Bench.holder();
    UnlockAnswer answer = Bench.answer(holder.ticket());
    UnlockPayload payload = UnlockPayload.decode(Bench.payload(holder.ticket())).orElseThrow();
    assertThat(holder + " " + answer + " " + payload + " " + holder.ticket())
        .doesNotContain(PIN)
        .contains(holder.ticket().code() + "");
    assertThat(payload.soPin()).isEqualTo(Bench.pin());
    payload.close();
    assertThat(payload.soPin()).isEmpty();
  }
}
