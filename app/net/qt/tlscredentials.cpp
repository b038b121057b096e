// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/qt/tlscredentials.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qint64 largestPem = 1024 * 1024;

TransportError pemProblem(TransportErrorKind kind, const QString &file, const QString &why = {})
{
    TransportError error = TransportError::ours(kind, file);
    error.systemText = why;
    return error;
}

TransportError readPem(const QString &name, QByteArray &bytes)
{
    QFile file(name);
    const QFileInfo info(file);
    // Opening a pipe would wait for its writer.
    if (info.exists() && !info.isFile())
        return pemProblem(TransportErrorKind::TlsFileNotValid, name);
    if (!file.open(QIODevice::ReadOnly))
        return pemProblem(TransportErrorKind::TlsFileUnreadable, name, file.errorString());
    if (file.size() > largestPem)
        return pemProblem(TransportErrorKind::TlsFileNotValid, name);
    bytes = file.read(largestPem);
    return {};
}

/// Reads a private key in PEM. Qt must be told its kind.
QSslKey readPrivateKey(const QByteArray &pem, const QByteArray &password)
{
    for (const QSsl::KeyAlgorithm kind : {QSsl::Ec, QSsl::Rsa, QSsl::Dsa}) {
        const QSslKey key(pem, kind, QSsl::Pem, QSsl::PrivateKey, password);
        if (!key.isNull())
            return key;
    }
    return {};
}

/// Returns whether the key is not that of the certificate. A private key has the public one in it
/// (PKCS#1, SEC 1), unless that was left out of an elliptic one.
bool areStrangers(const QSslCertificate &certificate, const QSslKey &key)
{
    constexpr qsizetype telling = 64;
    const QByteArray whole = certificate.publicKey().toDer();
    const QByteArray held = key.toDer();
    return held.size() > whole.size() && whole.size() > telling
           && !held.contains(whole.last(telling));
}

} // namespace

TransportError TlsCredentials::missing(const QString &address)
{
    if (QSslSocket::supportsSsl())
        return {};
    TransportError error = TransportError::ours(TransportErrorKind::TlsMissing, address);
    error.systemText = QSslSocket::sslLibraryBuildVersionString();
    return error;
}

TransportError TlsCredentials::useCertificate(const QString &file, const QString &keyFile,
                                              const QString &passwordFile,
                                              QSslConfiguration &configuration)
{
    using Kind = TransportErrorKind;
    QByteArray bytes;
    QByteArray password;
    if (!passwordFile.isEmpty()) {
        const TransportError unreadable = readPem(passwordFile, password);
        if (unreadable.kind != Kind::None)
            return unreadable;
        password = password.left(password.indexOf('\n')).trimmed();
    }
    if (const TransportError unread = readPem(file, bytes); unread.kind != Kind::None)
        return unread;
    QList<QSslCertificate> chain = QSslCertificate::fromData(bytes, QSsl::Pem);
    QSslKey key;
    if (chain.isEmpty()) {
        QBuffer device(&bytes);
        device.open(QIODevice::ReadOnly);
        QSslCertificate own;
        QList<QSslCertificate> above;
        if (!QSslCertificate::importPkcs12(&device, &key, &own, &above, password))
            return pemProblem(Kind::TlsFileNotValid, file);
        chain = QList{own} + above;
    }
    if (key.isNull()) {
        if (!keyFile.isEmpty()) {
            if (const TransportError unread = readPem(keyFile, bytes); unread.kind != Kind::None)
                return unread;
        }
        key = readPrivateKey(bytes, password);
        if (key.isNull()) {
            return keyFile.isEmpty() && !bytes.contains("PRIVATE KEY")
                           ? pemProblem(Kind::TlsKeyMissing, file)
                           : pemProblem(Kind::TlsFileNotValid, keyFile.isEmpty() ? file : keyFile);
        }
    }
    if (areStrangers(chain.first(), key))
        return pemProblem(Kind::TlsKeyMismatch, keyFile.isEmpty() ? file : keyFile);
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    return {};
}

TransportError TlsCredentials::configure(const TlsOptions &options,
                                         QSslConfiguration &configuration)
{
    configuration.setProtocol(options.least == TlsVersion::V1_3 ? QSsl::TlsV1_3OrLater
                                                                : QSsl::TlsV1_2OrLater);
    QList<QByteArray> protocols;
    const QStringList names = options.alpn.split(u',', Qt::SkipEmptyParts);
    for (const QString &name : names)
        protocols.append(name.trimmed().toUtf8());
    configuration.setAllowedNextProtocols(protocols);
    if (!options.authorities.isEmpty()) {
        QByteArray bytes;
        const TransportError unread = readPem(options.authorities, bytes);
        if (unread.kind != TransportErrorKind::None)
            return unread;
        const QList<QSslCertificate> found = QSslCertificate::fromData(bytes, QSsl::Pem);
        if (found.isEmpty())
            return pemProblem(TransportErrorKind::TlsFileNotValid, options.authorities);
        configuration.setCaCertificates(found);
    }
    return options.certificate.isEmpty() ? TransportError()
                                         : useCertificate(options.certificate, options.key,
                                                          options.keyPasswordFile, configuration);
}

} // namespace socketchat
