package vn.certproc.forms.signing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.cms.TimeStampAuthority;

/**
 * How a document is to be signed: where, when, with what to be seen. Immutable and thread-safe; no
 * argument may be null. Nothing is taken from the machine's clock.
 *
 * <pre>{@code
 * SignatureOrder.as(SignerKind.AGENCY, now)
 *     .withAppearance(SignatureAppearance.image(seal))
 *     .withTimeStamp(authority)
 * }</pre>
 */
public final class SignatureOrder {

  private final OrderParts parts;

  private SignatureOrder(OrderParts parts) {
    this.parts = parts;
  }

  /**
   * An order for the place of a person or of an agency. Where the form has several of a kind, as
   * minutes have, the one that prints the certificate's name is taken, else the first that is not
   * signed yet.
   *
   * @param kind who signs
   * @param at when; what the signature claims ({@code /M}, whole seconds, written in the zone
   *     +07:00), and the instant that the certificate is judged for
   */
  public static SignatureOrder as(SignerKind kind, Instant at) {
    return new SignatureOrder(OrderParts.of(Optional.of(kind), Optional.empty(), at));
  }

  /**
   * An order for one field.
   *
   * @param name the field's full name, such as {@code person-2}
   * @param at when, as in {@link #as}
   */
  public static SignatureOrder field(String name, Instant at) {
    return new SignatureOrder(OrderParts.of(Optional.empty(), Optional.of(name), at));
  }

  /**
   * The same order with what is to be seen; without it the text block with the signer's name and
   * the time.
   */
  public SignatureOrder withAppearance(SignatureAppearance appearance) {
    return new SignatureOrder(parts.appearance(requireNonNull(appearance, "appearance")));
  }

  /**
   * The same order with a scheme; without it the first that the key and its certificate have, for
   * ECDSA the one whose digest is as strong as the curve.
   */
  public SignatureOrder withScheme(SignatureScheme scheme) {
    return new SignatureOrder(parts.scheme(Optional.of(scheme)));
  }

  /** The same order with a time stamp: PAdES-BASELINE-T in place of B. */
  public SignatureOrder withTimeStamp(TimeStampAuthority authority) {
    return new SignatureOrder(parts.timeStamp(Optional.of(authority)));
  }

  /**
   * The same order with certificates that go into the signature beside the signer's own, so that
   * who verifies need not have them.
   *
   * @param issuers of the signer's certificate upwards; copied
   */
  public SignatureOrder withChain(List<CertificateDetails> issuers) {
    return new SignatureOrder(parts.chain(List.copyOf(issuers)));
  }

  /**
   * The same order with the caller's explicit yes to another name than the form prints, as where a
   * renamed agency signs its change with the certificate of the old name, and to one certificate in
   * the places of two parties.
   */
  public SignatureOrder acceptingOtherName() {
    return new SignatureOrder(parts.acceptOtherName());
  }

  /**
   * The same order with why it is signed ({@code /Reason}).
   *
   * @param reason 1 to 200 characters
   * @throws vn.certproc.api.error.InvalidValueException as {@link
   *     vn.certproc.api.model.PlainText#of} says
   */
  public SignatureOrder withReason(String reason) {
    return new SignatureOrder(parts.reason(reason));
  }

  /**
   * The same order with where it is signed ({@code /Location}).
   *
   * @param location 1 to 200 characters
   * @throws vn.certproc.api.error.InvalidValueException as {@link
   *     vn.certproc.api.model.PlainText#of} says
   */
  public SignatureOrder withLocation(String location) {
    return new SignatureOrder(parts.location(location));
  }

  /** Who signs; empty where the field is named. */
  public Optional<SignerKind> kind() {
    return parts.kind();
  }

  /** The field that is named; empty where the kind is told. */
  public Optional<String> field() {
    return parts.field();
  }

  /** When. */
  public Instant at() {
    return parts.at();
  }

  /** What is to be seen. */
  public SignatureAppearance appearance() {
    return parts.appearance();
  }

  /** The scheme, where one is told. */
  public Optional<SignatureScheme> scheme() {
    return parts.scheme();
  }

  /** Who gives the time stamp, where one is asked for. */
  public Optional<TimeStampAuthority> timeStamp() {
    return parts.timeStamp();
  }

  /** The certificates beside the signer's own. */
  public List<CertificateDetails> chain() {
    return parts.chain();
  }

  /** Whether another name than the form prints is accepted. */
  public boolean acceptsOtherName() {
    return parts.otherName();
  }

  /** Why. */
  public Optional<String> reason() {
    return parts.reason();
  }

  /** Where. */
  public Optional<String> location() {
    return parts.location();
  }
}
