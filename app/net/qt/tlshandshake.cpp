// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/qt/tlshandshake.h"

#include <QSslCertificate>
#include <QSslCipher>
#include <QSslConfiguration>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

void reportFunction(const QtCalls &calls, const QSslSocket &socket, const QString &function,
                    const QString &returned)
{
    SocketCall call = QtCalls::begin(SocketCallKind::Handshake, socket.socketDescriptor());
    call.text = returned.isEmpty() ? function : function + u" → "_s + returned;
    calls.end(call, 0);
}

} // namespace

void TlsHandshake::begin(const QtCalls &calls, QSslSocket &socket, const QString &function,
                         QObject *owner)
{
    reportFunction(calls, socket, function, {});
    const auto tell = [&calls, &socket](const QString &name, const QString &description) {
        reportFunction(calls, socket, name, description);
    };
    QObject::connect(&socket, &QSslSocket::alertSent, owner,
                     [tell](QSsl::AlertLevel, QSsl::AlertType, const QString &description) {
                         tell(u"alertSent"_s, description);
                     });
    QObject::connect(&socket, &QSslSocket::alertReceived, owner,
                     [tell](QSsl::AlertLevel, QSsl::AlertType, const QString &description) {
                         tell(u"alertReceived"_s, description);
                     });
}

void TlsHandshake::reportAgreed(const QtCalls &calls, const QSslSocket &socket)
{
    calls.signalled(u"encrypted"_s, socket.socketDescriptor(), {});
    const QSslCipher cipher = socket.sessionCipher();
    reportFunction(calls, socket, u"sessionProtocol"_s, cipher.protocolString());
    reportFunction(calls, socket, u"sessionCipher"_s, cipher.name());
    const QByteArray agreed = socket.sslConfiguration().nextNegotiatedProtocol();
    if (!agreed.isEmpty())
        reportFunction(calls, socket, u"nextNegotiatedProtocol"_s, QString::fromUtf8(agreed));
    QStringList names;
    const QList<QSslCertificate> chain = socket.peerCertificateChain();
    for (const QSslCertificate &each : chain)
        names.append(each.subjectDisplayName());
    if (!names.isEmpty())
        reportFunction(calls, socket, u"peerCertificateChain"_s, names.join(u", "_s));
}

} // namespace socketchat
