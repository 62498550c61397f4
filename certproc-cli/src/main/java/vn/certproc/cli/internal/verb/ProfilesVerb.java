package vn.certproc.cli.internal.verb;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.certproc.api.model.Coded;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.Streams;
import vn.certproc.cli.internal.out.DataWriter;
import vn.certproc.cli.internal.out.Format;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.cli.internal.out.ProfileData;
import vn.certproc.cli.internal.out.ProfileFormat;
import vn.certproc.cli.internal.out.ProfileHtml;
import vn.certproc.cli.internal.out.ProfileText;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.ProfileSet;
import vn.certproc.dossier.Certproc;

/** The profiles with dates and sources; one as a table that can be read. */
@Command(name = "profiles")
public final class ProfilesVerb extends Verb {

  @Option(names = "--show", paramLabel = "ID")
  private Optional<String> show = Optional.empty();

  @Option(names = "--format", paramLabel = "text|json|xml|html")
  private ProfileFormat format = ProfileFormat.TEXT;

  @Mixin private DataOptions data = new DataOptions();

  /** The verb, connected to these streams. */
  public ProfilesVerb(Streams streams) {
    super(streams);
  }

  @Override
  protected ExitCode run() {
    Certproc certproc = data.certproc(streams, language());
    Optional<Profile> one = show.map(certproc.profiles()::get);
    if (format == ProfileFormat.HTML) {
      html(
          one.orElseThrow(() -> CliException.usage("cli-html-show", Map.of())),
          certproc.profiles());
    } else if (format == ProfileFormat.TEXT) {
      Page page = page();
      one.ifPresentOrElse(
          p -> new ProfileText(page.speaking(p.wording())).table(p),
          () -> certproc.profiles().all().forEach(new ProfileText(page)::summary));
      page.flush();
    } else {
      write(one, certproc.profiles().all());
    }
    return ExitCode.DONE;
  }

  private void html(Profile profile, ProfileSet all) {
    Page page = page().speaking(profile.wording());
    new ProfileHtml(page, all::get).write(profile);
    page.flush();
  }

  private void write(Optional<Profile> one, Collection<Profile> all) {
    DataWriter writer =
        Coded.find(Format.class, format.code())
            .orElseThrow()
            .writer(streams.out(), one.isPresent() ? "profile" : "profiles");
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
