package vn.certproc.cli.internal.verb;

import java.util.Collection;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.Streams;
import vn.certproc.cli.internal.out.DataWriter;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.cli.internal.out.ProfileData;
import vn.certproc.cli.internal.out.ProfileText;
import vn.certproc.core.profile.Profile;
import vn.certproc.dossier.Certproc;

/** The profiles with dates and sources; one as a table that can be read. */
@Command(name = "profiles")
public final class ProfilesVerb extends Verb {

  @Option(names = "--show", paramLabel = "ID")
  private Optional<String> show = Optional.empty();

  @Mixin private FormatOption format = new FormatOption();
  @Mixin private DataOptions data = new DataOptions();

  /** The verb, connected to these streams. */
  public ProfilesVerb(Streams streams) {
    super(streams);
  }

  @Override
  protected ExitCode run() {
    Certproc certproc = data.certproc(streams, language());
    Optional<Profile> one = show.map(certproc.profiles()::get);
    if (format.text()) {
      Page page = page();
      one.ifPresentOrElse(
          p -> new ProfileText(page).table(p),
          () -> certproc.profiles().all().forEach(new ProfileText(page)::summary));
      page.flush();
    } else {
      write(one, certproc.profiles().all());
    }
    return ExitCode.DONE;
  }

  private void write(Optional<Profile> one, Collection<Profile> all) {
    DataWriter writer =
        format.format().writer(streams.out(), one.isPresent() ? "profile" : "profiles");
    ProfileData data = new ProfileData(writer);
    if (one.isPresent()) {
      data.whole(one.get());
    } else {
      writer.list("profiles", "profile");
      all.forEach(data::summary);
      writer.end();
    }
    writer.finish();
  }
}
