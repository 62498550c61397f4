package vn.certproc.api.model;

import java.util.List;
import java.util.Optional;

/** The one object behind the stages of {@link Request}'s builders. Not thread-safe. */
final class RequestBuilder
    implements Request.SubscriberStage, Request.ApplicantStage, Request.OptionalStage {

  private final Content content;
  private Optional<Certificate> certificate;
  private Optional<Subscriber> subscriber = Optional.empty();
  private Optional<Applicant> applicant = Optional.empty();
  private Optional<String> reference = Optional.empty();
  private Optional<Token> token = Optional.empty();
  private Optional<AgencyLetter> letter = Optional.empty();
  private Optional<Dispatch> dispatch = Optional.empty();
  private Optional<Handover> handover = Optional.empty();
  private Optional<Loss> loss = Optional.empty();
  private List<Extension> extensions = List.of();

  RequestBuilder(Content content, Optional<Certificate> certificate) {
    this.content = content;
    this.certificate = certificate;
  }

  RequestBuilder tokenFirst(Token known) {
    token = Optional.of(known);
    return this;
  }

  @Override
  public Request.ApplicantStage subscriber(Subscriber who) {
    subscriber = Optional.of(who);
    return this;
  }

  @Override
  public Request.OptionalStage applicant(Applicant who) {
    applicant = Optional.of(who);
    return this;
  }

  @Override
  public Request.OptionalStage reference(String text) {
    reference = Optional.of(text);
    return this;
  }

  @Override
  public Request.OptionalStage certificate(Certificate concerned) {
    certificate = Optional.of(concerned);
    return this;
  }

  @Override
  public Request.OptionalStage token(Token concerned) {
    token = Optional.of(concerned);
    return this;
  }

  @Override
  public Request.OptionalStage letter(AgencyLetter own) {
    letter = Optional.of(own);
    return this;
  }

  @Override
  public Request.OptionalStage dispatch(Dispatch part) {
    dispatch = Optional.of(part);
    return this;
  }

  @Override
  public Request.OptionalStage handover(Handover done) {
    handover = Optional.of(done);
    return this;
  }

  @Override
  public Request.OptionalStage loss(Loss happened) {
    loss = Optional.of(happened);
    return this;
  }

  @Override
  public Request.OptionalStage extensions(List<Extension> elements) {
    extensions = List.copyOf(elements);
    return this;
  }

  @Override
  public Request build() {
    return new Request(
        reference,
        content,
        subscriber.orElseThrow(),
        applicant.orElseThrow(),
        certificate,
        token,
        letter,
        dispatch,
        handover,
        loss,
        extensions);
  }
}
