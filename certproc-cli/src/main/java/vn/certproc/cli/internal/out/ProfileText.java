package vn.certproc.cli.internal.out;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;
import vn.certproc.core.profile.Authority;
import vn.certproc.core.profile.CaseEntry;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.ProcedureCase;
import vn.certproc.core.profile.Profile;

/** A profile as an official who knows the letter can read it. */
public final class ProfileText {

  private final Page page;

  /** Writes on this page. */
  public ProfileText(Page page) {
    this.page = page;
  }

  /** Id, title, period, province, sources and digest. */
  public void summary(Profile profile) {
    page.line(profile.id() + "  " + page.in(profile.title()));
    String to = profile.inForce().to().map(page::day).orElseGet(() -> page.word("no-end"));
    page.labelled(1, "profile.in-force", from(profile.inForce().from()) + " – " + to);
    page.labelled(1, "profile.province", profile.province().orElseGet(() -> page.word("national")));
    profile.sources().forEach(s -> page.labelled(1, "profile.source", page.in(s)));
    page.labelled(1, "profile.sha256", profile.sha256());
  }

  private String from(LocalDate day) {
    return page.day(day);
  }

  /** The whole of it: who files what with whom, who is addressed, what is checked. */
  public void table(Profile profile) {
    summary(profile);
    profile.inForce().note().ifPresent(n -> note(1, n));
    page.heading("profile.cases");
    profile.cases().forEach(this::row);
    page.heading("profile.authorities");
    for (AddresseeRole role : AddresseeRole.values()) {
      Optional.ofNullable(profile.authorities().get(role)).ifPresent(this::authority);
    }
    page.heading("profile.checks");
    profile.checks().forEach(this::check);
  }

  private void row(CaseEntry one) {
    page.line(
        1,
        page.word("procedure", one.procedure())
            + " – "
            + page.word("subscriber", one.subscriber()));
    for (ProcedureCase.Step step : one.cell().steps()) {
      page.line(
          2,
          page.word(
              "profile.step",
              Map.of(
                  "step", Integer.toString(step.number()),
                  "form", step.form(),
                  "to", page.word("role", step.to()),
                  "applicants", page.words("applicant", step.applicants()),
                  "citation", step.citation().toString())));
      step.note().ifPresent(n -> note(3, n));
    }
  }

  private void authority(Authority authority) {
    page.line(1, page.word("role", authority.role()) + ": " + page.in(authority.name()));
    authority.address().ifPresent(a -> page.labelled(2, "label.address", a));
    authority.phone().ifPresent(p -> page.labelled(2, "profile.phone", p));
    authority.email().ifPresent(m -> page.labelled(2, "profile.email", m));
    authority.website().ifPresent(w -> page.labelled(2, "profile.website", w));
    authority.portal().ifPresent(p -> page.labelled(2, "profile.portal", p));
    authority.guide().ifPresent(g -> page.labelled(2, "profile.guide", g));
    page.line(2, authority.citation().toString());
  }

  private void check(CheckSpec check) {
    String parameters =
        new TreeMap<>(check.parameters())
            .entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(", "));
    page.line(1, check.code() + (parameters.isEmpty() ? "" : " (" + parameters + ")"));
    for (CheckSpec.Binding binding : check.bindings()) {
      page.line(
          2,
          page.word("level", binding.level())
              + "; "
              + some("procedure", binding.procedures(), Procedure.values())
              + "; "
              + some("subscriber", binding.subscribers(), SubscriberKind.values())
              + "; "
              + binding.citation());
      binding.note().ifPresent(n -> note(3, n));
    }
    check.note().ifPresent(n -> note(2, n));
  }

  private <E extends Enum<E> & Coded> String some(String family, Set<E> chosen, E[] all) {
    if (chosen.containsAll(Arrays.asList(all))) {
      return page.word("all");
    }
    List<E> sorted = new ArrayList<>(new TreeSet<>(chosen));
    return page.words(family, sorted);
  }

  private void note(int depth, Text note) {
    page.labelled(depth, "label.note", page.in(note));
  }
}
