// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/socketcall.h"

#include <QAbstractSocket>
#include <QMetaType>
#include <QString>

namespace socketchat {

/// What went wrong, in our own terms; the sentences for people are made from this.
enum class TransportErrorKind : quint8 {
    None,
    AddressInUse,
    AddressInUseHere, ///< by another server of this very process
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
    LookupFailed, ///< the name server could not be asked
    DatagramTooLarge, ///< over largestDatagram() or what the interface takes
    MessageTooLong, ///< does not fit the framing: longer than its prefix or limit can say
    NotOpen, ///< sending while not connected
    NoSuchPeer, ///< the addressee has gone
    TooManyDescriptors,
    NoBufferSpace,
    QueueFull, ///< the peer does not read and what waits for it has reached its bound
    ScopeMissing, ///< a link-local address without its interface; systemText: those there are
    NoSuchInterface, ///< `address` is the name that was typed; systemText: those there are
    OnlyForDatagrams, ///< a broadcast or multicast address, to which no stream leads
    NoServerAtGroup, ///< a server at such an address
    Other,
};

/// One failure, as a value: what we call it, what the system calls it, where it happened.
struct TransportError
{
    TransportErrorKind kind = TransportErrorKind::None;
    /// errno, or the getaddrinfo code where call is GetAddrInfo; with Engine::Qt the
    /// QAbstractSocket::SocketError plus one, as in SocketCall; 0 where the failure is ours.
    int number = 0;
    Engine engine = Engine::System; ///< whose number it is
    SocketCallKind call = SocketCallKind::None;
    QString address; ///< the address it is about, as shown to people; may be empty
    QString systemText; ///< the system's own words, untranslated; may be empty

    [[nodiscard]] static TransportError fromErrno(int number, SocketCallKind call,
                                                  const QString &address);
    [[nodiscard]] static TransportError fromQt(QAbstractSocket::SocketError qtError,
                                               SocketCallKind call, const QString &address);
    [[nodiscard]] static TransportError ours(TransportErrorKind kind, const QString &address = {});

    /// `EADDRINUSE`, `EAI_NONAME`, `QAbstractSocket::AddressInUseError`; empty where the failure is
    /// ours.
    [[nodiscard]] QString name() const;
    /// True where the conversation goes on all the same (a refused datagram, a full table of
    /// descriptors); false where the transport has closed because of it.
    [[nodiscard]] bool isTransient() const;

    /// For keeping an error as the payload of a message.
    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] static TransportError fromBytes(const QByteArray &bytes);

    friend bool operator==(const TransportError &, const TransportError &) = default;
};

} // namespace socketchat

Q_DECLARE_METATYPE(socketchat::TransportError)
