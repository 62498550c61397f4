package vn.certproc.core.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.certproc.api.decision.Assessment;
import vn.certproc.api.decision.Check;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.ListDecision;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.facts.Facts;
import vn.certproc.api.facts.FactsReader;
import vn.certproc.api.payload.RequestReader;
import vn.certproc.core.AssessmentOptions;
import vn.certproc.core.Assessor;
import vn.certproc.core.profile.ProfileSet;

/** The conformance cases as examples: each with what the engine answers to it. */
final class Examples {

  static final String FOLDER = "certproc-testkit/src/main/resources/vn/certproc/testkit/cases";

  /** The most telling first. */
  private static final List<Outcome> TELLING =
      List.of(Outcome.FAILED, Outcome.NOT_CHECKED, Outcome.WARNING, Outcome.PASSED);

  private static final Pattern WORD = Pattern.compile("\\s(profile|on|province)=\"([^\"]*)\"");

  private final List<Example> all = new ArrayList<>();

  /**
   * A case and its answer.
   *
   * @param id its folder
   * @param command how it is asked on the command line
   * @param answer what the engine says
   */
  record Example(String id, String command, Assessment answer) {

    List<Check> checks() {
      return answer instanceof ListDecision list ? list.checks() : ((Decision) answer).checks();
    }

    Optional<Check> check(String code) {
      return checks().stream()
          .filter(c -> c.code().equals(code))
          .filter(c -> TELLING.contains(c.outcome()))
          .findFirst();
    }
  }

  /** Reads and judges every case. */
  static Examples read() {
    Examples made = new Examples();
    Assessor assessor = new Assessor(ProfileSet.builtIn());
    try {
      for (String id : Files.readAllLines(Path.of("..", FOLDER, "index.txt"))) {
        made.all.add(one(id, assessor));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return made;
  }

  private static Example one(String id, Assessor assessor) throws IOException {
    Path folder = Path.of("..", FOLDER).resolve(id);
    String head = Files.readString(folder.resolve("case.xml"));
    StringBuilder command =
        new StringBuilder("./certproc assess " + FOLDER + "/" + id + "/request.xml");
    String profile = word(head, "profile").orElseThrow();
    LocalDate on = LocalDate.parse(word(head, "on").orElseThrow());
    AssessmentOptions options = AssessmentOptions.on(on).under(profile);
    command.append(" --profile ").append(profile).append(" --on ").append(on);
    Optional<String> province = word(head, "province");
    if (province.isPresent()) {
      options = options.inProvince(province.get());
      command.append(" --province '").append(province.get()).append('\'');
    }
    Path facts = folder.resolve("facts.xml");
    if (Files.exists(facts)) {
      Facts known = FactsReader.create().read(Files.readAllBytes(facts), id);
      options = options.knowing(known);
      command.append(" --facts ").append(FOLDER + "/" + id + "/facts.xml");
    }
    byte[] request = Files.readAllBytes(folder.resolve("request.xml"));
    return new Example(
        id,
        command.append(" --lang en").toString(),
        assessor.assess(RequestReader.standard().read(request, id, on).orElseThrow(), options));
  }

  private static Optional<String> word(String head, String name) {
    Matcher m = WORD.matcher(head);
    while (m.find()) {
      if (m.group(1).equals(name)) {
        return Optional.of(m.group(2));
      }
    }
    return Optional.empty();
  }

  /**
   * The case that was written for a sentence, or else the first in which the check says it.
   *
   * @param code the check's
   * @param key the sentence's, such as {@code check.period.passed}
   * @param raw the English sentence with its placeholders
   */
  Optional<Example> of(String code, String key, String raw) {
    String folder = "/" + key.replace('.', '-');
    return all.stream()
        .filter(e -> e.id().endsWith(folder))
        .findFirst()
        .or(() -> saying(code, pattern(raw)));
  }

  private Optional<Example> saying(String code, Pattern sentence) {
    return all.stream()
        .filter(e -> e.check(code).stream().anyMatch(c -> says(c, sentence)))
        .findFirst();
  }

  private static boolean says(Check check, Pattern sentence) {
    return sentence.matcher(check.text().en()).matches();
  }

  private static Pattern pattern(String raw) {
    String quoted = Pattern.quote(raw);
    return Pattern.compile(quoted.replaceAll("\\{[a-zA-Z]+}", "\\\\E(?s:.+)\\\\Q"));
  }

  /** The most telling case in which this check speaks, and of those one that was written for it. */
  Optional<Example> telling(String code) {
    return all.stream()
        .filter(e -> e.check(code).isPresent())
        .min(
            Comparator.comparing(
                    (Example e) -> TELLING.indexOf(e.check(code).orElseThrow().outcome()))
                .thenComparing(e -> !e.id().contains("/check-" + code)));
  }
}
