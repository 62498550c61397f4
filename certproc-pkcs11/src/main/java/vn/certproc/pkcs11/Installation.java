package vn.certproc.pkcs11;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.pkcs11.ObjectReader.CertificateObject;
import vn.certproc.pkcs11.ObjectReader.KeyObject;
import vn.certproc.pkcs11.internal.cryptoki.CryptokiException;

/** One installation of a certificate. */
final class Installation {

  private final TokenSession token;
  private final InstallRequest request;
  private final X509Certificate certificate;
  private final KeyObject key;

  /** What speaks against it so far. */
  private final List<Fault> known;

  private Installation(
      TokenSession token,
      InstallRequest request,
      X509Certificate certificate,
      KeyObject key,
      List<Fault> known) {
    this.token = token;
    this.request = request;
    this.certificate = certificate;
    this.key = key;
    this.known = known;
  }

  /**
   * Reads the certificate, asks the judge, and finds and proves the key. To be called while nothing
   * is held: the judge is the host's, and may use the token or wait for who does.
   */
  static Installation prepared(TokenSession token, InstallRequest request) {
    Where where = Where.in(token.token().name());
    X509Certificate certificate =
        InstallChecks.certificate(request.certificate())
            .orElseThrow(() -> refused(List.of(Fault.of("install-not-a-certificate", where))));
    List<Fault> faults = new ArrayList<>(InstallChecks.wrongToken(request, token.token()));
    faults.addAll(request.judge().faults(request.certificate(), request.at()));
    Optional<KeySearch.Match> match =
        new KeySearch(token, request.pins()).of(certificate.getPublicKey());
    if (match.isEmpty() || !match.get().proven()) {
      faults.add(Fault.of(match.isEmpty() ? "install-no-key" : "install-key-unproven", where));
      throw refused(faults);
    }
    return new Installation(token, request, certificate, match.get().key(), faults);
  }

  /** What there is to do, or every reason against it. */
  InstallPlan plan(long session) {
    Found found = find(new CertificateStore(token, session));
    refuse(found.notNewer());
    return found.plan();
  }

  /** Does it: write, read back, and only then remove. */
  InstallReport run(long session) {
    CertificateStore store = new CertificateStore(token, session);
    Found found = find(store);
    refuse(Stream.concat(found.notNewer().stream(), found.unaccepted().stream()).toList());
    boolean wrote = found.copies().isEmpty();
    long kept = wrote ? write(store, found) : found.copies().get(0).handle();
    List<TokenCertificate> removed = request.keepOld() ? List.of() : remove(store, found, kept);
    return new InstallReport(found.plan(), wrote, removed);
  }

  private Found find(CertificateStore store) {
    return Found.of(this, store.all());
  }

  private void refuse(List<Fault> found) {
    List<Fault> all = Stream.concat(known.stream(), found.stream()).toList();
    if (!all.isEmpty()) {
      throw refused(all);
    }
  }

  private static TokenException.InstallRefused refused(List<Fault> faults) {
    return new TokenException.InstallRefused(faults);
  }

  private long write(CertificateStore store, Found found) {
    String label =
        found.others().stream()
            .map(CertificateObject::label)
            .filter(l -> !l.isEmpty())
            .findFirst()
            .orElse(key.key().label());
    ObjectId id = key.key().id();
    store.write(request.certificate(), certificate, id, label);
    return store
        .readBack(request.certificate(), id)
        .orElseThrow(
            () ->
                new TokenException.Unsuitable(
                    Fault.of("install-not-read-back", Where.in(token.token().name()))));
  }

  private List<TokenCertificate> remove(CertificateStore store, Found found, long kept) {
    List<TokenCertificate> removed = new ArrayList<>();
    for (CertificateObject each : found.removable(kept)) {
      try {
        store.remove(each.handle());
      } catch (CryptokiException e) {
        if (TokenFaults.endsSession(e)) {
          throw e;
        }
        throw TokenFaults.failed("install-old-left", e, Where.in(token.token().name()));
      }
      removed.add(each.paired(Pairing.KEY_PRESENT));
    }
    return removed;
  }

  /**
   * What is on the token.
   *
   * @param copies the new certificate itself, with the key's CKA_ID
   * @param others the other certificates of the key; an authority's is never one of them, and stays
   */
  private record Found(
      Installation whole, List<CertificateObject> copies, List<CertificateObject> others) {

    static Found of(Installation whole, List<CertificateObject> all) {
      List<CertificateObject> same =
          all.stream().filter(c -> c.has(whole.certificate.getPublicKey())).toList();
      List<CertificateObject> copies =
          same.stream()
              .filter(c -> c.encoded().map(whole.request.certificate()::equals).orElse(false))
              .filter(c -> c.id().equals(whole.key.key().id()))
              .toList();
      return new Found(
          whole,
          copies,
          same.stream().filter(c -> !copies.contains(c) && !c.ofAuthority()).toList());
    }

    InstallPlan plan() {
      return new InstallPlan(
          whole.certificate,
          whole.key.key(),
          !copies.isEmpty(),
          others.stream().map(this::earlier).toList());
    }

    private InstallPlan.Earlier earlier(CertificateObject one) {
      return new InstallPlan.Earlier(
          one.paired(Pairing.KEY_PRESENT),
          InstallChecks.sameSubject(one, whole.certificate),
          InstallChecks.sameSerial(one, whole.certificate));
    }

    List<Fault> notNewer() {
      return InstallChecks.notNewer(whole.certificate, others, whole.token.token());
    }

    /** Earlier certificates of another subject that would go without anybody's consent. */
    List<Fault> unaccepted() {
      return whole.request.keepOld() || whole.request.acceptOtherSubject()
          ? List.of()
          : InstallChecks.otherSubject(whole.certificate, others, whole.token.token());
    }

    /** All of this key but the one that stays. */
    List<CertificateObject> removable(long kept) {
      return Stream.concat(copies.stream(), others.stream())
          .filter(c -> c.handle() != kept)
          .toList();
    }
  }
}
