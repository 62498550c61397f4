package vn.certproc.api.facts;

import java.util.List;
import vn.certproc.api.error.Fault;

/** A facts document breaks its schema or the rules of its values; carries every fault. */
public final class InvalidFactsException extends FactsException {

  private static final long serialVersionUID = 1L;

  InvalidFactsException(List<Fault> faults) {
    super(faults, null);
  }
}
