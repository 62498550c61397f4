package vn.certproc.core;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.certproc.api.decision.Verdict;
import vn.certproc.api.facts.Facts;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.payload.RequestWriter;

/**
 * The files of the conformance cases, made from what stands here by hand: the scenarios of every
 * check's answers and the table of who files what with whom. The engine is never asked.
 */
final class ConformanceFiles {

  private final Map<String, byte[]> files = new TreeMap<>();
  private final List<String> ids = new ArrayList<>();

  private ConformanceFiles() {}

  /** Every file by its path below the folder of all cases. */
  static Map<String, byte[]> all() {
    ConformanceFiles made = new ConformanceFiles();
    ScenarioTest.scenarios().forEach(made::scenario);
    WhoFilesWhatTest.rows().forEach(made::cells);
    LetterReasons.all().forEach(made::reason);
    made.boundaries();
    Decree68Cells.all().forEach(made::decree);
    made.decreePeriods();
    made.files.put("index.txt", utf8(String.join("\n", made.ids) + "\n"));
    return made.files;
  }

  private void scenario(Scenario s) {
    String check =
        "    <check code=\"%s\" outcome=\"%s\"%s/>\n"
            .formatted(
                s.code(),
                s.outcome().code(),
                s.cause().map(c -> " cause=\"" + c.code() + "\"").orElse(""));
    String profile = s.options().profile().orElseThrow();
    String variant = s.key().substring("check.".length()).replace('.', '-');
    add(
        profile,
        "check-" + variant,
        s.key() + (s.name().isEmpty() ? "" : ": " + s.name()),
        s.options(),
        s.payload(),
        expected(s.verdict(), check));
  }

  /** A row of the table for each applicant: who may gives the verdict, who may not fails. */
  private void cells(String[] row) {
    Procedure procedure = Coded.find(Procedure.class, row[0]).orElseThrow();
    SubscriberKind kind = Coded.find(SubscriberKind.class, row[1]).orElseThrow();
    Set<ApplicantRole> allowed = EnumSet.noneOf(ApplicantRole.class);
    Arrays.stream(row[2].split(" "))
        .forEach(r -> allowed.add(Coded.find(ApplicantRole.class, r).orElseThrow()));
    WhatFollows follows = WhatFollows.of("long-an-2020", procedure, Set.of());
    for (ApplicantRole role : ApplicantRole.values()) {
      boolean may = allowed.contains(role);
      // Who may not file is another person, with or without a token of their own.
      String route =
          step(row[3], row[4], may ? follows.channels(1) : "")
              + step(row[5], row[6], follows.channels(2));
      String check =
          "    <check code=\"applicant\" outcome=\"%s\"/>\n".formatted(may ? "passed" : "failed");
      add(
          "long-an-2020",
          "cell-" + row[0] + "-" + row[1] + "-" + role.code(),
          "who files what with whom: " + row[0] + ", " + row[1] + ", " + role.code(),
          AssessmentOptions.on(Sample.DAY).under("long-an-2020"),
          Sample.stage(procedure, Sample.subscriber(kind), role).build(),
          expected(
              may ? Verdict.ELIGIBLE : Verdict.INELIGIBLE, check + route + follows.obligations()));
    }
  }

  /** A reason of the letter, by one applicant. */
  private void reason(LetterReasons each) {
    add(
        "long-an-2020",
        "reason-" + each.name(),
        "which reason for whom by whom: " + each.name(),
        AssessmentOptions.on(Sample.DAY).under("long-an-2020"),
        each.request(),
        expected(each.verdict(), Decree68Cells.checks(each.checks())));
  }

  private static String step(String form, String to, String channels) {
    return "    <step formSet=\"tt185\" form=\"%s\" to=\"%s\"%s/>\n".formatted(form, to, channels);
  }

  /** Decree 68/2024, art. 11: the managing agency writes; of all others nobody may. */
  private void decree(Decree68Cells cell) {
    for (ApplicantRole role : ApplicantRole.values()) {
      boolean may = role == ApplicantRole.MANAGING_AGENCY;
      boolean first = ids.stream().noneMatch(id -> id.startsWith(other(cell, role)));
      if (may || first) {
        String failed = "    <check code=\"applicant\" outcome=\"failed\"/>\n";
        add(
            cell.profile(),
            may ? "cell-" + cell.name() : other(cell, role).substring(cell.profile().length() + 1),
            "who files what with whom: " + cell.name() + ", " + role.code(),
            decreeOptions(cell.profile(), Decree68Sample.DAY, cell.province()),
            cell.payload(role),
            expected(may ? cell.verdict() : "ineligible", may ? cell.expected() : failed));
      }
    }
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
          "period on " + day,
          decreeOptions(profile, day, province),
          Decree68Sample.request(
              Procedure.REVOKE,
              SubscriberKind.STAFF,
              ApplicantRole.MANAGING_AGENCY,
              Optional.of("retired"),
              Optional.of("pki-token")),
          expected("eligible", "    <check code=\"period\" outcome=\"%s\"/>\n".formatted(outcome)));
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
        "long-an-2020",
        "day-" + p.code() + "-" + check + (left < 0 ? "-after-" + -left : "-" + left),
        check + " with " + left + " days left",
        AssessmentOptions.on(Sample.END.minusDays(left)).under("long-an-2020"),
        Sample.request(p, SubscriberKind.STAFF),
        expected(verdict, "    <check code=\"%s\" outcome=\"%s\"/>\n".formatted(check, outcome)));
  }

  private void period(LocalDate day, String outcome) {
    add(
        "long-an-2020",
        "day-period-" + day,
        "period on " + day,
        AssessmentOptions.on(day).under("long-an-2020"),
        Sample.request(Procedure.REVOKE, SubscriberKind.STAFF),
        expected(
            Verdict.ELIGIBLE, "    <check code=\"period\" outcome=\"%s\"/>\n".formatted(outcome)));
  }

  private static String expected(Verdict verdict, String inside) {
    return expected(verdict.code(), inside);
  }

  private static String expected(String verdict, String inside) {
    return "  <expected verdict=\"%s\">\n%s  </expected>\n".formatted(verdict, inside);
  }

  private void add(
      String profile,
      String name,
      String about,
      AssessmentOptions options,
      Payload payload,
      String expected) {
    String id = profile + "/" + name.toLowerCase(Locale.ROOT);
    for (int i = 2; ids.contains(id); i++) {
      id = profile + "/" + name.toLowerCase(Locale.ROOT) + "-" + i;
    }
    ids.add(id);
    String province = options.province().map(p -> " province=\"" + p + "\"").orElse("");
    files.put(
        id + "/case.xml",
        utf8(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <case xmlns="urn:vn:certproc:conformance:1" profile="%s" on="%s"%s>
              <about>%s</about>
            %s</case>
            """
                .formatted(profile, options.on(), province, about, expected)));
    files.put(id + "/request.xml", RequestWriter.standard().write(payload));
    facts(options.facts()).ifPresent(xml -> files.put(finalId() + "/facts.xml", utf8(xml)));
  }

  private String finalId() {
    return ids.get(ids.size() - 1);
  }

  private static Optional<String> facts(Facts facts) {
    if (facts.equals(Facts.none())) {
      return Optional.empty();
    }
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
            .append("<facts xmlns=\"urn:vn:certproc:facts:1\">\n");
    facts
        .openRequests()
        .ifPresent(
            all -> {
              xml.append("  <requests>\n");
              all.forEach(
                  k ->
                      xml.append("    <request>")
                          .append(tag("serialNumber", k.certificate().value()))
                          .append(tag("procedure", k.procedure().code()))
                          .append(tag("state", k.state().code()))
                          .append(k.reference().map(r -> tag("reference", r)).orElse(""))
                          .append("</request>\n"));
              xml.append("  </requests>\n");
            });
    facts
        .renewalsGranted()
        .ifPresent(
            all -> list(xml, "renewals", "renewal", "granted", new HashMap<String, Object>(all)));
    facts
        .tokenHolders()
        .ifPresent(all -> list(xml, "tokens", "token", "holder", new HashMap<String, Object>(all)));
    return Optional.of(xml.append("</facts>\n").toString());
  }

  private static void list(
      StringBuilder xml, String list, String item, String value, Map<String, Object> all) {
    xml.append("  <").append(list).append(">\n");
    new TreeMap<>(all)
        .forEach(
            (serial, held) ->
                xml.append("    <")
                    .append(item)
                    .append(">")
                    .append(tag("serialNumber", serial))
                    .append(tag(value, held.toString()))
                    .append("</")
                    .append(item)
                    .append(">\n"));
    xml.append("  </").append(list).append(">\n");
  }

  private static String tag(String name, String text) {
    return "<" + name + ">" + text + "</" + name + ">";
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
