/** Where keys, PINs and passwords are: what the verbs of tokens and those of signatures share. */
@NullMarked
package vn.certproc.cli.internal.verb.key;

import org.jspecify.annotations.NullMarked;
