package vn.certproc.checks.authority;

/**
 * How a server delivers an answer.
 *
 * @param status the HTTP status; another than 200 has no body, 0 is no answer at all
 * @param padding how many zero bytes follow the answer
 * @param stalls whether the second half of the answer never comes, until the server is closed
 */
public record Delivery(int status, long padding, boolean stalls) {
  /** As it should be. */
  public static Delivery plain() {
    return new Delivery(200, 0, false);
  }

  /** An HTTP status without a body, such as 503. */
  public static Delivery status(int status) {
    return new Delivery(status, 0, false);
  }

  /** Nothing at all, until the server is closed. */
  public static Delivery silent() {
    return new Delivery(0, 0, false);
  }

  /** The answer, then so many zero bytes. */
  public static Delivery huge(long padding) {
    return new Delivery(200, padding, false);
  }

  /** Half of the answer, then nothing until the server is closed. */
  public static Delivery stalled() {
    return new Delivery(200, 0, true);
  }
}
