package vn.certproc.pki.unlock;

import java.time.Duration;

/**
 * How long things last. A host may choose within the bounds. Immutable and thread-safe. Source:
 * own; the letter (§9) sets none.
 *
 * @param validity how long an answer made here can be used: 1 second to {@link #MOST_VALIDITY}
 * @param clockSkew how far the other machine's clock may be off: 0 to 5 minutes
 * @param ticketLifetime how old a ticket may be when it is answered: 1 minute to 7 days
 */
public record UnlockTerms(Duration validity, Duration clockSkew, Duration ticketLifetime) {

  /** An answer that says it lasts longer is refused, whoever signed it. */
  public static final Duration MOST_VALIDITY = Duration.ofMinutes(60);

  private static final Duration MOST_SKEW = Duration.ofMinutes(5);
  private static final Duration MOST_LIFETIME = Duration.ofDays(7);

  /** Ten minutes, with two for the clocks; a ticket is answered within a day. */
  public static final UnlockTerms STANDARD =
      new UnlockTerms(Duration.ofMinutes(10), Duration.ofMinutes(2), Duration.ofDays(1));

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException when one is passed
   */
  public UnlockTerms {
    within("validity", validity, Duration.ofSeconds(1), MOST_VALIDITY);
    within("clockSkew", clockSkew, Duration.ZERO, MOST_SKEW);
    within("ticketLifetime", ticketLifetime, Duration.ofMinutes(1), MOST_LIFETIME);
  }

  private static void within(String name, Duration value, Duration least, Duration most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException(name + " must be from " + least + " to " + most);
    }
  }

  /** These terms, with another validity. */
  public UnlockTerms lasting(Duration other) {
    return new UnlockTerms(other, clockSkew, ticketLifetime);
  }
}
