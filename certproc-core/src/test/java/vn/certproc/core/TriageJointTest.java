package vn.certproc.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.profile.ProfileSet;
import vn.certproc.core.triage.Triage;
import vn.certproc.core.triage.TriageAnswer;
import vn.certproc.core.triage.TriageEvent;
import vn.certproc.core.triage.TriageFiling;
import vn.certproc.core.triage.TriageQuestion;
import vn.certproc.core.triage.TriageRemark;
import vn.certproc.core.triage.TriageVerdict;

/** Missing facts seen together, under rules made up for it: no built-in profile has such pairs. */
class TriageJointTest {

  private static final String LOCKED =
      "<file procedure=\"recover\" reasons=\"too-many-wrong-passwords\"/>";
  private static final String FORGOTTEN =
      "<file procedure=\"recover\" reasons=\"password-forgotten\"/>";

  private static String words(String text) {
    return "<vi>" + text + "</vi><en>" + text + "</en>";
  }

  private static String nothing(String text) {
    return "<nothing>" + words(text) + "</nothing>";
  }

  /** An event of staff that asks facts, with a rule for each value of the first. */
  private static String event(String code, List<String> asks, String yes, String no) {
    String first = "<when fact=\"" + asks.get(0) + "\" is=\"";
    return "<event code=\""
        + code
        + "\" subscribers=\"staff\" clause=\"§7\">"
        + words(code)
        + asks.stream().map(a -> "<ask fact=\"" + a + "\"/>").collect(Collectors.joining())
        + "<rule key=\"yes\">"
        + first
        + "yes\"/>"
        + yes
        + "</rule><rule key=\"no\">"
        + first
        + "no\"/>"
        + no
        + "</rule></event>";
  }

  private static String contradict(String key, String one, String other) {
    return "<contradict key=\""
        + key
        + "\" events=\""
        + one
        + "\" with=\""
        + other
        + "\" clause=\"§7\">"
        + words(key)
        + "</contradict>";
  }

  private static List<String> facts(String prefix, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toList();
  }

  private static ProfileSet with(String events, String combinations) throws IOException {
    String facts =
        java.util.stream.Stream.concat(facts("x", 7).stream(), facts("y", 7).stream())
            .map(
                key ->
                    "<fact key=\""
                        + key
                        + "\">"
                        + words(key)
                        + "<value code=\"yes\">"
                        + words("yes")
                        + "</value><value code=\"no\">"
                        + words("no")
                        + "</value></fact>")
            .collect(Collectors.joining());
    String xml =
        ProfileFilesTest.builtIn()
            .replace("<fact key=\"sector\"", facts + "<fact key=\"sector\"")
            .replace("<event code=\"promoted\"", events + "<event code=\"promoted\"")
            .replace(
                "<contradict key=\"retired-and-resigned\"",
                combinations + "<contradict key=\"retired-and-resigned\"");
    return ProfileSet.builtIn().with(xml.getBytes(StandardCharsets.UTF_8), "joint.xml");
  }

  private static TriageAnswer ask(ProfileSet set, String... events) {
    return new Triage(set)
        .answer(
            Arrays.stream(events).map(TriageEvent::parse).toList(),
            SubscriberKind.STAFF,
            AssessmentOptions.on(LocalDate.of(2021, 3, 15)).under("long-an-2020"));
  }

  private static List<String> asked(TriageAnswer answer) {
    return answer.questions().stream().map(TriageQuestion::fact).toList();
  }

  /** More than 4096 combinations are not looked at: their facts are asked, and nothing is said. */
  @Test
  void whereTooManyFactsAreMissingTheyAreAskedFirst() throws IOException {
    ProfileSet set =
        with(
            event("one", facts("x", 7), LOCKED, LOCKED + "<warning>" + words("w") + "</warning>")
                + event("two", facts("y", 7), nothing("a"), nothing("b")),
            "");
    TriageAnswer tooMany = ask(set, "one:x2=yes", "two");
    assertThat(tooMany.verdict()).isEqualTo(TriageVerdict.UNDECIDED);
    assertThat(tooMany.filings()).isEmpty();
    assertThat(tooMany.remarks()).isEmpty();
    assertThat(asked(tooMany)).containsExactly("x1", "y1");
    TriageAnswer looked = ask(set, "one:x2=yes", "two:y2=no");
    assertThat(looked.filings()).hasSize(1);
    assertThat(asked(looked)).as("only a warning turns on it").containsExactly("x1");
    assertThat(looked.remarks()).isEmpty();
    TriageAnswer told = ask(set, "one:x1=no", "two");
    assertThat(told.verdict()).isEqualTo(TriageVerdict.UNDECIDED);
    assertThat(asked(told)).containsExactly("x2", "y1");
  }

  @Test
  void whatIsImpossibleIsNotReckonedWith() throws IOException {
    ProfileSet set =
        with(
            event("one", List.of("x1"), LOCKED, nothing("a"))
                + event("two", List.of("y1"), nothing("b"), nothing("c")),
            contradict("first", "one:x1=yes", "two:y1=no")
                + contradict("second", "one:x1=no", "two:y1=yes"));
    TriageAnswer open = ask(set, "one", "two");
    assertThat(asked(open)).as("neither differs by itself").containsExactly("x1", "y1");
    assertThat(open.filings()).isEmpty();
    TriageAnswer told = ask(set, "one", "two:y1=yes");
    assertThat(told.verdict()).isEqualTo(TriageVerdict.DECIDED);
    assertThat(told.filings()).hasSize(1);
    TriageAnswer wrong = ask(set, "one:x1=yes", "two:y1=no");
    assertThat(wrong.verdict()).isEqualTo(TriageVerdict.CONTRADICTORY);
    assertThat(wrong.remarks()).extracting(TriageRemark::key).containsExactly("first");
  }

  @Test
  void whereNothingIsPossibleEveryContradictionIsNamed() throws IOException {
    ProfileSet set =
        with(
            event("one", List.of("x1", "x2"), LOCKED, nothing("a"))
                + event("two", List.of("y1"), nothing("b"), nothing("c")),
            contradict("first", "one:x1=yes", "two") + contradict("second", "one:x1=no", "two"));
    assertThat(contradictory(set, "one", "two").remarks(TriageRemark.Kind.CONTRADICTION))
        .extracting(TriageRemark::key)
        .containsExactly("first", "second");
  }

  private static TriageAnswer contradictory(ProfileSet set, String... events) {
    TriageAnswer answer = ask(set, events);
    assertThat(answer.verdict()).isEqualTo(TriageVerdict.CONTRADICTORY);
    assertThat(answer.questions()).isEmpty();
    return answer;
  }

  @Test
  void whatEachAnswerOwesByAnotherEventIsOwedByAll() throws IOException {
    ProfileSet set =
        with(
            event("one", List.of("x1"), LOCKED, nothing("a"))
                + event("two", List.of("x1"), nothing("b"), LOCKED)
                + event("three", List.of("x1"), nothing("b"), FORGOTTEN),
            "");
    TriageAnswer same = ask(set, "one", "two");
    assertThat(same.verdict()).isEqualTo(TriageVerdict.DECIDED);
    TriageFiling filing = same.filings().get(0);
    assertThat(filing.grounds())
        .extracting(TriageFiling.Ground::event)
        .containsExactly(Code.of("one"), Code.of("two"));
    assertThat(filing.reasons()).hasSize(1);
    assertThat(same.remarks()).as("each of one answer alone").isEmpty();
    TriageAnswer other = ask(set, "one", "three");
    assertThat(asked(other)).as("the reasons differ").containsExactly("x1");
    assertThat(other.filings().get(0).reasons()).isEmpty();
  }

  @Test
  void whoFilesIsSaidWhereItIsTheSameInEveryAnswer() throws IOException {
    String revoke = "<file procedure=\"revoke\" reasons=\"unsafe\"";
    String officer = revoke + " applicant=\"representing-officer\"/>";
    ProfileSet set =
        with(
            event("one", List.of("x1"), officer, revoke + "/>")
                + event("two", List.of("x1"), officer, officer + "<open>" + words("o") + "</open>"),
            "");
    TriageAnswer differs = ask(set, "one");
    assertThat(asked(differs)).containsExactly("x1");
    assertThat(differs.filings().get(0).applicant()).isEmpty();
    TriageAnswer same = ask(set, "two");
    assertThat(asked(same)).as("one of the answers is open").containsExactly("x1");
    assertThat(same.filings().get(0).applicant()).isPresent();
  }

  @Test
  void aCombinationMayBeOfOneValueOrSomeSubscribers() throws IOException {
    String start = " when=\"recover\" clause=\"§7\"";
    String rest = ">" + words("t") + "</together>";
    ProfileSet set =
        with(
            event("one", List.of("x1", "x2"), LOCKED, FORGOTTEN),
            "<together key=\"valued\" events=\"one:x2=yes\""
                + start
                + rest
                + "<together key=\"heads\" subscribers=\"head\" events=\"one\""
                + start
                + rest
                + "<together key=\"with\" events=\"one\" with=\"retired\""
                + start
                + rest
                + "<supersede key=\"dropped\" events=\"promoted email-changed\" with=\"one:x2=no\""
                + " when=\"change\" drops=\"recover\" clause=\"§7\">"
                + words("s")
                + "</supersede>");
    assertThat(ask(set, "one:x1=yes,x2=yes").remarks())
        .extracting(TriageRemark::key)
        .containsExactly("valued");
    assertThat(ask(set, "one:x1=yes,x2=no").remarks()).isEmpty();
    assertThat(asked(ask(set, "one:x1=yes"))).containsExactly("x2");
    assertThat(ask(set, "one:x1=yes,x2=no", "email-changed:days-left=90").filings())
        .extracting(f -> f.procedure().code())
        .containsExactly("change");
    assertThat(ask(set, "one:x1=yes,x2=yes", "email-changed:days-left=90").filings())
        .extracting(f -> f.procedure().code())
        .containsExactly("recover", "change");
  }

  @Test
  void aFactLeftOutIsWarnedOfOnceWhereTheAnswerTurnsOnIt() throws IOException {
    ProfileSet set = ProfileSet.builtIn();
    TriageAnswer twice = ask(set, "password-exposed", "unsafe");
    assertThat(twice.remarks()).extracting(TriageRemark::key).containsExactly("still-needed");
    assertThat(twice.remarks().get(0).events()).containsExactly(Code.of("password-exposed"));
    assertThat(ask(set, "retired", "unsafe").remarks()).isEmpty();
  }
}
