/*
 * A PKCS#11 module that hands every call on to a real module and then lies about the answer, as a
 * broken or hostile one does. Compiled for both binary layouts (cryptoki.h). It exports
 * C_GetFunctionList and:
 *
 *   int evil_target(const char *path)             the real module; 0, or -1 if it can't be loaded.
 *                                                 Before C_GetFunctionList
 *   int evil_set(const char *option, long value)  sets an option; -1: no such option
 *
 * Options; each is 0, the truth, at first:
 *   slot-count, mechanism-count   the count that the list functions give, with CKR_OK
 *   slots-small, mechanisms-small 1: two there are, and no room is ever enough
 *   find-count                    how many C_FindObjects says it wrote
 *   find-endless                  1: C_FindObjects finds handle 1 again and again
 *   attribute-length              the length of each attribute that is asked for alone
 *   value-length                  the length of each attribute that is read
 *   sign-length                   the length of each signature; it is the real one's beginning
 *   sign-fill                     1..256: each byte of a signature is that, modulo 256
 *   sign-small                    what C_Sign says that it needs, with CKR_BUFFER_TOO_SMALL
 *   pin-bounds                    1: CK_UNAVAILABLE_INFORMATION for a PIN's lengths
 *   label-controls                1: a label that clears the screen and writes a line of its own
 *   events                        1: C_WaitForSlotEvent tells of ever new slots
 */
#include <dlfcn.h>
#include <string.h>

#include "cryptoki.h"

#define EXPORT __attribute__((visibility("default")))

#define OPTIONS(O)                         \
  O(SLOT_COUNT, "slot-count")              \
  O(MECHANISM_COUNT, "mechanism-count")    \
  O(SLOTS_SMALL, "slots-small")            \
  O(MECHANISMS_SMALL, "mechanisms-small")  \
  O(FIND_COUNT, "find-count")              \
  O(FIND_ENDLESS, "find-endless")          \
  O(ATTRIBUTE_LENGTH, "attribute-length")  \
  O(VALUE_LENGTH, "value-length")          \
  O(SIGN_LENGTH, "sign-length")            \
  O(SIGN_FILL, "sign-fill")                \
  O(SIGN_SMALL, "sign-small")              \
  O(PIN_BOUNDS, "pin-bounds")              \
  O(LABEL_CONTROLS, "label-controls")      \
  O(EVENTS, "events")

#define INDEX(index, name) index,
enum { OPTIONS(INDEX) COUNT };

#define NAME(index, name) name,
static const char *const names[COUNT] = {OPTIONS(NAME)};
static volatile long options[COUNT];
static CK_FUNCTION_LIST *target;
static CK_FUNCTION_LIST list;

static CK_RV listed(CK_RV rv, const void *values, CK_ULONG *count, int lie, int small) {
  if (options[lie] != 0) {
    *count = (CK_ULONG)options[lie];
  }
  if (options[small]) {
    *count = 2;
    return values == NULL ? CKR_OK : CKR_BUFFER_TOO_SMALL;
  }
  return rv;
}

static CK_RV slot_list(CK_BBOOL present, CK_SLOT_ID *ids, CK_ULONG *count) {
  return listed(target->C_GetSlotList(present, ids, count), ids, count, SLOT_COUNT, SLOTS_SMALL);
}

static CK_RV mechanism_list(CK_SLOT_ID slot, CK_MECHANISM_TYPE *types, CK_ULONG *count) {
  CK_RV rv = target->C_GetMechanismList(slot, types, count);
  return listed(rv, types, count, MECHANISM_COUNT, MECHANISMS_SMALL);
}

static CK_RV find_objects(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE *handles, CK_ULONG most, CK_ULONG *found) {
  CK_RV rv = target->C_FindObjects(session, handles, most, found);
  if (options[FIND_ENDLESS]) {
    for (CK_ULONG i = 0; i < most; i++) {
      handles[i] = 1;
    }
    *found = most;
  }
  if (options[FIND_COUNT] != 0) {
    *found = (CK_ULONG)options[FIND_COUNT];
  }
  return rv;
}

static CK_RV attributes(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object, CK_ATTRIBUTE *array, CK_ULONG count) {
  CK_RV rv = target->C_GetAttributeValue(session, object, array, count);
  for (CK_ULONG i = 0; i < count; i++) {
    int lie = array[i].pValue == NULL ? ATTRIBUTE_LENGTH : VALUE_LENGTH;
    if (options[lie] != 0) {
      array[i].ulValueLen = (CK_ULONG)options[lie];
    }
  }
  return rv;
}

static CK_RV sign(CK_SESSION_HANDLE session, CK_BYTE *data, CK_ULONG size, CK_BYTE *out, CK_ULONG *length) {
  if (options[SIGN_SMALL] != 0) {
    *length = (CK_ULONG)options[SIGN_SMALL];
    return CKR_BUFFER_TOO_SMALL;
  }
  CK_RV rv = target->C_Sign(session, data, size, out, length);
  if (rv == CKR_OK && options[SIGN_FILL] != 0) {
    memset(out, (int)options[SIGN_FILL], *length);
  }
  if (options[SIGN_LENGTH] != 0) {
    *length = (CK_ULONG)options[SIGN_LENGTH];
  }
  return rv;
}

static CK_RV token_info(CK_SLOT_ID slot, CK_TOKEN_INFO *info) {
  static const char label[] = "\033[2JKhóa\nINFO fake \xE2\x80\xAE line";
  CK_RV rv = target->C_GetTokenInfo(slot, info);
  if (rv == CKR_OK && options[PIN_BOUNDS]) {
    info->ulMinPinLen = CK_UNAVAILABLE_INFORMATION;
    info->ulMaxPinLen = CK_UNAVAILABLE_INFORMATION;
  }
  if (rv == CKR_OK && options[LABEL_CONTROLS]) {
    memcpy(info->label, label, sizeof label - 1);
  }
  return rv;
}

static CK_RV slot_event(CK_FLAGS flags, CK_SLOT_ID *slot, void *reserved) {
  if (options[EVENTS]) {
    *slot = (CK_ULONG)options[EVENTS]++;
    return CKR_OK;
  }
  return target->C_WaitForSlotEvent(flags, slot, reserved);
}

EXPORT CK_RV C_GetFunctionList(CK_FUNCTION_LIST **out) {
  if (target == NULL) {
    return CKR_GENERAL_ERROR;
  }
  list = *target;
  list.C_GetSlotList = slot_list;
  list.C_GetMechanismList = mechanism_list;
  list.C_FindObjects = find_objects;
  list.C_GetAttributeValue = attributes;
  list.C_Sign = sign;
  list.C_GetTokenInfo = token_info;
  list.C_WaitForSlotEvent = slot_event;
  *out = &list;
  return CKR_OK;
}

EXPORT int evil_target(const char *path) {
  void *module = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  CK_RV (*get)(CK_FUNCTION_LIST **) = NULL;
  if (module != NULL) {
    *(void **)&get = dlsym(module, "C_GetFunctionList");
  }
  return get != NULL && get(&target) == CKR_OK ? 0 : -1;
}

EXPORT int evil_set(const char *option, long value) {
  for (int i = 0; i < COUNT; i++) {
    if (strcmp(names[i], option) == 0) {
      options[i] = value;
      return 0;
    }
  }
  return -1;
}
