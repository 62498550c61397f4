package vn.certproc.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.decision.Addressee;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.decision.Cause;
import vn.certproc.api.decision.ChannelOption;
import vn.certproc.api.decision.Check;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.Due;
import vn.certproc.api.decision.Level;
import vn.certproc.api.decision.Obligation;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.decision.RouteStep;
import vn.certproc.api.decision.Verdict;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Channel;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;

/** Decisions made by hand, as no engine is at hand in this module. */
final class Made {

  private static final Citation LETTER = new Citation("Công văn", "§6");

  private Made() {}

  static Check check(String code, Outcome outcome) {
    return new Check(
        code,
        outcome,
        Level.BLOCKING,
        Set.of(Procedure.RENEW),
        outcome == Outcome.NOT_CHECKED ? Optional.of(Cause.FACT_MISSING) : Optional.empty(),
        LETTER,
        Optional.empty(),
        new Text("câu của " + code, "sentence of " + code),
        Map.of());
  }

  static Decision decision(Verdict verdict, Check... checks) {
    return new Decision(
        "long-an-2020",
        "00",
        LocalDate.of(2021, 3, 15),
        Procedure.RENEW,
        Map.of(Procedure.RENEW, verdict),
        SubscriberKind.STAFF,
        verdict,
        List.of(checks),
        List.of(
            step(1, "07", AddresseeRole.DIRECT_MANAGING_AGENCY),
            step(2, "08", AddresseeRole.AUTHORITY)),
        List.of(
            new Obligation(
                "install",
                Procedure.RENEW,
                "unit",
                Optional.of("14"),
                Optional.empty(),
                Optional.of(new Due(5, "working-days", "revoked", Optional.empty())),
                LETTER,
                Optional.empty(),
                new Text("cài", "install"))),
        Optional.empty());
  }

  private static RouteStep step(int number, String form, AddresseeRole to) {
    return new RouteStep(
        number,
        ApplicantRole.SUBSCRIBER,
        List.of(ApplicantRole.SUBSCRIBER),
        "tt185",
        form,
        Optional.empty(),
        new Addressee(to, Optional.empty(), Optional.empty(), Optional.empty()),
        List.of(),
        List.of(channel(Channel.DMS), channel(Channel.PAPER)),
        LETTER,
        List.of());
  }

  private static ChannelOption channel(Channel channel) {
    return new ChannelOption(channel, channel == Channel.PAPER, LETTER, Optional.empty());
  }
}
