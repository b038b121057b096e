// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversation.h"
#include "app/chat/framer.h"
#include "app/chat/responder.h"
#include "app/chat/typedpayload.h"
#include "app/net/address/endpoint.h"
#include "app/net/conditions/networkconditions.h"
#include "app/net/transport.h"

#include <QString>

#include <span>

namespace socketchat {

/// Holds everything that a person chooses about one end of a conversation. The command line makes
/// one, the preferences keep one, the window edits one, a session and a program are made from one.
///
/// A new choice is a member here and a row in setupChoices(): the command line, the preferences,
/// new windows and matching windows take it from there.
struct ConversationSetup
{
    Protocol protocol = Protocol::Tcp; ///< where the address does not name one
    Role role = Role::Server;
    QString address; ///< as typed; empty: the one of the tutorial for this protocol
    ReplyMode reply = ReplyMode::Echo; ///< of a server
    Framing framing; ///< of a stream
    TextEncoding encoding; ///< of what is typed and shown
    PayloadForm form = PayloadForm::Text; ///< how what is typed is read
    TransportOptions transport; ///< engine, receive size, keep-alive, Nagle
    NetworkConditions conditions; ///< for outgoing messages
    qint64 keep = Conversation::defaultLimit; ///< bytes of the conversation that are kept
    QString record; ///< folder that each run is recorded to; empty for none
    bool start = false; ///< opens as soon as there is a window for it

    static constexpr qsizetype longestAddress = 2048; ///< UTF-16 units; nobody types a longer one
    static constexpr int largestReceiveSize = 65'536; ///< that can be chosen

    /// Reads the address.
    [[nodiscard]] ParsedEndpoint parsed() const;
    /// Takes the protocol from the address where its scheme names one.
    void followScheme();
    /// Chooses a protocol, and makes the address one of that protocol.
    void switchTo(Protocol protocol);
    /// Returns the tutorial's address: `tcp://127.0.0.1:8000`, `udp://127.0.0.1:8001`.
    [[nodiscard]] static QString tutorialAddress(Protocol protocol);
    /// Returns what another window begins with: what the preferences keep.
    [[nodiscard]] ConversationSetup forNewWindow() const;
    /// Returns what both ends have to agree on, with the other role and without an address.
    [[nodiscard]] ConversationSetup forOtherEnd() const;

    friend bool operator==(const ConversationSetup &, const ConversationSetup &) = default;
};

/// Describes one choice as text: on the command line, in the settings file.
struct SetupChoice
{
    /// When the settings file keeps it.
    enum class Kept : quint8 {
        Never,
        WithAddress, ///< together with the address: when a run starts, and when the window closes
        WhenChosen, ///< when it changes in a window
    };
    QLatin1StringView word; ///< `framing`: of the command line's option, and of lessons
    QLatin1StringView key; ///< in the settings file; empty where it is never kept
    Kept kept;
    bool forBothEnds; ///< a matching window has it as well
    QString (*text)(const ConversationSetup &setup); ///< never a password
    /// Returns false, and changes nothing, where `text` makes no sense.
    bool (*read)(ConversationSetup &setup, const QString &text);
    /// Returns why it is refused, in one sentence. Null where `--word` is no option with a value.
    QString (*refusal)(const QString &text);
};

[[nodiscard]] std::span<const SetupChoice> setupChoices();
/// Reads the choice of that word; returns false where there is none, or `text` makes no sense.
bool readChoice(ConversationSetup &setup, QLatin1StringView word, const QString &text);

} // namespace socketchat

Q_DECLARE_METATYPE(socketchat::ConversationSetup)
