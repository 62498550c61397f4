package vn.certproc.cli.internal.verb;

import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.certproc.cli.internal.Inputs;
import vn.certproc.cli.internal.Streams;
import vn.certproc.core.calendar.WorkingCalendar;
import vn.certproc.core.profile.ProfileSet;
import vn.certproc.dossier.Certproc;
import vn.certproc.forms.FormCatalog;

/** A host's own profiles and forms, beside the built-in ones. */
public final class DataOptions {

  @Option(names = "--profiles", paramLabel = "FOLDER")
  private Optional<String> profiles = Optional.empty();

  @Option(names = "--forms", paramLabel = "FOLDER")
  private Optional<String> forms = Optional.empty();

  /** The façade with the built-in working days. */
  public Certproc certproc(Streams streams, Locale language) {
    return certproc(streams, language, WorkingCalendar.vietnam());
  }

  /** With these working days. */
  Certproc certproc(Streams streams, Locale language, WorkingCalendar calendar) {
    return builder(streams, language).calendar(calendar).build();
  }

  /** What the host has, to be completed. */
  public Certproc.Builder builder(Streams streams, Locale language) {
    Certproc.Builder builder = Certproc.builder().clock(streams.clock()).locale(language);
    profiles.map(Inputs::path).map(ProfileSet.builtIn()::withFolder).ifPresent(builder::profiles);
    forms.map(Inputs::path).map(FormCatalog.builtIn()::with).ifPresent(builder::forms);
    return builder;
  }
}
