/*
 * What the tests need of PKCS#11 v2.40, written from the specification's tables (OASIS
 * "PKCS #11 Cryptographic Token Interface Base Specification Version 2.40").
 *
 * Two binary layouts of the same interface:
 *   default           Linux and macOS x64: CK_ULONG is unsigned long (8 bytes), natural alignment;
 *   CRYPTOKI_PACKED   Windows x64: CK_ULONG has 4 bytes, structures are packed to 1 byte.
 * A module that is compiled with the second runs on Linux too, so the Windows layout is tested there.
 */
#ifndef CRYPTOKI_H
#define CRYPTOKI_H

#include <stddef.h>

typedef unsigned char CK_BYTE;
typedef unsigned char CK_BBOOL;
#ifdef CRYPTOKI_PACKED
typedef unsigned int CK_ULONG;
#pragma pack(push, 1)
#else
typedef unsigned long CK_ULONG;
#endif

typedef CK_ULONG CK_RV;
typedef CK_ULONG CK_FLAGS;
typedef CK_ULONG CK_SLOT_ID;
typedef CK_ULONG CK_SESSION_HANDLE;
typedef CK_ULONG CK_OBJECT_HANDLE;
typedef CK_ULONG CK_MECHANISM_TYPE;
typedef CK_ULONG CK_ATTRIBUTE_TYPE;
typedef CK_ULONG CK_USER_TYPE;
typedef CK_ULONG CK_STATE;

typedef struct {
  CK_BYTE major;
  CK_BYTE minor;
} CK_VERSION;

typedef struct {
  CK_VERSION cryptokiVersion;
  CK_BYTE manufacturerID[32];
  CK_FLAGS flags;
  CK_BYTE libraryDescription[32];
  CK_VERSION libraryVersion;
} CK_INFO;

typedef struct {
  CK_BYTE slotDescription[64];
  CK_BYTE manufacturerID[32];
  CK_FLAGS flags;
  CK_VERSION hardwareVersion;
  CK_VERSION firmwareVersion;
} CK_SLOT_INFO;

typedef struct {
  CK_BYTE label[32];
  CK_BYTE manufacturerID[32];
  CK_BYTE model[16];
  CK_BYTE serialNumber[16];
  CK_FLAGS flags;
  CK_ULONG ulMaxSessionCount;
  CK_ULONG ulSessionCount;
  CK_ULONG ulMaxRwSessionCount;
  CK_ULONG ulRwSessionCount;
  CK_ULONG ulMaxPinLen;
  CK_ULONG ulMinPinLen;
  CK_ULONG ulTotalPublicMemory;
  CK_ULONG ulFreePublicMemory;
  CK_ULONG ulTotalPrivateMemory;
  CK_ULONG ulFreePrivateMemory;
  CK_VERSION hardwareVersion;
  CK_VERSION firmwareVersion;
  CK_BYTE utcTime[16];
} CK_TOKEN_INFO;

typedef struct {
  CK_SLOT_ID slotID;
  CK_STATE state;
  CK_FLAGS flags;
  CK_ULONG ulDeviceError;
} CK_SESSION_INFO;

typedef struct {
  CK_ATTRIBUTE_TYPE type;
  void *pValue;
  CK_ULONG ulValueLen;
} CK_ATTRIBUTE;

typedef struct {
  CK_MECHANISM_TYPE mechanism;
  void *pParameter;
  CK_ULONG ulParameterLen;
} CK_MECHANISM;

typedef struct {
  CK_ULONG ulMinKeySize;
  CK_ULONG ulMaxKeySize;
  CK_FLAGS flags;
} CK_MECHANISM_INFO;

typedef struct {
  CK_MECHANISM_TYPE hashAlg;
  CK_ULONG mgf;
  CK_ULONG sLen;
} CK_RSA_PKCS_PSS_PARAMS;

typedef CK_RV (*CK_NOTIFY)(CK_SESSION_HANDLE, CK_ULONG, void *);

typedef struct {
  CK_RV (*CreateMutex)(void **);
  CK_RV (*DestroyMutex)(void *);
  CK_RV (*LockMutex)(void *);
  CK_RV (*UnlockMutex)(void *);
  CK_FLAGS flags;
  void *pReserved;
} CK_C_INITIALIZE_ARGS;

typedef struct CK_FUNCTION_LIST CK_FUNCTION_LIST;

/*
 * All 68 functions in the order of the function list: CK_FUNCTIONS(F) expands to one
 * F(name, parameters, arguments) each. Prototypes, the list, a module's defaults and a forwarding
 * module all come from here.
 */
#define CK_FUNCTIONS(F)                                                                            \
  F(C_Initialize, (void *initArgs), (initArgs))                                                    \
  F(C_Finalize, (void *reserved), (reserved))                                                      \
  F(C_GetInfo, (CK_INFO *info), (info))                                                            \
  F(C_GetFunctionList, (CK_FUNCTION_LIST **list), (list))                                          \
  F(C_GetSlotList, (CK_BBOOL present, CK_SLOT_ID *slots, CK_ULONG *count), (present, slots, count)) \
  F(C_GetSlotInfo, (CK_SLOT_ID slot, CK_SLOT_INFO *info), (slot, info))                            \
  F(C_GetTokenInfo, (CK_SLOT_ID slot, CK_TOKEN_INFO *info), (slot, info))                          \
  F(C_GetMechanismList, (CK_SLOT_ID slot, CK_MECHANISM_TYPE *types, CK_ULONG *count),              \
    (slot, types, count))                                                                          \
  F(C_GetMechanismInfo, (CK_SLOT_ID slot, CK_MECHANISM_TYPE type, CK_MECHANISM_INFO *info),        \
    (slot, type, info))                                                                            \
  F(C_InitToken, (CK_SLOT_ID slot, CK_BYTE *pin, CK_ULONG pinLen, CK_BYTE *label),                 \
    (slot, pin, pinLen, label))                                                                    \
  F(C_InitPIN, (CK_SESSION_HANDLE session, CK_BYTE *pin, CK_ULONG pinLen), (session, pin, pinLen)) \
  F(C_SetPIN,                                                                                      \
    (CK_SESSION_HANDLE session, CK_BYTE *old, CK_ULONG oldLen, CK_BYTE *pin, CK_ULONG pinLen),     \
    (session, old, oldLen, pin, pinLen))                                                           \
  F(C_OpenSession,                                                                                 \
    (CK_SLOT_ID slot, CK_FLAGS flags, void *application, CK_NOTIFY notify,                         \
     CK_SESSION_HANDLE *session),                                                                  \
    (slot, flags, application, notify, session))                                                   \
  F(C_CloseSession, (CK_SESSION_HANDLE session), (session))                                        \
  F(C_CloseAllSessions, (CK_SLOT_ID slot), (slot))                                                 \
  F(C_GetSessionInfo, (CK_SESSION_HANDLE session, CK_SESSION_INFO *info), (session, info))         \
  F(C_GetOperationState, (CK_SESSION_HANDLE session, CK_BYTE *state, CK_ULONG *stateLen),          \
    (session, state, stateLen))                                                                    \
  F(C_SetOperationState,                                                                           \
    (CK_SESSION_HANDLE session, CK_BYTE *state, CK_ULONG stateLen, CK_OBJECT_HANDLE encryption,    \
     CK_OBJECT_HANDLE authentication),                                                             \
    (session, state, stateLen, encryption, authentication))                                        \
  F(C_Login, (CK_SESSION_HANDLE session, CK_USER_TYPE user, CK_BYTE *pin, CK_ULONG pinLen),        \
    (session, user, pin, pinLen))                                                                  \
  F(C_Logout, (CK_SESSION_HANDLE session), (session))                                              \
  F(C_CreateObject,                                                                                \
    (CK_SESSION_HANDLE session, CK_ATTRIBUTE *attributes, CK_ULONG count,                          \
     CK_OBJECT_HANDLE *object),                                                                    \
    (session, attributes, count, object))                                                          \
  F(C_CopyObject,                                                                                  \
    (CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object, CK_ATTRIBUTE *attributes, CK_ULONG count, \
     CK_OBJECT_HANDLE *copy),                                                                      \
    (session, object, attributes, count, copy))                                                    \
  F(C_DestroyObject, (CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object), (session, object))      \
  F(C_GetObjectSize, (CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object, CK_ULONG *size),         \
    (session, object, size))                                                                       \
  F(C_GetAttributeValue,                                                                           \
    (CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object, CK_ATTRIBUTE *attributes,                 \
     CK_ULONG count),                                                                              \
    (session, object, attributes, count))                                                          \
  F(C_SetAttributeValue,                                                                           \
    (CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object, CK_ATTRIBUTE *attributes,                 \
     CK_ULONG count),                                                                              \
    (session, object, attributes, count))                                                          \
  F(C_FindObjectsInit, (CK_SESSION_HANDLE session, CK_ATTRIBUTE *attributes, CK_ULONG count),      \
    (session, attributes, count))                                                                  \
  F(C_FindObjects,                                                                                 \
    (CK_SESSION_HANDLE session, CK_OBJECT_HANDLE *objects, CK_ULONG max, CK_ULONG *count),         \
    (session, objects, max, count))                                                                \
  F(C_FindObjectsFinal, (CK_SESSION_HANDLE session), (session))                                    \
  F(C_EncryptInit, (CK_SESSION_HANDLE session, CK_MECHANISM *mechanism, CK_OBJECT_HANDLE key),     \
    (session, mechanism, key))                                                                     \
  F(C_Encrypt,                                                                                     \
    (CK_SESSION_HANDLE session, CK_BYTE *in, CK_ULONG inLen, CK_BYTE *out, CK_ULONG *outLen),      \
    (session, in, inLen, out, outLen))                                                             \
  F(C_EncryptUpdate,                                                                               \
    (CK_SESSION_HANDLE session, CK_BYTE *in, CK_ULONG inLen, CK_BYTE *out, CK_ULONG *outLen),      \
    (session, in, inLen, out, outLen))                                                             \
  F(C_EncryptFinal, (CK_SESSION_HANDLE session, CK_BYTE *out, CK_ULONG *outLen),                   \
    (session, out, outLen))                                                                        \
  F(C_DecryptInit, (CK_SESSION_HANDLE session, CK_MECHANISM *mechanism, CK_OBJECT_HANDLE key),     \
    (session, mechanism, key))                                                                     \
  F(C_Decrypt,                                                                                     \
    (CK_SESSION_HANDLE session, CK_BYTE *in, CK_ULONG inLen, CK_BYTE *out, CK_ULONG *outLen),      \
    (session, in, inLen, out, outLen))                                                             \
  F(C_DecryptUpdate,                                                                               \
    (CK_SESSION_HANDLE session, CK_BYTE *in, CK_ULONG inLen, CK_BYTE *out, CK_ULONG *outLen),      \
    (session, in, inLen, out, outLen))                                                             \
  F(C_DecryptFinal, (CK_SESSION_HANDLE session, CK_BYTE *out, CK_ULONG *outLen),                   \
    (session, out, outLen))                                                                        \
  F(C_DigestInit, (CK_SESSION_HANDLE session, CK_MECHANISM *mechanism), (session, mechanism))      \
  F(C_Digest,                                                                                      \
    (CK_SESSION_HANDLE session, CK_BYTE *in, CK_ULONG inLen, CK_BYTE *out, CK_ULONG *outLen),      \
    (session, in, inLen, out, outLen))                                                             \
  F(C_DigestUpdate, (CK_SESSION_HANDLE session, CK_BYTE *in, CK_ULONG inLen),                      \
    (session, in, inLen))                                                                          \
  F(C_DigestKey, (CK_SESSION_HANDLE session, CK_OBJECT_HANDLE key), (session, key))                \
  F(C_DigestFinal, (CK_SESSION_HANDLE session, CK_BYTE *out, CK_ULONG *outLen),                    \
    (session, out, outLen))                                                                        \
  F(C_SignInit, (CK_SESSION_HANDLE session, CK_MECHANISM *mechanism, CK_OBJECT_HANDLE key),        \
    (session, mechanism, key))                                                                     \
  F(C_Sign,                                                                                        \
    (CK_SESSION_HANDLE session, CK_BYTE *in, CK_ULONG inLen, CK_BYTE *out, CK_ULONG *outLen),      \
    (session, in, inLen, out, outLen))                                                             \
  F(C_SignUpdate, (CK_SESSION_HANDLE session, CK_BYTE *in, CK_ULONG inLen), (session, in, inLen))  \
  F(C_SignFinal, (CK_SESSION_HANDLE session, CK_BYTE *out, CK_ULONG *outLen),                      \
    (session, out, outLen))                                                                        \
  F(C_SignRecoverInit, (CK_SESSION_HANDLE session, CK_MECHANISM *mechanism, CK_OBJECT_HANDLE key), \
    (session, mechanism, key))                                                                     \
  F(C_SignRecover,                                                                                 \
    (CK_SESSION_HANDLE session, CK_BYTE *in, CK_ULONG inLen, CK_BYTE *out, CK_ULONG *outLen),      \
    (session, in, inLen, out, outLen))                                                             \
  F(C_VerifyInit, (CK_SESSION_HANDLE session, CK_MECHANISM *mechanism, CK_OBJECT_HANDLE key),      \
    (session, mechanism, key))                                                                     \
  F(C_Verify,                                                                                      \
    (CK_SESSION_HANDLE session, CK_BYTE *in, CK_ULONG inLen, CK_BYTE *signature,                   \
     CK_ULONG signatureLen),                                                                       \
    (session, in, inLen, signature, signatureLen))                                                 \
  F(C_VerifyUpdate, (CK_SESSION_HANDLE session, CK_BYTE *in, CK_ULONG inLen),                      \
    (session, in, inLen))                                                                          \
  F(C_VerifyFinal, (CK_SESSION_HANDLE session, CK_BYTE *signature, CK_ULONG signatureLen),         \
    (session, signature, signatureLen))                                                            \
  F(C_VerifyRecoverInit,                                                                           \
    (CK_SESSION_HANDLE session, CK_MECHANISM *mechanism, CK_OBJECT_HANDLE key),                    \
    (session, mechanism, key))                                                                     \
  F(C_VerifyRecover,                                                                               \
    (CK_SESSION_HANDLE session, CK_BYTE *signature, CK_ULONG signatureLen, CK_BYTE *out,           \
     CK_ULONG *outLen),                                                                            \
    (session, signature, signatureLen, out, outLen))                                               \
  F(C_DigestEncryptUpdate,                                                                         \
    (CK_SESSION_HANDLE session, CK_BYTE *in, CK_ULONG inLen, CK_BYTE *out, CK_ULONG *outLen),      \
    (session, in, inLen, out, outLen))                                                             \
  F(C_DecryptDigestUpdate,                                                                         \
    (CK_SESSION_HANDLE session, CK_BYTE *in, CK_ULONG inLen, CK_BYTE *out, CK_ULONG *outLen),      \
    (session, in, inLen, out, outLen))                                                             \
  F(C_SignEncryptUpdate,                                                                           \
    (CK_SESSION_HANDLE session, CK_BYTE *in, CK_ULONG inLen, CK_BYTE *out, CK_ULONG *outLen),      \
    (session, in, inLen, out, outLen))                                                             \
  F(C_DecryptVerifyUpdate,                                                                         \
    (CK_SESSION_HANDLE session, CK_BYTE *in, CK_ULONG inLen, CK_BYTE *out, CK_ULONG *outLen),      \
    (session, in, inLen, out, outLen))                                                             \
  F(C_GenerateKey,                                                                                 \
    (CK_SESSION_HANDLE session, CK_MECHANISM *mechanism, CK_ATTRIBUTE *attributes, CK_ULONG count, \
     CK_OBJECT_HANDLE *key),                                                                       \
    (session, mechanism, attributes, count, key))                                                  \
  F(C_GenerateKeyPair,                                                                             \
    (CK_SESSION_HANDLE session, CK_MECHANISM *mechanism, CK_ATTRIBUTE *publicAttributes,           \
     CK_ULONG publicCount, CK_ATTRIBUTE *privateAttributes, CK_ULONG privateCount,                 \
     CK_OBJECT_HANDLE *publicKey, CK_OBJECT_HANDLE *privateKey),                                   \
    (session, mechanism, publicAttributes, publicCount, privateAttributes, privateCount, publicKey, \
     privateKey))                                                                                  \
  F(C_WrapKey,                                                                                     \
    (CK_SESSION_HANDLE session, CK_MECHANISM *mechanism, CK_OBJECT_HANDLE wrapping,                \
     CK_OBJECT_HANDLE key, CK_BYTE *out, CK_ULONG *outLen),                                        \
    (session, mechanism, wrapping, key, out, outLen))                                              \
  F(C_UnwrapKey,                                                                                   \
    (CK_SESSION_HANDLE session, CK_MECHANISM *mechanism, CK_OBJECT_HANDLE unwrapping, CK_BYTE *in, \
     CK_ULONG inLen, CK_ATTRIBUTE *attributes, CK_ULONG count, CK_OBJECT_HANDLE *key),             \
    (session, mechanism, unwrapping, in, inLen, attributes, count, key))                           \
  F(C_DeriveKey,                                                                                   \
    (CK_SESSION_HANDLE session, CK_MECHANISM *mechanism, CK_OBJECT_HANDLE base,                    \
     CK_ATTRIBUTE *attributes, CK_ULONG count, CK_OBJECT_HANDLE *key),                             \
    (session, mechanism, base, attributes, count, key))                                            \
  F(C_SeedRandom, (CK_SESSION_HANDLE session, CK_BYTE *seed, CK_ULONG seedLen),                    \
    (session, seed, seedLen))                                                                      \
  F(C_GenerateRandom, (CK_SESSION_HANDLE session, CK_BYTE *out, CK_ULONG outLen),                  \
    (session, out, outLen))                                                                        \
  F(C_GetFunctionStatus, (CK_SESSION_HANDLE session), (session))                                   \
  F(C_CancelFunction, (CK_SESSION_HANDLE session), (session))                                      \
  F(C_WaitForSlotEvent, (CK_FLAGS flags, CK_SLOT_ID *slot, void *reserved), (flags, slot, reserved))

/* What a module exports, however hidden the others are: everything else is reached through the list. */
__attribute__((visibility("default"))) CK_RV C_GetFunctionList(CK_FUNCTION_LIST **list);

#define CK_PROTOTYPE(name, parameters, arguments) CK_RV name parameters;
CK_FUNCTIONS(CK_PROTOTYPE)

#define CK_POINTER(name, parameters, arguments) CK_RV(*name) parameters;
struct CK_FUNCTION_LIST {
  CK_VERSION version;
  CK_FUNCTIONS(CK_POINTER)
};

#ifdef CRYPTOKI_PACKED
#pragma pack(pop)
#define CK_LAYOUT(type, packed, natural) _Static_assert(sizeof(type) == packed, #type)
_Static_assert(offsetof(CK_FUNCTION_LIST, C_Initialize) == 2, "function list");
_Static_assert(offsetof(CK_ATTRIBUTE, pValue) == 4 && offsetof(CK_ATTRIBUTE, ulValueLen) == 12, "attribute");
#else
#define CK_LAYOUT(type, packed, natural) _Static_assert(sizeof(type) == natural, #type)
_Static_assert(offsetof(CK_FUNCTION_LIST, C_Initialize) == 8, "function list");
_Static_assert(offsetof(CK_ATTRIBUTE, pValue) == 8 && offsetof(CK_ATTRIBUTE, ulValueLen) == 16, "attribute");
#endif
CK_LAYOUT(CK_INFO, 72, 88);
CK_LAYOUT(CK_SLOT_INFO, 104, 112);
CK_LAYOUT(CK_TOKEN_INFO, 160, 208);
CK_LAYOUT(CK_ATTRIBUTE, 16, 24);
CK_LAYOUT(CK_MECHANISM, 16, 24);
CK_LAYOUT(CK_C_INITIALIZE_ARGS, 44, 48);
CK_LAYOUT(CK_FUNCTION_LIST, 2 + 68 * 8, 8 + 68 * 8);

#define CK_TRUE 1
#define CK_FALSE 0
#define CK_UNAVAILABLE_INFORMATION (~(CK_ULONG)0)
#define CK_EFFECTIVELY_INFINITE 0

#define CKU_SO 0
#define CKU_USER 1
#define CKU_CONTEXT_SPECIFIC 2

#define CKS_RO_PUBLIC_SESSION 0
#define CKS_RO_USER_FUNCTIONS 1
#define CKS_RW_PUBLIC_SESSION 2
#define CKS_RW_USER_FUNCTIONS 3
#define CKS_RW_SO_FUNCTIONS 4

/* Flags of C_Initialize, C_WaitForSlotEvent, slots, tokens, sessions and mechanisms. */
#define CKF_OS_LOCKING_OK 0x2
#define CKF_DONT_BLOCK 0x1
#define CKF_TOKEN_PRESENT 0x1
#define CKF_REMOVABLE_DEVICE 0x2
#define CKF_HW_SLOT 0x4
#define CKF_RNG 0x1
#define CKF_WRITE_PROTECTED 0x2
#define CKF_LOGIN_REQUIRED 0x4
#define CKF_USER_PIN_INITIALIZED 0x8
#define CKF_PROTECTED_AUTHENTICATION_PATH 0x100
#define CKF_TOKEN_INITIALIZED 0x400
#define CKF_USER_PIN_COUNT_LOW 0x10000
#define CKF_USER_PIN_FINAL_TRY 0x20000
#define CKF_USER_PIN_LOCKED 0x40000
#define CKF_USER_PIN_TO_BE_CHANGED 0x80000
#define CKF_SO_PIN_COUNT_LOW 0x100000
#define CKF_SO_PIN_FINAL_TRY 0x200000
#define CKF_SO_PIN_LOCKED 0x400000
#define CKF_RW_SESSION 0x2
#define CKF_SERIAL_SESSION 0x4
#define CKF_HW 0x1
#define CKF_SIGN 0x800
#define CKF_GENERATE_KEY_PAIR 0x10000

#define CKO_CERTIFICATE 0x1
#define CKO_PUBLIC_KEY 0x2
#define CKO_PRIVATE_KEY 0x3
#define CKC_X_509 0x0
#define CKK_RSA 0x0
#define CKK_EC 0x3

#define CKA_CLASS 0x0
#define CKA_TOKEN 0x1
#define CKA_PRIVATE 0x2
#define CKA_LABEL 0x3
#define CKA_VALUE 0x11
#define CKA_CERTIFICATE_TYPE 0x80
#define CKA_ISSUER 0x81
#define CKA_SERIAL_NUMBER 0x82
#define CKA_KEY_TYPE 0x100
#define CKA_SUBJECT 0x101
#define CKA_ID 0x102
#define CKA_SENSITIVE 0x103
#define CKA_SIGN 0x108
#define CKA_VERIFY 0x10a
#define CKA_START_DATE 0x110
#define CKA_END_DATE 0x111
#define CKA_MODULUS 0x120
#define CKA_MODULUS_BITS 0x121
#define CKA_PUBLIC_EXPONENT 0x122
#define CKA_PRIVATE_EXPONENT 0x123
#define CKA_PRIME_1 0x124
#define CKA_PRIME_2 0x125
#define CKA_EXPONENT_1 0x126
#define CKA_EXPONENT_2 0x127
#define CKA_COEFFICIENT 0x128
#define CKA_EXTRACTABLE 0x162
#define CKA_LOCAL 0x163
#define CKA_NEVER_EXTRACTABLE 0x164
#define CKA_ALWAYS_SENSITIVE 0x165
#define CKA_MODIFIABLE 0x170
#define CKA_EC_PARAMS 0x180
#define CKA_EC_POINT 0x181
#define CKA_ALWAYS_AUTHENTICATE 0x202

#define CKM_RSA_PKCS_KEY_PAIR_GEN 0x0
#define CKM_RSA_PKCS 0x1
#define CKM_RSA_PKCS_PSS 0xd
#define CKM_SHA256_RSA_PKCS 0x40
#define CKM_SHA256_RSA_PKCS_PSS 0x43
#define CKM_SHA256 0x250
#define CKM_SHA384 0x260
#define CKM_SHA512 0x270
#define CKM_EC_KEY_PAIR_GEN 0x1040
#define CKM_ECDSA 0x1041
#define CKM_ECDSA_SHA256 0x1044
#define CKG_MGF1_SHA256 0x2
#define CKG_MGF1_SHA384 0x3
#define CKG_MGF1_SHA512 0x4

#define CKR_OK 0x0
#define CKR_HOST_MEMORY 0x2
#define CKR_SLOT_ID_INVALID 0x3
#define CKR_GENERAL_ERROR 0x5
#define CKR_FUNCTION_FAILED 0x6
#define CKR_ARGUMENTS_BAD 0x7
#define CKR_NO_EVENT 0x8
#define CKR_CANT_LOCK 0xa
#define CKR_ATTRIBUTE_READ_ONLY 0x10
#define CKR_ATTRIBUTE_SENSITIVE 0x11
#define CKR_ATTRIBUTE_TYPE_INVALID 0x12
#define CKR_ATTRIBUTE_VALUE_INVALID 0x13
#define CKR_DATA_LEN_RANGE 0x21
#define CKR_DEVICE_ERROR 0x30
#define CKR_DEVICE_MEMORY 0x31
#define CKR_DEVICE_REMOVED 0x32
#define CKR_FUNCTION_NOT_SUPPORTED 0x54
#define CKR_KEY_HANDLE_INVALID 0x60
#define CKR_KEY_TYPE_INCONSISTENT 0x63
#define CKR_KEY_FUNCTION_NOT_PERMITTED 0x68
#define CKR_MECHANISM_INVALID 0x70
#define CKR_MECHANISM_PARAM_INVALID 0x71
#define CKR_OBJECT_HANDLE_INVALID 0x82
#define CKR_OPERATION_ACTIVE 0x90
#define CKR_OPERATION_NOT_INITIALIZED 0x91
#define CKR_PIN_INCORRECT 0xa0
#define CKR_PIN_INVALID 0xa1
#define CKR_PIN_LEN_RANGE 0xa2
#define CKR_PIN_EXPIRED 0xa3
#define CKR_PIN_LOCKED 0xa4
#define CKR_SESSION_COUNT 0xb1
#define CKR_SESSION_HANDLE_INVALID 0xb3
#define CKR_SESSION_PARALLEL_NOT_SUPPORTED 0xb4
#define CKR_SESSION_READ_ONLY 0xb5
#define CKR_SESSION_EXISTS 0xb6
#define CKR_SESSION_READ_ONLY_EXISTS 0xb7
#define CKR_SESSION_READ_WRITE_SO_EXISTS 0xb8
#define CKR_TEMPLATE_INCOMPLETE 0xd0
#define CKR_TEMPLATE_INCONSISTENT 0xd1
#define CKR_TOKEN_NOT_PRESENT 0xe0
#define CKR_TOKEN_WRITE_PROTECTED 0xe2
#define CKR_USER_ALREADY_LOGGED_IN 0x100
#define CKR_USER_NOT_LOGGED_IN 0x101
#define CKR_USER_PIN_NOT_INITIALIZED 0x102
#define CKR_USER_TYPE_INVALID 0x103
#define CKR_USER_ANOTHER_ALREADY_LOGGED_IN 0x104
#define CKR_BUFFER_TOO_SMALL 0x150
#define CKR_CRYPTOKI_NOT_INITIALIZED 0x190
#define CKR_CRYPTOKI_ALREADY_INITIALIZED 0x191

#endif
