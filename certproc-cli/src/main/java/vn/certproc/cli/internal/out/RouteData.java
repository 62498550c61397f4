package vn.certproc.cli.internal.out;

import java.util.List;
import vn.certproc.api.decision.Addressee;
import vn.certproc.api.decision.ChannelOption;
import vn.certproc.api.decision.RouteStep;
import vn.certproc.api.decision.Signer;
import vn.certproc.api.text.Text;

/** The route as JSON. */
final class RouteData {

  private final DataWriter data;

  RouteData(DataWriter data) {
    this.data = data;
  }

  void route(List<RouteStep> steps) {
    data.list("route", "step");
    steps.forEach(this::step);
    data.end();
  }

  private void step(RouteStep step) {
    data.object();
    data.field("step", step.step());
    data.field("applicant", step.applicant());
    data.codes("applicantsAllowed", "applicant", step.applicantsAllowed());
    data.field("formSet", step.formSet());
    data.field("form", step.form());
    data.field("from", step.from().map(o -> o.name()));
    to(step.to());
    data.list("signers", "signer");
    step.signers().forEach(this::signer);
    data.end();
    data.list("channels", "channel");
    step.channels().forEach(this::channel);
    data.end();
    AssessmentData.citation(data, step.citation());
    data.list("notes", "note");
    for (Text note : step.notes()) {
      data.object();
      data.text(note);
      data.end();
    }
    data.end();
    data.end();
  }

  void to(Addressee to) {
    data.object("to");
    data.field("role", to.role());
    data.field("name", to.name());
    data.field("address", to.address());
    data.end();
  }

  private void signer(Signer signer) {
    data.object();
    data.field("kind", signer.kind());
    data.field("name", signer.name());
    data.end();
  }

  private void channel(ChannelOption channel) {
    data.object();
    data.field("id", channel.channel());
    data.field("paperOriginal", channel.paperOriginal());
    AssessmentData.citation(data, channel.citation());
    data.text("note", channel.note());
    data.end();
  }
}
