package vn.certproc.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.ProfileSet;
import vn.certproc.core.triage.Triage;
import vn.certproc.core.triage.TriageAnswer;
import vn.certproc.core.triage.TriageEvent;
import vn.certproc.core.triage.TriageFiling;
import vn.certproc.core.triage.TriageQuestion;

/** What happened and what is to be filed, against stories written by hand. */
class TriageStoriesTest {

  private static final Triage TRIAGE = new Triage(ProfileSet.builtIn());
  private static final LocalDate DAY = LocalDate.of(2021, 3, 15);

  record Story(
      String profile,
      SubscriberKind kind,
      List<String> events,
      String verdict,
      String filings,
      String remarks,
      String questions) {

    static Story of(String line) {
      String[] c = (line + " ").split("\\|", -1);
      assertThat(c).as(line).hasSize(7);
      return new Story(
          c[0].strip(),
          Coded.find(SubscriberKind.class, c[1].strip()).orElseThrow(),
          List.of(c[2].strip().split(" ")),
          c[3].strip(),
          c[4].strip(),
          c[5].strip(),
          c[6].strip());
    }

    TriageAnswer answer() {
      return TRIAGE.answer(
          events.stream().map(TriageEvent::parse).toList(),
          kind,
          AssessmentOptions.on(day()).under(profile));
    }

    /** One on which the profile is in force. */
    LocalDate day() {
      return profile.startsWith("long-an") ? DAY : DAY.plusYears(5);
    }
  }

  static List<Story> stories() {
    try (InputStream in =
        Objects.requireNonNull(TriageStoriesTest.class.getResourceAsStream("triage-stories.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#") && !l.isBlank())
          .map(Story::of)
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("stories")
  void aStoryIsAnsweredAsItIsWritten(Story story) {
    TriageAnswer answer = story.answer();
    assertThat(answer.verdict().code()).as(answer.toString()).isEqualTo(story.verdict());
    assertThat(
            answer.filings().stream()
                .map(TriageStoriesTest::written)
                .collect(Collectors.joining("; ")))
        .isEqualTo(story.filings());
    assertThat(
            answer.remarks().stream()
                .map(r -> r.kind().code() + ":" + r.key())
                .collect(Collectors.joining(" ")))
        .isEqualTo(story.remarks());
    assertThat(
            answer.questions().stream().map(TriageQuestion::fact).collect(Collectors.joining(" ")))
        .isEqualTo(story.questions());
    assertThat(answer.profile()).isEqualTo(story.profile());
    assertThat(answer.subscriber()).isEqualTo(story.kind());
    assertThat(answer.on()).isEqualTo(story.day());
  }

  private static String written(TriageFiling filing) {
    String reasons =
        filing.reasons().stream().map(r -> r.code().value()).collect(Collectors.joining(" "));
    String clauses =
        filing.grounds().stream().map(g -> g.citation().clause()).collect(Collectors.joining(", "));
    return filing.procedure().code()
        + " "
        + filing.concern().code()
        + "("
        + reasons
        + ")"
        + filing.applicant().map(Coded::code).orElse("")
        + " "
        + clauses;
  }

  @Test
  void thereAreStoriesEnough() {
    assertThat(stories()).hasSizeGreaterThan(80);
  }

  @Test
  void everyEventAndCombinationOfEveryProfileIsTold() {
    for (Profile profile : ProfileSet.builtIn().all()) {
      String teller = profile.parent().orElse(profile.id());
      List<Story> own = stories().stream().filter(s -> s.profile().equals(teller)).toList();
      Set<String> told = new HashSet<>();
      Set<String> combined = new HashSet<>();
      for (Story story : own) {
        story.events().forEach(e -> told.add(e.split(":")[0]));
        combined.addAll(
            Arrays.stream(story.remarks().split(" ")).map(r -> r.replaceFirst(".*:", "")).toList());
      }
      assertThat(told)
          .as(profile.id())
          .containsAll(profile.events().events().keySet().stream().map(Object::toString).toList());
      assertThat(combined)
          .as(profile.id())
          .containsAll(profile.events().combinations().stream().map(c -> c.key()).toList());
    }
  }

  /** Every rule of every event answers some subscriber's facts; every subscriber has an answer. */
  @Test
  void everyEventAnswersEverySubscriberItIsFor() {
    for (Profile profile : ProfileSet.builtIn().all()) {
      profile
          .events()
          .events()
          .values()
          .forEach(
              event ->
                  event
                      .subscribers()
                      .forEach(
                          kind -> {
                            TriageAnswer answer =
                                TRIAGE.answer(
                                    List.of(TriageEvent.of(event.code().value())),
                                    kind,
                                    AssessmentOptions.on(DAY).under(profile.id()));
                            assertThat(
                                    answer.filings().size()
                                        + answer.remarks().size()
                                        + answer.questions().size())
                                .as(event.code() + " " + kind)
                                .isPositive();
                          }));
    }
  }
}
