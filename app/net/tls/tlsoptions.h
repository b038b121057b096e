// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/words.h"

#include <QByteArray>
#include <QString>

namespace socketchat {

/// Lists the versions of TLS that a person may demand. Older ones are broken (RFC 8996).
enum class TlsVersion : quint8 { V1_2, V1_3 };

inline constexpr Word<TlsVersion> tlsVersionWords[] = {
        {TlsVersion::V1_2, QLatin1StringView("1.2")}, {TlsVersion::V1_3, QLatin1StringView("1.3")}};

/// Holds what a person chooses about TLS: who this end says it is, and whom it believes.
struct TlsOptions
{
    /// A file, PEM or PKCS#12; without one, a client shows none and a server makes its own.
    QString certificate;
    QString key; ///< a PEM file; empty: it is in that of the certificate
    QString keyPasswordFile; ///< its first line is the password; the password itself is kept
                             ///< nowhere
    QString authorities; ///< a PEM file; empty: those that the system trusts
    QString trusted; ///< what isTrusted() reads
    bool verifies = true; ///< false: believe whoever answers
    bool wantsClientCertificate = false; ///< servers
    QString alpn; ///< protocols on top, the preferred first: `h2,http/1.1`
    TlsVersion least = TlsVersion::V1_2;

    /// Returns whether a certificate was trusted by its fingerprint, everywhere or at `place`
    /// (`host:port`).
    [[nodiscard]] bool isTrusted(const QByteArray &fingerprint, const QString &place) const;
    /// Trusts a certificate at a place, instead of the one that was trusted there.
    void trust(const QString &fingerprint, const QString &place);

    /// Reads `trusted`: fingerprints, SHA-256 in hex with or without colons, separated by commas,
    /// each alone or behind `host:port=`. Returns whether it is nothing else.
    [[nodiscard]] static bool areFingerprints(const QString &text);
    /// Returns a digest as people write it: `AB:CD:…`.
    [[nodiscard]] static QString fingerprintText(const QByteArray &digest);

    friend bool operator==(const TlsOptions &, const TlsOptions &) = default;
};

} // namespace socketchat
