package vn.certproc.api.decision;

/**
 * The clause behind an answer. Immutable and thread-safe.
 *
 * @param document the regulation or letter, as officials name it
 * @param clause section, article or form, such as {@code §6} or {@code Điều 64}
 */
public record Citation(String document, String clause) {

  @Override
  public String toString() {
    return clause + " " + document;
  }
}
