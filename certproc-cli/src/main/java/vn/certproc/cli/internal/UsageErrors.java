package vn.certproc.cli.internal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.error.Messages;
import vn.certproc.api.text.Text;
import vn.certproc.cli.internal.out.FaultList;
import vn.certproc.cli.internal.verb.token.TokenVerb;
import vn.certproc.core.triage.TriageException;

/** Says what was wrong with the call, in both languages, and what to do next. */
final class UsageErrors implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    say(command, sentence(e));
    return ExitCode.USAGE.number();
  }

  /** Prints a sentence in both languages, and where the help is. */
  static void say(CommandLine command, Text sentence) {
    PrintWriter err = command.getErr();
    String name = command.getCommandSpec().qualifiedName();
    Text next = Messages.text("cli-usage-next", Map.of("command", name));
    err.println("certproc: " + FaultList.shown(sentence.vi()));
    err.println("certproc: " + FaultList.shown(sentence.en()));
    err.println(next.vi() + " / " + next.en());
    err.flush();
  }

  private static Text sentence(ParameterException e) {
    if (e.getCause() instanceof CliException value) {
      return value(e, value);
    }
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (e instanceof MissingParameterException missing) {
      String names =
          missing.getMissing().stream().map(UsageErrors::name).collect(Collectors.joining(", "));
      return Messages.text("cli-argument-missing", Map.of("names", names));
    }
    if (e instanceof OverwrittenOptionException twice) {
      return Messages.text("cli-option-twice", Map.of("name", name(twice.getOverwritten())));
    }
    if (e.getCommandLine().getCommand() instanceof TokenVerb) {
      // picocli's own sentence repeats values.
      String place = e.getArgSpec() == null ? "–" : name(e.getArgSpec());
      return Messages.text("cli-arguments-wrong", Map.of("detail", place));
    }
    return Messages.text("cli-arguments-wrong", Map.of("detail", String.valueOf(e.getMessage())));
  }

  private static Text value(ParameterException e, CliException value) {
    ArgSpec argument = e.getArgSpec();
    String place = argument == null ? "" : name(argument) + ": ";
    return new Text(place + value.text().vi(), place + value.text().en());
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static Text unmatched(UnmatchedArgumentException e) {
    CommandLine command = e.getCommandLine();
    boolean secret = command.getCommand() instanceof TokenVerb;
    String given = e.getUnmatched().get(0);
    if (secret && !given.startsWith("-")) {
      return Messages.text("cli-token-argument-extra", Map.of());
    }
    String found = secret ? optionName(given) : given;
    boolean verb = command.getParent() == null && !found.startsWith("-");
    List<String> known =
        verb
            ? List.copyOf(command.getSubcommands().keySet())
            : command.getCommandSpec().options().stream()
                .filter(o -> !o.hidden())
                .map(OptionSpec::longestName)
                .sorted()
                .toList();
    String code =
        verb
            ? "cli-verb-unknown"
            : found.startsWith("-") ? "cli-option-unknown" : "cli-argument-extra";
    Text text = Messages.text(code, Map.of("found", found, "known", String.join(", ", known)));
    return Nearest.to(found, known).map(near -> with(text, near)).orElse(text);
  }

  /** An option's name alone: what is written at it may be a PIN, which is not shown again. */
  private static String optionName(String given) {
    int most = given.startsWith("--") ? given.length() : Math.min(2, given.length());
    int end = 0;
    while (end < most && (given.charAt(end) == '-' || isLetter(given.charAt(end)))) {
      end++;
    }
    return given.substring(0, end);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** The sentence of an error, with the word that was probably meant. */
  static Text withNearest(CertprocException known) {
    if (known instanceof TriageException.UnknownWord word) {
      Optional<String> near = Nearest.to(word.found(), word.known());
      return near.map(n -> with(word.text(), n)).orElse(word.text());
    }
    return known.text();
  }

  private static Text with(Text text, String near) {
    Text hint = Messages.text("cli-did-you-mean", Map.of("near", near));
    return new Text(text.vi() + " " + hint.vi(), text.en() + " " + hint.en());
  }
}
