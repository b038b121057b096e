// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/checksum.h"
#include "app/chat/conversation.h"
#include "app/chat/framer.h"
#include "app/chat/lineend.h"
#include "app/chat/relayway.h"
#include "app/chat/replyrules.h"
#include "app/chat/responder.h"
#include "app/chat/typedpayload.h"
#include "app/net/address/endpoint.h"
#include "app/net/conditions/networkconditions.h"
#include "app/net/transport.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace socketchat {

/// Holds everything that a person chooses about one end of a conversation. The command line makes
/// one, the preferences keep one, the window edits one, a session and a program are made from one.
///
/// A new choice is a member here and a row in setupChoices(): the command line, the preferences,
/// new windows and matching windows take it from there.
struct ConversationSetup
{
    Protocol protocol = Protocol::Tcp; ///< for addresses without a scheme
    Role role = Role::Server;
    bool relay = false; ///< a server that connects on to `target` for each client
    QString target; ///< of a relay, as typed
    QString address; ///< as typed; empty: the tutorial's address for the protocol
    ReplyMode reply = ReplyMode::Echo; ///< servers only
    Framing framing; ///< streams only
    TextEncoding encoding; ///< of typed and displayed text
    PayloadForm form = PayloadForm::Text; ///< how typed text becomes bytes
    LineEnd lineEnd = LineEnd::None; ///< appended to each message that is typed
    bool placeholders = false; ///< expand those in what is typed, see placeholders.h
    Checksum checksum; ///< appended before it, and expected at the end of what is received
    ReplyRules rules; ///< answer before the reply mode does
    QStringList program; ///< answers in place of the reply mode: its name, then its arguments
    /// What a file proposes for `program`: never used unless the person agrees.
    QStringList proposedProgram;
    TransportOptions transport; ///< engine, receive size, keep-alive, Nagle
    NetworkConditions conditions; ///< for outgoing messages
    RelayWay conditionsTo = RelayWay::Both; ///< relays: which of those
    RelayWay hold = RelayWay::None; ///< relays: messages that wait for the person
    qint64 keep = Conversation::defaultLimit; ///< limit of the conversation, bytes
    int pieceSize = 1'400; ///< of a file that is sent in datagrams, bytes
    int piecePause = 1; ///< ms from one of them to the next; 0: none
    int maxClients = 0; ///< of a server with connections; 0: any number
    QString record; ///< folder for recordings; empty: none
    bool start = false; ///< open as soon as the window exists

    static constexpr qsizetype longestAddress = 2048; ///< UTF-16 units; nobody types a longer one
    static constexpr int largestReceiveSize = 65'536; ///< the most a person may choose
    static constexpr int largestPiece = 65'527; ///< bytes: the most of UDP over IPv6
    static constexpr int longestPause = 60'000; ///< ms
    static constexpr int longestBacklog = 65'535; ///< the most a person may choose
    static constexpr int longestKeepAlive = 32'767; ///< s: the systems' limit
    static constexpr int longestTime = 1'000'000'000; ///< ms

    /// Returns the engine that carries it: the chosen one, unless that has no such protocol.
    [[nodiscard]] Engine engine() const;
    /// Parses the address.
    [[nodiscard]] ParsedEndpoint parsed() const;
    [[nodiscard]] bool relays() const { return relay && role == Role::Server; }
    /// Parses the target; its problem may also be that nothing can be relayed there.
    [[nodiscard]] ParsedEndpoint parsedTarget() const;
    /// Returns what prevents a start: of the address, or of the target.
    [[nodiscard]] std::optional<EndpointProblem> problemOfStarting() const;
    /// Sets the protocol to that of the address's scheme, if it has one.
    void followScheme();
    /// Sets the protocol and changes the address to that protocol.
    void switchTo(Protocol protocol);
    /// Returns the tutorial's address: `tcp://127.0.0.1:8000`, `udp://127.0.0.1:8001`,
    /// `unix:/tmp/chat.sock`.
    [[nodiscard]] static QString tutorialAddress(Protocol protocol);
    /// Returns the setup for a new window: the address and what belongs to it from this one, all
    /// else from `defaults`.
    [[nodiscard]] ConversationSetup forNewWindow(const ConversationSetup &defaults) const;
    /// Returns the setup for the other end: the choices that both ends must share from this one,
    /// the other role, no address, and from `defaults` what is chosen only there.
    [[nodiscard]] ConversationSetup forOtherEnd(const ConversationSetup &defaults) const;

    friend bool operator==(const ConversationSetup &, const ConversationSetup &) = default;
};

/// Describes one choice in its text form, for the command line and the settings file.
struct SetupChoice
{
    /// Lists when a choice is stored in the settings file.
    enum class Kept : quint8 {
        Never,
        WithAddress, ///< together with the address: when a run starts, and when the window closes
        WhenChosen, ///< when it changes in a window, or as a default
        AsDefault, ///< as a default for new windows; a change in a window is for that window
    };
    QLatin1StringView word; ///< `framing`: of the command line's option, and of lessons
    QLatin1StringView key; ///< in the settings file; empty if never stored
    Kept kept;
    bool forBothEnds; ///< also applies to a matching window
    QString (*text)(const ConversationSetup &setup); ///< never a password
    /// Sets the choice; returns false, without a change, if `text` is invalid.
    bool (*read)(ConversationSetup &setup, const QString &text);
    /// Returns why `text` is invalid, in a sentence. Null if `--word` is not an option with a
    /// value.
    QString (*refusal)(const QString &text);
};

[[nodiscard]] std::span<const SetupChoice> setupChoices();
/// Parses a number of seconds that may have a fraction, from 0.001 on; returns milliseconds.
[[nodiscard]] std::optional<int> millisecondsOf(const QString &seconds);
/// Sets the choice named `word`; returns false if there is none, or `text` is invalid.
bool readChoice(ConversationSetup &setup, QLatin1StringView word, const QString &text);

} // namespace socketchat
