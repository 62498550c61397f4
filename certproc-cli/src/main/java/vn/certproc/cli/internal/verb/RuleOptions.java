package vn.certproc.cli.internal.verb;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import vn.certproc.api.facts.Facts;
import vn.certproc.cli.internal.Inputs;
import vn.certproc.cli.internal.Streams;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.core.AssessmentOptions;
import vn.certproc.core.profile.Profile;
import vn.certproc.dossier.Certproc;

/** By which rules, for which day. */
final class RuleOptions {

  @Option(names = "--profile", paramLabel = "ID")
  private Optional<String> profile = Optional.empty();

  @Option(names = "--on", paramLabel = "DATE")
  private Optional<LocalDate> on = Optional.empty();

  @Option(names = "--province", paramLabel = "NAME")
  private Optional<String> province = Optional.empty();

  /** The day asked for, or today where the profile is at home. */
  private LocalDate day(Certproc certproc) {
    return on.orElseGet(
        () ->
            profile
                .map(id -> certproc.today(certproc.profiles().get(id).zone()))
                .orElseGet(() -> certproc.today().on()));
  }

  /** Without facts; what an official should know of the choice of rules goes to the page. */
  AssessmentOptions withoutFacts(Certproc certproc, Page notices) {
    AssessmentOptions options =
        new AssessmentOptions(day(certproc), Facts.none(), profile, province);
    province
        .filter(name -> profile.isEmpty())
        .ifPresent(name -> tell(name, certproc, options, notices));
    return options;
  }

  /** A name that no profile knows may be a slip, and would choose the national rules in silence. */
  private static void tell(
      String name, Certproc certproc, AssessmentOptions options, Page notices) {
    Profile chosen = certproc.profileFor(options);
    if (chosen.province().isEmpty()) {
      String known =
          certproc.profiles().all().stream()
              .flatMap(p -> p.province().stream())
              .distinct()
              .sorted()
              .collect(Collectors.joining(", "));
      notices.line(
          notices.word(
              "rules.no-province",
              Map.of(
                  "province",
                  name,
                  "on",
                  notices.day(options.on()),
                  "profile",
                  chosen.id(),
                  "known",
                  known)));
    }
  }

  /** With the facts of a file, where one is named. */
  AssessmentOptions with(Optional<String> facts, Certproc certproc, Streams streams, Page notices) {
    AssessmentOptions options = withoutFacts(certproc, notices);
    return facts
        .map(file -> Inputs.read(file, streams, in -> certproc.facts(in, file)))
        .map(options::knowing)
        .orElse(options);
  }
}
