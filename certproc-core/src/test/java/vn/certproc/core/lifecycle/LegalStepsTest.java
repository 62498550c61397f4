package vn.certproc.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.certproc.api.model.Procedure;

/** Every state × event × role × procedure × steps × token, against a table written by hand. */
class LegalStepsTest {

  private static List<String> words(String field, String... all) {
    return field.equals("*") ? List.of(all) : List.of(field.split(" "));
  }

  /** What the table says: for each cell, the state that follows. */
  private static Map<String, String> table() throws IOException {
    Map<String, String> all = new TreeMap<>();
    for (String line : Cases.lines("legal-steps.csv")) {
      String[] f = line.split("\\|", -1);
      for (String p : words(f[0], "issue", "renew", "change", "revoke", "recover")) {
        for (String steps : words(f[1], "1", "2")) {
          for (String token : words(f[2], "lost", "not-lost")) {
            for (String from : f[3].split(" ")) {
              for (String actor : f[5].split(" ")) {
                String cell = String.join("|", p, steps, token, from, f[4], actor);
                String to = f[7].equals("=") ? from : f[7];
                assertThat(all.put(cell, to)).as(cell).isNull();
              }
            }
          }
        }
      }
    }
    return all;
  }

  @Test
  void exactlyTheStepsOfTheTableAreLegal() throws IOException {
    Map<String, String> legal = new TreeMap<>();
    int walked = 0;
    for (Procedure procedure : Procedure.values()) {
      for (int steps : List.of(1, 2)) {
        for (boolean lost : List.of(true, false)) {
          for (State state : Cases.LIFECYCLE.states()) {
            CaseFile file = Cases.at(procedure, steps, lost, state.code());
            for (EventKind event : Cases.LIFECYCLE.events()) {
              for (String role : Cases.LIFECYCLE.roles()) {
                walked++;
                if (file.apply(Cases.full(event.code(), role, "a", 0))
                    instanceof Outcome.Applied applied) {
                  String cell =
                      String.join(
                          "|",
                          procedure.code(),
                          Integer.toString(steps),
                          lost ? "lost" : "not-lost",
                          state.code(),
                          event.code(),
                          role);
                  legal.put(cell, applied.file().state().code());
                }
              }
            }
          }
        }
      }
    }
    assertThat(walked).isEqualTo(5 * 2 * 2 * 30 * 34 * 8);
    assertThat(legal).isEqualTo(table());
  }

  @Test
  void eachStepNeedsTheDocumentsOfTheTable() throws IOException {
    for (String line : Cases.lines("legal-steps.csv")) {
      String[] f = line.split("\\|", -1);
      Procedure procedure =
          Procedure.valueOf(words(f[0], "issue").get(0).toUpperCase(java.util.Locale.ROOT));
      int steps = Integer.parseInt(words(f[1], "2").get(0));
      CaseFile file =
          Cases.at(
              procedure, steps, words(f[2], "not-lost").get(0).equals("lost"), f[3].split(" ")[0]);
      Set<String> needed = new TreeSet<>();
      for (NextStep next : file.next()) {
        if (next.transition().event().equals(f[4])) {
          next.documents().forEach(d -> needed.add(d.code()));
          assertThat(next.transition().actors()).as(line).containsExactly(f[5].split(" "));
        }
      }
      assertThat(String.join(" ", needed)).as(line).isEqualTo(f[6]);
      CaseEvent bare = Cases.event(f[4], f[5].split(" ")[0], "a", 0).because("Lý do");
      Outcome outcome = file.apply(bare);
      assertThat(outcome instanceof Outcome.Applied).as(line).isEqualTo(f[6].isEmpty());
      if (outcome instanceof Outcome.Refused refused) {
        assertThat(refused.refusal().code()).isEqualTo("lifecycle-document-missing");
      }
    }
  }

  @Test
  void statusCodesMeanTheEventsOfTheTable() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    for (String line : Cases.lines("status-messages.csv")) {
      String[] f = line.split("\\|", -1);
      for (String steps : words(f[0], "1", "2")) {
        for (String state : f[1].split(" ")) {
          String key = String.join("|", steps, state, f[2], f[3]);
          assertThat(expected.put(key, f[4] + "|" + f[5])).as(key).isNull();
        }
      }
    }
    Map<String, String> found = new TreeMap<>();
    for (int steps : List.of(1, 2)) {
      for (State state : Cases.LIFECYCLE.states()) {
        for (LetterStep letter : LetterStep.values()) {
          for (int code = 0; code < 20; code++) {
            String status = String.format(java.util.Locale.ROOT, "%02d", code);
            StatusMeaning meaning =
                Cases.at(Procedure.RENEW, steps, false, state.code()).statusMessage(status, letter);
            if (meaning instanceof StatusMeaning.Means means) {
              found.put(
                  String.join("|", Integer.toString(steps), state.code(), letter.code(), status),
                  means.event() + "|" + (means.changes() ? "yes" : "no"));
            }
          }
        }
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void aStatusWithoutMeaningIsSaid() {
    CaseFile draft = Cases.at(Procedure.RENEW, 2, false, "draft");
    StatusMeaning.Meaningless unknown =
        (StatusMeaning.Meaningless) draft.statusMessage("99", LetterStep.STEP_2);
    assertThat(unknown.code()).isEqualTo("lifecycle-status-unknown");
    assertThat(unknown.text().vi())
        .contains("99", "“Đang soạn”", "01, 02, 03, 04, 05, 06, 13, 15, 16");
    StatusMeaning.Meaningless here =
        (StatusMeaning.Meaningless) draft.statusMessage("06", LetterStep.STEP_2);
    assertThat(here.code()).isEqualTo("lifecycle-status-here");
    assertThat(here.text().en()).contains("06", "\"draft\"");
    StatusMeaning.Means means =
        (StatusMeaning.Means)
            Cases.at(Procedure.RENEW, 2, false, "sent").statusMessage("03", LetterStep.STEP_2);
    assertThat(means.label().vi()).isEqualTo("Đã tiếp nhận");
  }
}
