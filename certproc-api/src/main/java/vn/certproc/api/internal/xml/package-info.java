/**
 * The one room in which XML factories are made. Every reader and writer of certproc, in every
 * module, takes its factory from here, so that hardening is done once and seen in one place.
 */
@NullMarked
package vn.certproc.api.internal.xml;

import org.jspecify.annotations.NullMarked;
