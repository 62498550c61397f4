package vn.certproc.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.api.decision.Assessment;
import vn.certproc.api.decision.Check;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.ListDecision;
import vn.certproc.api.error.Messages;
import vn.certproc.api.model.RequestFields;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.ProfileSet;

/** Each check's each answer, with its clause, cause, verdict and sentence in both languages. */
class ScenarioTest {

  private static final Assessor ASSESSOR = new Assessor(ProfileSet.builtIn());
  private static final Properties VI = catalogue("vi");
  private static final Properties EN = catalogue("en");

  static Stream<Scenario> scenarios() {
    return Stream.of(
            RouteScenarios.all(),
            CertificateScenarios.all(),
            CaseScenarios.all(),
            DataScenarios.all(),
            Decree68Scenarios.all(),
            DecreeCheckScenarios.all())
        .flatMap(java.util.List::stream);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theCheckAnswers(Scenario scenario) {
    Assessment answer = ASSESSOR.assess(scenario.payload(), scenario.options());
    Check check = find(answer, scenario.code());
    assertThat(check.outcome()).as(check.text().en()).isEqualTo(scenario.outcome());
    assertThat(check.cause()).isEqualTo(scenario.cause());
    assertThat(check.citation().clause()).isEqualTo(scenario.clause());
    assertThat(check.text().vi()).matches(pattern(vietnamese(scenario)));
    assertThat(check.text().en()).matches(pattern(EN.getProperty(scenario.sentence())));
    assertThat(check.text().vi()).doesNotContain("{");
    assertThat(answer.verdict()).as(() -> open(answer)).isEqualTo(scenario.verdict());
  }

  /** A sentence that no case reaches is dead, and one that is missing fails only at run time. */
  @Test
  void everySentenceOfTheCatalogueIsReached() {
    TreeSet<String> wanted =
        EN.stringPropertyNames().stream()
            .filter(k -> k.startsWith("check."))
            .filter(k -> !k.equals("check.rule-unknown")) // UnknownRuleTest reaches it
            .collect(Collectors.toCollection(TreeSet::new));
    TreeSet<String> reached =
        scenarios().map(Scenario::sentence).collect(Collectors.toCollection(TreeSet::new));
    assertThat(reached).hasSizeGreaterThan(80).isEqualTo(wanted);
  }

  /** What "complete" misses is named by its label, and no label stands for nothing. */
  @Test
  void everyFieldThatCanBeMissingHasALabel() {
    TreeSet<String> named =
        ProfileSet.builtIn().all().stream()
            .flatMap(p -> p.checks().stream())
            .map(CheckSpec::fields)
            .flatMap(java.util.List::stream)
            .flatMap(f -> Stream.concat(f.required().stream(), f.advised().stream()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named).isNotEmpty().allMatch(path -> Messages.has("field." + path));
    assertThat(
            EN.stringPropertyNames().stream()
                .filter(k -> k.startsWith("field."))
                .map(k -> k.substring("field.".length())))
        .isNotEmpty()
        .allMatch(path -> RequestFields.names().contains(path));
  }

  private static Check find(Assessment answer, String code) {
    Stream<Check> checks =
        answer instanceof ListDecision list
            ? list.checks().stream()
            : ((Decision) answer).checks().stream();
    return checks.filter(c -> c.code().equals(code)).findFirst().orElseThrow();
  }

  private static String open(Assessment answer) {
    return answer.decisions().stream()
        .flatMap(d -> d.checks().stream())
        .filter(c -> c.forbids() || c.leavesOpen())
        .map(c -> c.code() + ": " + c.text().en())
        .toList()
        .toString();
  }

  /** The sentence in the words of the scenario's regulation, by a list of this test's own. */
  private static String vietnamese(Scenario scenario) {
    String raw = VI.getProperty(scenario.sentence());
    assertThat(raw).as("the sentence of " + scenario.sentence()).isNotNull();
    return scenario.options().profile().equals(Optional.of("long-an-2020"))
        ? raw
        : raw.replace("hứng thư số", "hứng thư chữ ký số");
  }

  private static Pattern pattern(String raw) {
    StringBuilder regex = new StringBuilder();
    Matcher m = Pattern.compile("\\{[a-zA-Z0-9]+}").matcher(raw);
    int at = 0;
    while (m.find()) {
      regex.append(Pattern.quote(raw.substring(at, m.start()))).append("(?s:.+)");
      at = m.end();
    }
    return Pattern.compile(regex.append(Pattern.quote(raw.substring(at))).toString());
  }

  private static Properties catalogue(String language) {
    Properties all = new Properties();
    String file = "messages/check." + language + ".properties";
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Messages.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      all.load(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return all;
  }
}
