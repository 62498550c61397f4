package vn.certproc.api.error;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.text.Text;

/**
 * The root of every error that certproc raises on purpose. Open, so that each module has a sealed
 * family of its own below it.
 *
 * <p>An exception carries one or more {@link Fault}s; {@link #getMessage()} is the first one's
 * English sentence with its place, for logs. What an official sees comes from {@link #faults()}. No
 * secret (PIN, key, personal number) is ever part of it.
 */
public abstract class CertprocException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /**
   * An error of one fault.
   *
   * @param fault what is wrong
   * @param cause the library's own error, or null where there is none
   */
  protected CertprocException(Fault fault, @Nullable Throwable cause) {
    this(List.of(fault), cause);
  }

  /**
   * An error of several faults found in one go.
   *
   * @param faults what is wrong, at least one
   * @param cause the library's own error, or null where there is none
   */
  protected CertprocException(List<Fault> faults, @Nullable Throwable cause) {
    super(sentence(faults), cause);
    this.faults = List.copyOf(faults);
  }

  private static String sentence(List<Fault> faults) {
    Fault first = faults.get(0);
    String place = first.where().toString();
    String rest = faults.size() == 1 ? "" : " (and " + (faults.size() - 1) + " more)";
    return (place.isEmpty() ? "" : place + ": ") + first.text().en() + rest;
  }

  /** All faults, in the order they were found; at least one. */
  public List<Fault> faults() {
    return faults;
  }

  /** The first fault's code. */
  public String code() {
    return faults.get(0).code();
  }

  /** The first fault's arguments. */
  public Map<String, String> arguments() {
    return faults.get(0).arguments();
  }

  /** The first fault's place. */
  public Where where() {
    return faults.get(0).where();
  }

  /** The first fault's sentence. */
  public Text text() {
    return faults.get(0).text();
  }
}
