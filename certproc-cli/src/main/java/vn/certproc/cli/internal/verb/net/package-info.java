/** The network, where an option asks for it: time stamps and revocation lists. */
@NullMarked
package vn.certproc.cli.internal.verb.net;

import org.jspecify.annotations.NullMarked;
