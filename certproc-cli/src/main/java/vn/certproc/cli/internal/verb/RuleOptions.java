package vn.certproc.cli.internal.verb;

import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.certproc.api.facts.Facts;
import vn.certproc.cli.internal.Inputs;
import vn.certproc.cli.internal.Streams;
import vn.certproc.core.AssessmentOptions;
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

  AssessmentOptions withoutFacts(Certproc certproc) {
    return new AssessmentOptions(day(certproc), Facts.none(), profile, province);
  }

  /** With the facts of a file, where one is named. */
  AssessmentOptions with(Optional<String> facts, Certproc certproc, Streams streams) {
    AssessmentOptions options = withoutFacts(certproc);
    return facts
        .map(file -> Inputs.read(file, streams, in -> certproc.facts(in, file)))
        .map(options::knowing)
        .orElse(options);
  }
}
