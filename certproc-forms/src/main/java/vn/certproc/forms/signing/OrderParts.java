package vn.certproc.forms.signing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.model.PlainText;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.cms.TimeStampAuthority;

/** The parts of an order, so that its many ways to be changed need not repeat them all. */
record OrderParts(
    Optional<SignerKind> kind,
    Optional<String> field,
    Instant at,
    SignatureAppearance appearance,
    Optional<SignatureScheme> scheme,
    Optional<TimeStampAuthority> timeStamp,
    List<CertificateDetails> chain,
    boolean otherName,
    Optional<String> reason,
    Optional<String> location) {

  static OrderParts of(Optional<SignerKind> kind, Optional<String> field, Instant at) {
    return new OrderParts(
        kind,
        field,
        at.truncatedTo(ChronoUnit.SECONDS),
        SignatureAppearance.standard(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false,
        Optional.empty(),
        Optional.empty());
  }

  OrderParts appearance(SignatureAppearance other) {
    return new OrderParts(
        kind, field, at, other, scheme, timeStamp, chain, otherName, reason, location);
  }

  OrderParts scheme(Optional<SignatureScheme> other) {
    return new OrderParts(
        kind, field, at, appearance, other, timeStamp, chain, otherName, reason, location);
  }

  OrderParts timeStamp(Optional<TimeStampAuthority> other) {
    return new OrderParts(
        kind, field, at, appearance, scheme, other, chain, otherName, reason, location);
  }

  OrderParts chain(List<CertificateDetails> other) {
    return new OrderParts(
        kind, field, at, appearance, scheme, timeStamp, other, otherName, reason, location);
  }

  OrderParts acceptOtherName() {
    return new OrderParts(
        kind, field, at, appearance, scheme, timeStamp, chain, true, reason, location);
  }

  OrderParts reason(String text) {
    Optional<String> other = Optional.of(PlainText.of("reason", text));
    return new OrderParts(
        kind, field, at, appearance, scheme, timeStamp, chain, otherName, other, location);
  }

  OrderParts location(String text) {
    Optional<String> other = Optional.of(PlainText.of("location", text));
    return new OrderParts(
        kind, field, at, appearance, scheme, timeStamp, chain, otherName, reason, other);
  }
}
