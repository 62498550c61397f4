/* The mock module: slots, tokens, mechanisms, events. */
#include <string.h>

#include "mock.h"

static void pad(CK_BYTE *field, size_t size, const char *text) {
  size_t length = strlen(text);
  memset(field, ' ', size);
  memcpy(field, text, length < size ? length : size);
}

CK_RV token_at(CK_SLOT_ID id, slot **token) {
  if (id >= SLOTS) {
    return CKR_SLOT_ID_INVALID;
  }
  *token = &slots[id];
  return slots[id].present ? CKR_OK : CKR_TOKEN_NOT_PRESENT;
}

void pull_out(int index) {
  slot *token = &slots[index];
  if (!token->present) {
    return;
  }
  token->present = 0;
  token->role = NOBODY;
  token->event = 1;
  for (int i = 0; i < MAX_SESSIONS; i++) {
    if (sessions[i].handle != 0 && sessions[i].slot == index) {
      sessions[i].dead = 1;
      drop_objects(index, sessions[i].handle);
    }
  }
  mock_wake();
}

void put_in(int index) {
  if (slots[index].present) {
    return;
  }
  slots[index].present = 1;
  slots[index].event = 1;
  new_handles(index);
  mock_wake();
}

void set_pin(pin *pin, const CK_BYTE *text, CK_ULONG length, long tries) {
  pin->set = 1;
  pin->left = tries;
  pin->length = length < MAX_PIN ? length : MAX_PIN;
  memset(pin->text, 0, MAX_PIN);
  memcpy(pin->text, text, pin->length);
}

MOCK(C_GetInfo, (CK_INFO * info), (info)) {
  if (info == NULL) {
    return CKR_ARGUMENTS_BAD;
  }
  memset(info, 0, sizeof *info);
  info->cryptokiVersion = (CK_VERSION){2, 40};
  info->libraryVersion = (CK_VERSION){1, 2};
  pad(info->manufacturerID, sizeof info->manufacturerID, "Mock Manufacturer");
  pad(info->libraryDescription, sizeof info->libraryDescription, "Mock module");
  return CKR_OK;
}

MOCK(C_GetSlotList, (CK_BBOOL present, CK_SLOT_ID *ids, CK_ULONG *count), (present, ids, count)) {
  CK_ULONG room, found = 0;
  if (count == NULL) {
    return CKR_ARGUMENTS_BAD;
  }
  room = *count;
  for (CK_SLOT_ID i = 0; i < SLOTS; i++) {
    if (!present || slots[i].present) {
      if (ids != NULL && found < room) {
        ids[found] = i;
      }
      found++;
    }
  }
  *count = found;
  return ids != NULL && found > room ? CKR_BUFFER_TOO_SMALL : CKR_OK;
}

MOCK(C_GetSlotInfo, (CK_SLOT_ID id, CK_SLOT_INFO *info), (id, info)) {
  if (id >= SLOTS) {
    return CKR_SLOT_ID_INVALID;
  }
  if (option(id, SLOT_INFO_RV) != CKR_OK) {
    return option(id, SLOT_INFO_RV);
  }
  memset(info, 0, sizeof *info);
  pad(info->slotDescription, sizeof info->slotDescription, "Mock reader");
  info->slotDescription[12] = '0' + id;
  pad(info->manufacturerID, sizeof info->manufacturerID, "Mock Manufacturer");
  info->flags = CKF_REMOVABLE_DEVICE | CKF_HW_SLOT | (slots[id].present ? CKF_TOKEN_PRESENT : 0);
  info->hardwareVersion = (CK_VERSION){3, 4};
  info->firmwareVersion = (CK_VERSION){5, 6};
  return CKR_OK;
}

static CK_FLAGS pin_flags(int index, const pin *pin, long tries, CK_FLAGS low, CK_FLAGS final, CK_FLAGS locked) {
  CK_FLAGS flags = 0;
  if (!pin->set) {
    return 0;
  }
  if (option(index, COUNT_FLAGS)) {
    flags |= pin->left < tries ? low : 0;
    flags |= pin->left == 1 ? final : 0;
  }
  return flags | (option(index, LOCKED_FLAG) && pin->left <= 0 ? locked : 0);
}

static CK_FLAGS token_flags(int index) {
  const slot *token = &slots[index];
  CK_FLAGS flags = CKF_RNG | CKF_LOGIN_REQUIRED;
  flags |= token->initialised ? CKF_TOKEN_INITIALIZED : 0;
  flags |= token->user.set ? CKF_USER_PIN_INITIALIZED : 0;
  flags |= token->mustChange ? CKF_USER_PIN_TO_BE_CHANGED : 0;
  flags |= option(index, PROTECTED_PATH) ? CKF_PROTECTED_AUTHENTICATION_PATH : 0;
  flags |= option(index, WRITE_PROTECTED) ? CKF_WRITE_PROTECTED : 0;
  flags |= pin_flags(index, &token->user, option(index, USER_TRIES), CKF_USER_PIN_COUNT_LOW,
                     CKF_USER_PIN_FINAL_TRY, CKF_USER_PIN_LOCKED);
  flags |= pin_flags(index, &token->officer, option(index, SO_TRIES), CKF_SO_PIN_COUNT_LOW,
                     CKF_SO_PIN_FINAL_TRY, CKF_SO_PIN_LOCKED);
  return flags;
}

static void memory_info(int index, CK_TOKEN_INFO *info) {
  long memory = option(index, MEMORY);
  int known = memory >= 0 && option(index, MEMORY_SHOWN);
  long unused = memory - memory_used(index);
  info->ulTotalPublicMemory = known ? (CK_ULONG)memory : CK_UNAVAILABLE_INFORMATION;
  info->ulFreePublicMemory = known ? (CK_ULONG)(unused > 0 ? unused : 0) : CK_UNAVAILABLE_INFORMATION;
  info->ulTotalPrivateMemory = info->ulTotalPublicMemory;
  info->ulFreePrivateMemory = info->ulFreePublicMemory;
}

MOCK(C_GetTokenInfo, (CK_SLOT_ID id, CK_TOKEN_INFO *info), (id, info)) {
  slot *token;
  CK_RV rv = token_at(id, &token);
  if (rv != CKR_OK) {
    return rv;
  }
  if (option(id, TOKEN_INFO_RV) != CKR_OK) {
    return option(id, TOKEN_INFO_RV);
  }
  memset(info, 0, sizeof *info);
  pad(info->label, sizeof info->label, token->label);
  pad(info->manufacturerID, sizeof info->manufacturerID, "Mock Manufacturer");
  pad(info->model, sizeof info->model, "Mock token");
  pad(info->serialNumber, sizeof info->serialNumber, token->serial);
  pad(info->utcTime, sizeof info->utcTime, "");
  info->flags = token_flags(id);
  info->ulMaxSessionCount = option(id, MAX_SESSION_COUNT);
  info->ulMaxRwSessionCount = option(id, MAX_SESSION_COUNT);
  info->ulSessionCount = session_count(id, 0);
  info->ulRwSessionCount = session_count(id, CKF_RW_SESSION);
  info->ulMinPinLen = option(id, PIN_MIN);
  info->ulMaxPinLen = option(id, PIN_MAX);
  memory_info(id, info);
  info->hardwareVersion = (CK_VERSION){7, 8};
  info->firmwareVersion = (CK_VERSION){9, 10};
  return CKR_OK;
}

MOCK(C_GetMechanismList, (CK_SLOT_ID id, CK_MECHANISM_TYPE *types, CK_ULONG *count), (id, types, count)) {
  slot *token;
  CK_RV rv = token_at(id, &token);
  if (rv != CKR_OK) {
    return rv;
  }
  CK_ULONG room = *count;
  *count = mechanism_count(id);
  if (types != NULL && room < *count) {
    return CKR_BUFFER_TOO_SMALL;
  }
  for (CK_ULONG i = 0; types != NULL && i < *count; i++) {
    types[i] = mechanism_at(id, i);
  }
  return CKR_OK;
}

MOCK(C_GetMechanismInfo, (CK_SLOT_ID id, CK_MECHANISM_TYPE type, CK_MECHANISM_INFO *info), (id, type, info)) {
  slot *token;
  CK_RV rv = token_at(id, &token);
  if (rv != CKR_OK) {
    return rv;
  }
  if (!has_mechanism(id, type)) {
    return CKR_MECHANISM_INVALID;
  }
  int ec = type == CKM_EC_KEY_PAIR_GEN || type == CKM_ECDSA || type == CKM_ECDSA_SHA256;
  int generates = type == CKM_EC_KEY_PAIR_GEN || type == CKM_RSA_PKCS_KEY_PAIR_GEN;
  info->ulMinKeySize = ec ? 256 : 1024;
  info->ulMaxKeySize = ec ? 256 : 4096;
  info->flags = CKF_HW | (generates ? CKF_GENERATE_KEY_PAIR : CKF_SIGN);
  return CKR_OK;
}

MOCK(C_InitToken, (CK_SLOT_ID id, CK_BYTE *text, CK_ULONG length, CK_BYTE *label), (id, text, length, label)) {
  slot *token;
  CK_RV rv = token_at(id, &token);
  if (rv != CKR_OK) {
    return rv;
  }
  if (session_count(id, 0) > 0) {
    return CKR_SESSION_EXISTS;
  }
  rv = token->initialised ? compare_pin(id, &token->officer, text, length) : fit_for_pin(id, text, length);
  if (rv != CKR_OK) {
    return rv;
  }
  drop_objects(id, 0);
  memset(&token->user, 0, sizeof token->user);
  set_pin(&token->officer, text, length, option(id, SO_TRIES));
  token->initialised = 1;
  memcpy(token->label, label, 32);
  if (token->serial[0] == '\0') {
    strcpy(token->serial, "MOCK0000");
    token->serial[7] = '0' + id;
  }
  return CKR_OK;
}

static int take_event(CK_SLOT_ID *id) {
  for (CK_SLOT_ID i = 0; i < SLOTS; i++) {
    if (slots[i].event) {
      slots[i].event = 0;
      *id = i;
      return 1;
    }
  }
  return 0;
}

MOCK(C_WaitForSlotEvent, (CK_FLAGS flags, CK_SLOT_ID *id, void *reserved), (flags, id, reserved)) {
  if (!option(EVERYWHERE, EVENTS)) {
    return CKR_FUNCTION_NOT_SUPPORTED;
  }
  if (id == NULL || reserved != NULL) {
    return CKR_ARGUMENTS_BAD;
  }
  while (!take_event(id)) {
    if (flags & CKF_DONT_BLOCK) {
      return CKR_NO_EVENT;
    }
    mock_wait();
    if (!initialised) {
      return CKR_CRYPTOKI_NOT_INITIALIZED;
    }
  }
  return CKR_OK;
}
