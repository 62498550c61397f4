package vn.certproc.testkit;

import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import vn.certproc.api.text.Text;

/** Assertions on any system's answer. Not thread-safe. */
@SuppressWarnings("exports") // a suite that uses it reads the library itself
public final class AnswerAssert extends AbstractAssert<AnswerAssert, Answer> {

  AnswerAssert(Answer actual) {
    super(actual, AnswerAssert.class);
  }

  /** Agrees with what the case expects; else each difference is named. */
  public AnswerAssert agreesWith(ConformanceCase wanted) {
    isNotNull();
    Comparison comparison = Comparison.of(wanted.expected(), actual);
    if (!comparison.agrees()) {
      failWithMessage(
          "%s (%s):%n%s",
          wanted.id(),
          wanted.about().en(),
          comparison.differences().stream().map(Text::en).collect(Collectors.joining("\n")));
    }
    return this;
  }
}
