/** The façade and the dossier: what a host calls. */
@NullMarked
package vn.certproc.dossier;

import org.jspecify.annotations.NullMarked;
