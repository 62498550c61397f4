package vn.certproc.pki.revocation.internal;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.certproc.pki.revocation.EvidenceKind;
import vn.certproc.pki.revocation.EvidenceOrigin;
import vn.certproc.pki.revocation.RevocationClient;
import vn.certproc.pki.revocation.RevocationFetch;
import vn.certproc.pki.revocation.RevocationLimits;

/**
 * Asks the addresses of certificates through the host's client, each once, and not more often than
 * the limit in all. Thread-safe: one after the other.
 */
public final class Fetcher {

  /** No certificate needs more addresses of a kind. */
  private static final int MAX_ADDRESSES = 4;

  private static final int MAX_SHOWN = 200;
  private static final int MAX_PORT = 65_535;

  private final RevocationClient client;
  private final RevocationLimits limits;
  private final SecureRandom random = new SecureRandom();
  private final Map<Asked, Function<Question, Opinion>> answers = new HashMap<>();
  private int left;

  /** A fetcher with the whole allowance. */
  public Fetcher(RevocationClient client, RevocationLimits limits) {
    this.client = client;
    this.limits = limits;
    this.left = limits.maxFetches();
  }

  /** What was asked before: a list for everybody, a response about one certificate. */
  private record Asked(EvidenceKind kind, URI uri, Optional<X509CertificateHolder> about) {}

  /** Asks responders first, as their answers are short, until one address gives what counts. */
  public synchronized List<Opinion> ask(Question question, LocalEvidence local) {
    List<Opinion> opinions = new ArrayList<>();
    for (EvidenceKind kind : List.of(EvidenceKind.OCSP, EvidenceKind.CRL)) {
      for (String address : addresses(kind, question)) {
        Opinion opinion = ask(kind, address, question, local);
        opinions.add(opinion);
        if (opinion instanceof Word) {
          return opinions;
        }
      }
    }
    return opinions;
  }

  private static List<String> addresses(EvidenceKind kind, Question question) {
    List<String> all =
        kind == EvidenceKind.OCSP ? question.addresses().ocsp() : question.addresses().crl();
    return all.stream().distinct().limit(MAX_ADDRESSES).toList();
  }

  private Opinion ask(EvidenceKind kind, String address, Question question, LocalEvidence local) {
    Notes notes = new Notes(kind, EvidenceOrigin.FETCHED, question.issuerName());
    Map<String, String> shown =
        Map.of("address", address.substring(0, Math.min(address.length(), MAX_SHOWN)));
    Optional<URI> uri = web(address);
    if (uri.isEmpty()) {
      return notes.no("address", shown);
    }
    Asked asked =
        new Asked(
            kind,
            uri.get(),
            kind == EvidenceKind.OCSP ? Optional.of(question.certificate()) : Optional.empty());
    Function<Question, Opinion> answer = answers.get(asked);
    if (answer == null) {
      if (left == 0) {
        return notes.no("fetch-limit", Map.of("max", "" + limits.maxFetches()));
      }
      left--;
      answer = fetch(asked, question, local, notes, shown);
      answers.put(asked, answer);
    }
    return answer.apply(question);
  }

  private Function<Question, Opinion> fetch(
      Asked asked, Question question, LocalEvidence local, Notes notes, Map<String, String> shown) {
    int most = limits.maxBytes(asked.kind());
    boolean list = asked.kind() == EvidenceKind.CRL;
    OcspRequest request = OcspRequest.of(question, random);
    byte[] body;
    try {
      body =
          client.fetch(
              list
                  ? RevocationFetch.crl(asked.uri(), most)
                  : RevocationFetch.ocsp(asked.uri(), request.der(), most));
    } catch (IOException e) {
      return any -> notes.no("fetch-failed", shown);
    }
    if (body.length > most) {
      return any -> notes.no("too-large", Map.of("max", "" + most));
    }
    Optional<Function<Question, Opinion>> read =
        list
            ? Crl.read(body, EvidenceOrigin.FETCHED)
                .map(crl -> any -> LocalEvidence.judge(crl, any))
            : Ocsp.read(body, EvidenceOrigin.FETCHED, Optional.of(request.nonce()))
                .map(ocsp -> any -> local.judge(ocsp, any));
    return read.orElse(any -> notes.no("unreadable"));
  }

  private static Optional<URI> web(String address) {
    try {
      URI uri = new URI(address);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web =
          (scheme.equals("http") || scheme.equals("https"))
              && uri.getHost() != null
              && uri.getPort() <= MAX_PORT;
      return web ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
