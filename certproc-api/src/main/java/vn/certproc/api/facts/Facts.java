package vn.certproc.api.facts;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import vn.certproc.api.model.CertificateSerial;
import vn.certproc.api.model.TokenSerial;

/**
 * What the host knows and the applicant does not declare. A part that is empty was not given: a
 * check that needs it is then not-checked, never passed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param openRequests every request known for the certificates concerned, open or ended
 * @param renewalsGranted how often each certificate has been renewed
 * @param tokenHolders the subscriber's name on record for each token, by its number; capitals do
 *     not tell numbers apart
 */
public record Facts(
    Optional<List<KnownRequest>> openRequests,
    Optional<Map<String, Integer>> renewalsGranted,
    Optional<Map<String, String>> tokenHolders) {

  private static final Facts NONE = new Facts(Optional.empty(), Optional.empty(), Optional.empty());

  /** Copies the collections. */
  public Facts {
    openRequests = openRequests.map(List::copyOf);
    renewalsGranted = renewalsGranted.map(m -> Collections.unmodifiableMap(new TreeMap<>(m)));
    tokenHolders = tokenHolders.map(Facts::holders);
  }

  /** A device's number is one whatever its capitals; names are composed as those of requests. */
  private static Map<String, String> holders(Map<String, String> given) {
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    given.forEach((serial, name) -> all.put(serial.strip(), composed(name)));
    return Collections.unmodifiableMap(all);
  }

  /** The text as requests hold it: trimmed, and in Unicode NFC. */
  static String composed(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
  }

  /** No fact given. */
  public static Facts none() {
    return NONE;
  }

  /** How often this certificate was renewed, where the host gave that. */
  public OptionalInt renewalsOf(CertificateSerial serial) {
    return renewalsGranted
        .map(m -> m.get(serial.value()))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** The subscriber on record for this token, where the host gave that. */
  public Optional<String> holderOf(TokenSerial serial) {
    return tokenHolders.flatMap(m -> Optional.ofNullable(m.get(serial.value())));
  }
}
