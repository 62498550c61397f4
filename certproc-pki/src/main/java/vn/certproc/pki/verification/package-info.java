/**
 * What a signature is worth: valid, invalid or undecided, each with its reasons. Source: the
 * validation model of ETSI EN 319 102-1, reduced to what this administration's signatures need.
 */
@NullMarked
package vn.certproc.pki.verification;

import org.jspecify.annotations.NullMarked;
