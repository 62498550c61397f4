package vn.certproc.pki.revocation.internal;

import vn.certproc.pki.revocation.RevocationNote;

/** What comes of one piece of evidence: a {@link Word} where it counts. */
public sealed interface Opinion permits Word, Opinion.NotCounted, Opinion.Irrelevant {

  /** It concerns the certificate but does not count. */
  record NotCounted(RevocationNote note) implements Opinion {}

  /** It is about other certificates. */
  record Irrelevant() implements Opinion {}
}
