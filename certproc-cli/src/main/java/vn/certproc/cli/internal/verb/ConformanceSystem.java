package vn.certproc.cli.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Messages;
import vn.certproc.api.text.Text;
import vn.certproc.cli.internal.CliException;
import vn.certproc.core.AssessmentOptions;
import vn.certproc.core.profile.ProfileException;
import vn.certproc.dossier.Certproc;
import vn.certproc.testkit.Answer;
import vn.certproc.testkit.AnswerReader;
import vn.certproc.testkit.ConformanceCase;
import vn.certproc.testkit.ConformanceException;

/** A system that is judged. */
@FunctionalInterface
interface ConformanceSystem {

  /**
   * Its answer to a case.
   *
   * @throws NoAnswer when it gave none, or what it gave is no decision
   */
  Answer answer(ConformanceCase one) throws IOException, NoAnswer;

  /** A system gave no answer to a case, or none that can be compared. */
  final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean answered;
    private final transient List<Text> why;

    /**
     * For these reasons.
     *
     * @param answered whether it gave something
     */
    NoAnswer(boolean answered, List<Text> why) {
      super(why.get(0).en());
      this.answered = answered;
      this.why = List.copyOf(why);
    }

    /** Whether it gave something, which is no decision. */
    boolean answered() {
      return answered;
    }

    /** Why. */
    List<Text> why() {
      return why;
    }
  }

  /**
   * This system: its engine under each case's profile and day.
   *
   * @throws ConformanceException.Invalid when cases name profiles that there are not
   */
  static ConformanceSystem engine(Certproc certproc, List<ConformanceCase> cases) {
    List<Fault> unknown = cases.stream().flatMap(c -> unknown(c, certproc)).toList();
    if (!unknown.isEmpty()) {
      throw new ConformanceException.Invalid(unknown);
    }
    return one -> {
      AssessmentOptions options =
          new AssessmentOptions(
              one.on(), one.knownFacts(), Optional.of(one.profile()), one.province());
      return Answer.of(certproc.assess(one.payload(), options));
    };
  }

  private static Stream<Fault> unknown(ConformanceCase one, Certproc certproc) {
    try {
      certproc.profiles().get(one.profile());
      return Stream.empty();
    } catch (ProfileException.Unknown e) {
      return e.faults().stream().map(f -> f.inSource(one.file("case.xml")));
    }
  }

  /** A system that wrote its answers into a folder, each as the case's id and .json or .xml. */
  static ConformanceSystem answersIn(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw CliException.unreadable(
          "cli-conformance-no-folder",
          folder.toString(),
          new java.nio.file.NotDirectoryException(folder.toString()));
    }
    if (!Files.isDirectory(folder)) {
      throw CliException.unreadable(
          "cli-input-missing",
          folder.toString(),
          new java.nio.file.NoSuchFileException(folder.toString()));
    }
    return one -> {
      for (String ending : List.of(".json", ".xml")) {
        Path file = folder.resolve(one.id() + ending);
        if (Files.isRegularFile(file)) {
          return read(file);
        }
      }
      throw none("conformance-no-file", Map.of("file", one.id() + ".json"));
    };
  }

  private static Answer read(Path file) throws IOException, NoAnswer {
    if (Files.size(file) > AnswerReader.MAX_BYTES) {
      String max = Integer.toString(AnswerReader.MAX_BYTES >> 20);
      throw none("conformance-too-long", Map.of("max", max));
    }
    try {
      return AnswerReader.read(Files.readAllBytes(file), file.toString());
    } catch (ConformanceException.NotADecision e) {
      throw new NoAnswer(true, List.of(e.faults().get(0).text()));
    }
  }

  private static NoAnswer none(String code, Map<String, String> arguments) {
    return new NoAnswer(false, List.of(Messages.text(code, arguments)));
  }
}
