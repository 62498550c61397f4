/* The mock module: keys, key pairs and signatures, made by OpenSSL. */
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/obj_mac.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>
#include <stdlib.h>
#include <string.h>

#include "mock.h"

#define COORDINATE 32 /* bytes of a coordinate on P-256 */
#define POINT (1 + 2 * COORDINATE)

static const CK_BYTE p256[] = {0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07};

static const CK_MECHANISM_TYPE mechanisms[] = {
    CKM_RSA_PKCS_KEY_PAIR_GEN, CKM_RSA_PKCS,        CKM_RSA_PKCS_PSS, CKM_SHA256_RSA_PKCS,
    CKM_SHA256_RSA_PKCS_PSS,   CKM_EC_KEY_PAIR_GEN, CKM_ECDSA,        CKM_ECDSA_SHA256,
};
#define MECHANISMS ((int)(sizeof mechanisms / sizeof mechanisms[0]))

static int is_ec(CK_MECHANISM_TYPE type) {
  return type == CKM_EC_KEY_PAIR_GEN || type == CKM_ECDSA || type == CKM_ECDSA_SHA256;
}

static int is_pss(CK_MECHANISM_TYPE type) { return type == CKM_RSA_PKCS_PSS || type == CKM_SHA256_RSA_PKCS_PSS; }

static int is_combined(CK_MECHANISM_TYPE type) {
  return type == CKM_SHA256_RSA_PKCS || type == CKM_SHA256_RSA_PKCS_PSS || type == CKM_ECDSA_SHA256;
}

int has_mechanism(int slot, CK_MECHANISM_TYPE type) {
  for (int i = 0; i < MECHANISMS; i++) {
    if (mechanisms[i] == type) {
      return (!is_ec(type) || option(slot, EC)) && (!is_pss(type) || option(slot, PSS)) &&
             (!is_combined(type) || option(slot, COMBINED));
    }
  }
  return 0;
}

int mechanism_count(int slot) {
  int count = 0;
  for (int i = 0; i < MECHANISMS; i++) {
    count += has_mechanism(slot, mechanisms[i]);
  }
  return count;
}

CK_MECHANISM_TYPE mechanism_at(int slot, int position) {
  for (int i = 0; i < MECHANISMS; i++) {
    if (has_mechanism(slot, mechanisms[i]) && position-- == 0) {
      return mechanisms[i];
    }
  }
  return CK_UNAVAILABLE_INFORMATION;
}

EVP_PKEY *new_key(CK_MECHANISM_TYPE mechanism, CK_ULONG bits) {
  return mechanism == CKM_EC_KEY_PAIR_GEN ? EVP_EC_gen("P-256") : EVP_RSA_gen(bits);
}

static void put_bignum(object *object, CK_ATTRIBUTE_TYPE type, EVP_PKEY *key, const char *name) {
  BIGNUM *number = NULL;
  CK_BYTE bytes[1024];
  if (EVP_PKEY_get_bn_param(key, name, &number) && BN_num_bytes(number) <= (int)sizeof bytes) {
    put_attribute(object, type, bytes, BN_bn2bin(number, bytes));
  }
  BN_clear_free(number);
}

static void put_rsa(object *publicKey, object *privateKey, EVP_PKEY *key) {
  put_bignum(publicKey, CKA_MODULUS, key, OSSL_PKEY_PARAM_RSA_N);
  put_bignum(publicKey, CKA_PUBLIC_EXPONENT, key, OSSL_PKEY_PARAM_RSA_E);
  put_number(publicKey, CKA_MODULUS_BITS, EVP_PKEY_get_bits(key));
  put_bignum(privateKey, CKA_MODULUS, key, OSSL_PKEY_PARAM_RSA_N);
  put_bignum(privateKey, CKA_PUBLIC_EXPONENT, key, OSSL_PKEY_PARAM_RSA_E);
  put_bignum(privateKey, CKA_PRIVATE_EXPONENT, key, OSSL_PKEY_PARAM_RSA_D);
}

static void put_ec(object *publicKey, object *privateKey, EVP_PKEY *key) {
  CK_BYTE point[2 + POINT] = {0x04, POINT}; /* an OCTET STRING around the point (PKCS#11 v2.40, 2.3.3) */
  size_t length = 0;
  EVP_PKEY_get_octet_string_param(key, OSSL_PKEY_PARAM_ENCODED_PUBLIC_KEY, point + 2, POINT, &length);
  put_attribute(publicKey, CKA_EC_PARAMS, p256, sizeof p256);
  put_attribute(publicKey, CKA_EC_POINT, point, sizeof point);
  put_attribute(privateKey, CKA_EC_PARAMS, p256, sizeof p256);
  put_bignum(privateKey, CKA_VALUE, key, OSSL_PKEY_PARAM_PRIV_KEY);
}

void attributes_from_key(object *publicKey, object *privateKey) {
  EVP_PKEY *key = privateKey->key;
  int ec = EVP_PKEY_is_a(key, "EC");
  object *const both[] = {publicKey, privateKey};
  for (int i = 0; i < 2; i++) {
    put_number(both[i], CKA_CLASS, i == 0 ? CKO_PUBLIC_KEY : CKO_PRIVATE_KEY);
    put_number(both[i], CKA_KEY_TYPE, ec ? CKK_EC : CKK_RSA);
    put_flag(both[i], CKA_LOCAL, CK_TRUE);
  }
  if (ec) {
    put_ec(publicKey, privateKey, key);
  } else {
    put_rsa(publicKey, privateKey, key);
  }
}

static EVP_PKEY *key_of(const char *algorithm, OSSL_PARAM_BLD *builder) {
  EVP_PKEY *key = NULL;
  EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(NULL, algorithm, NULL);
  OSSL_PARAM *parameters = OSSL_PARAM_BLD_to_param(builder);
  if (EVP_PKEY_fromdata_init(context) != 1 ||
      EVP_PKEY_fromdata(context, &key, EVP_PKEY_KEYPAIR, parameters) != 1) {
    key = NULL;
  }
  OSSL_PARAM_free(parameters);
  EVP_PKEY_CTX_free(context);
  return key;
}

static EVP_PKEY *rsa_key(const object *object) {
  static const struct {
    CK_ATTRIBUTE_TYPE type;
    const char *name;
  } parts[] = {
      {CKA_MODULUS, OSSL_PKEY_PARAM_RSA_N},           {CKA_PUBLIC_EXPONENT, OSSL_PKEY_PARAM_RSA_E},
      {CKA_PRIVATE_EXPONENT, OSSL_PKEY_PARAM_RSA_D},  {CKA_PRIME_1, OSSL_PKEY_PARAM_RSA_FACTOR1},
      {CKA_PRIME_2, OSSL_PKEY_PARAM_RSA_FACTOR2},     {CKA_EXPONENT_1, OSSL_PKEY_PARAM_RSA_EXPONENT1},
      {CKA_EXPONENT_2, OSSL_PKEY_PARAM_RSA_EXPONENT2}, {CKA_COEFFICIENT, OSSL_PKEY_PARAM_RSA_COEFFICIENT1},
  };
  enum { PARTS = sizeof parts / sizeof parts[0] };
  BIGNUM *numbers[PARTS] = {NULL};
  OSSL_PARAM_BLD *builder = OSSL_PARAM_BLD_new();
  for (int i = 0; i < PARTS; i++) {
    const attribute *part = attribute_of(object, parts[i].type);
    if (part != NULL) {
      numbers[i] = BN_bin2bn(part->value, part->length, NULL);
      OSSL_PARAM_BLD_push_BN(builder, parts[i].name, numbers[i]);
    }
  }
  EVP_PKEY *key = key_of("RSA", builder);
  OSSL_PARAM_BLD_free(builder);
  for (int i = 0; i < PARTS; i++) {
    BN_clear_free(numbers[i]);
  }
  return key;
}

static EVP_PKEY *ec_key(const object *object) {
  const attribute *value = attribute_of(object, CKA_VALUE);
  const attribute *curve = attribute_of(object, CKA_EC_PARAMS);
  if (value == NULL || curve == NULL || curve->length != sizeof p256 || memcmp(curve->value, p256, sizeof p256) != 0) {
    return NULL;
  }
  CK_BYTE bytes[POINT];
  BIGNUM *number = BN_bin2bn(value->value, value->length, NULL);
  EC_GROUP *group = EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1);
  EC_POINT *point = EC_POINT_new(group);
  EC_POINT_mul(group, point, number, NULL, NULL, NULL);
  size_t length = EC_POINT_point2oct(group, point, POINT_CONVERSION_UNCOMPRESSED, bytes, sizeof bytes, NULL);
  OSSL_PARAM_BLD *builder = OSSL_PARAM_BLD_new();
  OSSL_PARAM_BLD_push_utf8_string(builder, OSSL_PKEY_PARAM_GROUP_NAME, "P-256", 0);
  OSSL_PARAM_BLD_push_octet_string(builder, OSSL_PKEY_PARAM_PUB_KEY, bytes, length);
  OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_PRIV_KEY, number);
  EVP_PKEY *key = key_of("EC", builder);
  OSSL_PARAM_BLD_free(builder);
  EC_POINT_free(point);
  EC_GROUP_free(group);
  BN_clear_free(number);
  return key;
}

/* Completes a key that comes from outside: a private one must be able to sign. */
CK_RV key_from_attributes(object *object) {
  CK_ULONG type = number_of(object, CKA_KEY_TYPE);
  const attribute *modulus = attribute_of(object, CKA_MODULUS);
  if ((type == CKK_RSA && modulus == NULL) || (type == CKK_EC && attribute_of(object, CKA_EC_PARAMS) == NULL)) {
    return CKR_TEMPLATE_INCOMPLETE;
  }
  if (type != CKK_RSA && type != CKK_EC) {
    return CKR_TEMPLATE_INCONSISTENT;
  }
  if (number_of(object, CKA_CLASS) == CKO_PUBLIC_KEY) {
    if (type == CKK_RSA) {
      put_number(object, CKA_MODULUS_BITS, modulus->length * 8);
    }
    return CKR_OK;
  }
  object->key = type == CKK_RSA ? rsa_key(object) : ec_key(object);
  return object->key == NULL ? CKR_ATTRIBUTE_VALUE_INVALID : CKR_OK;
}

static CK_RV admit_pair(const session *session, object *publicKey, object *privateKey, CK_MECHANISM_TYPE mechanism) {
  CK_ULONG bits = number_of(publicKey, CKA_MODULUS_BITS);
  const attribute *curve = attribute_of(publicKey, CKA_EC_PARAMS);
  int rsa = mechanism == CKM_RSA_PKCS_KEY_PAIR_GEN;
  if (rsa && (bits < 1024 || bits > 4096)) {
    return CKR_ATTRIBUTE_VALUE_INVALID;
  }
  if (!rsa && (curve == NULL || curve->length != sizeof p256 || memcmp(curve->value, p256, sizeof p256) != 0)) {
    return CKR_ATTRIBUTE_VALUE_INVALID;
  }
  privateKey->key = new_key(mechanism, bits);
  if (privateKey->key == NULL) {
    return CKR_DEVICE_ERROR;
  }
  attributes_from_key(publicKey, privateKey);
  CK_RV rv = admit(session, publicKey);
  return rv == CKR_OK ? admit(session, privateKey) : rv;
}

MOCK(C_GenerateKeyPair,
     (CK_SESSION_HANDLE handle, CK_MECHANISM *mechanism, CK_ATTRIBUTE *publicAttributes, CK_ULONG publicCount,
      CK_ATTRIBUTE *privateAttributes, CK_ULONG privateCount, CK_OBJECT_HANDLE *publicHandle,
      CK_OBJECT_HANDLE *privateHandle),
     (handle, mechanism, publicAttributes, publicCount, privateAttributes, privateCount, publicHandle,
      privateHandle)) {
  session *session;
  CK_RV rv = session_of(handle, &session);
  if (rv != CKR_OK) {
    return rv;
  }
  CK_MECHANISM_TYPE type = mechanism->mechanism;
  if ((type != CKM_RSA_PKCS_KEY_PAIR_GEN && type != CKM_EC_KEY_PAIR_GEN) || !has_mechanism(session->slot, type)) {
    return CKR_MECHANISM_INVALID;
  }
  object *publicKey = new_object(session, publicAttributes, publicCount);
  object *privateKey = publicKey == NULL ? NULL : new_object(session, privateAttributes, privateCount);
  rv = privateKey == NULL ? CKR_DEVICE_MEMORY : admit_pair(session, publicKey, privateKey, type);
  if (rv == CKR_OK) {
    *publicHandle = publicKey->handle;
    *privateHandle = privateKey->handle;
    return CKR_OK;
  }
  if (publicKey != NULL) {
    drop_object(publicKey);
  }
  if (privateKey != NULL) {
    drop_object(privateKey);
  }
  return rv;
}

void end_signing(session *session) {
  free(session->data);
  session->data = NULL;
  session->dataLength = 0;
  session->signing = 0;
  session->authenticated = 0;
}

static CK_RV take_parameters(session *session, const CK_MECHANISM *mechanism) {
  if (!is_pss(mechanism->mechanism)) {
    return mechanism->ulParameterLen == 0 ? CKR_OK : CKR_MECHANISM_PARAM_INVALID;
  }
  if (mechanism->pParameter == NULL || mechanism->ulParameterLen != sizeof session->pss) {
    return CKR_MECHANISM_PARAM_INVALID;
  }
  memcpy(&session->pss, mechanism->pParameter, sizeof session->pss);
  int sha256 = session->pss.hashAlg == CKM_SHA256 && session->pss.mgf == CKG_MGF1_SHA256;
  int others = (session->pss.hashAlg == CKM_SHA384 && session->pss.mgf == CKG_MGF1_SHA384) ||
               (session->pss.hashAlg == CKM_SHA512 && session->pss.mgf == CKG_MGF1_SHA512);
  return sha256 || (others && mechanism->mechanism == CKM_RSA_PKCS_PSS) ? CKR_OK : CKR_MECHANISM_PARAM_INVALID;
}

MOCK(C_SignInit, (CK_SESSION_HANDLE handle, CK_MECHANISM *mechanism, CK_OBJECT_HANDLE keyHandle),
     (handle, mechanism, keyHandle)) {
  session *session;
  CK_RV rv = session_of(handle, &session);
  if (rv != CKR_OK) {
    return rv;
  }
  if (session->signing) {
    return CKR_OPERATION_ACTIVE;
  }
  const object *key = object_of(session, keyHandle);
  CK_MECHANISM_TYPE type = mechanism->mechanism;
  if (key == NULL || key->key == NULL) {
    return CKR_KEY_HANDLE_INVALID;
  }
  if (!has_mechanism(session->slot, type) || type == CKM_RSA_PKCS_KEY_PAIR_GEN || type == CKM_EC_KEY_PAIR_GEN) {
    return CKR_MECHANISM_INVALID;
  }
  if (is_ec(type) != EVP_PKEY_is_a(key->key, "EC")) {
    return CKR_KEY_TYPE_INCONSISTENT;
  }
  if (!flag_of(key, CKA_SIGN)) {
    return CKR_KEY_FUNCTION_NOT_PERMITTED;
  }
  rv = take_parameters(session, mechanism);
  if (rv == CKR_OK) {
    session->signing = 1;
    session->authenticated = 0;
    session->mechanism = type;
    session->key = keyHandle;
  }
  return rv;
}

static const EVP_MD *pss_digest(const session *session) {
  switch (session->pss.hashAlg) {
    case CKM_SHA384:
      return EVP_sha384();
    case CKM_SHA512:
      return EVP_sha512();
    default:
      return EVP_sha256();
  }
}

static int pad_pss(const session *session, EVP_PKEY_CTX *context) {
  return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1 &&
         EVP_PKEY_CTX_set_signature_md(context, pss_digest(session)) == 1 &&
         EVP_PKEY_CTX_set_rsa_mgf1_md(context, pss_digest(session)) == 1 &&
         EVP_PKEY_CTX_set_rsa_pss_saltlen(context, (int)session->pss.sLen) == 1;
}

/* Turns the DER of an ECDSA signature into r and s side by side (PKCS#11 v2.40, 2.3.1). */
static size_t side_by_side(CK_BYTE *signature, size_t length) {
  const CK_BYTE *der = signature;
  ECDSA_SIG *parts = d2i_ECDSA_SIG(NULL, &der, (long)length);
  if (parts == NULL) {
    return 0;
  }
  BN_bn2binpad(ECDSA_SIG_get0_r(parts), signature, COORDINATE);
  BN_bn2binpad(ECDSA_SIG_get0_s(parts), signature + COORDINATE, COORDINATE);
  ECDSA_SIG_free(parts);
  return (size_t)(2 * COORDINATE);
}

/* The signature over data, a digest already where the mechanism doesn't make it; its length, 0: failed. */
static size_t sign(const session *session, EVP_PKEY *key, const CK_BYTE *data, size_t length, CK_BYTE *signature,
                   size_t room) {
  EVP_PKEY_CTX *context = EVP_PKEY_CTX_new(key, NULL);
  int good = EVP_PKEY_sign_init(context) == 1;
  if (good && is_pss(session->mechanism)) {
    good = pad_pss(session, context);
  } else if (good && !is_ec(session->mechanism)) {
    good = EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1;
    if (good && session->mechanism == CKM_SHA256_RSA_PKCS) {
      good = EVP_PKEY_CTX_set_signature_md(context, EVP_sha256()) == 1;
    }
  }
  good = good && EVP_PKEY_sign(context, signature, &room, data, length) == 1;
  EVP_PKEY_CTX_free(context);
  if (!good) {
    return 0;
  }
  return is_ec(session->mechanism) ? side_by_side(signature, room) : room;
}

static CK_RV sign_data(const session *session, EVP_PKEY *key, const CK_BYTE *data, CK_ULONG length, CK_BYTE *out,
                       CK_ULONG *outLength) {
  CK_BYTE digest[EVP_MAX_MD_SIZE], signature[1024];
  size_t toSign = length;
  if (is_combined(session->mechanism)) {
    unsigned int digestLength = 0;
    EVP_Digest(data, length, digest, &digestLength, EVP_sha256(), NULL);
    data = digest;
    toSign = digestLength;
  }
  if (session->mechanism == CKM_RSA_PKCS && toSign + 11 > (size_t)EVP_PKEY_get_size(key)) {
    return CKR_DATA_LEN_RANGE;
  }
  if (session->mechanism == CKM_RSA_PKCS_PSS && toSign != (size_t)EVP_MD_get_size(pss_digest(session))) {
    return CKR_DATA_LEN_RANGE;
  }
  size_t made = sign(session, key, data, toSign, signature, sizeof signature);
  if (made == 0) {
    return CKR_FUNCTION_FAILED;
  }
  memcpy(out, signature, made);
  *outLength = made;
  return CKR_OK;
}

/* With no buffer it tells the length; a buffer that is too small leaves the operation alive. */
static CK_RV finish(session *session, const CK_BYTE *data, CK_ULONG length, CK_BYTE *out, CK_ULONG *outLength) {
  const object *key = object_of(session, session->key);
  const slot *token = &slots[session->slot];
  CK_RV rv = CKR_OK;
  if (key == NULL) {
    rv = token->role == USER ? CKR_KEY_HANDLE_INVALID : CKR_USER_NOT_LOGGED_IN;
  } else if (token->mustChange && option(session->slot, TO_BE_CHANGED) == 2) {
    rv = CKR_PIN_EXPIRED;
  } else {
    CK_ULONG size = is_ec(session->mechanism) ? 2 * COORDINATE : EVP_PKEY_get_size(key->key);
    CK_ULONG room = *outLength;
    if (out == NULL || room < size) {
      *outLength = size;
      return out == NULL ? CKR_OK : CKR_BUFFER_TOO_SMALL;
    }
    rv = flag_of(key, CKA_ALWAYS_AUTHENTICATE) && !session->authenticated
             ? CKR_USER_NOT_LOGGED_IN
             : sign_data(session, key->key, data, length, out, outLength);
  }
  end_signing(session);
  return rv;
}

MOCK(C_Sign, (CK_SESSION_HANDLE handle, CK_BYTE *data, CK_ULONG length, CK_BYTE *out, CK_ULONG *outLength),
     (handle, data, length, out, outLength)) {
  session *session;
  CK_RV rv = session_of(handle, &session);
  if (rv == CKR_OK && (!session->signing || session->data != NULL)) {
    rv = CKR_OPERATION_NOT_INITIALIZED;
  }
  return rv == CKR_OK ? finish(session, data, length, out, outLength) : rv;
}

MOCK(C_SignUpdate, (CK_SESSION_HANDLE handle, CK_BYTE *data, CK_ULONG length), (handle, data, length)) {
  session *session;
  CK_RV rv = session_of(handle, &session);
  if (rv != CKR_OK) {
    return rv;
  }
  if (!session->signing || !is_combined(session->mechanism)) {
    return CKR_OPERATION_NOT_INITIALIZED;
  }
  CK_BYTE *longer = realloc(session->data, session->dataLength + length + 1);
  if (longer == NULL) {
    return CKR_HOST_MEMORY;
  }
  memcpy(longer + session->dataLength, data, length);
  session->data = longer;
  session->dataLength += length;
  return CKR_OK;
}

MOCK(C_SignFinal, (CK_SESSION_HANDLE handle, CK_BYTE *out, CK_ULONG *outLength), (handle, out, outLength)) {
  session *session;
  CK_RV rv = session_of(handle, &session);
  if (rv == CKR_OK && (!session->signing || session->data == NULL)) {
    rv = CKR_OPERATION_NOT_INITIALIZED;
  }
  return rv == CKR_OK ? finish(session, session->data, session->dataLength, out, outLength) : rv;
}
