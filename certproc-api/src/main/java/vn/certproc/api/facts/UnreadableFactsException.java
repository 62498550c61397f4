package vn.certproc.api.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.error.Fault;

/**
 * A file is no facts document that could be read to its end: {@code facts-not-xml}, {@code
 * facts-doctype}, {@code facts-too-large} or {@code facts-too-deep}.
 */
public final class UnreadableFactsException extends FactsException {

  private static final long serialVersionUID = 1L;

  UnreadableFactsException(Fault fault, @Nullable Throwable cause) {
    super(List.of(fault), cause);
  }
}
