/*
 * Exercises the mock module without any Java: mockcheck MODULE. Compiled for both layouts, as the mock
 * is. Prints the number of checks made; ends with 1 at the first that fails, and says which.
 */
#include <dlfcn.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cryptoki.h"

static CK_FUNCTION_LIST *p11;
static void (*reset)(void), (*token)(int, const char *, const char *, const char *, const char *);
static void (*uninitialised)(int), (*removal)(int), (*insertion)(int);
static int (*set)(int, const char *, long);
static long (*get)(int, const char *), (*calls)(const char *);
static void (*failing)(const char *, long, unsigned int), (*removalAt)(int, long);
static int checks;

#define CHECK(expected, expression) check((long)(expected), (long)(expression), #expression, __LINE__)

static void check(long expected, long actual, const char *expression, int line) {
  checks++;
  if (expected != actual) {
    printf("line %d: %s is 0x%lx, expected 0x%lx\n", line, expression, actual, expected);
    exit(1);
  }
}

static void *symbol(void *module, const char *name) {
  void *found = dlsym(module, name);
  if (found == NULL) {
    printf("%s is not exported\n", name);
    exit(1);
  }
  return found;
}

static void load(const char *path) {
  void *module = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  CK_RV (*list)(CK_FUNCTION_LIST **);
  if (module == NULL) {
    printf("%s\n", dlerror());
    exit(1);
  }
  *(void **)&list = symbol(module, "C_GetFunctionList");
  *(void **)&reset = symbol(module, "mock_reset");
  *(void **)&token = symbol(module, "mock_token");
  *(void **)&uninitialised = symbol(module, "mock_uninitialised");
  *(void **)&removal = symbol(module, "mock_remove");
  *(void **)&insertion = symbol(module, "mock_insert");
  *(void **)&set = symbol(module, "mock_set");
  *(void **)&get = symbol(module, "mock_get");
  *(void **)&calls = symbol(module, "mock_count");
  *(void **)&failing = symbol(module, "mock_fail");
  *(void **)&removalAt = symbol(module, "mock_remove_at");
  CHECK(CKR_OK, list(&p11));
  CHECK(1, dlsym(module, "C_Login") == NULL);
}

static CK_SESSION_HANDLE open_session(int slot, CK_FLAGS flags) {
  CK_SESSION_HANDLE session = 0;
  CHECK(CKR_OK, p11->C_OpenSession(slot, CKF_SERIAL_SESSION | flags, NULL, NULL, &session));
  return session;
}

static CK_RV login(CK_SESSION_HANDLE session, CK_USER_TYPE user, const char *pin) {
  return p11->C_Login(session, user, (CK_BYTE *)pin, strlen(pin));
}

static CK_FLAGS flags_of(int slot) {
  CK_TOKEN_INFO info;
  CHECK(CKR_OK, p11->C_GetTokenInfo(slot, &info));
  return info.flags;
}

static void fresh(void) {
  reset();
  CK_C_INITIALIZE_ARGS arguments = {.flags = CKF_OS_LOCKING_OK};
  CHECK(CKR_CRYPTOKI_NOT_INITIALIZED, p11->C_GetInfo(NULL));
  CHECK(CKR_OK, p11->C_Initialize(&arguments));
  CHECK(CKR_CRYPTOKI_ALREADY_INITIALIZED, p11->C_Initialize(NULL));
  token(0, "First", "A1", "123456", "12345678");
}

static void slots_and_tokens(void) {
  CK_SLOT_ID slots[4];
  CK_ULONG count = 4;
  CK_TOKEN_INFO info;
  CK_SLOT_INFO slotInfo;
  fresh();
  uninitialised(2);
  CHECK(CKR_OK, p11->C_GetSlotList(CK_TRUE, slots, &count));
  CHECK(2, count);
  CHECK(2, slots[1]);
  CHECK(CKR_OK, p11->C_GetSlotList(CK_FALSE, NULL, &count));
  CHECK(4, count);
  CHECK(CKR_OK, p11->C_GetTokenInfo(0, &info));
  CHECK(0, memcmp(info.label, "First                           ", 32));
  CHECK(0, memcmp(info.serialNumber, "A1              ", 16));
  CHECK(9, info.firmwareVersion.major);
  CHECK(CK_UNAVAILABLE_INFORMATION, info.ulFreePublicMemory);
  CHECK(CKF_TOKEN_INITIALIZED, flags_of(0) & CKF_TOKEN_INITIALIZED);
  CHECK(0, flags_of(2) & (CKF_TOKEN_INITIALIZED | CKF_USER_PIN_INITIALIZED));
  CHECK(CKR_TOKEN_NOT_PRESENT, p11->C_GetTokenInfo(1, &info));
  CHECK(CKR_OK, p11->C_GetSlotInfo(1, &slotInfo));
  CHECK(CKR_SLOT_ID_INVALID, p11->C_GetTokenInfo(4, &info));
  CHECK(0, set(0, "token-info-rv", CKR_DEVICE_ERROR));
  CHECK(CKR_DEVICE_ERROR, p11->C_GetTokenInfo(0, &info));
  CHECK(CKR_OK, p11->C_GetTokenInfo(2, &info));
  CHECK(-1, set(0, "no-such-option", 1));
}

static void pin_counter(void) {
  fresh();
  CK_SESSION_HANDLE session = open_session(0, CKF_RW_SESSION);
  CHECK(0, flags_of(0) & CKF_USER_PIN_COUNT_LOW);
  CHECK(CKR_PIN_INCORRECT, login(session, CKU_USER, "wrong1"));
  CHECK(CKF_USER_PIN_COUNT_LOW, flags_of(0) & (CKF_USER_PIN_COUNT_LOW | CKF_USER_PIN_FINAL_TRY));
  CHECK(CKR_PIN_INCORRECT, login(session, CKU_USER, "wrong2"));
  CHECK(CKF_USER_PIN_FINAL_TRY, flags_of(0) & (CKF_USER_PIN_FINAL_TRY | CKF_USER_PIN_LOCKED));
  CHECK(CKR_OK, login(session, CKU_USER, "123456"));
  CHECK(3, get(0, "user-left"));
  CHECK(CKR_USER_ALREADY_LOGGED_IN, login(session, CKU_USER, "123456"));
  CHECK(CKR_USER_ANOTHER_ALREADY_LOGGED_IN, login(session, CKU_SO, "12345678"));
  CHECK(CKR_OK, p11->C_Logout(session));
  for (int i = 0; i < 3; i++) {
    CHECK(CKR_PIN_INCORRECT, login(session, CKU_USER, "wrong3"));
  }
  CHECK(CKF_USER_PIN_LOCKED, flags_of(0) & CKF_USER_PIN_LOCKED);
  CHECK(CKR_PIN_LOCKED, login(session, CKU_USER, "123456"));
  set(0, "locked-flag", 0);
  CHECK(0, flags_of(0) & CKF_USER_PIN_LOCKED);
  CHECK(6, get(0, "user-compared"));
  CHECK(8, calls("C_Login:user"));

  CHECK(CKR_USER_NOT_LOGGED_IN, p11->C_InitPIN(session, (CK_BYTE *)"654321", 6));
  CK_SESSION_HANDLE readOnly = open_session(0, 0);
  CHECK(CKR_SESSION_READ_ONLY_EXISTS, login(session, CKU_SO, "12345678"));
  CHECK(CKR_OK, p11->C_CloseSession(readOnly));
  CHECK(CKR_OK, login(session, CKU_SO, "12345678"));
  CHECK(CKR_PIN_LEN_RANGE, p11->C_InitPIN(session, (CK_BYTE *)"654", 3));
  CHECK(CKR_OK, p11->C_InitPIN(session, (CK_BYTE *)"654321", 6));
  CHECK(CKR_OK, p11->C_CloseSession(session));
  session = open_session(0, CKF_RW_SESSION);
  CHECK(CKR_OK, login(session, CKU_USER, "654321"));
}

static void change_pin(void) {
  fresh();
  set(0, "to-be-changed", 1);
  set(0, "pin-policy", 1);
  CK_SESSION_HANDLE session = open_session(0, CKF_RW_SESSION);
  CHECK(CKF_USER_PIN_TO_BE_CHANGED, flags_of(0) & CKF_USER_PIN_TO_BE_CHANGED);
  CHECK(CKR_PIN_INVALID, p11->C_SetPIN(session, (CK_BYTE *)"123456", 6, (CK_BYTE *)"abcdef", 6));
  CHECK(CKR_PIN_INCORRECT, p11->C_SetPIN(session, (CK_BYTE *)"123457", 6, (CK_BYTE *)"Abcde1", 6));
  CHECK(CKR_OK, p11->C_SetPIN(session, (CK_BYTE *)"123456", 6, (CK_BYTE *)"Abcde1", 6));
  CHECK(0, flags_of(0) & CKF_USER_PIN_TO_BE_CHANGED);
  CHECK(CKR_OK, login(session, CKU_USER, "Abcde1"));
  CHECK(3, calls("C_SetPIN:user"));
  CHECK(0, calls("C_SetPIN:so"));
}

static CK_ULONG class_certificate = CKO_CERTIFICATE, type_x509 = CKC_X_509;
static CK_BBOOL yes = CK_TRUE, no = CK_FALSE;

static CK_RV write_certificate(CK_SESSION_HANDLE session, const char *value, CK_OBJECT_HANDLE *object) {
  CK_ATTRIBUTE attributes[] = {
      {CKA_CLASS, &class_certificate, sizeof class_certificate},
      {CKA_CERTIFICATE_TYPE, &type_x509, sizeof type_x509},
      {CKA_TOKEN, &yes, 1},
      {CKA_SUBJECT, "CN=x", 4},
      {CKA_ID, "id", 2},
      {CKA_VALUE, (void *)value, strlen(value)},
  };
  return p11->C_CreateObject(session, attributes, 6, object);
}

static CK_ULONG find(CK_SESSION_HANDLE session, CK_ULONG class, CK_OBJECT_HANDLE *found, CK_ULONG max) {
  CK_ATTRIBUTE wanted = {CKA_CLASS, &class, sizeof class};
  CK_ULONG count = 0;
  CHECK(CKR_OK, p11->C_FindObjectsInit(session, &wanted, 1));
  CHECK(CKR_OK, p11->C_FindObjects(session, found, max, &count));
  CHECK(CKR_OK, p11->C_FindObjectsFinal(session));
  return count;
}

static void certificates(void) {
  CK_OBJECT_HANDLE object, found[2];
  char value[8], label[8];
  fresh();
  CK_SESSION_HANDLE session = open_session(0, CKF_RW_SESSION), readOnly = open_session(0, 0);
  CHECK(CKR_USER_NOT_LOGGED_IN, write_certificate(session, "DER", &object));
  CHECK(CKR_OK, login(readOnly, CKU_USER, "123456"));
  CHECK(CKR_SESSION_READ_ONLY, write_certificate(readOnly, "DER", &object));
  CHECK(CKR_OK, write_certificate(session, "DER", &object));
  CHECK(1, find(readOnly, CKO_CERTIFICATE, found, 2));
  CHECK(object, found[0]);
  CK_ATTRIBUTE wanted[] = {{CKA_VALUE, NULL, 0}, {CKA_LABEL, label, 8}, {CKA_MODULUS, NULL, 0}};
  CHECK(CKR_ATTRIBUTE_TYPE_INVALID, p11->C_GetAttributeValue(session, object, wanted, 3));
  CHECK(3, wanted[0].ulValueLen);
  CHECK(0, wanted[1].ulValueLen);
  CHECK(CK_UNAVAILABLE_INFORMATION, wanted[2].ulValueLen);
  wanted[0].pValue = value;
  wanted[0].ulValueLen = 2;
  CHECK(CKR_BUFFER_TOO_SMALL, p11->C_GetAttributeValue(session, object, wanted, 1));
  wanted[0].ulValueLen = 8;
  CHECK(CKR_OK, p11->C_GetAttributeValue(session, object, wanted, 1));
  CHECK(0, memcmp(value, "DER", 3));
  CK_ATTRIBUTE renamed = {CKA_LABEL, "new", 3}, forbidden = {CKA_VALUE, "x", 1};
  CHECK(CKR_OK, p11->C_SetAttributeValue(session, object, &renamed, 1));
  CHECK(CKR_ATTRIBUTE_READ_ONLY, p11->C_SetAttributeValue(session, object, &forbidden, 1));
  set(0, "memory", 250);
  CHECK(CKR_OK, write_certificate(session, "DER2", &object));
  CHECK(CKR_DEVICE_MEMORY, write_certificate(session, "DER3", &object));
  CHECK(2, get(0, "objects"));
  failing("C_DestroyObject", 1, CKR_DEVICE_ERROR);
  CHECK(CKR_DEVICE_ERROR, p11->C_DestroyObject(session, found[0]));
  CHECK(CKR_OK, p11->C_DestroyObject(session, found[0]));
  CHECK(1, find(session, CKO_CERTIFICATE, found, 2));
  CHECK(CKR_FUNCTION_NOT_SUPPORTED, p11->C_DigestInit(session, NULL));
}

static void make_pair(CK_SESSION_HANDLE session, CK_MECHANISM_TYPE type, CK_BBOOL *always, CK_OBJECT_HANDLE *keys) {
  static CK_BYTE p256[] = {0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07};
  CK_ULONG bits = 2048;
  CK_MECHANISM mechanism = {type, NULL, 0};
  CK_ATTRIBUTE publicOnes[] = {
      {CKA_TOKEN, &yes, 1}, {CKA_MODULUS_BITS, &bits, sizeof bits}, {CKA_EC_PARAMS, p256, sizeof p256}};
  if (type == CKM_EC_KEY_PAIR_GEN) {
    publicOnes[1] = publicOnes[2];
  }
  CK_ATTRIBUTE privateOnes[] = {{CKA_TOKEN, &yes, 1}, {CKA_PRIVATE, &yes, 1}, {CKA_ALWAYS_AUTHENTICATE, always, 1}};
  CHECK(CKR_OK, p11->C_GenerateKeyPair(session, &mechanism, publicOnes, 2, privateOnes, 3, &keys[0], &keys[1]));
}

static EVP_PKEY *public_key(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE key) {
  CK_BYTE modulus[512], exponent[8], der[600];
  CK_ATTRIBUTE wanted[] = {{CKA_MODULUS, modulus, sizeof modulus}, {CKA_PUBLIC_EXPONENT, exponent, sizeof exponent}};
  CHECK(CKR_OK, p11->C_GetAttributeValue(session, key, wanted, 2));
  CHECK(256, wanted[0].ulValueLen);
  CHECK(3, wanted[1].ulValueLen);
  /* RSAPublicKey: SEQUENCE { INTEGER n, INTEGER e } with a leading zero before n. */
  static const CK_BYTE head[] = {0x30, 0x82, 0x01, 0x0a, 0x02, 0x82, 0x01, 0x01, 0x00};
  memcpy(der, head, sizeof head);
  memcpy(der + sizeof head, modulus, 256);
  memcpy(der + sizeof head + 256, "\x02\x03", 2);
  memcpy(der + sizeof head + 258, exponent, 3);
  const CK_BYTE *start = der;
  EVP_PKEY *read = d2i_PublicKey(EVP_PKEY_RSA, NULL, &start, sizeof head + 261);
  CHECK(1, read != NULL);
  return read;
}

static void verify(EVP_PKEY *key, int pss, const CK_BYTE *signature, CK_ULONG length) {
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  EVP_PKEY_CTX *options;
  CHECK(1, EVP_DigestVerifyInit(context, &options, EVP_sha256(), NULL, key));
  if (pss) {
    CHECK(1, EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PSS_PADDING));
    CHECK(1, EVP_PKEY_CTX_set_rsa_pss_saltlen(options, 32));
  }
  CHECK(1, EVP_DigestVerify(context, signature, length, (const CK_BYTE *)"hello", 5));
  EVP_MD_CTX_free(context);
}

static void signatures(void) {
  CK_OBJECT_HANDLE keys[2], ecKeys[2];
  CK_BYTE signature[512];
  CK_ULONG length = 10;
  fresh();
  CK_SESSION_HANDLE session = open_session(0, CKF_RW_SESSION);
  CHECK(CKR_OK, login(session, CKU_USER, "123456"));
  make_pair(session, CKM_RSA_PKCS_KEY_PAIR_GEN, &no, keys);
  make_pair(session, CKM_EC_KEY_PAIR_GEN, &no, ecKeys);
  EVP_PKEY *verifying = public_key(session, keys[0]);

  CK_MECHANISM rsa = {CKM_SHA256_RSA_PKCS, NULL, 0};
  CHECK(CKR_OPERATION_NOT_INITIALIZED, p11->C_Sign(session, (CK_BYTE *)"hello", 5, signature, &length));
  CHECK(CKR_OK, p11->C_SignInit(session, &rsa, keys[1]));
  CHECK(CKR_OK, p11->C_Sign(session, (CK_BYTE *)"hello", 5, NULL, &length));
  CHECK(256, length);
  length = 10;
  CHECK(CKR_BUFFER_TOO_SMALL, p11->C_Sign(session, (CK_BYTE *)"hello", 5, signature, &length));
  CHECK(CKR_OK, p11->C_Sign(session, (CK_BYTE *)"hello", 5, signature, &length));
  verify(verifying, 0, signature, length);

  CK_RSA_PKCS_PSS_PARAMS parameters = {CKM_SHA256, CKG_MGF1_SHA256, 32};
  CK_MECHANISM pss = {CKM_RSA_PKCS_PSS, &parameters, sizeof parameters};
  CK_BYTE digest[32];
  EVP_Digest("hello", 5, digest, NULL, EVP_sha256(), NULL);
  CHECK(CKR_OK, p11->C_SignInit(session, &pss, keys[1]));
  CHECK(CKR_OK, p11->C_Sign(session, digest, 32, signature, &length));
  verify(verifying, 1, signature, length);
  pss.mechanism = CKM_SHA256_RSA_PKCS_PSS;
  CHECK(CKR_OK, p11->C_SignInit(session, &pss, keys[1]));
  CHECK(CKR_OK, p11->C_Sign(session, (CK_BYTE *)"hello", 5, signature, &length));
  verify(verifying, 1, signature, length);
  EVP_PKEY_free(verifying);

  CK_MECHANISM ec = {CKM_ECDSA_SHA256, NULL, 0};
  CHECK(CKR_KEY_TYPE_INCONSISTENT, p11->C_SignInit(session, &ec, keys[1]));
  CHECK(CKR_OK, p11->C_SignInit(session, &ec, ecKeys[1]));
  CHECK(CKR_OK, p11->C_Sign(session, (CK_BYTE *)"hello", 5, signature, &length));
  CHECK(64, length);
  set(0, "combined-mechanisms", 0);
  CHECK(CKR_MECHANISM_INVALID, p11->C_SignInit(session, &rsa, keys[1]));
  CK_ULONG count;
  CHECK(CKR_OK, p11->C_GetMechanismList(0, NULL, &count));
  CHECK(5, count);

  CK_BYTE secret[256];
  CK_ATTRIBUTE sensitive = {CKA_PRIVATE_EXPONENT, secret, sizeof secret};
  CHECK(CKR_ATTRIBUTE_SENSITIVE, p11->C_GetAttributeValue(session, keys[1], &sensitive, 1));
  CHECK(CK_UNAVAILABLE_INFORMATION, sensitive.ulValueLen);
  CK_OBJECT_HANDLE found[4];
  CHECK(2, find(session, CKO_PRIVATE_KEY, found, 4));
  CHECK(CKR_OK, p11->C_Logout(session));
  CHECK(0, find(session, CKO_PRIVATE_KEY, found, 4));
  CHECK(2, find(session, CKO_PUBLIC_KEY, found, 4));
}

static void always_authenticate(void) {
  CK_OBJECT_HANDLE keys[2];
  CK_BYTE signature[256];
  CK_ULONG length = sizeof signature;
  CK_MECHANISM rsa = {CKM_SHA256_RSA_PKCS, NULL, 0};
  fresh();
  CK_SESSION_HANDLE session = open_session(0, CKF_RW_SESSION);
  CHECK(CKR_OK, login(session, CKU_USER, "123456"));
  make_pair(session, CKM_RSA_PKCS_KEY_PAIR_GEN, &yes, keys);
  CHECK(CKR_OPERATION_NOT_INITIALIZED, login(session, CKU_CONTEXT_SPECIFIC, "123456"));
  CHECK(CKR_OK, p11->C_SignInit(session, &rsa, keys[1]));
  CHECK(CKR_USER_NOT_LOGGED_IN, p11->C_Sign(session, (CK_BYTE *)"hello", 5, signature, &length));
  CHECK(CKR_OK, p11->C_SignInit(session, &rsa, keys[1]));
  CHECK(CKR_PIN_INCORRECT, login(session, CKU_CONTEXT_SPECIFIC, "wrong1"));
  CHECK(CKR_OK, login(session, CKU_CONTEXT_SPECIFIC, "123456"));
  CHECK(CKR_OK, p11->C_Sign(session, (CK_BYTE *)"hello", 5, signature, &length));
  CHECK(3, calls("C_Login:context"));
}

static void removal_and_return(void) {
  CK_SLOT_ID slot = 9;
  CK_OBJECT_HANDLE object, found[2];
  CK_TOKEN_INFO info;
  fresh();
  CHECK(CKR_OK, p11->C_WaitForSlotEvent(CKF_DONT_BLOCK, &slot, NULL));
  CHECK(CKR_NO_EVENT, p11->C_WaitForSlotEvent(CKF_DONT_BLOCK, &slot, NULL));
  CK_SESSION_HANDLE session = open_session(0, CKF_RW_SESSION);
  CHECK(CKR_OK, login(session, CKU_USER, "123456"));
  CHECK(CKR_OK, write_certificate(session, "DER", &object));
  removal(0);
  CHECK(CKR_OK, p11->C_WaitForSlotEvent(CKF_DONT_BLOCK, &slot, NULL));
  CHECK(0, slot);
  CHECK(CKR_TOKEN_NOT_PRESENT, p11->C_GetTokenInfo(0, &info));
  CHECK(CKR_DEVICE_REMOVED, p11->C_DestroyObject(session, object));
  CHECK(CKR_SESSION_HANDLE_INVALID, p11->C_DestroyObject(session, object));
  insertion(0);
  CHECK(CKR_OK, p11->C_WaitForSlotEvent(0, &slot, NULL));
  CHECK(0, memcmp("A1 ", p11->C_GetTokenInfo(0, &info) == CKR_OK ? (char *)info.serialNumber : "", 3));
  CHECK(CKR_SESSION_HANDLE_INVALID, p11->C_CloseSession(session));
  session = open_session(0, CKF_RW_SESSION);
  CHECK(0, get(0, "logged-in"));
  CHECK(1, find(session, CKO_CERTIFICATE, found, 2));
  CHECK(0, found[0] == object);
  set(0, "removed-rv", CKR_SESSION_HANDLE_INVALID);
  removal(0);
  CHECK(CKR_SESSION_HANDLE_INVALID, p11->C_Logout(session));
  set(-1, "events", 0);
  CHECK(CKR_FUNCTION_NOT_SUPPORTED, p11->C_WaitForSlotEvent(CKF_DONT_BLOCK, &slot, NULL));
  CHECK(CKR_OK, p11->C_Finalize(NULL));
  set(-1, "os-locking", 0);
  CK_C_INITIALIZE_ARGS arguments = {.flags = CKF_OS_LOCKING_OK};
  CHECK(CKR_CANT_LOCK, p11->C_Initialize(&arguments));
}

static void faults_at_any_call(void) {
  CK_TOKEN_INFO info;
  fresh();
  long before = calls("*");
  CK_SESSION_HANDLE session = open_session(0, CKF_RW_SESSION);
  CHECK(before + 1, calls("*"));
  failing("*", 2, CKR_GENERAL_ERROR);
  CHECK(CKR_OK, p11->C_GetTokenInfo(0, &info));
  CHECK(CKR_GENERAL_ERROR, login(session, CKU_USER, "123456"));
  CHECK(0, get(0, "logged-in"));
  removalAt(0, 2);
  CHECK(CKR_OK, login(session, CKU_USER, "123456"));
  CHECK(CKR_DEVICE_REMOVED, p11->C_Logout(session));
  CHECK(0, get(0, "present"));
}

static void *wait_for_event(void *slot) {
  return (void *)(size_t)p11->C_WaitForSlotEvent(0, slot, NULL);
}

static void blocking_event(void) {
  pthread_t waiting;
  void *answer;
  CK_SLOT_ID slot = 9;
  fresh();
  CHECK(CKR_OK, p11->C_WaitForSlotEvent(CKF_DONT_BLOCK, &slot, NULL));
  CHECK(0, pthread_create(&waiting, NULL, wait_for_event, &slot));
  token(3, "Fourth", "D4", "123456", "12345678");
  CHECK(0, pthread_join(waiting, &answer));
  CHECK(CKR_OK, (size_t)answer);
  CHECK(3, slot);
  CHECK(0, pthread_create(&waiting, NULL, wait_for_event, &slot));
  while (calls("C_WaitForSlotEvent") < 3) {
  }
  CHECK(CKR_OK, p11->C_Finalize(NULL));
  CHECK(0, pthread_join(waiting, &answer));
  CHECK(CKR_CRYPTOKI_NOT_INITIALIZED, (size_t)answer);
}

static void initialise(void) {
  CK_BYTE label[32];
  memset(label, ' ', sizeof label);
  memcpy(label, "New", 3);
  fresh();
  uninitialised(1);
  CHECK(CKR_OK, p11->C_InitToken(1, (CK_BYTE *)"87654321", 8, label));
  CHECK(CKF_TOKEN_INITIALIZED, flags_of(1) & (CKF_TOKEN_INITIALIZED | CKF_USER_PIN_INITIALIZED));
  CK_SESSION_HANDLE session = open_session(1, CKF_RW_SESSION);
  CHECK(CKR_USER_PIN_NOT_INITIALIZED, login(session, CKU_USER, "123456"));
  CHECK(CKR_OK, login(session, CKU_SO, "87654321"));
  CHECK(CKR_OK, p11->C_InitPIN(session, (CK_BYTE *)"123456", 6));
  CHECK(CKR_SESSION_EXISTS, p11->C_InitToken(1, (CK_BYTE *)"87654321", 8, label));
}

int main(int count, char **arguments) {
  if (count != 2) {
    return 2;
  }
  load(arguments[1]);
  slots_and_tokens();
  pin_counter();
  change_pin();
  certificates();
  signatures();
  always_authenticate();
  removal_and_return();
  faults_at_any_call();
  blocking_event();
  initialise();
  reset();
  printf("%d checks, CK_ULONG of %zu bytes\n", checks, sizeof(CK_ULONG));
  return 0;
}
