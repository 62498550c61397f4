package vn.certproc.core.internal.rule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import vn.certproc.api.text.Text;
import vn.certproc.core.profile.CheckSpec;

/**
 * Is the profile in force on the day, and this province's? A host that named it itself is only
 * warned.
 */
final class Period implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    var period = c.profile().inForce();
    Finding answer = period.contains(c.on()) ? judgeProvince(c) : Finding.warning();
    answer = answer.with("on", c.on()).with("from", period.from()).citing(period.citation());
    return period.to().isPresent()
        ? answer
            .with("to", period.to().get())
            .say("end", day(period.to().get()))
            .noting(period.note())
        : answer.say("end", new Text("nay", "today")).noting(period.note());
  }

  /** The rules of one province say nothing for another's agencies. */
  private static Finding judgeProvince(Case c) {
    Optional<String> theirs = c.request().subscriber().organization().root().province();
    Optional<String> ours = c.profile().province();
    boolean foreign =
        ours.isPresent() && theirs.isPresent() && !ProvinceNames.same(ours.get(), theirs.get());
    return foreign
        ? Finding.warning("province").with("province", ours.get()).with("other", theirs.get())
        : Finding.passed();
  }

  private static Text day(LocalDate day) {
    String shown = DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
    return new Text(shown, shown);
  }
}
