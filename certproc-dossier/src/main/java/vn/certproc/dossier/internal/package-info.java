/** Behind the façade: filing, writing, drafts, examples. */
@NullMarked
package vn.certproc.dossier.internal;

import org.jspecify.annotations.NullMarked;
