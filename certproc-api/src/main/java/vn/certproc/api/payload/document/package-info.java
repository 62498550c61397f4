/**
 * A payload as its file says it: classes bound by Jakarta XML Binding. They are plain carriers with
 * public fields, where a null field is an element that is absent; values with sense are the
 * model's.
 */
@XmlSchema(namespace = RequestDocument.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
@NullMarked
package vn.certproc.api.payload.document;

import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
