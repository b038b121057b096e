// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/tls/tlsoptions.h"
#include "app/net/transporterror.h"

#include <QSslConfiguration>

namespace socketchat {

/// Reads the files that TlsOptions name, for Qt's classes. Files are small and local; a larger one,
/// or what is no file, is refused.
namespace TlsCredentials {

/// Returns why there can be no TLS at an address, nor at any other; the kind is None if there is.
[[nodiscard]] TransportError missing(const QString &address);
/// Sets the certificate, key, authorities and versions that were chosen. Returns the first problem.
[[nodiscard]] TransportError configure(const TlsOptions &options, QSslConfiguration &configuration);
/// Sets a certificate with its key, both in one file.
[[nodiscard]] TransportError useCertificate(const QString &file, const QString &keyFile,
                                            const QString &passwordFile,
                                            QSslConfiguration &configuration);

} // namespace TlsCredentials

} // namespace socketchat
