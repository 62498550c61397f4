/**
 * What holds a private key, and who judges a certificate: implemented by tokens, files and hosts.
 */
@NullMarked
package vn.certproc.api.signing;

import org.jspecify.annotations.NullMarked;
