// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/accepting.h"
#include "app/net/address/blockedhosts.h"
#include "app/net/address/endpoint.h"
#include "app/net/address/ipversion.h"
#include "app/net/address/socketaddress.h"
#include "app/net/engine.h"
#include "app/net/kernelqueues.h"
#include "app/net/peer.h"
#include "app/net/stepping.h"
#include "app/net/tls/tlsoptions.h"
#include "app/net/transportlistener.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QObject>

namespace socketchat {

/// Holds the options a person may set before opening, with the program's defaults.
struct TransportOptions
{
    Engine engine = defaultEngine(); ///< see makeTransport()
    IpVersion ipVersion = IpVersion::Any; ///< of the addresses to bind or connect to
    int connectTimeout = 15'000; ///< ms per address; with TLS for its handshake too, at each end
    int backlog = 4096; ///< the kernel caps it at net.core.somaxconn
    Accepting accepting = Accepting::All;
    bool stepping = false; ///< make only the calls that are asked for; see Transport::step()
    bool reuseAddress = true; ///< SO_REUSEADDR: take a port with connections in TIME_WAIT
    int receiveSize = 256 * 1024; ///< bytes requested per recv or recvfrom
    bool noDelay = true; ///< TCP_NODELAY: send small messages at once (no Nagle)
    /// ms without progress after which close() and disconnectPeer() discard unsent data
    int closeTimeout = 3'000;
    PeerId firstPeer = PeerId{1}; ///< number of the first peer; later ones count up from it
    /// Maximum memory, in bytes, of data queued for one peer; more is refused (QueueFull).
    qint64 queueLimit = 128 * 1024 * 1024;
    /// Maximum memory, in bytes, of queued data and unfinished messages (see SessionWorker) of all
    /// peers together.
    qint64 memoryLimit = 256 * 1024 * 1024;
    /// s of silence before TCP keep-alive probes a peer; 0: never
    int keepAlive = 60;
    BlockedHosts blocked; ///< see Transport::setBlocked()
    TlsOptions tls; ///< of protocols that are encrypted
    friend bool operator==(const TransportOptions &, const TransportOptions &) = default;
};

/// Moves bytes between this end and its peers. Knows nothing of messages (see Framer), and hides
/// sockets from the layers above.
///
/// Lives in one thread with an event loop and is used from that thread only. Results are signals
/// or listener calls from the event loop, never from inside the call that caused them. Opens only
/// once; create another transport for another run.
class Transport : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 { Closed, LookingUp, Opening, Open, Closing };
    Q_ENUM(State)

    /// Lists the reasons for a disconnection.
    enum class DisconnectReason : quint8 {
        ByPeer, ///< the peer closed, and all data for it was sent
        ByUs,
        Failed, ///< an error was reported just before
        Expired, ///< datagrams: a silent peer made room for others
        Unread, ///< dropped by this end: too much unread data was queued for it
    };
    Q_ENUM(DisconnectReason)

    explicit Transport(const TransportOptions &options, QObject *parent = nullptr)
        : QObject(parent)
        , m_options(options)
    { }

    /// Sets the receiver of per-message callbacks; nullptr detaches it. Not owned.
    void setListener(TransportListener *listener)
    {
        m_listener = listener ? listener : nullListener();
    }
    [[nodiscard]] TransportListener &listener() const { return *m_listener; }

    /// Starts to listen, connect or bind; resolves names without blocking. Ends in state Open, or
    /// in a non-transient error followed by Closed.
    virtual void open(const Endpoint &endpoint) = 0;

    /// Stops accepting new data, sends queued data while peers accept it (see closeTimeout), then
    /// closes. Ends in Closed. A second call, or `Abort`, discards queued data at once.
    enum class CloseMode : quint8 { Flush, Abort };
    virtual void close(CloseMode mode) = 0;

    /// Sends bytes to a peer or to everyone. Copies what the kernel does not accept at once. The
    /// listener gets one sent() or sendFailed() per recipient. An empty view is an empty datagram;
    /// on a stream it sends nothing and results in sent() with 0 bytes.
    virtual void send(QByteArrayView bytes, PeerId peer, SendId id) = 0;
    /// Reports a datagram of this size to one peer as sent, in the order of the calls of send(),
    /// without sending it: a simulated network lost it.
    virtual void sendLost(qint64 bytes, PeerId peer, SendId id) = 0;

    /// Lets a stream collect what is sent until endBatch(), for fewer and larger calls: a call then
    /// carries several messages, and is recorded with the first one's id. Each message still has
    /// its own result. In between, only send() may be called, with bytes that stay where they are
    /// until then; those right behind one another in memory share a call.
    virtual void beginBatch() { }
    virtual void endBatch() { }

    /// Disconnects a peer after sending what is queued for it.
    virtual void disconnectPeer(PeerId peer) = 0;
    /// Disconnects a peer at once (DisconnectReason::Unread) and discards its queued data.
    virtual void dropPeer(PeerId peer) { disconnectPeer(peer); }

    /// Resets the connection to a peer: it ends at once at both ends (RST), and what is queued or
    /// on the way is lost. Without Ability::Reset it disconnects the peer.
    virtual void resetPeer(PeerId peer) { disconnectPeer(peer); }

    /// Ends sending to a peer. Streams: calls `shutdown(SHUT_WR)` once the queue is empty; the peer
    /// sees the end of the stream and may still answer. If the peer has finished too, the
    /// connection ends. Datagrams: does nothing.
    virtual void finishSending(PeerId peer) = 0;

    /// Turns reading on or off. Streams: off leaves incoming data of this peer (or of all present
    /// peers) in the kernel, so that the sender must wait. Datagrams: off for Everyone leaves them
    /// in the kernel, which drops some once its buffer is full; ignored for a single peer.
    virtual void setReading(PeerId peer, bool on) = 0;

    /// Sets the number of bytes (at least 1) each recv or recvfrom requests from now on. Longer
    /// datagrams are cut; see datagramCut(). Call it from the event loop, not from within a signal.
    virtual void setReceiveSize(int bytes) { Q_UNUSED(bytes) }
    /// Sets TCP_NODELAY for all present and future connections; others do nothing.
    virtual void setNoDelay(bool on) { Q_UNUSED(on) }
    /// Sets when a server accepts from now on; those already accepted stay.
    virtual void setAccepting(Accepting accepting) { Q_UNUSED(accepting) }
    /// Accepts one more client with Accepting::ByHand: the one that has waited longest, or the next
    /// that comes. Several calls add up.
    virtual void acceptNext() { }
    /// Sets whom a server does not take from now on: a connection is closed right after accept(),
    /// since the system has made it before, and a datagram is dropped. Peers that it has stay; a
    /// datagram from one is dropped once that was disconnected. Clients, and servers that are
    /// stepped, take all.
    virtual void setBlocked(const BlockedHosts &blocked) { m_options.blocked = blocked; }
    /// Returns the clients that wait for accept().
    [[nodiscard]] virtual AcceptQueue acceptQueue() const { return {}; }
    /// Makes one socket call with TransportOptions::stepping, whatever the system says to it.
    virtual void step(const StepRequest &request) { Q_UNUSED(request) }
    [[nodiscard]] virtual StepProgress stepProgress() const { return {}; }
    /// Returns the kernel's buffered bytes for a peer (datagrams: for the one socket).
    [[nodiscard]] virtual KernelQueues kernelQueues(PeerId peer) const
    {
        Q_UNUSED(peer)
        return {};
    }

    /// Returns the bytes passed to send() that the kernel has not accepted yet.
    [[nodiscard]] virtual qint64 queuedBytes(PeerId peer) const = 0;
    /// Estimates the memory, in bytes, per queued message beside its bytes, here and in the caller.
    static constexpr qint64 messageOverhead = 200;
    /// Returns the memory of the queued data in bytes, including messageOverhead per message.
    [[nodiscard]] virtual qint64 queuedMemory(PeerId peer) const { return queuedBytes(peer); }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const TransportOptions &options() const { return m_options; }
    /// Returns this end's address once open, including the port chosen for port 0.
    [[nodiscard]] SocketAddress localAddress() const { return m_localAddress; }

Q_SIGNALS:
    void stateChanged(socketchat::Transport::State state);
    void peerConnected(socketchat::PeerId peer, const socketchat::SocketAddress &address);
    void peerDisconnected(socketchat::PeerId peer, socketchat::Transport::DisconnectReason why);
    /// Emitted when the peer has shut down its sending side, or has closed, which looks the same.
    /// Data can still be sent to it until finishSending() or disconnectPeer() is called.
    void peerFinished(socketchat::PeerId peer);
    /// Emitted before received() for a datagram of `size` bytes that did not fit the buffer; the
    /// rest is lost. Only if the system reports it (Linux).
    void datagramCut(socketchat::PeerId peer, qint64 size);
    /// Emitted before received() for a message with known headers in front (ICMP), with the time to
    /// live that was left, -1 if unknown.
    void headerReceived(const QByteArray &header, int hopLimit);
    /// Emitted before sent() for a message that was given a header.
    void headerSent(socketchat::SendId id, const QByteArray &header);
    /// Emitted, before any peerDisconnected(), if accepted bytes will not reach the peer or may not
    /// have: they were queued, or not acknowledged, when the connection ended.
    void bytesDropped(socketchat::PeerId peer, qint64 bytes);
    /// Emitted when the peer's queue is empty again after sending had to wait.
    void drained(socketchat::PeerId peer);
    /// Emitted for an error; `peer` is None if it concerns the whole transport.
    void errorOccurred(const socketchat::TransportError &error, socketchat::PeerId peer);
    /// Emitted when stepProgress() has changed.
    void stepped();
    /// Emitted when the kernel has dropped datagrams that were not read in time; the total since
    /// open().
    void droppedByKernel(quint64 total);
    /// Emitted when a blocked host's connection or datagram was turned away; the total since
    /// open().
    void turnedAway(const socketchat::SocketAddress &from, qint64 total);

protected:
    void setState(State state);
    void setLocalAddress(const SocketAddress &address) { m_localAddress = address; }
    /// Returns whether a peer that comes is blocked, and reports it.
    [[nodiscard]] bool turnsAway(const SocketAddress &from);

private:
    [[nodiscard]] static TransportListener *nullListener();

    TransportOptions m_options;
    TransportListener *m_listener = nullListener();
    State m_state = State::Closed;
    SocketAddress m_localAddress;
    qint64 m_turnedAway = 0;
};

} // namespace socketchat
