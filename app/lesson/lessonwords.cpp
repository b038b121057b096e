// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/lessonwords.h"

#include "app/chat/framer.h"
#include "app/chat/payloadtext.h"
#include "app/net/address/protocol.h"
#include "app/net/conditions/networkconditions.h"
#include "app/net/words.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr int maxRepeats = 10'000;
constexpr int largestSize = 65'536; // bytes, maximum receive size

/// Lists the kinds of arguments a word takes.
enum class Argument : quint8 { None, OneOf, Protocol, Number, Text, NumberAndText, Special };

template<typename Kind>
struct LessonWord
{
    QLatin1StringView word;
    Kind kind;
    Argument argument = Argument::None;
    QLatin1StringView choices = {}; // separated by spaces
};

constexpr auto pageNames = "calls ladder url stream datagram conditions bytes statistics"_L1;

constexpr auto callNames = "getaddrinfo socket setsockopt bind listen accept connect getsockopt "
                           "getsockname send recv sendto recvfrom shutdown close"_L1;

using Action = LessonAction::Kind;
constexpr LessonWord<Action> actionWords[] = {
        {"address"_L1, Action::Address, Argument::Text},
        {"protocol"_L1, Action::Protocol, Argument::Protocol},
        {"sockets"_L1, Action::Sockets, Argument::OneOf, "system qt"_L1},
        {"role"_L1, Action::Role, Argument::OneOf, "server client"_L1},
        {"start"_L1, Action::Start},
        {"stop"_L1, Action::Stop},
        {"matching"_L1, Action::Matching},
        {"new-window"_L1, Action::NewWindow},
        {"send"_L1, Action::Send, Argument::Text},
        {"send-empty"_L1, Action::SendEmpty},
        {"repeat"_L1, Action::Repeat, Argument::NumberAndText},
        {"send-long"_L1, Action::SendLong, Argument::Number},
        {"finish-sending"_L1, Action::FinishSending},
        {"reset"_L1, Action::Reset},
        {"disconnect"_L1, Action::Disconnect},
        {"reply"_L1, Action::Reply, Argument::OneOf, "echo room manual"_L1},
        {"framing"_L1, Action::Framing, Argument::Special},
        {"receive-size"_L1, Action::ReceiveSize, Argument::Number},
        {"reading"_L1, Action::Reading, Argument::OneOf, "on paused"_L1},
        {"accept"_L1, Action::Accept, Argument::OneOf, "all one manual"_L1},
        {"accept-client"_L1, Action::AcceptClient},
        {"reuse-address"_L1, Action::ReuseAddress, Argument::OneOf, "on off"_L1},
        {"stepping"_L1, Action::Stepping, Argument::OneOf, "on off"_L1},
        {"step"_L1, Action::Step, Argument::OneOf, callNames},
        {"conditions"_L1, Action::Conditions, Argument::Special},
        {"encoding"_L1, Action::Encoding, Argument::Special},
        {"page"_L1, Action::Page, Argument::OneOf, pageNames},
        {"select"_L1, Action::Select},
};

using Check = LessonCheck::Kind;
constexpr auto stateNames = "LISTEN SYN_SENT SYN_RECV ESTABLISHED FIN_WAIT1 FIN_WAIT2 CLOSE_WAIT "
                            "CLOSING LAST_ACK TIME_WAIT CLOSED"_L1;
constexpr LessonWord<Check> checkWords[] = {
        {"address"_L1, Check::Address, Argument::Special,
         "scheme user password host port path query fragment"_L1},
        {"protocol"_L1, Check::Protocol, Argument::Protocol},
        {"sockets"_L1, Check::Sockets, Argument::OneOf, "system qt"_L1},
        {"role"_L1, Check::Role, Argument::OneOf, "server client"_L1},
        {"state"_L1, Check::State, Argument::OneOf, "open closed"_L1},
        {"local"_L1, Check::Local, Argument::OneOf, "ipv4 ipv6 as-typed"_L1},
        {"waiting"_L1, Check::Waiting, Argument::OneOf, "accept recv recvfrom connect"_L1},
        {"call"_L1, Check::Call, Argument::Special, callNames},
        {"received"_L1, Check::Received, Argument::Special},
        {"sent"_L1, Check::Sent, Argument::Special},
        {"echo"_L1, Check::Echo, Argument::Special},
        {"peers"_L1, Check::Peers, Argument::Special},
        {"event"_L1, Check::Event, Argument::Special, "joined left finished dropped refused"_L1},
        {"error"_L1, Check::Error, Argument::Special},
        {"reply"_L1, Check::Reply, Argument::OneOf, "echo room manual"_L1},
        {"framing"_L1, Check::Framing, Argument::OneOf, "raw line length fixed"_L1},
        {"encoding"_L1, Check::Encoding, Argument::Special},
        {"receive-size"_L1, Check::ReceiveSize, Argument::Number},
        {"reading"_L1, Check::Reading, Argument::OneOf, "on paused"_L1},
        {"accept"_L1, Check::Accept, Argument::OneOf, "all one manual"_L1},
        {"queue"_L1, Check::Queue, Argument::Number},
        {"reuse-address"_L1, Check::ReuseAddress, Argument::OneOf, "on off"_L1},
        {"stepping"_L1, Check::Stepping, Argument::OneOf, "on off"_L1},
        {"forbidden"_L1, Check::Forbidden},
        {"tcp-state"_L1, Check::TcpState, Argument::OneOf, stateNames},
        {"peer-state"_L1, Check::PeerState, Argument::OneOf, stateNames},
        {"conditions"_L1, Check::Conditions, Argument::OneOf,
         "on off loss duplicate reorder corrupt delay"_L1},
        {"hit"_L1, Check::Hit, Argument::Special, "lost delayed duplicated reordered corrupted"_L1},
        {"page"_L1, Check::Page, Argument::OneOf, pageNames},
        {"selected"_L1, Check::Selected},
};

constexpr Word<Ability> needWords[] = {
        {Ability::HalfClose, "half-close"_L1},       {Ability::PausePeer, "pause-peer"_L1},
        {Ability::NoDelay, "no-delay"_L1},           {Ability::Backlog, "backlog"_L1},
        {Ability::KernelQueues, "kernel-queues"_L1}, {Ability::Refusals, "refusals"_L1},
        {Ability::KernelDrops, "kernel-drops"_L1},   {Ability::CutDatagrams, "cut-datagrams"_L1},
        {Ability::Accepting, "accepting"_L1},        {Ability::SystemCalls, "system-calls"_L1},
        {Ability::ReuseAddress, "reuse-address"_L1}, {Ability::Reset, "reset"_L1},
        {Ability::Stepping, "stepping"_L1},
};

/// Removes and returns the first word of the line.
QStringView takeWord(QStringView &line)
{
    const auto end = std::ranges::find(line, u' ');
    const QStringView word = line.first(end - line.begin());
    line = line.sliced(word.size()).trimmed();
    return word;
}

bool isOneOf(QStringView word, QLatin1StringView choices)
{
    return !word.isEmpty() && QString(choices).split(u' ').contains(word);
}

bool readNumber(QStringView word, qint64 most, qint64 *number)
{
    bool ok = false;
    const qint64 value = word.toLongLong(&ok);
    if (!ok || value < 1 || value > most)
        return false;
    *number = value;
    return true;
}

bool isErrorName(QStringView word)
{
    static const QRegularExpression name(u"\\AE[A-Z0-9_]{2,20}\\z"_s);
    return name.match(word.toString()).hasMatch();
}

/// `[N] [text TEXT|size N|empty|…]`
bool readMeasure(QStringView rest, LessonCheck *check)
{
    if (!rest.isEmpty() && rest.front().isDigit()
        && !readNumber(takeWord(rest), maxRepeats, &check->number))
        return false;
    if (rest.isEmpty())
        return true;
    const QStringView measure = takeWord(rest);
    check->value = rest.toString();
    if (measure == "text"_L1) {
        check->measure = LessonCheck::Measure::Text;
        return !rest.isEmpty();
    }
    if (measure == "size"_L1) {
        check->measure = LessonCheck::Measure::Size;
        qint64 size = 0;
        return readNumber(rest, largestSize, &size);
    }
    struct MeasureWord
    {
        QLatin1StringView word;
        LessonCheck::Measure measure;
        std::optional<Check> onlyOf;
    };
    constexpr MeasureWord words[] = {
            {"empty"_L1, LessonCheck::Measure::Empty, {}},
            {"beyond-ascii"_L1, LessonCheck::Measure::BeyondAscii, {}},
            {"cut"_L1, LessonCheck::Measure::Cut, Check::Received},
            {"split"_L1, LessonCheck::Measure::Split, Check::Received},
            {"joined"_L1, LessonCheck::Measure::Joined, Check::Received},
            {"to-all"_L1, LessonCheck::Measure::ToAll, Check::Sent},
            {"passed-on"_L1, LessonCheck::Measure::PassedOn, Check::Sent},
    };
    const auto word = std::ranges::find_if(
            words, [measure](const MeasureWord &each) { return each.word == measure; });
    if (word == std::end(words) || (word->onlyOf && *word->onlyOf != check->kind))
        return false;
    check->measure = word->measure;
    return rest.isEmpty();
}

bool readSpecial(const LessonWord<Action> &word, QStringView rest, LessonAction *action)
{
    action->text = rest.toString();
    if (word.kind == Action::Conditions)
        return rest == "none"_L1 || (!rest.isEmpty() && !parseConditions(rest).problem);
    if (word.kind == Action::Framing)
        return Framing::fromString(rest).has_value();
    return TextEncoding::named(rest).has_value();
}

bool readSpecial(const LessonWord<Check> &word, QStringView rest, LessonCheck *check)
{
    switch (word.kind) {
    case Check::Received:
    case Check::Sent:
        return readMeasure(rest, check);
    case Check::Echo:
        return rest.isEmpty() || readNumber(rest, maxRepeats, &check->number);
    case Check::Encoding:
        check->text = rest.toString();
        return TextEncoding::named(rest).has_value();
    case Check::Error:
        check->value = rest.toString();
        return isErrorName(rest);
    case Check::Peers:
        check->number = 0;
        return rest == "none"_L1 || readNumber(rest, maxRepeats, &check->number);
    default:
        break;
    }
    const QStringView first = takeWord(rest);
    if (!isOneOf(first, word.choices))
        return false;
    check->text = first.toString();
    if (word.kind == Check::Hit || word.kind == Check::Event
        || (word.kind == Check::Call && !rest.isEmpty() && rest.front().isDigit()))
        return rest.isEmpty() || readNumber(rest, maxRepeats, &check->number);
    if (word.kind == Check::Call) {
        if (rest.isEmpty())
            return true;
        const QStringView how = takeWord(rest);
        if (how == "partial"_L1) {
            check->value = how.toString();
            return rest.isEmpty() && check->text == "send"_L1;
        }
        if (how != "fails"_L1)
            return false;
        check->kind = Check::CallFails;
    }
    check->value = rest.toString();
    return word.kind != Check::Call || rest.isEmpty() || isErrorName(rest);
}

template<typename Kind, size_t count, typename Result>
LessonWordProblem read(const LessonWord<Kind> (&words)[count], QStringView line, Result *result)
{
    const QStringView first = takeWord(line);
    const auto word = std::ranges::find_if(
            words, [first](const LessonWord<Kind> &each) { return each.word == first; });
    if (word == std::end(words))
        return LessonWordProblem::UnknownWord;
    result->kind = word->kind;
    bool ok = false;
    qint64 number = 0;
    switch (word->argument) {
    case Argument::None:
        ok = line.isEmpty();
        break;
    case Argument::OneOf:
        result->text = line.toString();
        ok = isOneOf(line, word->choices);
        break;
    case Argument::Protocol:
        if (const auto protocol = protocolNamed(line)) {
            result->text = traitsOf(*protocol).scheme;
            ok = true;
        }
        break;
    case Argument::Number:
        ok = readNumber(line, largestSize, &number);
        result->number = int(number);
        break;
    case Argument::Text:
        result->text = line.toString();
        ok = !line.isEmpty();
        break;
    case Argument::NumberAndText:
        ok = readNumber(takeWord(line), maxRepeats, &number) && !line.isEmpty();
        result->number = int(number);
        result->text = line.toString();
        break;
    case Argument::Special:
        ok = readSpecial(*word, line, result);
        break;
    }
    return ok ? LessonWordProblem::None : LessonWordProblem::BadArgument;
}

} // namespace

LessonWordProblem readLessonAction(QStringView line, LessonAction *action)
{
    *action = {};
    line = line.trimmed();
    QStringView rest = line;
    action->otherWindow = takeWord(rest) == "other"_L1;
    return read(actionWords, action->otherWindow ? rest : line, action);
}

std::optional<Ability> lessonNeed(QStringView word) { return valueOf(needWords, word); }

LessonWordProblem readLessonCheck(QStringView line, LessonCheck *check)
{
    *check = {};
    line = line.trimmed();
    QStringView rest = line;
    const bool other = takeWord(rest) == "other"_L1;
    const LessonWordProblem problem = read(checkWords, other ? rest : line, check);
    check->otherWindow = other;
    const bool onlyHere = check->happens() || check->kind == Check::Selected;
    return other && problem == LessonWordProblem::None && onlyHere ? LessonWordProblem::BadArgument
                                                                   : problem;
}

} // namespace socketchat
