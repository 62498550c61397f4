/** The verb {@code token}: what staff do with tokens, an action a class. */
@NullMarked
package vn.certproc.cli.internal.verb.token;

import org.jspecify.annotations.NullMarked;
