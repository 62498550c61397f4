/* The mock module: sessions, logins, PINs. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "mock.h"

static CK_SESSION_HANDLE lastHandle;

CK_RV session_of(CK_SESSION_HANDLE handle, session **found) {
  for (int i = 0; handle != 0 && i < MAX_SESSIONS; i++) {
    if (sessions[i].handle != handle) {
      continue;
    }
    if (sessions[i].dead) {
      CK_RV rv = option(sessions[i].slot, REMOVED_RV);
      end_session(&sessions[i]);
      return rv;
    }
    *found = &sessions[i];
    return CKR_OK;
  }
  return CKR_SESSION_HANDLE_INVALID;
}

int session_count(int slot, CK_FLAGS flags) {
  int count = 0;
  for (int i = 0; i < MAX_SESSIONS; i++) {
    const session *one = &sessions[i];
    count += one->handle != 0 && !one->dead && one->slot == slot && (one->flags & flags) == flags;
  }
  return count;
}

void end_session(session *session) {
  int slot = session->slot, dead = session->dead;
  end_signing(session);
  drop_objects(slot, session->handle);
  memset(session, 0, sizeof *session);
  if (!dead && session_count(slot, 0) == 0) {
    slots[slot].role = NOBODY;
  }
}

void end_sessions(int slot) {
  for (int i = 0; i < MAX_SESSIONS; i++) {
    if (sessions[i].handle != 0 && sessions[i].slot == slot) {
      end_session(&sessions[i]);
    }
  }
}

/* A PIN that came from outside beside the token's own: one try, unless it is right. */
CK_RV compare_pin(int slot, pin *pin, const CK_BYTE *text, CK_ULONG length) {
  if (text == NULL && option(slot, PROTECTED_PATH)) {
    return CKR_OK;
  }
  if (text == NULL) {
    return CKR_ARGUMENTS_BAD;
  }
  if (pin->left <= 0) {
    return CKR_PIN_LOCKED;
  }
  pin->compared++;
  if (length != pin->length || memcmp(text, pin->text, length) != 0) {
    pin->left--;
    return CKR_PIN_INCORRECT;
  }
  pin->left = option(slot, pin == &slots[slot].user ? USER_TRIES : SO_TRIES);
  return CKR_OK;
}

/* Whether this may become a PIN. */
CK_RV fit_for_pin(int slot, const CK_BYTE *text, CK_ULONG length) {
  int upper = 0, lower = 0, digit = 0;
  if (text == NULL) {
    return CKR_ARGUMENTS_BAD;
  }
  if (length < (CK_ULONG)option(slot, PIN_MIN) || length > (CK_ULONG)option(slot, PIN_MAX) || length > MAX_PIN) {
    return CKR_PIN_LEN_RANGE;
  }
  for (CK_ULONG i = 0; i < length; i++) {
    upper |= isupper(text[i]);
    lower |= islower(text[i]);
    digit |= isdigit(text[i]);
  }
  return !option(slot, PIN_POLICY) || (upper && lower && digit) ? CKR_OK : CKR_PIN_INVALID;
}

static CK_RV may_open(CK_SLOT_ID id, CK_FLAGS flags) {
  slot *token;
  CK_RV rv = token_at(id, &token);
  long most = rv == CKR_OK ? option(id, MAX_SESSION_COUNT) : 0;
  if (rv != CKR_OK) {
    return rv;
  }
  if (!(flags & CKF_SERIAL_SESSION)) {
    return CKR_SESSION_PARALLEL_NOT_SUPPORTED;
  }
  if (most > 0 && session_count(id, 0) >= most) {
    return CKR_SESSION_COUNT;
  }
  if ((flags & CKF_RW_SESSION) && option(id, WRITE_PROTECTED)) {
    return CKR_TOKEN_WRITE_PROTECTED;
  }
  return !(flags & CKF_RW_SESSION) && token->role == OFFICER ? CKR_SESSION_READ_WRITE_SO_EXISTS : CKR_OK;
}

MOCK(C_OpenSession,
     (CK_SLOT_ID id, CK_FLAGS flags, void *application, CK_NOTIFY notify, CK_SESSION_HANDLE *handle),
     (id, flags, application, notify, handle)) {
  (void)application;
  (void)notify;
  CK_RV rv = may_open(id, flags);
  for (int i = 0; rv == CKR_OK && i < MAX_SESSIONS; i++) {
    if (sessions[i].handle == 0) {
      sessions[i].handle = ++lastHandle;
      sessions[i].slot = id;
      sessions[i].flags = flags;
      *handle = sessions[i].handle;
      return CKR_OK;
    }
  }
  return rv == CKR_OK ? CKR_SESSION_COUNT : rv;
}

MOCK(C_CloseSession, (CK_SESSION_HANDLE handle), (handle)) {
  session *session;
  CK_RV rv = session_of(handle, &session);
  if (rv == CKR_OK) {
    end_session(session);
  }
  return rv;
}

MOCK(C_CloseAllSessions, (CK_SLOT_ID id), (id)) {
  slot *token;
  CK_RV rv = token_at(id, &token);
  if (rv == CKR_OK) {
    end_sessions(id);
  }
  return rv;
}

MOCK(C_GetSessionInfo, (CK_SESSION_HANDLE handle, CK_SESSION_INFO *info), (handle, info)) {
  session *session;
  CK_RV rv = session_of(handle, &session);
  if (rv != CKR_OK) {
    return rv;
  }
  enum role role = slots[session->slot].role;
  int writes = (session->flags & CKF_RW_SESSION) != 0;
  info->slotID = session->slot;
  info->flags = session->flags;
  info->ulDeviceError = 0;
  if (role == NOBODY) {
    info->state = writes ? CKS_RW_PUBLIC_SESSION : CKS_RO_PUBLIC_SESSION;
  } else if (role == USER) {
    info->state = writes ? CKS_RW_USER_FUNCTIONS : CKS_RO_USER_FUNCTIONS;
  } else {
    info->state = CKS_RW_SO_FUNCTIONS;
  }
  return CKR_OK;
}

static CK_RV login_once_more(session *session, const CK_BYTE *text, CK_ULONG length) {
  object *key = session->signing ? object_of(session, session->key) : NULL;
  if (key == NULL || !flag_of(key, CKA_ALWAYS_AUTHENTICATE)) {
    return CKR_OPERATION_NOT_INITIALIZED;
  }
  CK_RV rv = compare_pin(session->slot, &slots[session->slot].user, text, length);
  session->authenticated = rv == CKR_OK;
  return rv;
}

static CK_RV login(int index, enum role role, const CK_BYTE *text, CK_ULONG length) {
  slot *token = &slots[index];
  pin *pin = role == USER ? &token->user : &token->officer;
  if (token->role != NOBODY) {
    return token->role == role ? CKR_USER_ALREADY_LOGGED_IN : CKR_USER_ANOTHER_ALREADY_LOGGED_IN;
  }
  if (role == OFFICER && session_count(index, 0) > session_count(index, CKF_RW_SESSION)) {
    return CKR_SESSION_READ_ONLY_EXISTS;
  }
  if (!pin->set) {
    return role == USER ? CKR_USER_PIN_NOT_INITIALIZED : CKR_PIN_INCORRECT;
  }
  CK_RV rv = compare_pin(index, pin, text, length);
  if (rv == CKR_OK) {
    token->role = role;
  }
  return rv;
}

MOCK(C_Login, (CK_SESSION_HANDLE handle, CK_USER_TYPE user, CK_BYTE *text, CK_ULONG length),
     (handle, user, text, length)) {
  static const char *const names[] = {"C_Login:so", "C_Login:user", "C_Login:context"};
  session *session;
  CK_RV rv = session_of(handle, &session);
  if (user > CKU_CONTEXT_SPECIFIC) {
    return CKR_USER_TYPE_INVALID;
  }
  count_call(names[user]);
  if (rv != CKR_OK) {
    return rv;
  }
  if (user == CKU_CONTEXT_SPECIFIC) {
    return login_once_more(session, text, length);
  }
  return login(session->slot, user == CKU_USER ? USER : OFFICER, text, length);
}

MOCK(C_Logout, (CK_SESSION_HANDLE handle), (handle)) {
  session *session;
  CK_RV rv = session_of(handle, &session);
  if (rv == CKR_OK && slots[session->slot].role == NOBODY) {
    rv = CKR_USER_NOT_LOGGED_IN;
  }
  if (rv == CKR_OK) {
    slots[session->slot].role = NOBODY;
  }
  return rv;
}

MOCK(C_InitPIN, (CK_SESSION_HANDLE handle, CK_BYTE *text, CK_ULONG length), (handle, text, length)) {
  session *session;
  CK_RV rv = session_of(handle, &session);
  if (rv == CKR_OK && slots[session->slot].role != OFFICER) {
    rv = CKR_USER_NOT_LOGGED_IN;
  }
  if (rv == CKR_OK) {
    rv = fit_for_pin(session->slot, text, length);
  }
  if (rv == CKR_OK) {
    set_pin(&slots[session->slot].user, text, length, option(session->slot, USER_TRIES));
  }
  return rv;
}

MOCK(C_SetPIN,
     (CK_SESSION_HANDLE handle, CK_BYTE *old, CK_ULONG oldLength, CK_BYTE *text, CK_ULONG length),
     (handle, old, oldLength, text, length)) {
  session *session;
  CK_RV rv = session_of(handle, &session);
  if (rv != CKR_OK) {
    return rv;
  }
  int index = session->slot;
  slot *token = &slots[index];
  int officer = token->role == OFFICER;
  pin *pin = officer ? &token->officer : &token->user;
  count_call(officer ? "C_SetPIN:so" : "C_SetPIN:user");
  if (!(session->flags & CKF_RW_SESSION)) {
    return CKR_SESSION_READ_ONLY;
  }
  if (!pin->set) {
    return CKR_USER_PIN_NOT_INITIALIZED;
  }
  rv = compare_pin(index, pin, old, oldLength);
  if (rv == CKR_OK) {
    rv = fit_for_pin(index, text, length);
  }
  if (rv == CKR_OK) {
    set_pin(pin, text, length, option(index, officer ? SO_TRIES : USER_TRIES));
    token->mustChange = officer ? token->mustChange : 0;
  }
  return rv;
}
