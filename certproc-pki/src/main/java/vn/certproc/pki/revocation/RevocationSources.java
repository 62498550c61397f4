package vn.certproc.pki.revocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.certproc.pki.revocation.internal.EvidenceStore;
import vn.certproc.pki.revocation.internal.Fetcher;
import vn.certproc.pki.revocation.internal.Piece;

/**
 * Where evidence comes from. Immutable and thread-safe; each method gives another one. The arrays
 * that are handed over are not copied, as lists are large: leave them unchanged.
 */
public final class RevocationSources {

  private static final RevocationSources NONE =
      new RevocationSources(
          List.of(), Optional.empty(), RevocationLimits.standard(), Optional.empty());

  private final List<Piece> pieces;
  private final Optional<RevocationClient> client;
  private final RevocationLimits limits;

  /** Keeps what is decoded and fetched; empty where each checker does so for itself. */
  private final Optional<Shared> shared;

  private record Shared(EvidenceStore store, Optional<Fetcher> fetcher) {}

  private RevocationSources(
      List<Piece> pieces,
      Optional<RevocationClient> client,
      RevocationLimits limits,
      Optional<Shared> shared) {
    this.pieces = List.copyOf(pieces);
    this.client = client;
    this.limits = limits;
    this.shared = shared;
  }

  /** Nothing given and nothing fetched: every status is unknown. */
  public static RevocationSources none() {
    return NONE;
  }

  /**
   * With lists of the host's.
   *
   * @param crls DER or PEM; what is no list is told in a note, never thrown
   */
  public RevocationSources withCrls(List<byte[]> crls) {
    return with(EvidenceKind.CRL, EvidenceOrigin.GIVEN, crls);
  }

  /**
   * With OCSP responses of the host's.
   *
   * @param responses OCSPResponse or BasicOCSPResponse, DER
   */
  public RevocationSources withOcspResponses(List<byte[]> responses) {
    return with(EvidenceKind.OCSP, EvidenceOrigin.GIVEN, responses);
  }

  /** Whether these bytes are a revocation list, DER or PEM, whoever signed it. */
  public static boolean isCrl(byte[] bytes) {
    return new Piece(EvidenceKind.CRL, EvidenceOrigin.GIVEN, bytes).isReadable();
  }

  /** Whether these bytes are an OCSPResponse or BasicOCSPResponse, DER, whoever signed it. */
  public static boolean isOcspResponse(byte[] bytes) {
    return new Piece(EvidenceKind.OCSP, EvidenceOrigin.GIVEN, bytes).isReadable();
  }

  /**
   * With what came inside a signature or a signed document.
   *
   * @param crls DER
   * @param responses OCSPResponse or BasicOCSPResponse, DER
   */
  public RevocationSources withEmbedded(List<byte[]> crls, List<byte[]> responses) {
    return with(EvidenceKind.CRL, EvidenceOrigin.EMBEDDED, crls)
        .with(EvidenceKind.OCSP, EvidenceOrigin.EMBEDDED, responses);
  }

  /**
   * With a client: the certificate's addresses are asked through it where nothing else decides, or
   * only what came inside the document and is older than the instant asked about.
   */
  public RevocationSources withClient(RevocationClient host) {
    return new RevocationSources(pieces, Optional.of(host), limits, Optional.empty());
  }

  /** With other limits. */
  public RevocationSources withLimits(RevocationLimits other) {
    return new RevocationSources(pieces, client, other, Optional.empty());
  }

  /**
   * The same for one document: however many signatures it has, its fetches are counted together and
   * each list is fetched once; what is inside it is decoded once and counted together. Not to be
   * kept longer.
   */
  public RevocationSources forOneDocument() {
    return new RevocationSources(
        pieces, client, limits, Optional.of(new Shared(store(), fetcher())));
  }

  /** These and the others together; client and limits are these ones' where both have some. */
  public RevocationSources plus(RevocationSources others) {
    List<Piece> all = new ArrayList<>(pieces);
    all.addAll(others.pieces);
    boolean ownLimits = !limits.equals(RevocationLimits.standard());
    return new RevocationSources(
        all,
        client.or(() -> others.client),
        ownLimits ? limits : others.limits,
        shared.or(() -> others.shared));
  }

  private RevocationSources with(EvidenceKind kind, EvidenceOrigin origin, List<byte[]> given) {
    List<Piece> all = new ArrayList<>(pieces);
    given.forEach(bytes -> all.add(new Piece(kind, origin, bytes)));
    return new RevocationSources(all, client, limits, shared);
  }

  List<Piece> pieces() {
    return pieces;
  }

  EvidenceStore store() {
    return shared.map(Shared::store).orElseGet(() -> new EvidenceStore(limits));
  }

  Optional<Fetcher> fetcher() {
    return shared
        .map(Shared::fetcher)
        .orElseGet(() -> client.map(host -> new Fetcher(host, limits)));
  }
}
