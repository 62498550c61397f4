package vn.certproc.cli.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.error.Messages;
import vn.certproc.api.text.Text;
import vn.certproc.cli.internal.CliException;
import vn.certproc.core.AssessmentOptions;
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
   * @throws NoAnswer when it gave none
   * @throws ConformanceException.NotADecision when what it gave is no decision
   */
  Answer answer(ConformanceCase one) throws IOException, NoAnswer;

  /** A system gave no answer to a case. */
  final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text why;

    /** For this reason, by its key in the catalogue. */
    NoAnswer(String code, Map<String, String> arguments) {
      super(code);
      why = Messages.text(code, arguments);
    }

    /** Why. */
    Text why() {
      return why;
    }
  }

  /** This system: its engine under the case's profile and day. */
  static ConformanceSystem engine(Certproc certproc) {
    return one -> {
      AssessmentOptions options =
          new AssessmentOptions(
              one.on(), one.knownFacts(), Optional.of(one.profile()), one.province());
      return Answer.of(certproc.assess(one.payload(), options));
    };
  }

  /** A system that wrote its answers into a folder, each as the case's id and .json or .xml. */
  static ConformanceSystem answersIn(Path folder) {
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
          return AnswerReader.read(Files.readAllBytes(file), file.toString());
        }
      }
      throw new NoAnswer("conformance-no-file", Map.of("file", one.id() + ".json"));
    };
  }
}
