package vn.certproc.cli.internal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import vn.certproc.api.error.Messages;
import vn.certproc.api.text.Text;
import vn.certproc.cli.internal.verb.AssessVerb;
import vn.certproc.cli.internal.verb.CertVerb;
import vn.certproc.cli.internal.verb.ConformanceVerb;
import vn.certproc.cli.internal.verb.DraftVerb;
import vn.certproc.cli.internal.verb.DueVerb;
import vn.certproc.cli.internal.verb.ExampleVerb;
import vn.certproc.cli.internal.verb.ExtractVerb;
import vn.certproc.cli.internal.verb.FileVerb;
import vn.certproc.cli.internal.verb.FormVerb;
import vn.certproc.cli.internal.verb.FormsVerb;
import vn.certproc.cli.internal.verb.ProfilesVerb;
import vn.certproc.cli.internal.verb.SheetVerb;
import vn.certproc.cli.internal.verb.TrackVerb;
import vn.certproc.cli.internal.verb.TriageVerb;
import vn.certproc.cli.internal.verb.ValidateVerb;
import vn.certproc.cli.internal.verb.Verb;
import vn.certproc.cli.internal.verb.signing.PrepareVerb;
import vn.certproc.cli.internal.verb.signing.SignVerb;
import vn.certproc.cli.internal.verb.signing.VerifyVerb;
import vn.certproc.cli.internal.verb.token.TokenVerb;

/** One run of the command. */
public final class Cli {

  private Cli() {}

  /**
   * Runs the command.
   *
   * @return the exit code
   */
  public static int run(Streams given, String... arguments) {
    GuardedOutput out = new GuardedOutput(given.out());
    GuardedOutput err = new GuardedOutput(given.err());
    Streams streams =
        new Streams(given.in(), out, err, given.terminal(), given.clock(), given.host());
    PrintWriter text = streams.text();
    int code = command(streams, text).execute(arguments);
    text.flush();
    out.flush();
    if (out.failure().isPresent()) {
      Map<String, String> reason = Map.of("reason", Reasons.of(out.failure().get()));
      Text sentence = Messages.text("cli-stdout-failed", reason);
      streams.errors().println("certproc: " + sentence.vi() + " / " + sentence.en());
      return ExitCode.ENVIRONMENT.number();
    }
    return code;
  }

  private static CommandLine command(Streams streams, PrintWriter text) {
    CommandLine root = new CommandLine(new Root());
    for (Verb verb : verbs(streams)) {
      root.addSubcommand(verb);
    }
    Converters.register(root);
    HelpTexts.into(root);
    return root.setOut(text)
        .setErr(streams.errors())
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(new UsageErrors())
        .setExecutionExceptionHandler(new RunErrors());
  }

  private static List<Verb> verbs(Streams streams) {
    return List.of(
        new ProfilesVerb(streams),
        new ExampleVerb(streams),
        new DraftVerb(streams),
        new ValidateVerb(streams),
        new TriageVerb(streams),
        new AssessVerb(streams),
        new FileVerb(streams),
        new FormVerb(streams),
        new FormsVerb(streams),
        new ExtractVerb(streams),
        new PrepareVerb(streams),
        new SignVerb(streams),
        new VerifyVerb(streams),
        new SheetVerb(streams),
        new CertVerb(streams),
        new TokenVerb(streams),
        new ConformanceVerb(streams),
        new DueVerb(streams),
        new TrackVerb(streams));
  }
}
