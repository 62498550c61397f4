package vn.certproc.core.profile;

import vn.certproc.api.model.Coded;

/** What a rule may ask of an entry of a vocabulary. The profile says which entries have it. */
public enum Trait implements Coded {
  /** An organisation of this kind has legal personality and seal unless the request denies it. */
  PRESUMED_STANDING("presumed-standing"),
  /** An organisation of this kind at the top of the tree makes it the province's. */
  PROVINCE_ROOT("province-root"),
  /** Somebody is authorised to act for it, and the text does not say who. */
  DELEGATION_UNKNOWN("delegation-unknown"),
  /** A post for which the State Treasury's service is meant. */
  TREASURY_POST("treasury-post"),
  /** A use meant for such posts alone. */
  TREASURY_POSTS_ONLY("treasury-posts-only"),
  /** A use for which the agency's tax code is wanted. */
  WANTS_TAX_CODE("wants-tax-code"),
  /** After this the subscriber cannot sign any more. */
  SIGNER_GONE("signer-gone"),
  /** The token is lost. */
  TOKEN_LOST("token-lost"),
  /** The token is broken. */
  TOKEN_DAMAGED("token-damaged"),
  /** Holds only for a move out of the state sector. */
  OUTSIDE_STATE("outside-state"),
  /** A sector inside the state sector. */
  INSIDE_STATE("inside-state"),
  /** Holds only once the certificate has expired. */
  NEEDS_EXPIRED("needs-expired"),
  /** A kind of token that is meant where none is told, for what follows. */
  MEANT_UNLESS_TOLD("meant-unless-told");

  private final String code;

  Trait(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
