package vn.certproc.cli.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.certproc.cli.internal.CliException;
import vn.certproc.core.AssessmentOptions;
import vn.certproc.dossier.Certproc;
import vn.certproc.testkit.Answer;
import vn.certproc.testkit.AnswerReader;
import vn.certproc.testkit.ConformanceCase;

/** A system that is judged. */
@FunctionalInterface
interface ConformanceSystem {

  /** Its answer to a case; empty where it gave none. */
  Optional<Answer> answer(ConformanceCase one) throws IOException;

  /** This system: its engine under the case's profile and day. */
  static ConformanceSystem engine(Certproc certproc) {
    return one -> {
      AssessmentOptions options =
          new AssessmentOptions(
              one.on(), one.knownFacts(), Optional.of(one.profile()), one.province());
      return Optional.of(Answer.of(certproc.assess(one.payload(), options)));
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
          return Optional.of(AnswerReader.read(Files.readAllBytes(file), file.toString()));
        }
      }
      return Optional.empty();
    };
  }
}
