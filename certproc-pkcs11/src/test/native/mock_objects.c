/* The mock module: objects and their attributes. */
#include <stdlib.h>
#include <string.h>

#include "mock.h"

#define OBJECT_OVERHEAD 64 /* bytes that an object takes beside its attributes */

static CK_OBJECT_HANDLE lastHandle;

const attribute *attribute_of(const object *object, CK_ATTRIBUTE_TYPE type) {
  for (int i = 0; i < object->count; i++) {
    if (object->attributes[i].type == type) {
      return &object->attributes[i];
    }
  }
  return NULL;
}

CK_RV put_attribute(object *object, CK_ATTRIBUTE_TYPE type, const void *value, CK_ULONG length) {
  attribute *place = (attribute *)attribute_of(object, type);
  if (place == NULL && object->count == MAX_ATTRIBUTES) {
    return CKR_HOST_MEMORY;
  }
  void *copy = malloc(length + 1);
  if (copy == NULL) {
    return CKR_HOST_MEMORY;
  }
  if (length > 0) {
    memcpy(copy, value, length);
  }
  if (place == NULL) {
    place = &object->attributes[object->count++];
  } else {
    free(place->value);
  }
  *place = (attribute){type, length, copy};
  return CKR_OK;
}

CK_RV put_default(object *object, CK_ATTRIBUTE_TYPE type, const void *value, CK_ULONG length) {
  return attribute_of(object, type) != NULL ? CKR_OK : put_attribute(object, type, value, length);
}

void put_flag(object *object, CK_ATTRIBUTE_TYPE type, CK_BBOOL value) {
  put_attribute(object, type, &value, sizeof value);
}

void put_number(object *object, CK_ATTRIBUTE_TYPE type, CK_ULONG value) {
  put_attribute(object, type, &value, sizeof value);
}

int flag_of(const object *object, CK_ATTRIBUTE_TYPE type) {
  const attribute *found = attribute_of(object, type);
  return found != NULL && found->length == 1 && *(CK_BBOOL *)found->value != CK_FALSE;
}

CK_ULONG number_of(const object *object, CK_ATTRIBUTE_TYPE type) {
  const attribute *found = attribute_of(object, type);
  CK_ULONG value = CK_UNAVAILABLE_INFORMATION;
  if (found != NULL && found->length == sizeof value) {
    memcpy(&value, found->value, sizeof value);
  }
  return value;
}

void drop_object(object *object) {
  for (int i = 0; i < object->count; i++) {
    free(object->attributes[i].value);
  }
  EVP_PKEY_free(object->key);
  memset(object, 0, sizeof *object);
}

/* With an owner that session's objects; without one the token's own. */
void drop_objects(int slot, CK_SESSION_HANDLE owner) {
  for (int i = 0; i < MAX_OBJECTS; i++) {
    if (objects[i].handle != 0 && objects[i].slot == slot && objects[i].owner == owner) {
      drop_object(&objects[i]);
    }
  }
}

void new_handles(int slot) {
  for (int i = 0; i < MAX_OBJECTS; i++) {
    if (objects[i].handle != 0 && objects[i].slot == slot) {
      objects[i].handle = ++lastHandle;
    }
  }
}

static long size_of(const object *object) {
  long size = OBJECT_OVERHEAD;
  for (int i = 0; i < object->count; i++) {
    size += object->attributes[i].length;
  }
  return size;
}

long memory_used(int slot) {
  long used = 0;
  for (int i = 0; i < MAX_OBJECTS; i++) {
    if (objects[i].handle != 0 && objects[i].slot == slot && objects[i].owner == 0) {
      used += size_of(&objects[i]);
    }
  }
  return used;
}

static int visible(const session *session, const object *object) {
  return object->slot == session->slot &&
         (!flag_of(object, CKA_PRIVATE) || slots[session->slot].role == USER);
}

object *object_of(const session *session, CK_OBJECT_HANDLE handle) {
  for (int i = 0; handle != 0 && i < MAX_OBJECTS; i++) {
    if (objects[i].handle == handle && visible(session, &objects[i])) {
      return &objects[i];
    }
  }
  return NULL;
}

/* An object with these attributes, not yet admitted to the token: its handle is set but it may be dropped. */
object *new_object(const session *session, const CK_ATTRIBUTE *attributes, CK_ULONG count) {
  for (int i = 0; i < MAX_OBJECTS; i++) {
    object *object = &objects[i];
    if (object->handle != 0) {
      continue;
    }
    object->handle = ++lastHandle;
    object->slot = session->slot;
    object->owner = session->handle;
    for (CK_ULONG j = 0; j < count; j++) {
      if (put_attribute(object, attributes[j].type, attributes[j].pValue, attributes[j].ulValueLen) != CKR_OK) {
        drop_object(object);
        return NULL;
      }
    }
    return object;
  }
  return NULL;
}

static void add_defaults(object *object) {
  CK_ULONG class = number_of(object, CKA_CLASS);
  CK_BBOOL yes = CK_TRUE, no = CK_FALSE;
  put_default(object, CKA_TOKEN, &no, 1);
  put_default(object, CKA_PRIVATE, class == CKO_PRIVATE_KEY ? &yes : &no, 1);
  put_default(object, CKA_MODIFIABLE, &yes, 1);
  put_default(object, CKA_LABEL, "", 0);
  put_default(object, CKA_ID, "", 0);
  if (class == CKO_PRIVATE_KEY) {
    put_default(object, CKA_SENSITIVE, &yes, 1);
    put_default(object, CKA_EXTRACTABLE, &no, 1);
    put_default(object, CKA_SIGN, &yes, 1);
    put_default(object, CKA_ALWAYS_AUTHENTICATE, option(object->slot, ALWAYS_ASK) ? &yes : &no, 1);
    put_default(object, CKA_SUBJECT, "", 0);
  } else if (class == CKO_PUBLIC_KEY) {
    put_default(object, CKA_VERIFY, &yes, 1);
    put_default(object, CKA_SUBJECT, "", 0);
  } else {
    put_default(object, CKA_ISSUER, "", 0);
    put_default(object, CKA_SERIAL_NUMBER, "", 0);
  }
  if (class != CKO_CERTIFICATE) {
    put_default(object, CKA_LOCAL, &no, 1);
  }
}

static CK_RV may_write(const session *session, const object *object) {
  const slot *token = &slots[session->slot];
  int onToken = flag_of(object, CKA_TOKEN);
  if (onToken && !(session->flags & CKF_RW_SESSION)) {
    return CKR_SESSION_READ_ONLY;
  }
  if (token->role != USER &&
      (flag_of(object, CKA_PRIVATE) || (onToken && option(session->slot, LOGIN_TO_WRITE)))) {
    return CKR_USER_NOT_LOGGED_IN;
  }
  return onToken && token->mustChange && option(session->slot, TO_BE_CHANGED) == 2 ? CKR_PIN_EXPIRED : CKR_OK;
}

/* Completes a new object and takes it onto the token, if it may be there and there is room. */
CK_RV admit(const session *session, object *object) {
  add_defaults(object);
  CK_RV rv = may_write(session, object);
  if (rv != CKR_OK || !flag_of(object, CKA_TOKEN)) {
    return rv;
  }
  long memory = option(session->slot, MEMORY);
  if (memory >= 0 && memory_used(session->slot) + size_of(object) > memory) {
    return CKR_DEVICE_MEMORY;
  }
  object->owner = 0;
  return CKR_OK;
}

static CK_RV complete(object *object) {
  switch (number_of(object, CKA_CLASS)) {
    case CKO_CERTIFICATE:
      if (attribute_of(object, CKA_VALUE) == NULL || attribute_of(object, CKA_SUBJECT) == NULL) {
        return CKR_TEMPLATE_INCOMPLETE;
      }
      return number_of(object, CKA_CERTIFICATE_TYPE) == CKC_X_509 ? CKR_OK : CKR_TEMPLATE_INCONSISTENT;
    case CKO_PUBLIC_KEY:
    case CKO_PRIVATE_KEY:
      return key_from_attributes(object);
    default:
      return CKR_TEMPLATE_INCONSISTENT;
  }
}

MOCK(C_CreateObject,
     (CK_SESSION_HANDLE handle, CK_ATTRIBUTE *attributes, CK_ULONG count, CK_OBJECT_HANDLE *created),
     (handle, attributes, count, created)) {
  session *session;
  CK_RV rv = session_of(handle, &session);
  if (rv != CKR_OK) {
    return rv;
  }
  object *object = new_object(session, attributes, count);
  if (object == NULL) {
    return CKR_DEVICE_MEMORY;
  }
  rv = complete(object);
  if (rv == CKR_OK) {
    rv = admit(session, object);
  }
  if (rv == CKR_OK) {
    *created = object->handle;
  } else {
    drop_object(object);
  }
  return rv;
}

static CK_RV find(CK_SESSION_HANDLE handle, CK_OBJECT_HANDLE wanted, session **session, object **object) {
  CK_RV rv = session_of(handle, session);
  if (rv != CKR_OK) {
    return rv;
  }
  *object = object_of(*session, wanted);
  return *object == NULL ? CKR_OBJECT_HANDLE_INVALID : CKR_OK;
}

MOCK(C_DestroyObject, (CK_SESSION_HANDLE handle, CK_OBJECT_HANDLE wanted), (handle, wanted)) {
  session *session;
  object *object;
  CK_RV rv = find(handle, wanted, &session, &object);
  if (rv == CKR_OK) {
    rv = may_write(session, object);
  }
  if (rv == CKR_OK) {
    drop_object(object);
  }
  return rv;
}

MOCK(C_GetObjectSize, (CK_SESSION_HANDLE handle, CK_OBJECT_HANDLE wanted, CK_ULONG *size), (handle, wanted, size)) {
  session *session;
  object *object;
  CK_RV rv = find(handle, wanted, &session, &object);
  if (rv == CKR_OK) {
    *size = size_of(object);
  }
  return rv;
}

/* Whether the value is kept from everybody: the secret parts of a key that is sensitive or not extractable. */
static int secret(const object *object, CK_ATTRIBUTE_TYPE type) {
  if (number_of(object, CKA_CLASS) != CKO_PRIVATE_KEY) {
    return 0;
  }
  return (type == CKA_VALUE || (type >= CKA_PRIVATE_EXPONENT && type <= CKA_COEFFICIENT)) &&
         (flag_of(object, CKA_SENSITIVE) || !flag_of(object, CKA_EXTRACTABLE));
}

static CK_RV get_attribute(const object *object, CK_ATTRIBUTE *wanted) {
  const attribute *found = attribute_of(object, wanted->type);
  if (secret(object, wanted->type)) {
    wanted->ulValueLen = CK_UNAVAILABLE_INFORMATION;
    return CKR_ATTRIBUTE_SENSITIVE;
  }
  if (found == NULL) {
    wanted->ulValueLen = CK_UNAVAILABLE_INFORMATION;
    return CKR_ATTRIBUTE_TYPE_INVALID;
  }
  if (wanted->pValue != NULL && wanted->ulValueLen < found->length) {
    wanted->ulValueLen = CK_UNAVAILABLE_INFORMATION;
    return CKR_BUFFER_TOO_SMALL;
  }
  wanted->ulValueLen = found->length;
  if (wanted->pValue != NULL) {
    memcpy(wanted->pValue, found->value, found->length);
  }
  return CKR_OK;
}

MOCK(C_GetAttributeValue,
     (CK_SESSION_HANDLE handle, CK_OBJECT_HANDLE wanted, CK_ATTRIBUTE *attributes, CK_ULONG count),
     (handle, wanted, attributes, count)) {
  session *session;
  object *object;
  CK_RV rv = find(handle, wanted, &session, &object);
  if (rv != CKR_OK) {
    return rv;
  }
  /* Every attribute is served even where one is refused (PKCS#11 v2.40, 5.7). */
  for (CK_ULONG i = 0; i < count; i++) {
    CK_RV one = get_attribute(object, &attributes[i]);
    rv = one == CKR_OK ? rv : one;
  }
  return rv;
}

static int fixed(CK_ATTRIBUTE_TYPE type) {
  return type != CKA_LABEL && type != CKA_ID && type != CKA_SUBJECT && type != CKA_START_DATE && type != CKA_END_DATE;
}

MOCK(C_SetAttributeValue,
     (CK_SESSION_HANDLE handle, CK_OBJECT_HANDLE wanted, CK_ATTRIBUTE *attributes, CK_ULONG count),
     (handle, wanted, attributes, count)) {
  session *session;
  object *object;
  CK_RV rv = find(handle, wanted, &session, &object);
  if (rv == CKR_OK) {
    rv = may_write(session, object);
  }
  for (CK_ULONG i = 0; rv == CKR_OK && i < count; i++) {
    if (!flag_of(object, CKA_MODIFIABLE) || fixed(attributes[i].type)) {
      rv = CKR_ATTRIBUTE_READ_ONLY;
    }
  }
  for (CK_ULONG i = 0; rv == CKR_OK && i < count; i++) {
    rv = put_attribute(object, attributes[i].type, attributes[i].pValue, attributes[i].ulValueLen);
  }
  return rv;
}

static int matches(const object *object, const CK_ATTRIBUTE *wanted, CK_ULONG count) {
  for (CK_ULONG i = 0; i < count; i++) {
    const attribute *found = attribute_of(object, wanted[i].type);
    if (found == NULL || secret(object, wanted[i].type) || found->length != wanted[i].ulValueLen ||
        memcmp(found->value, wanted[i].pValue, found->length) != 0) {
      return 0;
    }
  }
  return 1;
}

MOCK(C_FindObjectsInit, (CK_SESSION_HANDLE handle, CK_ATTRIBUTE *attributes, CK_ULONG count),
     (handle, attributes, count)) {
  session *session;
  CK_RV rv = session_of(handle, &session);
  if (rv != CKR_OK) {
    return rv;
  }
  if (session->finding) {
    return CKR_OPERATION_ACTIVE;
  }
  session->finding = 1;
  session->foundCount = 0;
  session->foundNext = 0;
  for (int i = 0; i < MAX_OBJECTS; i++) {
    if (objects[i].handle != 0 && visible(session, &objects[i]) && matches(&objects[i], attributes, count)) {
      session->found[session->foundCount++] = objects[i].handle;
    }
  }
  return CKR_OK;
}

MOCK(C_FindObjects, (CK_SESSION_HANDLE handle, CK_OBJECT_HANDLE *found, CK_ULONG max, CK_ULONG *count),
     (handle, found, max, count)) {
  session *session;
  CK_RV rv = session_of(handle, &session);
  if (rv != CKR_OK) {
    return rv;
  }
  if (!session->finding) {
    return CKR_OPERATION_NOT_INITIALIZED;
  }
  *count = 0;
  while (*count < max && session->foundNext < session->foundCount) {
    found[(*count)++] = session->found[session->foundNext++];
  }
  return CKR_OK;
}

MOCK(C_FindObjectsFinal, (CK_SESSION_HANDLE handle), (handle)) {
  session *session;
  CK_RV rv = session_of(handle, &session);
  if (rv != CKR_OK) {
    return rv;
  }
  if (!session->finding) {
    return CKR_OPERATION_NOT_INITIALIZED;
  }
  session->finding = 0;
  return CKR_OK;
}
