// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"
#include "app/net/address/socketaddress.h"
#include "app/net/engine.h"
#include "app/net/kernelqueues.h"
#include "app/net/peer.h"
#include "app/net/transportlistener.h"

#include <QByteArrayView>
#include <QObject>

namespace socketchat {

/// What a person may set before opening; the defaults are what the program uses.
struct TransportOptions
{
    Engine engine = defaultEngine(); ///< whose sockets; see makeTransport()
    int connectTimeout = 15'000; ///< ms for one address
    int backlog = 4096; ///< the kernel caps it at net.core.somaxconn
    int receiveSize = 256 * 1024; ///< bytes asked for in one recv or recvfrom
    bool noDelay = true; ///< TCP_NODELAY: small messages are sent at once (Nagle off)
    /// ms without a byte taken after which close() and disconnectPeer() give up what is owed
    int closeTimeout = 3'000;
    PeerId firstPeer = PeerId{1}; ///< the number that the first peer gets; the next ones follow
    /// Memory that may wait for one peer that does not read; more is refused (QueueFull).
    qint64 queueLimit = 128 * 1024 * 1024;
    /// Memory that all peers together may make this end hold: what waits for them, and unfinished
    /// messages (see SessionWorker).
    qint64 memoryLimit = 256 * 1024 * 1024;
    /// s of silence after which the system asks whether a TCP peer is still there; 0: never
    int keepAlive = 60;
};

/// Moves bytes between this end and its peers. It does not know what a message is (see Framer), and
/// nothing above it sees a socket.
///
/// Lives in one thread and is used from that thread only; that thread runs an event loop. Every
/// outcome is a signal or a call of the listener, from the event loop and never from inside the
/// call that caused it. A transport is opened once: for another run, make another.
class Transport : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 { Closed, LookingUp, Opening, Open, Closing };
    Q_ENUM(State)

    /// Why a peer has gone.
    enum class DisconnectReason : quint8 {
        ByPeer, ///< it closed its end, and everything owed to it was sent
        ByUs,
        Failed, ///< an error was reported just before
        Expired, ///< a datagram peer that has been silent while others needed the room
        Unread, ///< dropped by us: too much that it did not read waited for it
    };
    Q_ENUM(DisconnectReason)

    explicit Transport(const TransportOptions &options, QObject *parent = nullptr)
        : QObject(parent)
        , m_options(options)
    { }

    /// Who is told of every message; null: nobody. Neither owns the other.
    void setListener(TransportListener *listener) { m_listener = listener ? listener : nobody(); }
    [[nodiscard]] TransportListener &listener() const { return *m_listener; }

    /// Starts to listen, connect or bind; a name is looked up without blocking. Ends in state Open,
    /// or in an error that is not transient followed by Closed.
    virtual void open(const Endpoint &endpoint) = 0;

    /// Stops taking anything new, sends what is owed as long as peers take it (see closeTimeout),
    /// then closes. Ends in Closed. Called again, or with `Abort`, it drops what is owed at once.
    enum class CloseMode : quint8 { Flush, Abort };
    virtual void close(CloseMode mode) = 0;

    /// Queues bytes for a peer, or for everyone. The bytes are copied where the kernel does not
    /// take them at once. The listener is told one outcome an addressee: sent(), or sendFailed().
    /// An empty view is an empty datagram for UDP, and nothing at all (but a sent() of 0) for TCP.
    virtual void send(QByteArrayView bytes, PeerId peer, SendId id) = 0;

    /// Ends the conversation with one peer after sending what is owed to it.
    virtual void disconnectPeer(PeerId peer) = 0;
    /// Ends the conversation with one peer at once (DisconnectReason::Unread) and drops what is
    /// queued for it.
    virtual void dropPeer(PeerId peer) { disconnectPeer(peer); }

    /// TCP: `shutdown(SHUT_WR)` after what is queued; the peer sees the end and may still answer.
    /// Where the peer has finished, too, the connection ends. UDP has no such thing: nothing
    /// happens.
    virtual void finishSending(PeerId peer) = 0;

    /// TCP: leaves what this peer (or everyone who is there now) sends in the kernel, so that its
    /// sender has to wait. UDP: with Everyone all datagrams stay there, until the kernel drops
    /// some; with one peer nothing happens.
    virtual void setReading(PeerId peer, bool on) = 0;

    /// How many bytes each recv or recvfrom asks for from now on, 1 or more. A longer datagram
    /// is cut; see datagramCut(). From the event loop only, not from within a signal.
    virtual void setReceiveSize(int bytes) { Q_UNUSED(bytes) }
    /// TCP_NODELAY for every connection, now and later. UDP has no such thing.
    virtual void setNoDelay(bool on) { Q_UNUSED(on) }
    /// What the kernel holds for a peer now (UDP: for the one socket).
    [[nodiscard]] virtual KernelQueues kernelQueues(PeerId peer) const
    {
        Q_UNUSED(peer)
        return {};
    }

    /// Bytes accepted by send() that the kernel has not taken yet.
    [[nodiscard]] virtual qint64 queuedBytes(PeerId peer) const = 0;
    /// What is kept beside the bytes of a message that waits, here and by whoever sent it: memory.
    static constexpr qint64 messageOverhead = 200;
    /// The memory that they take, messageOverhead for each message included.
    [[nodiscard]] virtual qint64 queuedMemory(PeerId peer) const { return queuedBytes(peer); }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const TransportOptions &options() const { return m_options; }
    /// Where this end is: known once open (the port that was taken for 0 included).
    [[nodiscard]] SocketAddress localAddress() const { return m_localAddress; }

Q_SIGNALS:
    void stateChanged(socketchat::Transport::State state);
    void peerConnected(socketchat::PeerId peer, const socketchat::SocketAddress &address);
    void peerDisconnected(socketchat::PeerId peer, socketchat::Transport::DisconnectReason why);
    /// The peer has shut down its sending side, or closed, which looks the same. It can still be
    /// sent to, until this end calls finishSending() or disconnectPeer().
    void peerFinished(socketchat::PeerId peer);
    /// The datagram that the listener is told next was `size` bytes long; what did not fit into the
    /// buffer is lost. Told only where the system says so (Linux).
    void datagramCut(socketchat::PeerId peer, qint64 size);
    /// Bytes that were accepted for a peer will not reach it, or are not known to: they were still
    /// queued, or not acknowledged, when its connection ended. Before its peerDisconnected(), if
    /// any.
    void bytesDropped(socketchat::PeerId peer, qint64 bytes);
    /// What waited for the peer has been sent (after sending had to wait).
    void drained(socketchat::PeerId peer);
    /// `peer` is None where it concerns the transport as a whole.
    void errorOccurred(const socketchat::TransportError &error, socketchat::PeerId peer);
    /// Datagrams that the kernel dropped because nobody read them in time, since open().
    void droppedByKernel(quint64 total);

protected:
    void setState(State state);
    void setLocalAddress(const SocketAddress &address) { m_localAddress = address; }

private:
    [[nodiscard]] static TransportListener *nobody();

    TransportOptions m_options;
    TransportListener *m_listener = nobody();
    State m_state = State::Closed;
    SocketAddress m_localAddress;
};

} // namespace socketchat
