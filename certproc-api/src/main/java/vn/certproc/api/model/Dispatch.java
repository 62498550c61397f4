package vn.certproc.api.model;

import java.util.Optional;

/**
 * What the managing agency adds when it writes on (step 2). Immutable and thread-safe.
 *
 * @param letter its letter
 * @param receiver who receives (or, in a revocation, hands over) the tokens for it
 * @param deliveryAddress where tokens are delivered or collected
 * @param coordinator người phối hợp hỗ trợ khôi phục (§9), where it names one itself
 * @param channel how it means to send, where it has chosen
 * @param portalAccount the e-mail of its account in the Authority's registration system (§3)
 */
public record Dispatch(
    AgencyLetter letter,
    Optional<Person> receiver,
    Optional<String> deliveryAddress,
    Optional<Person> coordinator,
    Optional<Channel> channel,
    Optional<EmailAddress> portalAccount) {

  /** Normalises the address. */
  public Dispatch {
    deliveryAddress = Values.optionalText("deliveryAddress", deliveryAddress);
  }

  /** A letter and nothing beside it. */
  public static Dispatch of(AgencyLetter letter) {
    return new Dispatch(
        letter,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
