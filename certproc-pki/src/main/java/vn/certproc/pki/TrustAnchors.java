package vn.certproc.pki;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The authorities that chains may end in, and those between.
 *
 * <p>Immutable and thread-safe. Keep one and share it: {@link #builtIn()} reads its files anew at
 * each call.
 */
public final class TrustAnchors {

  private final List<CertificateDetails> anchors;
  private final List<CertificateDetails> intermediates;

  private TrustAnchors(Set<CertificateDetails> anchors, Set<CertificateDetails> intermediates) {
    this.anchors = List.copyOf(anchors);
    this.intermediates = List.copyOf(intermediates);
  }

  /**
   * The Government's authorities of both generations that come with this library, each pinned by
   * its SHA-256: the roots as anchors, their sub-authorities as intermediates.
   *
   * @throws TrustAnchorException when a file is missing or is not the pinned one
   */
  public static TrustAnchors builtIn() {
    return AnchorList.builtIn().load();
  }

  /** No authority at all. */
  public static TrustAnchors none() {
    return new TrustAnchors(Set.of(), Set.of());
  }

  /**
   * A host's own.
   *
   * @param anchors certificates trusted as they are
   * @param intermediates certificates that help to reach an anchor and are not trusted themselves
   */
  public static TrustAnchors of(
      List<CertificateDetails> anchors, List<CertificateDetails> intermediates) {
    return new TrustAnchors(new LinkedHashSet<>(anchors), new LinkedHashSet<>(intermediates));
  }

  /** These and the others together. */
  public TrustAnchors plus(TrustAnchors others) {
    List<CertificateDetails> allAnchors = new ArrayList<>(anchors);
    allAnchors.addAll(others.anchors);
    List<CertificateDetails> allIntermediates = new ArrayList<>(intermediates);
    allIntermediates.addAll(others.intermediates);
    return of(allAnchors, allIntermediates);
  }

  /** The certificates trusted as they are. */
  public List<CertificateDetails> anchors() {
    return anchors;
  }

  /** The certificates between. */
  public List<CertificateDetails> intermediates() {
    return intermediates;
  }
}
