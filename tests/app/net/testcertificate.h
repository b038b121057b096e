// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <utility>

namespace socketchat {

/// Makes a certificate for 127.0.0.1, ::1 and localhost, signed by itself, with OpenSSL's program.
/// Returns the names of its file and of its key's; empty if there is no such program.
inline std::pair<QString, QString> makeTestCertificate(const QString &folder)
{
    const QString certificate = QDir(folder).filePath(QStringLiteral("certificate.pem"));
    const QString key = QDir(folder).filePath(QStringLiteral("key.pem"));
    const QStringList arguments{QStringLiteral("req"),
                                QStringLiteral("-x509"),
                                QStringLiteral("-newkey"),
                                QStringLiteral("ec"),
                                QStringLiteral("-pkeyopt"),
                                QStringLiteral("ec_paramgen_curve:prime256v1"),
                                QStringLiteral("-nodes"),
                                QStringLiteral("-keyout"),
                                key,
                                QStringLiteral("-out"),
                                certificate,
                                QStringLiteral("-days"),
                                QStringLiteral("2"),
                                QStringLiteral("-subj"),
                                QStringLiteral("/CN=test"),
                                QStringLiteral("-addext"),
                                QStringLiteral("subjectAltName=DNS:localhost,IP:127.0.0.1,IP:::1")};
    if (QProcess::execute(QStringLiteral("openssl"), arguments) != 0)
        return {};
    return {certificate, key};
}

} // namespace socketchat
