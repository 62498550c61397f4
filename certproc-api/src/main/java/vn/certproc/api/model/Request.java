package vn.certproc.api.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.certproc.api.error.InvalidValueException;

/**
 * One applicant's request, đề nghị. Immutable and thread-safe; made by the staged builders that
 * begin with {@link #issue}, {@link #renew}, {@link #change}, {@link #revoke} and {@link #recover}.
 *
 * @param reference the host's own reference
 * @param content what is asked for
 * @param subscriber whom the certificate names
 * @param applicant who asks
 * @param certificate the certificate concerned: always there for renewal, change and revocation
 * @param token the token concerned: always there, with its number, for recovery
 * @param letter the applicant agency's own letter (step 1 of an agency certificate)
 * @param dispatch what the managing agency adds (step 2)
 * @param handover how the token was handed over, once it was (forms 13 and 14 of Circular 185, 07
 *     of Decree 68)
 * @param loss how the token was lost (form 15)
 * @param extensions the host's own elements
 */
public record Request(
    Optional<String> reference,
    Content content,
    Subscriber subscriber,
    Applicant applicant,
    Optional<Certificate> certificate,
    Optional<Token> token,
    Optional<AgencyLetter> letter,
    Optional<Dispatch> dispatch,
    Optional<Handover> handover,
    Optional<Loss> loss,
    List<Extension> extensions)
    implements Payload {

  /**
   * Checks what the parts demand of one another.
   *
   * @throws InvalidValueException {@code missing-value}: a renewal, change or revocation without a
   *     certificate, a recovery without a token's number; {@code issue-with-certificate}: a new
   *     issue that names a certificate as if it existed
   */
  public Request {
    requireNonNull(content, "content");
    requireNonNull(subscriber, "subscriber");
    requireNonNull(applicant, "applicant");
    reference = Values.optionalText("reference", reference);
    extensions = List.copyOf(extensions);
    switch (content.procedure()) {
      case ISSUE -> {
        if (certificate.isPresent()) {
          throw new InvalidValueException("issue-with-certificate", "certificate");
        }
      }
      case RENEW, CHANGE, REVOKE -> require(certificate.isPresent(), "certificate");
      case RECOVER -> require(token.flatMap(Token::serialNumber).isPresent(), "token/serialNumber");
    }
  }

  /**
   * A request of which neither handover nor loss is told.
   *
   * @throws InvalidValueException as the canonical constructor
   */
  public Request(
      Optional<String> reference,
      Content content,
      Subscriber subscriber,
      Applicant applicant,
      Optional<Certificate> certificate,
      Optional<Token> token,
      Optional<AgencyLetter> letter,
      Optional<Dispatch> dispatch,
      List<Extension> extensions) {
    this(
        reference,
        content,
        subscriber,
        applicant,
        certificate,
        token,
        letter,
        dispatch,
        Optional.empty(),
        Optional.empty(),
        extensions);
  }

  private static void require(boolean present, String field) {
    if (!present) {
      throw new InvalidValueException("missing-value", field, Map.of("field", field));
    }
  }

  @Override
  public List<Request> requests() {
    return List.of(this);
  }

  /** The procedure; for renewal and change in one, the renewal. */
  public Procedure procedure() {
    return content.procedure();
  }

  /** All procedures asked for. */
  public Set<Procedure> procedures() {
    return content.procedures();
  }

  /** Whether it was said what has become of the token, and it is this. */
  public boolean tokenIs(TokenCondition condition) {
    return token.flatMap(Token::condition).filter(c -> c == condition).isPresent();
  }

  /** The same request with the managing agency's part. */
  public Request with(Dispatch part) {
    return new Request(
        reference,
        content,
        subscriber,
        applicant,
        certificate,
        token,
        letter,
        Optional.of(part),
        handover,
        loss,
        extensions);
  }

  /** The same request without the managing agency's part, as a row of a list holds it. */
  public Request withoutDispatch() {
    return new Request(
        reference,
        content,
        subscriber,
        applicant,
        certificate,
        token,
        letter,
        Optional.empty(),
        handover,
        loss,
        extensions);
  }

  /** The same request, told how the token was handed over. */
  public Request with(Handover done) {
    return new Request(
        reference,
        content,
        subscriber,
        applicant,
        certificate,
        token,
        letter,
        dispatch,
        Optional.of(done),
        loss,
        extensions);
  }

  /** The same request, told how the token was lost. */
  public Request with(Loss happened) {
    return new Request(
        reference,
        content,
        subscriber,
        applicant,
        certificate,
        token,
        letter,
        dispatch,
        handover,
        Optional.of(happened),
        extensions);
  }

  /**
   * Begins a new issue (§5).
   *
   * @param intendedUses codes of the profile such as {@code e-tax}; none for general use
   */
  public static SubscriberStage issue(String... intendedUses) {
    List<Code> uses = List.of(intendedUses).stream().map(Code::of).toList();
    return new RequestBuilder(new Content.Issue(uses, Optional.empty()), Optional.empty());
  }

  /**
   * Begins a renewal (§6).
   *
   * @param certificate the certificate that runs out
   * @param renewalsUsed how often it has been renewed before, 0 or more
   */
  public static SubscriberStage renew(Certificate certificate, int renewalsUsed) {
    return new RequestBuilder(
        new Content.Renewal(OptionalInt.of(renewalsUsed), List.of()), Optional.of(certificate));
  }

  /** Begins a renewal and a change in one request (§6, §7). */
  public static SubscriberStage renewAndChange(
      Certificate certificate, int renewalsUsed, ChangeItem... changes) {
    return new RequestBuilder(
        new Content.Renewal(OptionalInt.of(renewalsUsed), List.of(changes)),
        Optional.of(certificate));
  }

  /** Begins a change of information (§7). */
  public static SubscriberStage change(Certificate certificate, ChangeItem... changes) {
    return new RequestBuilder(new Content.Change(List.of(changes)), Optional.of(certificate));
  }

  /**
   * Begins a revocation (§8).
   *
   * @param reason a code of the profile such as {@code retired}
   */
  public static SubscriberStage revoke(Certificate certificate, String reason) {
    return new RequestBuilder(
        new Content.Revocation(Code.of(reason), Optional.empty(), Optional.empty()),
        Optional.of(certificate));
  }

  /**
   * Begins a token recovery (§9).
   *
   * @param printedSerial the number printed on the token
   * @param reason a code of the profile such as {@code too-many-wrong-passwords}
   */
  public static SubscriberStage recover(String printedSerial, String reason) {
    return new RequestBuilder(
            new Content.Recovery(Code.of(reason), Optional.empty()), Optional.empty())
        .tokenFirst(Token.of(printedSerial, TokenCondition.LOCKED));
  }

  /** Begins with contents already made. */
  public static SubscriberStage of(Content content, Optional<Certificate> certificate) {
    return new RequestBuilder(content, certificate);
  }

  /** The builder waits for the subscriber. */
  public interface SubscriberStage {
    /** Whom the certificate names. */
    ApplicantStage subscriber(Subscriber subscriber);
  }

  /** The builder waits for the applicant. */
  public interface ApplicantStage {
    /** Who asks. */
    OptionalStage applicant(Applicant applicant);

    /** Who asks, named by the role alone. */
    default OptionalStage applicant(ApplicantRole role) {
      return applicant(Applicant.as(role));
    }
  }

  /** The builder has all it must have. Not thread-safe. */
  public interface OptionalStage {
    /** The host's own reference. */
    OptionalStage reference(String reference);

    /** The certificate concerned, where the procedure does not demand it (recovery). */
    OptionalStage certificate(Certificate certificate);

    /** The token concerned. */
    OptionalStage token(Token token);

    /** The applicant agency's own letter. */
    OptionalStage letter(AgencyLetter letter);

    /** What the managing agency adds. */
    OptionalStage dispatch(Dispatch dispatch);

    /** How the token was handed over. */
    OptionalStage handover(Handover handover);

    /** How the token was lost. */
    OptionalStage loss(Loss loss);

    /** The host's own elements. */
    OptionalStage extensions(List<Extension> extensions);

    /**
     * The request.
     *
     * @throws InvalidValueException when the parts contradict one another
     */
    Request build();
  }
}
