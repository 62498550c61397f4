package vn.certproc.core.internal.rule;

import java.time.LocalDate;
import java.util.Optional;
import vn.certproc.api.error.Messages;
import vn.certproc.api.text.Text;
import vn.certproc.api.text.Wording;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.Profile;

/**
 * Is the profile in force on the day, and this province's? A host that named it itself is only
 * warned.
 */
public final class Period implements Rule {

  private static final Text NO_END = Messages.text("period.no-end");

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    return ask(c.profile(), c.on(), c.request().subscriber().organization().root().province());
  }

  /**
   * The same of what is no request.
   *
   * @param theirs the province in question, where it is known
   */
  public static Finding ask(Profile profile, LocalDate on, Optional<String> theirs) {
    Profile.InForce period = profile.inForce();
    Finding answer =
        period.contains(on) ? judgeProvince(profile.province(), theirs) : Finding.warning();
    answer = answer.with("on", on).with("from", period.from());
    Finding ended = period.to().isPresent() ? answer.with("to", period.to().get()) : answer;
    return ended
        .say("end", period.to().map(Period::until).orElse(NO_END))
        .citing(period.citation())
        .noting(period.note());
  }

  /** The rules of one province say nothing for another's agencies. */
  private static Finding judgeProvince(Optional<String> ours, Optional<String> theirs) {
    boolean foreign =
        ours.isPresent() && theirs.isPresent() && !ProvinceNames.same(ours.get(), theirs.get());
    return foreign
        ? Finding.warning("province").with("province", ours.get()).with("other", theirs.get())
        : Finding.passed();
  }

  private static Text until(LocalDate day) {
    return Finding.sentence("period.end", Finding.passed().with("to", day), Wording.NONE);
  }
}
