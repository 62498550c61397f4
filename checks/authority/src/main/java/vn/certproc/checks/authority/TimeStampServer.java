package vn.certproc.checks.authority;

import java.time.Instant;
import java.util.function.Supplier;

/** A time-stamp authority over HTTP on the loopback (RFC 3161 §3.4). Thread-safe. */
public final class TimeStampServer extends LoopbackServer {
  private volatile TimeStamper stamper;

  private TimeStampServer(TimeStamper stamper) {
    super("application/timestamp-reply");
    this.stamper = stamper;
  }

  /** Stamps with a certificate that the authority issues for it. */
  public static TimeStampServer start(TestAuthority authority, Supplier<Instant> clock) {
    return start(TimeStamper.of(authority, clock));
  }

  /** Stamps as the stamper does. */
  public static TimeStampServer start(TimeStamper stamper) {
    return new TimeStampServer(stamper);
  }

  /** Stamps as this other one does from now on. */
  public void use(TimeStamper other) {
    stamper = other;
  }

  /** What a request is answered, without the network. */
  public byte[] answer(byte[] request) {
    return stamper.answer(request);
  }

  @Override
  byte[] reply(byte[] request) {
    return answer(request);
  }
}
