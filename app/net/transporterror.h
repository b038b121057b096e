// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/socketcall.h"

#include <QAbstractSocket>
#include <QString>

namespace socketchat {

/// Classifies errors independently of the system; messages for people are made from this.
enum class TransportErrorKind : quint8 {
    None,
    AddressInUse,
    AddressInUseHere, ///< in use by another server of this process
    PermissionDenied,
    AddressNotAvailable,
    AddressFamilyNotSupported,
    ConnectionRefused,
    ConnectionReset,
    BrokenPipe,
    TimedOut,
    HostUnreachable,
    NetworkUnreachable,
    NetworkDown,
    HostNotFound, ///< the name does not exist
    LookupFailed, ///< the name server could not be reached
    DatagramTooLarge, ///< over largestDatagram() or the interface's limit
    MessageTooLong, ///< longer than the framing's prefix or limit allows
    NotOpen, ///< sending while not connected
    NoSuchPeer, ///< the recipient is gone
    TooManyDescriptors,
    NoBufferSpace,
    QueueFull, ///< the peer does not read and its queue is full
    ScopeMissing, ///< link-local address without an interface; systemText lists the interfaces
    NoSuchInterface, ///< `address` is the typed name; systemText lists the interfaces
    OnlyForDatagrams, ///< a broadcast or multicast address used with TCP
    NoServerAtGroup, ///< a server cannot use a broadcast or multicast address
    AddressInTimeWait, ///< held by closed connections; systemText: for how many seconds
    NoSocketFile, ///< there is no file at the path of a Unix socket, or no folder for it
    NotASocket, ///< the file at that path is none of a socket
    StaleSocketFile, ///< the socket's file was left behind: nobody listens there
    WrongSocketType, ///< the Unix socket there carries datagrams instead of a stream
    NameTooLong, ///< of a Unix socket, for Qt
    NoReturnAddress, ///< the Unix socket that a datagram came from has no name or a relative path
    ReceiverGone, ///< the Unix socket that a datagram came from is not open any more
    RelaysToItself, ///< a relay's target is the address at which it listens
    TooManyClients, ///< a server has as many as it was told to have
    // TLS. What concerns the other end's certificate has its fingerprint in systemText.
    TlsMissing, ///< Qt has no TLS here; systemText: why
    TlsFileUnreadable, ///< `address` is a file; systemText: why
    TlsFileNotValid, ///< `address` is a file without what it should have, or with a wrong password
    TlsKeyMissing, ///< there is a certificate without its key
    TlsKeyMismatch, ///< the key in the file `address` is not that of the certificate
    TlsNotMade, ///< no certificate could be made for this server; systemText: why
    TlsExpired,
    TlsNotYetValid,
    TlsWrongHost, ///< the certificate names other hosts
    TlsSelfSigned,
    TlsUnknownAuthority,
    TlsCertificateNotValid, ///< for another reason: systemText, after the fingerprint
    TlsNoCertificate, ///< the other end has none
    TlsCertificateRefused, ///< the other end does not accept ours, or wants one
    TlsNotSpoken, ///< what came is not TLS
    TlsVersionTooOld,
    TlsNothingInCommon, ///< no cipher, key or protocol suits both ends
    TlsEndedEarly, ///< the connection ended before the handshake did
    TlsTimedOut, ///< the handshake took too long
    TlsFailed, ///< systemText: why
    Other,
};

/// Holds one error: its kind, the system's number and text, and the call and address concerned.
struct TransportError
{
    TransportErrorKind kind = TransportErrorKind::None;
    /// errno; the getaddrinfo code if `call` is GetAddrInfo; with Engine::Qt the encoded
    /// QAbstractSocket::SocketError as in SocketCall; 0 for errors of this program.
    int number = 0;
    Engine engine = Engine::System; ///< the engine that `number` belongs to
    SocketCallKind call = SocketCallKind::None;
    QString address; ///< the address concerned, for display; may be empty
    QString systemText; ///< the system's message, untranslated; may be empty
    bool stepped = false; ///< of a call that was asked for on its own: the conversation continues

    [[nodiscard]] static TransportError fromErrno(int number, SocketCallKind call,
                                                  const QString &address);
    [[nodiscard]] static TransportError fromQt(QAbstractSocket::SocketError qtError,
                                               SocketCallKind call, const QString &address);
    [[nodiscard]] static TransportError ours(TransportErrorKind kind, const QString &address = {});

    /// Returns `EADDRINUSE`, `EAI_NONAME` or `QAbstractSocket::AddressInUseError`; empty for errors
    /// of this program.
    [[nodiscard]] QString name() const;
    /// Returns true if the conversation continues (a refused datagram, no free descriptor), false
    /// if the transport has closed because of the error.
    [[nodiscard]] bool isTransient() const;

    /// Serialises an error to store it as a message's payload.
    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] static TransportError fromBytes(const QByteArray &bytes);

    friend bool operator==(const TransportError &, const TransportError &) = default;
};

} // namespace socketchat
