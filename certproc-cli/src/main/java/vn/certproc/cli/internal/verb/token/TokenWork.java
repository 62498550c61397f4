package vn.certproc.cli.internal.verb.token;

import java.io.IOException;
import vn.certproc.cli.internal.ExitCode;

/** One action of the verb. Stateless. */
interface TokenWork {

  /** Does it. */
  ExitCode run(TokenCall call) throws IOException;
}
