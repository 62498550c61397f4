package vn.certproc.pki.unlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import vn.certproc.api.error.Messages;

/** Asks for a refusal, and that it says what to do and nothing of the PIN. */
final class Refusals {
  private Refusals() {}

  static UnlockException refused(String code, ThrowingCallable call) {
    UnlockException e = catchThrowableOfType(UnlockException.class, call);
    assertThat(e).as(code).isNotNull();
    assertThat(e.code()).isEqualTo(code);
    assertThat(e.text()).isEqualTo(Messages.text(code, e.arguments()));
    assertThat(e.text().vi()).contains("hãy");
    assertThat(e.getCause()).as("errors of the cryptography stay inside").isNull();
    assertThat(e + e.faults().toString()).doesNotContain(Bench.PIN).doesNotContain("7788");
    return e;
  }

  /** That an answer is refused, and that the ticket still waits. */
  static UnlockException refused(String code, TicketHolder holder, byte[] file) {
    UnlockException e = refused(code, () -> Bench.open(holder, file));
    assertThat(holder.used()).isFalse();
    return e;
  }
}
