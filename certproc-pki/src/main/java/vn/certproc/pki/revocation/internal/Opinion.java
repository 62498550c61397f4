package vn.certproc.pki.revocation.internal;

import java.util.List;
import java.util.stream.Stream;
import vn.certproc.pki.revocation.RevocationNote;

/** What comes of one piece of evidence: a {@link Word} where it counts. */
public sealed interface Opinion permits Word, Opinion.NotCounted, Opinion.Irrelevant {

  /** It concerns the certificate but does not count. */
  record NotCounted(RevocationNote note) implements Opinion {}

  /** It is about other certificates. */
  record Irrelevant() implements Opinion {}

  /** Why those that do not count do not, each reason once. */
  static List<RevocationNote> notes(List<Opinion> opinions) {
    return opinions.stream()
        .flatMap(each -> each instanceof NotCounted no ? Stream.of(no.note()) : Stream.empty())
        .distinct()
        .toList();
  }
}
