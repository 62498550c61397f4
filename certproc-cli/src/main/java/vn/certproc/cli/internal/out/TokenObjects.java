package vn.certproc.cli.internal.out;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.pkcs11.TokenCertificate;
import vn.certproc.pkcs11.TokenContents;
import vn.certproc.pkcs11.TokenId;
import vn.certproc.pkcs11.TokenKey;

/**
 * The certificates and keys on a token. Immutable.
 *
 * @param token whose they are
 * @param contents what is on it
 * @param loggedIn whether private keys could be seen
 * @param on the day that days left are counted from
 * @param zone where days begin
 */
public record TokenObjects(
    TokenId token, TokenContents contents, boolean loggedIn, LocalDate on, ZoneId zone) {

  /** The objects for people. */
  public void print(Page page) {
    page.labelled(0, "token.token", token.name() + " (" + token.label() + ")");
    if (contents.certificates().isEmpty()) {
      page.line(page.word("token.no-certificates"));
    }
    int number = 1;
    for (TokenCertificate each : contents.certificates()) {
      page.gap();
      print(page, number, each);
      number++;
    }
    page.gap();
    keys(page);
  }

  private void print(Page page, int number, TokenCertificate certificate) {
    HeldCertificate held = HeldCertificate.of(certificate.encoded());
    page.line(number + ". " + held.name().orElseGet(() -> page.word("token.unreadable")));
    held.print(page, 1, on, zone);
    page.labelled(1, "token.object", object(page, certificate.id().hex(), certificate.label()));
    page.labelled(1, "token.key", page.word("pairing", certificate.pairing()));
  }

  private static String object(Page page, String id, String label) {
    return page.word(
        "token.object-name",
        Map.of("id", id.isEmpty() ? "–" : id, "label", label.isEmpty() ? "–" : label));
  }

  private void keys(Page page) {
    if (!loggedIn) {
      page.line(page.word("token.keys-hidden"));
      return;
    }
    page.line(page.word("token.keys") + " " + contents.keys().size());
    for (TokenKey key : contents.keys()) {
      page.line(
          1,
          key.algorithm()
              + ", "
              + object(page, key.id().hex(), key.label())
              + (key.signs() ? "" : ", " + page.word("token.key-signs-not"))
              + (key.alwaysAuthenticate() ? ", " + page.word("token.key-asks") : "")
              + (hasCertificate(key) ? "" : ", " + page.word("token.key-alone")));
    }
  }

  private boolean hasCertificate(TokenKey key) {
    return contents.certificates().stream().anyMatch(c -> belongs(c, key));
  }

  private static boolean belongs(TokenCertificate certificate, TokenKey key) {
    Optional<Boolean> sameKey =
        key.publicKey()
            .flatMap(k -> certificate.certificate().map(c -> c.getPublicKey().equals(k)));
    return sameKey.orElseGet(() -> !key.id().none() && certificate.id().equals(key.id()));
  }

  /** The objects for programs; the whole document. */
  public void write(DataWriter data) {
    data.object();
    data.field("name", token.name());
    data.field("label", token.label());
    data.field("chipSerial", token.serial());
    data.field("loggedIn", loggedIn);
    data.list("certificates", "certificate");
    contents.certificates().forEach(each -> write(data, each));
    data.end();
    keys(data, loggedIn ? contents.keys() : List.of());
    data.end();
    data.finish();
  }

  private void write(DataWriter data, TokenCertificate certificate) {
    data.object();
    data.field("id", certificate.id().hex());
    data.field("label", certificate.label());
    data.field("pairing", certificate.pairing());
    HeldCertificate.of(certificate.encoded()).fields(data, on, zone);
    data.end();
  }

  private void keys(DataWriter data, List<TokenKey> keys) {
    data.list("keys", "key");
    for (TokenKey key : keys) {
      data.object();
      data.field("id", key.id().hex());
      data.field("label", key.label());
      data.field("algorithm", key.algorithm());
      data.field("signs", key.signs());
      data.field("alwaysAuthenticate", key.alwaysAuthenticate());
      data.field("hasCertificate", hasCertificate(key));
      data.end();
    }
    data.end();
  }
}
