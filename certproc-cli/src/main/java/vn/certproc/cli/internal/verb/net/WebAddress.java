package vn.certproc.cli.internal.verb.net;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.cli.internal.CliException;

/** An address of the web: http or https, with a host, without a name and password in it. */
public final class WebAddress {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  private WebAddress() {}

  /**
   * The address of an option.
   *
   * @throws CliException usage, when it is none
   */
  public static URI of(String option, String value) {
    return find(value)
        .orElseThrow(() -> CliException.usage("cli-web-address", Map.of("option", option)));
  }

  private static Optional<URI> find(String value) {
    try {
      URI uri = new URI(value);
      return isWeb(uri) ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Whether the command would call it. */
  static boolean isWeb(URI uri) {
    return uri.getScheme() != null
        && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
        && uri.getHost() != null
        && uri.getUserInfo() == null;
  }
}
