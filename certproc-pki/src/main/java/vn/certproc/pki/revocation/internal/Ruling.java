package vn.certproc.pki.revocation.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.certproc.pki.revocation.EvidenceOrigin;
import vn.certproc.pki.revocation.RevocationNote;

/** Weighs the words of several pieces against each other. */
public final class Ruling {

  private Ruling() {}

  /**
   * The word that decides: the earliest revocation before any "good", as a revocation is for good;
   * a suspension unless a later piece says that it was lifted; among good ones the latest.
   *
   * @param at the instant asked about
   */
  public static Optional<Word> of(List<Opinion> opinions, Instant at) {
    List<Word> words =
        opinions.stream()
            .flatMap(each -> each instanceof Word word ? Stream.of(word) : Stream.empty())
            .toList();
    Optional<Word> revoked =
        words.stream()
            .filter(Word::revoked)
            .filter(word -> !word.hold() || !lifted(word, words, at))
            .min(
                Comparator.comparing(Word::hold)
                    .thenComparing(word -> word.revokedAt().orElse(Instant.MAX)));
    return revoked.or(
        () ->
            words.stream()
                .filter(word -> !word.revoked())
                .max(Comparator.comparing(word -> word.evidence().thisUpdate()))
                .map(word -> telling(word, words)));
  }

  /**
   * Whether nothing more needs to be asked. What the signer put into the document does not settle
   * it when it is older than the instant: the key may have been revoked in between, and the signer
   * have chosen the piece that does not know. A revocation does, being for good; and what the host
   * gave, who knows what it wants to rely upon.
   *
   * @param at the instant asked about
   */
  public static boolean settled(List<Opinion> opinions, Instant at) {
    return opinions.stream()
        .anyMatch(
            each ->
                each instanceof Word word
                    && (word.evidence().origin() != EvidenceOrigin.EMBEDDED
                        || !word.evidence().thisUpdate().isBefore(at)
                        || (word.revoked() && !word.hold())));
  }

  /** A suspension that was lifted is told. */
  private static Word telling(Word good, List<Word> words) {
    List<RevocationNote> notes = new ArrayList<>(good.notes());
    words.stream()
        .flatMap(word -> word.revokedAt().stream())
        .map(since -> Map.of("since", Notes.time(since)))
        .map(arguments -> RevocationNote.of("revocation-hold-lifted", arguments))
        .forEach(notes::add);
    return good.with(notes);
  }

  /** A later "good" lifts a suspension for what lies behind it, and before the suspension. */
  private static boolean lifted(Word hold, List<Word> words, Instant at) {
    Instant said = hold.evidence().thisUpdate();
    boolean afterwards = hold.revokedAt().map(at::isBefore).orElse(false);
    return words.stream()
        .filter(word -> !word.revoked())
        .map(word -> word.evidence().thisUpdate())
        .anyMatch(good -> good.isAfter(said) && (afterwards || !good.isAfter(at)));
  }
}
