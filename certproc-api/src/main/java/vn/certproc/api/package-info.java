/** The model: requests, decisions, facts, and what a host or a signer implements. */
@NullMarked
package vn.certproc.api;

import org.jspecify.annotations.NullMarked;
