package vn.certproc.core.pages;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.profile.Combination;
import vn.certproc.core.profile.EventSpec;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.ProfileSet;
import vn.certproc.core.profile.SubscriberSilence;

/** A page for each event: what, why, what is to be filed by which clause, examples. */
final class EventPages {

  private final Words words = new Words();
  private final List<Profile> profiles = CheckPages.inOrder();

  /** Every event that a built-in profile knows, in the profiles' order. */
  static Set<String> codes() {
    Set<String> all = new LinkedHashSet<>();
    for (Profile profile : CheckPages.inOrder()) {
      profile.events().events().keySet().forEach(code -> all.add(code.value()));
    }
    return all;
  }

  /** Every page by its file name. */
  Map<String, String> all() {
    Map<String, String> pages = new TreeMap<>();
    codes().forEach(code -> pages.put(code + ".md", page(code)));
    pages.put("README.md", index());
    return pages;
  }

  private Optional<EventSpec> event(Profile profile, String code) {
    return profile.events().event(Code.of(code));
  }

  private EventSpec any(String code) {
    return profiles.stream().flatMap(p -> event(p, code).stream()).findFirst().orElseThrow();
  }

  private String index() {
    Sheet sheet = new Sheet();
    sheet.heading(1, "Events");
    sheet.paragraph(
        "Everything that `certproc triage` can be told to have happened. Made by `PagesTest` from"
            + " the profiles; do not edit by hand.");
    sheet.columns("event", "what happened", "profiles", "why");
    for (String code : codes()) {
      List<String> known =
          profiles.stream().filter(p -> event(p, code).isPresent()).map(Profile::id).toList();
      sheet.row(
          "[" + code + "](" + code + ".md)",
          Sheet.both(any(code).label()),
          Sheet.joined(known),
          words.why("event." + code));
    }
    sheet.gap();
    profiles.stream().filter(p -> p.parent().isEmpty()).forEach(p -> whatever(sheet, p));
    return sheet.toString();
  }

  /** What holds whatever happened: events together, and subscribers of whom nothing is said. */
  private static void whatever(Sheet sheet, Profile profile) {
    sheet.heading(2, "Whatever happened, under " + profile.id());
    List<String> order = profile.events().order().stream().map(Procedure::code).toList();
    sheet.line("- Filed in this order: " + Sheet.joined(order) + ".");
    for (Combination c : profile.events().combinations()) {
      if (c.events().isEmpty() && c.with().isEmpty()) {
        EventRules.combination(sheet, c, Set.of());
      }
    }
    for (SubscriberSilence s : profile.events().silences()) {
      String whom = Sheet.codes(s.subscribers(), SubscriberKind.values());
      String text = s.text().en() + " / " + s.text().vi();
      sheet.line("- Undecided for " + whom + " (" + s.citation() + "): " + text);
      s.note().ifPresent(sheet::reading);
    }
    sheet.gap();
  }

  private String page(String code) {
    Sheet sheet = new Sheet();
    sheet.heading(1, code);
    sheet.paragraph(any(code).label().en() + " (" + any(code).label().vi() + ").");
    sheet.paragraph("**Why it is asked:** " + words.why("event." + code));
    for (Profile profile : profiles) {
      sheet.heading(2, "Under " + profile.id());
      under(sheet, profile, code);
    }
    return sheet.toString();
  }

  private void under(Sheet sheet, Profile profile, String code) {
    Optional<EventSpec> own = event(profile, code);
    Optional<Profile> parent = profile.parent().map(ProfileSet.builtIn()::get);
    if (own.isEmpty()) {
      sheet.paragraph("Not an event of this profile: `triage` refuses it, exit code 2.");
    } else if (parent.isPresent() && event(parent.get(), code).equals(own)) {
      sheet.paragraph("As under `" + parent.get().id() + "`, which it extends.");
    } else {
      new EventRules(sheet, profile, own.get()).write();
    }
  }
}
