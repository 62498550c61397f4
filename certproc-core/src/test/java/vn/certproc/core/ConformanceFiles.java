package vn.certproc.core;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.decision.Verdict;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.payload.RequestWriter;
import vn.certproc.api.text.Text;

/**
 * The files of the conformance cases, made from what stands here by hand: the scenarios of every
 * check's answers and the table of who files what with whom. The engine is never asked.
 */
final class ConformanceFiles {

  private static final String LETTER = "long-an-2020";

  /** One that says nothing of the token, for any subscriber. */
  private static final String ANY_REASON = "unsafe";

  private static final String LOST = "token-lost";

  private final Map<String, byte[]> files = new TreeMap<>();
  private final List<String> ids = new ArrayList<>();

  private ConformanceFiles() {}

  /** Every file by its path below the folder of all cases. */
  static Map<String, byte[]> all() {
    ConformanceFiles made = new ConformanceFiles();
    ScenarioTest.scenarios().forEach(made::scenario);
    WhoFilesWhatTest.rows().forEach(made::cells);
    LetterReasons.all().forEach(made::reason);
    made.silences();
    made.boundaries();
    Decree68Cells.all().forEach(made::decree);
    made.decreePeriods();
    PlainCases.all().forEach(made::plain);
    made.files.put("index.txt", utf8(String.join("\n", made.ids) + "\n"));
    return made.files;
  }

  private void scenario(Scenario s) {
    String cause = s.cause().map(c -> ":" + c.code()).orElse("");
    add(
        s.options().profile().orElseThrow(),
        "check-" + s.key().substring("check.".length()).replace('.', '-'),
        About.check(s.code(), s.outcome(), s.name()),
        s.options(),
        s.payload(),
        CaseText.expected(
            s.verdict().code(),
            CaseText.PART,
            CaseText.checks(s.code() + "=" + s.outcome().code() + cause)));
  }

  private void plain(PlainCases each) {
    add(
        each.profile(),
        "plain-" + each.procedure().code() + "-" + each.subscriber().code(),
        About.plain(each.procedure(), each.subscriber()),
        each.options(),
        each.request(),
        CaseText.expected(each.verdict(), CaseText.PART, CaseText.checks(each.checks())));
  }

  /** A row of the table for each applicant: who may gives the verdict, who may not fails. */
  private void cells(String[] row) {
    Procedure procedure = Coded.find(Procedure.class, row[0]).orElseThrow();
    SubscriberKind kind = Coded.find(SubscriberKind.class, row[1]).orElseThrow();
    List<String> allowed = List.of(row[2].split(" "));
    WhatFollows follows = WhatFollows.of(LETTER, procedure, Set.of());
    for (ApplicantRole role : ApplicantRole.values()) {
      boolean may = allowed.contains(role.code());
      // Who may not file is another person, with or without a token of their own.
      String route =
          CaseText.step("tt185", row[3], row[4], may ? follows.ways(1) : "")
              + CaseText.step("tt185", row[5], row[6], follows.ways(2));
      String check = CaseText.checks(may ? "applicant=passed" : "applicant=failed");
      add(
          LETTER,
          "cell-" + row[0] + "-" + row[1] + "-" + role.code(),
          About.cell(procedure, kind, role),
          AssessmentOptions.on(Sample.DAY).under(LETTER),
          Sample.stage(procedure, Sample.subscriber(kind), role).build(),
          CaseText.expected(
              may ? "eligible" : "ineligible",
              may ? CaseText.WHOLE : CaseText.PART,
              check + route + follows.obligations()));
    }
  }

  /** §10: of devices, services and software the letter does not speak, so that nothing follows. */
  private void silences() {
    for (Procedure procedure : Procedure.values()) {
      for (ApplicantRole role : ApplicantRole.values()) {
        add(
            LETTER,
            "silent-" + procedure.code() + "-device-" + role.code(),
            About.cell(procedure, SubscriberKind.DEVICE, role),
            AssessmentOptions.on(Sample.DAY).under(LETTER),
            Sample.stage(procedure, Sample.subscriber(SubscriberKind.DEVICE), role).build(),
            CaseText.expected(
                "undecided",
                CaseText.WHOLE,
                CaseText.checks("subscriber-covered=not-checked:rule-unknown")));
      }
    }
  }

  /** A reason of the letter, by one applicant. */
  private void reason(LetterReasons each) {
    add(
        LETTER,
        "reason-" + each.name(),
        About.cell(each.procedure(), each.subscriber(), each.applicant(), each.reason()),
        AssessmentOptions.on(Sample.DAY).under(LETTER),
        each.request(),
        CaseText.expected(each.verdict(), exact(each.isWhole()), each.expected()));
    if (each.reason().equals(ANY_REASON)) {
      add(
          LETTER,
          "lost-" + each.name(),
          About.cell(each.procedure(), each.subscriber(), each.applicant(), each.reason(), LOST),
          AssessmentOptions.on(Sample.DAY).under(LETTER),
          each.whenLost(),
          CaseText.expected(each.verdict(), CaseText.WHOLE, each.expectedWhenLost()));
    }
  }

  private static String exact(boolean whole) {
    return whole ? CaseText.WHOLE : CaseText.PART;
  }

  /** Decree 68/2024, art. 11: the managing agency writes; of all others nobody may. */
  private void decree(Decree68Cells cell) {
    for (ApplicantRole role : ApplicantRole.values()) {
      boolean may = role == ApplicantRole.MANAGING_AGENCY;
      boolean first = ids.stream().noneMatch(id -> id.startsWith(other(cell, role)));
      if (may || first) {
        add(
            cell.profile(),
            may ? "cell-" + cell.name() : other(cell, role).substring(cell.profile().length() + 1),
            About.cell(
                cell.procedure(),
                cell.subscriber(),
                role,
                About.words(cell.tokenKind(), cell.reason())),
            decreeOptions(cell.profile(), Decree68Sample.DAY, cell.province()),
            cell.payload(role),
            may
                ? CaseText.expected(cell.verdict(), exact(cell.isWhole()), cell.expected())
                : CaseText.expected(
                    "ineligible", CaseText.PART, CaseText.checks("applicant=failed")));
      }
    }
    if (cell.reason().equals(Optional.of(ANY_REASON))) {
      lost(cell);
    }
  }

  /** A token that is lost is not handed back, whatever the reason says. */
  private void lost(Decree68Cells cell) {
    add(
        cell.profile(),
        "lost-" + cell.name(),
        About.cell(
            cell.procedure(), cell.subscriber(), ApplicantRole.MANAGING_AGENCY, ANY_REASON, LOST),
        decreeOptions(cell.profile(), Decree68Sample.DAY, cell.province()),
        Decree68Sample.lost(cell.subscriber(), ANY_REASON),
        CaseText.expected(cell.verdict(), CaseText.WHOLE, cell.expectedWhenLost()));
  }

  private static String other(Decree68Cells cell, ApplicantRole role) {
    return cell.profile()
        + "/applicant-"
        + cell.procedure().code()
        + "-"
        + cell.subscriber().code()
        + "-"
        + role.code();
  }

  private static AssessmentOptions decreeOptions(
      String profile, LocalDate day, Optional<String> province) {
    return new AssessmentOptions(day, Decree68Sample.facts(), Optional.of(profile), province);
  }

  /** Decree 68/2024, art. 42; Decision 144/2025: the first day and the one before it. */
  private void decreePeriods() {
    decreePeriod("nd-68-2024", Optional.empty(), LocalDate.of(2024, 8, 15));
    decreePeriod("dong-thap-2025", Optional.of("Đồng Tháp"), LocalDate.of(2025, 12, 20));
  }

  private void decreePeriod(String profile, Optional<String> province, LocalDate first) {
    for (LocalDate day : List.of(first.minusDays(1), first)) {
      String outcome = day.equals(first) ? "passed" : "warning";
      add(
          profile,
          "day-period-" + day,
          period(outcome, day),
          decreeOptions(profile, day, province),
          Decree68Sample.request(
              Procedure.REVOKE,
              SubscriberKind.STAFF,
              ApplicantRole.MANAGING_AGENCY,
              Optional.of("retired"),
              Optional.of("pki-token")),
          CaseText.expected("eligible", CaseText.PART, CaseText.checks("period=" + outcome)));
    }
  }

  /** §6, §7: day 60 passes, day 59 fails; the days on which a warning begins. */
  private void boundaries() {
    for (Procedure p : List.of(Procedure.RENEW, Procedure.CHANGE)) {
      boundary(p, 61, "remaining-validity", "passed", Verdict.ELIGIBLE);
      boundary(p, 60, "remaining-validity", "passed", Verdict.ELIGIBLE);
      boundary(p, 59, "remaining-validity", "failed", Verdict.INELIGIBLE);
      boundary(p, 0, "remaining-validity", "failed", Verdict.INELIGIBLE);
      boundary(p, -1, "remaining-validity", "failed", Verdict.INELIGIBLE);
    }
    boundary(Procedure.RENEW, 180, "renewal-early", "passed", Verdict.ELIGIBLE);
    boundary(Procedure.RENEW, 181, "renewal-early", "warning", Verdict.ELIGIBLE);
    // The last safe day is 60 days before the end; ten days before that the warning begins.
    for (Procedure p : List.of(Procedure.RENEW, Procedure.CHANGE)) {
      boundary(p, 71, "last-safe-date", "passed", Verdict.ELIGIBLE);
      boundary(p, 70, "last-safe-date", "warning", Verdict.ELIGIBLE);
      boundary(p, 60, "last-safe-date", "warning", Verdict.ELIGIBLE);
      boundary(p, 59, "last-safe-date", "not-applicable", Verdict.INELIGIBLE);
    }
    boundary(Procedure.REVOKE, 1, "remaining-validity", "not-applicable", Verdict.ELIGIBLE);
    boundary(Procedure.RECOVER, 1, "remaining-validity", "not-applicable", Verdict.ELIGIBLE);
    boundary(Procedure.ISSUE, 1, "remaining-validity", "not-applicable", Verdict.ELIGIBLE);
    period(LocalDate.of(2020, 2, 23), "warning");
    period(LocalDate.of(2020, 2, 24), "passed");
    period(LocalDate.of(2024, 8, 14), "passed");
    period(LocalDate.of(2024, 8, 15), "warning");
  }

  private void boundary(Procedure p, int left, String check, String outcome, Verdict verdict) {
    add(
        LETTER,
        "day-" + p.code() + "-" + check + (left < 0 ? "-after-" + -left : "-" + left),
        About.joined(
            "; ",
            About.check(check, outcome(outcome), ""),
            new Text("còn " + left + " ngày", left + " days left")),
        AssessmentOptions.on(Sample.END.minusDays(left)).under(LETTER),
        Sample.request(p, SubscriberKind.STAFF),
        CaseText.expected(verdict.code(), CaseText.PART, CaseText.checks(check + "=" + outcome)));
  }

  private void period(LocalDate day, String outcome) {
    add(
        LETTER,
        "day-period-" + day,
        period(outcome, day),
        AssessmentOptions.on(day).under(LETTER),
        Sample.request(Procedure.REVOKE, SubscriberKind.STAFF),
        CaseText.expected("eligible", CaseText.PART, CaseText.checks("period=" + outcome)));
  }

  private static Text period(String outcome, LocalDate day) {
    Text told = new Text("ngày " + day, "on " + day);
    return About.joined("; ", About.check("period", outcome(outcome), ""), told);
  }

  private static Outcome outcome(String code) {
    return Arrays.stream(Outcome.values())
        .filter(o -> o.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private void add(
      String profile,
      String name,
      Text about,
      AssessmentOptions options,
      Payload payload,
      String expected) {
    String id = free(profile + "/" + name.toLowerCase(Locale.ROOT));
    ids.add(id);
    String head = CaseText.file(profile, options.on(), options.province(), about, expected);
    files.put(id + "/case.xml", utf8(head));
    files.put(id + "/request.xml", RequestWriter.standard().write(payload));
    String facts = id + "/facts.xml";
    FactsText.of(options.facts()).ifPresent(xml -> files.put(facts, utf8(xml)));
  }

  private String free(String wanted) {
    String id = wanted;
    for (int i = 2; ids.contains(id); i++) {
      id = wanted + "-" + i;
    }
    return id;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
