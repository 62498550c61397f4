package vn.certproc.cli.internal.out;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.certproc.api.decision.Addressee;
import vn.certproc.api.decision.ChannelOption;
import vn.certproc.api.decision.Due;
import vn.certproc.api.decision.RouteStep;
import vn.certproc.api.decision.Signer;

/** The way for an official: who writes which form to whom, who signs, how it travels. */
final class RouteText {

  private final Page page;

  RouteText(Page page) {
    this.page = page;
  }

  void write(List<RouteStep> steps) {
    if (steps.isEmpty()) {
      return;
    }
    page.heading("heading.route");
    steps.forEach(this::step);
  }

  private void step(RouteStep step) {
    page.line(
        1,
        page.word(
            "route.step",
            Map.of(
                "step", Integer.toString(step.step()),
                "form", step.form(),
                "set", step.formSet(),
                "to", addressee(step.to()),
                "citation", step.citation().toString())));
    step.to().address().ifPresent(a -> page.labelled(2, "label.address", a));
    step.from().ifPresent(o -> page.labelled(2, "label.from", o.name()));
    page.labelled(2, "label.applicant", page.word("applicant", step.applicant()));
    if (step.applicantsAllowed().size() > 1) {
      page.labelled(2, "label.allowed", page.words("applicant", step.applicantsAllowed()));
    }
    page.labelled(
        2,
        "label.signers",
        step.signers().stream().map(this::signer).collect(Collectors.joining("; ")));
    step.channels().forEach(this::channel);
    step.notes().forEach(note -> page.labelled(2, "label.note", page.in(note)));
  }

  String addressee(Addressee to) {
    String role = page.word("role", to.role());
    return to.name().map(name -> name + " (" + role + ")").orElse(role);
  }

  private String signer(Signer signer) {
    String kind = page.word("signer", signer.kind());
    return signer.name().map(name -> kind + " – " + name).orElse(kind);
  }

  private void channel(ChannelOption channel) {
    String paper = channel.paperOriginal() ? " – " + page.word("paper-original") : "";
    String name = page.word("channel", channel.channel());
    page.labelled(2, "label.channel", name + paper + " (" + channel.citation() + ")");
    channel.note().ifPresent(note -> page.labelled(3, "label.note", page.in(note)));
  }

  String due(Due due) {
    String words =
        page.word(
            "due." + due.unit(),
            Map.of("days", Integer.toString(due.days()), "after", page.code("event", due.after())));
    return due.date().map(day -> words + " (" + page.day(day) + ")").orElse(words);
  }
}
