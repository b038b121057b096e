// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/engine.h"

#include <QList>
#include <QString>

namespace socketchat {

/// Holds a lesson's text in the program's languages. If a file gives only one, it is used for both.
struct LessonText
{
    QString english;
    QString chinese;
    [[nodiscard]] const QString &in(bool chineseWanted) const
    {
        return (chineseWanted && !chinese.isEmpty()) || english.isEmpty() ? chinese : english;
    }
    [[nodiscard]] bool isEmpty() const { return english.isEmpty() && chinese.isEmpty(); }
    friend bool operator==(const LessonText &, const LessonText &) = default;
};

/// Describes an action of "Do it for me": something a person could do in the window.
struct LessonAction
{
    enum class Kind : quint8 {
        Address, ///< text: the text to type into the address field
        Protocol, ///< text: the scheme of one
        Sockets, ///< text: system, qt
        Role, ///< text: server, client
        Start,
        Stop,
        Matching, ///< opens and starts the matching other end
        NewWindow, ///< opens a window like this one, not started
        Send, ///< text: the message
        SendEmpty,
        Repeat, ///< sends text `number` times without a pause
        SendLong, ///< one message of `number` KiB
        FinishSending,
        Reset, ///< the connection, with an RST
        Disconnect, ///< every client
        Reply, ///< text: echo, room, manual
        Framing, ///< text: in the form of Framing::fromString()
        ReceiveSize, ///< number: bytes
        Reading, ///< text: on, paused
        Accept, ///< text: all, one, manual
        AcceptClient, ///< the next one, by hand
        ReuseAddress, ///< text: on, off
        Stepping, ///< text: on, off
        Step, ///< text: a socket call, to be made by itself
        Conditions, ///< text: as on the command line; "none"
        Encoding, ///< text: an IANA name
        Page, ///< text: a page of the inspector
        Select, ///< the newest message
    };
    Kind kind = Kind::Start;
    bool otherWindow = false; ///< in the window at the other end
    QString text;
    int number = 0;
    friend bool operator==(const LessonAction &, const LessonAction &) = default;
};

/// Names a state that a step requires, or an event that must occur after the step has begun.
///
/// A state (see happens()) can also be required of the window at the other end.
struct LessonCheck
{
    enum class Kind : quint8 {
        Address, ///< text: a part of the address; value: its value (empty: any)
        Protocol,
        Sockets, ///< text: system, qt
        Role,
        State, ///< text: open, closed
        Local, ///< text: ipv4, ipv6 – the family of the address that this end has; as-typed – its
               ///< port is the one that was typed
        Waiting, ///< text: the call that is waiting now
        Call, ///< text: a call that was made and did not fail, so many times; value: partial – it
              ///< took less than it was given
        CallFails, ///< text: a call; value: the errno (empty: any)
        Received, ///< number of messages; measure and value select them
        Sent,
        Echo, ///< number of exact echoes
        Peers, ///< number of peers connected now, at least; 0: nobody is
        Event, ///< text: joined, left, finished, dropped, refused
        Error, ///< value: name of the error
        Reply,
        Framing, ///< text: raw, line, length, fixed
        Encoding,
        ReceiveSize, ///< number: maximum bytes
        Reading, ///< text: on, paused
        Accept, ///< text: all, one, manual
        Queue, ///< number of clients that wait for accept(), at least
        ReuseAddress, ///< text: on, off
        TcpState, ///< text: the state of this end, as the page Ladder shows it
        PeerState, ///< text: the same of the other end
        Conditions, ///< text: on, off, or which of them: loss, duplicate, reorder, corrupt, delay
        Hit, ///< text: the effect of network conditions on at least `number` messages
        Page, ///< text: the page of the inspector that is turned to
        Stepping, ///< text: on, off
        Forbidden, ///< the system did not let it begin
        Selected, ///< a message that has come or gone since the step began is selected
    };
    enum class Measure : quint8 {
        Any,
        Text, ///< value: the text, without spaces around it
        Size, ///< value: bytes
        Empty,
        Cut, ///< by the receive buffer
        BeyondAscii, ///< a character of it is no ASCII
        Split, ///< received: what one send() of the other end carried, in several reads
        Joined, ///< received: what several send()s carried whole, in one read
        ToAll, ///< sent: by the person, to every client
        PassedOn, ///< sent: by the chat room
    };
    Kind kind = Kind::State;
    Measure measure = Measure::Any;
    bool otherWindow = false; ///< asked of the window at the other end
    bool afterwards = false; ///< counts only what happens once all checks before it hold
    bool instead = false; ///< holds in place of all the others
    QString text;
    QString value;
    qint64 number = 1;
    friend bool operator==(const LessonCheck &, const LessonCheck &) = default;

    /// Returns whether the check counts events; other checks compare a state.
    [[nodiscard]] bool happens() const
    {
        switch (kind) {
        case Kind::Call:
        case Kind::CallFails:
        case Kind::Received:
        case Kind::Sent:
        case Kind::Echo:
        case Kind::Event:
        case Kind::Error:
        case Kind::Hit:
            return true;
        default:
            return false;
        }
    }
};

struct LessonStep
{
    LessonText instruction;
    QList<LessonAction> actions; ///< empty if only the person can do it
    QList<LessonCheck> checks; ///< all must hold, or one of those that stand for them; at least one
    QList<Ability> needs; ///< required abilities of the sockets
    friend bool operator==(const LessonStep &, const LessonStep &) = default;
};

struct LessonChoice
{
    LessonText text;
    LessonText hint; ///< where it is wrong: what leads on; may be empty
    bool right = false;
    friend bool operator==(const LessonChoice &, const LessonChoice &) = default;
};

struct LessonQuestion
{
    LessonText text;
    QList<LessonChoice> choices; ///< two to six, exactly one right
    LessonText why; ///< shown once answered rightly
    friend bool operator==(const LessonQuestion &, const LessonQuestion &) = default;
};

/// Holds one lesson as read from its file. Plain data.
struct Lesson
{
    QString id; ///< lower-case letters, digits and hyphens; the key for progress
    LessonText title;
    LessonText about;
    LessonText tutorial; ///< where the tutorial speaks of it; may be empty
    LessonText chapter; ///< of the tutorial; may be empty
    QList<LessonStep> steps;
    QList<LessonQuestion> questions;
    friend bool operator==(const Lesson &, const Lesson &) = default;
};

} // namespace socketchat
