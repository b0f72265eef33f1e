#pragma once
// The digest functions below EVP are marked deprecated in OpenSSL 3 but kept: they start in
// microseconds, where EVP first reads its configuration and loads providers.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
