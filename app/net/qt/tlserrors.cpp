// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/qt/tlserrors.h"

#include "app/net/tls/tlsoptions.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

struct CertificateProblem
{
    QSslError::SslError problem;
    TransportErrorKind kind;
};

// The first is told: a certificate that has expired may be signed by itself, too.
constexpr CertificateProblem certificateProblems[] = {
        {QSslError::NoPeerCertificate, TransportErrorKind::TlsNoCertificate},
        {QSslError::CertificateExpired, TransportErrorKind::TlsExpired},
        {QSslError::CertificateNotYetValid, TransportErrorKind::TlsNotYetValid},
        {QSslError::SelfSignedCertificate, TransportErrorKind::TlsSelfSigned},
        {QSslError::SelfSignedCertificateInChain, TransportErrorKind::TlsUnknownAuthority},
        {QSslError::UnableToGetIssuerCertificate, TransportErrorKind::TlsUnknownAuthority},
        {QSslError::UnableToGetLocalIssuerCertificate, TransportErrorKind::TlsUnknownAuthority},
        {QSslError::UnableToVerifyFirstCertificate, TransportErrorKind::TlsUnknownAuthority},
        {QSslError::CertificateUntrusted, TransportErrorKind::TlsUnknownAuthority},
        {QSslError::HostNameMismatch, TransportErrorKind::TlsWrongHost},
};

struct TlsReason
{
    QLatin1StringView text;
    TransportErrorKind kind;
};

// What OpenSSL says, which Qt passes on as text only.
constexpr TlsReason tlsReasons[] = {
        {"peer did not return a certificate"_L1, TransportErrorKind::TlsNoCertificate},
        {"alert certificate required"_L1, TransportErrorKind::TlsCertificateRefused},
        {"alert certificate unknown"_L1, TransportErrorKind::TlsCertificateRefused},
        {"alert certificate expired"_L1, TransportErrorKind::TlsCertificateRefused},
        {"alert certificate revoked"_L1, TransportErrorKind::TlsCertificateRefused},
        {"alert unsupported certificate"_L1, TransportErrorKind::TlsCertificateRefused},
        {"alert bad certificate"_L1, TransportErrorKind::TlsCertificateRefused},
        {"alert unknown ca"_L1, TransportErrorKind::TlsCertificateRefused},
        {"alert access denied"_L1, TransportErrorKind::TlsCertificateRefused},
        {"unsupported protocol"_L1, TransportErrorKind::TlsVersionTooOld},
        {"alert protocol version"_L1, TransportErrorKind::TlsVersionTooOld},
        {"version too low"_L1, TransportErrorKind::TlsVersionTooOld},
        {"no protocols available"_L1, TransportErrorKind::TlsVersionTooOld},
        {"no shared cipher"_L1, TransportErrorKind::TlsNothingInCommon},
        {"no suitable"_L1, TransportErrorKind::TlsNothingInCommon},
        {"no application protocol"_L1, TransportErrorKind::TlsNothingInCommon},
        {"alert handshake failure"_L1, TransportErrorKind::TlsNothingInCommon},
        {"alert insufficient security"_L1, TransportErrorKind::TlsNothingInCommon},
        {"http request"_L1, TransportErrorKind::TlsNotSpoken},
        {"https proxy request"_L1, TransportErrorKind::TlsNotSpoken},
        {"wrong version number"_L1, TransportErrorKind::TlsNotSpoken},
        {"unknown protocol"_L1, TransportErrorKind::TlsNotSpoken},
        {"packet length too long"_L1, TransportErrorKind::TlsNotSpoken},
        {"record layer failure"_L1, TransportErrorKind::TlsNotSpoken},
        {"unexpected message"_L1, TransportErrorKind::TlsNotSpoken},
};

TransportError asQtError(TransportErrorKind kind, QAbstractSocket::SocketError error,
                         SocketCallKind call, const QString &address)
{
    TransportError made = TransportError::fromQt(error, call, address);
    made.kind = kind;
    return made;
}

} // namespace

QByteArray peerFingerprint(const QSslSocket &socket)
{
    const QSslCertificate certificate = socket.peerCertificate();
    return certificate.isNull() ? QByteArray() : certificate.digest(QCryptographicHash::Sha256);
}

TransportError certificateError(const QSslSocket &socket, const QList<QSslError> &problems,
                                SocketCallKind call, const QString &address)
{
    const auto *const found =
            std::ranges::find_if(certificateProblems, [&](const CertificateProblem &row) {
                return std::ranges::any_of(problems, [&](const QSslError &each) {
                    return each.error() == row.problem;
                });
            });
    const bool isNamed = found != std::end(certificateProblems);
    TransportError error =
            asQtError(isNamed ? found->kind : TransportErrorKind::TlsCertificateNotValid,
                      QAbstractSocket::SslHandshakeFailedError, call, address);
    error.systemText = TlsOptions::fingerprintText(peerFingerprint(socket));
    if (error.kind == TransportErrorKind::TlsWrongHost)
        error.systemText += u' ' + socket.peerCertificate().subjectDisplayName();
    else if (!isNamed && !problems.isEmpty())
        error.systemText += u' ' + problems.first().errorString();
    return error;
}

TransportError tlsError(const QSslSocket &socket, SocketCallKind call, const QString &address)
{
    const QString said = socket.errorString();
    const auto *const found = std::ranges::find_if(tlsReasons, [&](const TlsReason &row) {
        return said.contains(row.text, Qt::CaseInsensitive);
    });
    const QAbstractSocket::SocketError number = socket.error();
    TransportErrorKind kind = TransportErrorKind::TlsFailed;
    if (found != std::end(tlsReasons))
        kind = found->kind;
    else if (number == QAbstractSocket::RemoteHostClosedError)
        kind = TransportErrorKind::TlsEndedEarly;
    TransportError error = asQtError(kind, number, call, address);
    // Only the reason: what stands in front of it is OpenSSL's own place in its source.
    if (kind == TransportErrorKind::TlsFailed) {
        const QString reason = said.section(u':', -1).trimmed();
        error.systemText = reason.isEmpty() ? said.trimmed() : reason;
    }
    return error;
}

} // namespace socketchat
