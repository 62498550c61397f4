package vn.certproc.api.payload;

import java.util.List;
import vn.certproc.api.error.Fault;

/** A payload was read and has faults; see {@link #faults()} for all of them. */
public final class InvalidPayloadException extends PayloadException {

  private static final long serialVersionUID = 1L;

  InvalidPayloadException(List<Fault> faults) {
    super(faults, null);
  }
}
