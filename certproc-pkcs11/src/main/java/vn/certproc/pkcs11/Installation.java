package vn.certproc.pkcs11;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.pkcs11.ObjectReader.CertificateObject;
import vn.certproc.pkcs11.ObjectReader.KeyObject;
import vn.certproc.pkcs11.internal.cryptoki.CryptokiException;

/** One installation of a certificate, in one session. */
final class Installation {

  private final TokenSession token;
  private final InstallRequest request;
  private final CertificateStore store;
  private final KeySearch keys;

  Installation(TokenSession token, long session, InstallRequest request) {
    this.token = token;
    this.request = request;
    this.store = new CertificateStore(token, session);
    this.keys = new KeySearch(token, session);
  }

  /** What there is to do, or every reason against it. */
  InstallPlan plan() {
    Found found = find();
    return new InstallPlan(
        found.certificate(), found.key().key(), found.copies().size() > 0, earlier(found));
  }

  /** Does it: write, read back, and only then remove. */
  InstallReport run() {
    Found found = find();
    InstallPlan plan =
        new InstallPlan(
            found.certificate(), found.key().key(), found.copies().size() > 0, earlier(found));
    boolean wrote = found.copies().isEmpty();
    long kept = wrote ? write(found) : found.copies().get(0).handle();
    List<TokenCertificate> removed = request.keepOld() ? List.of() : remove(found, kept);
    return new InstallReport(plan, wrote, removed);
  }

  private Found find() {
    Optional<X509Certificate> certificate = ObjectReader.parse(request.certificate());
    if (certificate.isEmpty()) {
      throw new TokenException.InstallRefused(List.of(fault("install-not-a-certificate")));
    }
    List<Fault> faults = new ArrayList<>(InstallChecks.wrongToken(request, token.token()));
    faults.addAll(request.judge().faults(request.certificate(), request.at()));
    Optional<KeyObject> key = keys.of(certificate.get().getPublicKey());
    if (key.isEmpty()) {
      faults.add(fault("install-no-key"));
      throw new TokenException.InstallRefused(faults);
    }
    List<CertificateObject> same =
        store.all().stream().filter(c -> c.has(certificate.get().getPublicKey())).toList();
    faults.addAll(InstallChecks.notNewer(certificate.get(), same, token.token()));
    if (!faults.isEmpty()) {
      throw new TokenException.InstallRefused(faults);
    }
    return Found.of(request, certificate.get(), key.get(), same);
  }

  private static List<InstallPlan.Earlier> earlier(Found found) {
    return found.others().stream()
        .map(
            c ->
                new InstallPlan.Earlier(
                    c.paired(Pairing.KEY_PRESENT),
                    InstallChecks.sameSubject(c, found.certificate()),
                    InstallChecks.sameSerial(c, found.certificate())))
        .toList();
  }

  private long write(Found found) {
    String label =
        found.others().stream()
            .map(CertificateObject::label)
            .filter(l -> !l.isEmpty())
            .findFirst()
            .orElse(found.key().key().label());
    store.write(request.certificate(), found.certificate(), found.key().key().id(), label);
    return store
        .readBack(request.certificate(), found.key().key().id())
        .orElseThrow(() -> new TokenException.Unsuitable(fault("install-not-read-back")));
  }

  private List<TokenCertificate> remove(Found found, long kept) {
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

  private Fault fault(String code) {
    return Fault.of(code, Where.in(token.token().name()));
  }

  /**
   * What is on the token.
   *
   * @param copies the new certificate itself, with the key's CKA_ID
   * @param others the other certificates of the key
   */
  private record Found(
      X509Certificate certificate,
      KeyObject key,
      List<CertificateObject> copies,
      List<CertificateObject> others) {

    static Found of(
        InstallRequest request,
        X509Certificate certificate,
        KeyObject key,
        List<CertificateObject> same) {
      List<CertificateObject> copies =
          same.stream()
              .filter(c -> c.encoded().map(request.certificate()::equals).orElse(false))
              .filter(c -> c.id().equals(key.key().id()))
              .toList();
      return new Found(
          certificate, key, copies, same.stream().filter(c -> !copies.contains(c)).toList());
    }

    /** All of this key but the one that stays. */
    List<CertificateObject> removable(long kept) {
      List<CertificateObject> all = new ArrayList<>(copies);
      all.addAll(others);
      return all.stream().filter(c -> c.handle() != kept).toList();
    }
  }
}
