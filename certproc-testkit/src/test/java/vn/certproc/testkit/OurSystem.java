package vn.certproc.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/** Stands for a host's own system: knows one rule, for one case. */
final class OurSystem {

  private OurSystem() {}

  static byte[] decide(
      InputStream request,
      Optional<InputStream> facts,
      String profile,
      LocalDate on,
      Optional<String> province)
      throws IOException {
    String xml = new String(request.readAllBytes(), StandardCharsets.UTF_8);
    String verdict = xml.contains("managing-agency") ? "eligible" : "ineligible";
    String applicant = "eligible".equals(verdict) ? "passed" : "failed";
    return "{\"profile\":\"%s\",\"on\":\"%s\",\"province\":\"%s\",\"factsGiven\":%s,\"verdict\":\"%s\",\"checks\":[{\"code\":\"applicant\",\"outcome\":\"%s\"}]}"
        .formatted(profile, on, province.orElse(""), facts.isPresent(), verdict, applicant)
        .getBytes(StandardCharsets.UTF_8);
  }
}
