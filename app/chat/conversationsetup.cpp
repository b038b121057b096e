// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/conversationsetup.h"

#include "app/chat/problemsentences.h"
#include "app/chat/sentencepieces.h"
#include "app/net/address/endpointparser.h"
#include "app/net/address/typedtext.h"
#include "app/net/backends.h"
#include "app/net/words.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

class SetupTexts
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::CommandLine)
};

using Setup = ConversationSetup;
using Kept = SetupChoice::Kept;

constexpr Word<Role> roleWords[] = {{Role::Server, "server"_L1}, {Role::Client, "client"_L1}};
constexpr QLatin1StringView relayWord("relay");

constexpr Word<PayloadForm> formWords[] = {{PayloadForm::Text, "text"_L1},
                                           {PayloadForm::Hex, "hex"_L1},
                                           {PayloadForm::Escapes, "escapes"_L1}};

/// Returns an argument in a form fit for error messages.
QString shownArgument(const QString &argument) { return quotable(argument, 64); }

template<typename Choice>
bool assign(Choice &choice, const std::optional<Choice> &read)
{
    choice = read.value_or(choice);
    return read.has_value();
}

QString switchText(bool on) { return on ? u"on"_s : u"off"_s; }

std::optional<bool> switchOf(const QString &text)
{
    if (text == "on"_L1 || text == "off"_L1)
        return text == "on"_L1;
    return std::nullopt;
}

/// Returns an engine of this build; nullopt for any other.
std::optional<Engine> engineNamed(const QString &text)
{
    const std::optional<Engine> engine = engineOfWord(text);
    return engine && availableEngines().contains(*engine) ? engine : std::nullopt;
}

QString engineRefusal(const QString &text)
{
    if (!engineOfWord(text))
        return SetupTexts::tr("“--sockets” takes system or qt, and “%1” is neither.")
                .arg(shownArgument(text));
    return SetupTexts::tr("This build of Socket Chat has no “--sockets %1”. Leave the option "
                          "out, or give “--sockets %2”.")
            .arg(text, engineWord(defaultEngine()));
}

/// Parses `256M`, `2G`, or a number of bytes.
std::optional<qint64> sizeOf(const QString &text)
{
    constexpr qint64 mebi = 1024 * 1024;
    constexpr qint64 most = 1024 * 1024 * mebi;
    const qint64 unit = text.endsWith(u'M', Qt::CaseInsensitive)   ? mebi
                        : text.endsWith(u'G', Qt::CaseInsensitive) ? 1024 * mebi
                                                                   : 1;
    bool isNumber = false;
    const qint64 count = text.chopped(unit > 1 ? 1 : 0).toLongLong(&isNumber);
    if (!isNumber || count < 1 || count > most / unit)
        return std::nullopt;
    return count * unit >= Conversation::smallestLimit ? std::optional(count * unit) : std::nullopt;
}

std::optional<int> numberIn(const QString &text, int least, int most)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && least <= number && number <= most ? std::optional(number) : std::nullopt;
}

/// Returns the whole name of a file, which another folder does not change; empty for none.
std::optional<QString> fileNameOf(const QString &text)
{
    constexpr qsizetype longest = 4096;
    if (text.size() > longest)
        return std::nullopt;
    return text.isEmpty() ? text : QFileInfo(text).absoluteFilePath();
}

QString fileSentence(const QString &)
{
    return SetupTexts::tr("The name of the file is too long.");
}

/// Returns names for ALPN (RFC 7301); empty for none.
std::optional<QString> protocolsOnTop(const QString &text)
{
    constexpr qsizetype longest = 255; // bytes of a name
    constexpr qsizetype most = 4096;
    const QStringList names = text.split(u',', Qt::SkipEmptyParts);
    const bool fits = std::ranges::all_of(names, [](const QString &name) {
        const qsizetype size = name.trimmed().toUtf8().size();
        return size >= 1 && size <= longest;
    });
    return fits && text.size() <= most ? std::optional(text) : std::nullopt;
}

constexpr SetupChoice choices[] = {
        {"protocol"_L1, "endpoint/protocol"_L1, Kept::WithAddress, true,
         [](const Setup &setup) { return QString(traitsOf(setup.protocol).scheme); },
         [](Setup &setup, const QString &text) {
             return assign(setup.protocol, protocolNamed(text));
         },
         nullptr},
        {"role"_L1, "endpoint/role"_L1, Kept::WithAddress, false,
         [](const Setup &setup) {
             return QString(setup.relays() ? relayWord : wordOf(roleWords, setup.role));
         },
         [](Setup &setup, const QString &text) {
             const bool relays = text == relayWord;
             const std::optional<Role> role = valueOf(roleWords, text);
             if (!relays && !role)
                 return false;
             setup.relay = relays;
             setup.role = role.value_or(Role::Server);
             return true;
         },
         nullptr},
        {"target"_L1, "endpoint/target"_L1, Kept::WithAddress, false,
         [](const Setup &setup) { return withoutPassword(setup.target, PasswordStyle::LeftOut); },
         [](Setup &setup, const QString &text) {
             setup.target = text.left(Setup::longestAddress);
             return true;
         },
         nullptr},
        {"address"_L1, "endpoint/address"_L1, Kept::WithAddress, false,
         [](const Setup &setup) { return withoutPassword(setup.address, PasswordStyle::LeftOut); },
         [](Setup &setup, const QString &text) {
             setup.address = text.left(Setup::longestAddress);
             return true;
         },
         nullptr},
        {"sockets"_L1, "endpoint/sockets"_L1, Kept::WithAddress, true,
         [](const Setup &setup) { return engineWord(setup.transport.engine); },
         [](Setup &setup, const QString &text) {
             return assign(setup.transport.engine, engineNamed(text));
         },
         engineRefusal},
        {"reply"_L1, "endpoint/reply"_L1, Kept::WithAddress, false,
         [](const Setup &setup) { return replyModeName(setup.reply); },
         [](Setup &setup, const QString &text) {
             return assign(setup.reply, replyModeNamed(text));
         },
         [](const QString &text) {
             return SetupTexts::tr("“--reply” takes echo, room or manual, and “%1” is none of "
                                   "them.")
                     .arg(shownArgument(text));
         }},
        // With --rules on the command line it is a file.
        {"rules"_L1, "endpoint/rules"_L1, Kept::WithAddress, false,
         [](const Setup &setup) {
             return setup.rules.list.isEmpty() ? QString()
                                               : QString::fromUtf8(replyRulesText(setup.rules));
         },
         [](Setup &setup, const QString &text) {
             // Whether an encoding has their texts is seen when they are used.
             const ReadReplyRules read =
                     text.isEmpty() ? ReadReplyRules() : parseReplyRules(text.toUtf8(), {});
             if (read.problem.isEmpty())
                 setup.rules = read.rules;
             return read.problem.isEmpty();
         },
         nullptr},
        {"framing"_L1, "endpoint/framing"_L1, Kept::WhenChosen, true,
         [](const Setup &setup) { return setup.framing.toString(); },
         [](Setup &setup, const QString &text) {
             return assign(setup.framing, Framing::fromString(text));
         },
         [](const QString &text) {
             return SetupTexts::tr("“--framing” takes raw, line, length1, length2be, length2le, "
                                   "length4be, length4le or fixed with a number of bytes from "
                                   "1 to 65536, as in fixed16, and “%1” is none of them.")
                     .arg(shownArgument(text));
         }},
        {"encoding"_L1, "composer/encoding"_L1, Kept::WhenChosen, true,
         [](const Setup &setup) { return setup.encoding.name(); },
         [](Setup &setup, const QString &text) {
             return assign(setup.encoding, TextEncoding::named(text));
         },
         [](const QString &text) {
             return SetupTexts::tr("“--encoding” takes a name such as UTF-8, GB18030 or Latin-1, "
                                   "and “%1” is no encoding known here.")
                     .arg(shownArgument(text));
         }},
        {"form"_L1, "composer/form"_L1, Kept::WhenChosen, true,
         [](const Setup &setup) { return QString(wordOf(formWords, setup.form)); },
         [](Setup &setup, const QString &text) {
             return assign(setup.form, valueOf(formWords, text));
         },
         [](const QString &text) {
             return SetupTexts::tr("“--form” takes text, hex or escapes, and “%1” is none of "
                                   "them.")
                     .arg(shownArgument(text));
         }},
        {"line-end"_L1, "composer/lineEnd"_L1, Kept::WhenChosen, true,
         [](const Setup &setup) { return QString(wordOf(lineEndWords, setup.lineEnd)); },
         [](Setup &setup, const QString &text) {
             return assign(setup.lineEnd, valueOf(lineEndWords, text));
         },
         [](const QString &text) {
             return SetupTexts::tr("“--line-end” takes none, lf, cr or crlf, and “%1” is none of "
                                   "them.")
                     .arg(shownArgument(text));
         }},
        {"placeholders"_L1, "composer/placeholders"_L1, Kept::WhenChosen, true,
         [](const Setup &setup) { return switchText(setup.placeholders); },
         [](Setup &setup, const QString &text) {
             return assign(setup.placeholders, switchOf(text));
         },
         [](const QString &text) {
             return SetupTexts::tr("“--placeholders” takes on or off, and “%1” is neither.")
                     .arg(shownArgument(text));
         }},
        {"checksum"_L1, "composer/checksum"_L1, Kept::WhenChosen, true,
         [](const Setup &setup) { return setup.checksum.toString(); },
         [](Setup &setup, const QString &text) {
             return assign(setup.checksum, Checksum::fromString(text));
         },
         [](const QString &text) {
             QStringList words;
             for (const ChecksumAlgorithm &algorithm : checksumAlgorithms())
                 words.append(algorithm.word);
             return SetupTexts::tr("“--checksum” takes none or one of %1, with from=N, to=N and "
                                   "order=little or order=big behind it, as in "
                                   "crc16-modbus,from=1, and “%2” is nothing of that.")
                     .arg(words.join(u", "_s), shownArgument(text));
         }},
        {"keep"_L1, "conversation/keep"_L1, Kept::WhenChosen, true,
         [](const Setup &setup) { return QString::number(setup.keep); },
         [](Setup &setup, const QString &text) { return assign(setup.keep, sizeOf(text)); },
         [](const QString &text) {
             return SetupTexts::tr("“--keep” takes a size from 1M to 1024G, such as 256M, and “%1” "
                                   "is none.")
                     .arg(shownArgument(text));
         }},
        {"conditions"_L1,
         {},
         Kept::Never,
         false,
         [](const Setup &setup) { return setup.conditions.toString(); },
         [](Setup &setup, const QString &text) {
             const ParsedConditions parsed = parseConditions(text);
             if (!parsed.problem)
                 setup.conditions = parsed.conditions;
             return !parsed.problem;
         },
         [](const QString &text) {
             const std::optional<ConditionsProblem> problem = parseConditions(text).problem;
             return conditionsProblemSentence(problem.value_or(ConditionsProblem()));
         }},
        {"conditions-to"_L1,
         {},
         Kept::Never,
         false,
         [](const Setup &setup) { return QString(wordOf(relayWayWords, setup.conditionsTo)); },
         [](Setup &setup, const QString &text) {
             return assign(setup.conditionsTo, valueOf(relayWayWords, text));
         },
         [](const QString &text) {
             return SetupTexts::tr("“--conditions-to” takes target, clients, both or none, and "
                                   "“%1” is none of them.")
                     .arg(shownArgument(text));
         }},
        {"hold"_L1,
         {},
         Kept::Never,
         false,
         [](const Setup &setup) { return QString(wordOf(relayWayWords, setup.hold)); },
         [](Setup &setup, const QString &text) {
             return assign(setup.hold, valueOf(relayWayWords, text));
         },
         nullptr},
        {"receive-size"_L1, "sockets/receiveSize"_L1, Kept::AsDefault, false,
         [](const Setup &setup) { return QString::number(setup.transport.receiveSize); },
         [](Setup &setup, const QString &text) {
             return assign(setup.transport.receiveSize,
                           numberIn(text, 1, Setup::largestReceiveSize));
         },
         receiveSizeSentence},
        {"keep-alive"_L1, "sockets/keepAlive"_L1, Kept::AsDefault, false,
         [](const Setup &setup) {
             const int seconds = setup.transport.keepAlive;
             return seconds == 0 ? u"off"_s : QString::number(seconds);
         },
         [](Setup &setup, const QString &text) {
             return assign(setup.transport.keepAlive,
                           text == "off"_L1 ? std::optional(0)
                                            : numberIn(text, 1, Setup::longestKeepAlive));
         },
         [](const QString &text) {
             return SetupTexts::tr("“--keep-alive” takes a number of seconds from 1 to 32767, or "
                                   "off, and “%1” is neither.")
                     .arg(text);
         }},
        {"backlog"_L1, "sockets/backlog"_L1, Kept::AsDefault, false,
         [](const Setup &setup) { return QString::number(setup.transport.backlog); },
         [](Setup &setup, const QString &text) {
             return assign(setup.transport.backlog, numberIn(text, 1, Setup::longestBacklog));
         },
         backlogSentence},
        {"accept"_L1,
         {},
         Kept::Never,
         false,
         [](const Setup &setup) {
             return QString(wordOf(acceptingWords, setup.transport.accepting));
         },
         [](Setup &setup, const QString &text) {
             return assign(setup.transport.accepting, valueOf(acceptingWords, text));
         },
         [](const QString &text) {
             return SetupTexts::tr("“--accept” takes all, one or manual, and “%1” is none of "
                                   "them.")
                     .arg(shownArgument(text));
         }},
        {"reuse-address"_L1,
         {},
         Kept::Never,
         false,
         [](const Setup &setup) { return switchText(setup.transport.reuseAddress); },
         [](Setup &setup, const QString &text) {
             return assign(setup.transport.reuseAddress, switchOf(text));
         },
         [](const QString &text) {
             return SetupTexts::tr("“--reuse-address” takes on or off, and “%1” is neither.")
                     .arg(shownArgument(text));
         }},
        {"step"_L1,
         {},
         Kept::Never,
         false,
         [](const Setup &setup) { return switchText(setup.transport.stepping); },
         [](Setup &setup, const QString &text) {
             return assign(setup.transport.stepping, switchOf(text));
         },
         nullptr},
        {"connect-timeout"_L1,
         {},
         Kept::Never,
         false,
         [](const Setup &setup) {
             return QString::number(setup.transport.connectTimeout / 1000.0);
         },
         [](Setup &setup, const QString &text) {
             return assign(setup.transport.connectTimeout, millisecondsOf(text));
         },
         [](const QString &text) {
             return SetupTexts::tr("“--connect-timeout” takes a number of seconds from 0.001 to "
                                   "1000000, and “%1” is none.")
                     .arg(shownArgument(text));
         }},
        {"piece-size"_L1, "files/pieceSize"_L1, Kept::WhenChosen, false,
         [](const Setup &setup) { return QString::number(setup.pieceSize); },
         [](Setup &setup, const QString &text) {
             return assign(setup.pieceSize, numberIn(text, 1, Setup::largestPiece));
         },
         [](const QString &text) {
             return SetupTexts::tr("“--piece-size” takes a number of bytes from 1 to 65527, and "
                                   "“%1” is none.")
                     .arg(shownArgument(text));
         }},
        {"piece-pause"_L1, "files/piecePause"_L1, Kept::WhenChosen, false,
         [](const Setup &setup) { return QString::number(setup.piecePause); },
         [](Setup &setup, const QString &text) {
             return assign(setup.piecePause, numberIn(text, 0, Setup::longestPause));
         },
         [](const QString &text) {
             return SetupTexts::tr("“--piece-pause” takes a number of milliseconds from 0 to "
                                   "60000, and “%1” is none.")
                     .arg(shownArgument(text));
         }},
        {"cert"_L1, "tls/certificate"_L1, Kept::WithAddress, false,
         [](const Setup &setup) { return setup.transport.tls.certificate; },
         [](Setup &setup, const QString &text) {
             return assign(setup.transport.tls.certificate, fileNameOf(text));
         },
         fileSentence},
        {"key"_L1, "tls/key"_L1, Kept::WithAddress, false,
         [](const Setup &setup) { return setup.transport.tls.key; },
         [](Setup &setup, const QString &text) {
             return assign(setup.transport.tls.key, fileNameOf(text));
         },
         fileSentence},
        {"key-password-file"_L1, "tls/keyPasswordFile"_L1, Kept::WithAddress, false,
         [](const Setup &setup) { return setup.transport.tls.keyPasswordFile; },
         [](Setup &setup, const QString &text) {
             return assign(setup.transport.tls.keyPasswordFile, fileNameOf(text));
         },
         fileSentence},
        {"ca"_L1, "tls/authorities"_L1, Kept::WithAddress, false,
         [](const Setup &setup) { return setup.transport.tls.authorities; },
         [](Setup &setup, const QString &text) {
             return assign(setup.transport.tls.authorities, fileNameOf(text));
         },
         fileSentence},
        {"trust"_L1, "tls/trusted"_L1, Kept::WhenChosen, false,
         [](const Setup &setup) { return setup.transport.tls.trusted; },
         [](Setup &setup, const QString &text) {
             const bool valid = TlsOptions::areFingerprints(text);
             return assign(setup.transport.tls.trusted, valid ? std::optional(text) : std::nullopt);
         },
         [](const QString &text) {
             return SetupTexts::tr("“--trust” takes the SHA-256 fingerprint of a certificate, 64 "
                                   "hex digits with or without colons, or several with commas "
                                   "between them, and “%1” is none.")
                     .arg(shownArgument(text));
         }},
        {"insecure"_L1,
         {},
         Kept::Never,
         false,
         [](const Setup &setup) { return switchText(!setup.transport.tls.verifies); },
         [](Setup &setup, const QString &text) {
             const std::optional<bool> on = switchOf(text);
             setup.transport.tls.verifies = !on.value_or(!setup.transport.tls.verifies);
             return on.has_value();
         },
         nullptr},
        {"client-cert-required"_L1, "tls/clientCertificate"_L1, Kept::WithAddress, false,
         [](const Setup &setup) { return switchText(setup.transport.tls.wantsClientCertificate); },
         [](Setup &setup, const QString &text) {
             return assign(setup.transport.tls.wantsClientCertificate, switchOf(text));
         },
         nullptr},
        {"alpn"_L1, "tls/alpn"_L1, Kept::WithAddress, true,
         [](const Setup &setup) { return setup.transport.tls.alpn; },
         [](Setup &setup, const QString &text) {
             return assign(setup.transport.tls.alpn, protocolsOnTop(text));
         },
         [](const QString &text) {
             return SetupTexts::tr("“--alpn” takes names of protocols of 1 to 255 characters with "
                                   "commas between them, as in h2,http/1.1, and “%1” is none.")
                     .arg(shownArgument(text));
         }},
        {"tls-min"_L1, "tls/least"_L1, Kept::WithAddress, true,
         [](const Setup &setup) {
             return QString(wordOf(tlsVersionWords, setup.transport.tls.least));
         },
         [](Setup &setup, const QString &text) {
             return assign(setup.transport.tls.least, valueOf(tlsVersionWords, text));
         },
         [](const QString &text) {
             return SetupTexts::tr("“--tls-min” takes 1.2 or 1.3, and “%1” is neither.")
                     .arg(shownArgument(text));
         }},
        {"max-clients"_L1,
         {},
         Kept::Never,
         false,
         [](const Setup &setup) { return QString::number(setup.maxClients); },
         [](Setup &setup, const QString &text) {
             return assign(setup.maxClients, numberIn(text, 1, std::numeric_limits<int>::max()));
         },
         [](const QString &text) {
             return SetupTexts::tr(
                            "“--max-clients” takes a number from 1 to 2147483647, and “%1” is "
                            "none.")
                     .arg(shownArgument(text));
         }},
        {"block"_L1, "endpoint/block"_L1, Kept::WhenChosen, false,
         [](const Setup &setup) { return setup.transport.blocked.toString(); },
         [](Setup &setup, const QString &text) {
             return assign(setup.transport.blocked, BlockedHosts::fromString(text));
         },
         [](const QString &text) {
             return SetupTexts::tr("“--block” takes an IP address such as 192.168.1.23, or a "
                                   "network such as 192.168.1.0/24, at most %1 of them, and “%2” "
                                   "is none.")
                     .arg(QString::number(BlockedHosts::most), shownArgument(text));
         }},
        {"record"_L1,
         {},
         Kept::Never,
         false,
         [](const Setup &setup) { return setup.record; },
         [](Setup &setup, const QString &text) {
             if (!text.isEmpty())
                 setup.record = text;
             return !text.isEmpty();
         },
         [](const QString &) {
             return SetupTexts::tr("“--record” takes a folder, and nothing was given.");
         }},
};

} // namespace

Engine ConversationSetup::engine() const { return engineFor(protocol, role, transport.engine); }

ParsedEndpoint ConversationSetup::parsed() const { return parseEndpoint(address, role, protocol); }

ParsedEndpoint ConversationSetup::parsedTarget() const
{
    using Kind = EndpointProblemKind;
    ParsedEndpoint to = parseEndpoint(target, Role::Client, protocol);
    if (!to.ok())
        return to;
    const Endpoint from = parsed().endpoint;
    const ProtocolTraits &here = traitsOf(from.protocol);
    const ProtocolTraits &there = traitsOf(to.endpoint.protocol);
    const auto isHere = [](const Endpoint &endpoint) {
        return endpoint.hostKind == HostKind::Any || endpoint.hostKind == HostKind::ThisMachine;
    };
    const bool isSamePlace = here.usesPaths ? from.path == to.endpoint.path
                                            : from.port == to.endpoint.port
                                                      && (from.host == to.endpoint.host
                                                          || (isHere(from) && isHere(to.endpoint)));
    if (here.isStream != there.isStream || here.isEchoed || there.isEchoed)
        to.problem = EndpointProblem{Kind::NotRelayed, EndpointPartKind::Scheme, 0, target.size(),
                                     there.name};
    else if (here.protocol == there.protocol && isSamePlace)
        to.problem = EndpointProblem{Kind::RelaysToItself, EndpointPartKind::Host, 0, target.size(),
                                     target};
    return to;
}

std::optional<EndpointProblem> ConversationSetup::problemOfStarting() const
{
    const std::optional<EndpointProblem> problem = parsed().problem;
    return problem || !relays() ? problem : parsedTarget().problem;
}

void ConversationSetup::followScheme()
{
    const ParsedEndpoint read = parsed();
    const EndpointPart *scheme = read.part(EndpointPartKind::Scheme);
    if (scheme && scheme->typed)
        protocol = Endpoint::protocolOfScheme(scheme->value.toLower()).value_or(protocol);
}

void ConversationSetup::switchTo(Protocol wanted)
{
    const ParsedEndpoint read = parsed();
    const EndpointPart *scheme = read.part(EndpointPartKind::Scheme);
    // A path is no host, and a host no path.
    const bool fits = traitsOf(read.endpoint.protocol).usesPaths == traitsOf(wanted).usesPaths;
    if (address == tutorialAddress(protocol) || !fits) {
        address = tutorialAddress(wanted);
    } else {
        const EndpointPart *port = read.part(EndpointPartKind::Port);
        if (!traitsOf(wanted).hasPorts && port && port->typed) {
            if (port->start == 0) // a port alone
                address = tutorialAddress(wanted);
            else
                address.remove(port->start - 1, port->length + 1);
        }
        if (scheme && scheme->typed)
            address.replace(scheme->start, scheme->length, traitsOf(wanted).scheme);
    }
    protocol = wanted;
}

QString ConversationSetup::tutorialAddress(Protocol protocol)
{
    const ProtocolTraits &traits = traitsOf(protocol);
    if (traits.usesPaths)
        return u"%1:/tmp/chat.sock"_s.arg(traits.scheme);
    if (!traits.hasPorts)
        return u"%1://127.0.0.1"_s.arg(traits.scheme);
    return u"%1://127.0.0.1:%2"_s.arg(traits.scheme, QString::number(traits.defaultPort));
}

ConversationSetup ConversationSetup::forNewWindow(const ConversationSetup &defaults) const
{
    ConversationSetup setup = defaults;
    for (const SetupChoice &choice : choices) {
        if (choice.kept == Kept::WithAddress)
            choice.read(setup, choice.text(*this));
    }
    return setup;
}

ConversationSetup ConversationSetup::forOtherEnd(const ConversationSetup &defaults) const
{
    ConversationSetup other;
    for (const SetupChoice &choice : choices) {
        if (choice.forBothEnds)
            choice.read(other, choice.text(*this));
        else if (choice.kept == Kept::AsDefault)
            choice.read(other, choice.text(defaults));
    }
    other.record = defaults.record;
    other.role = role == Role::Server ? Role::Client : Role::Server;
    return other;
}

std::optional<int> millisecondsOf(const QString &seconds)
{
    bool isNumber = false;
    const double milliseconds = std::round(seconds.toDouble(&isNumber) * 1000);
    if (!isNumber || !(milliseconds >= 1) || milliseconds > Setup::longestTime)
        return std::nullopt;
    return int(milliseconds);
}

std::span<const SetupChoice> setupChoices() { return choices; }

bool readChoice(ConversationSetup &setup, QLatin1StringView word, const QString &text)
{
    const auto *choice = std::ranges::find(choices, word, &SetupChoice::word);
    return choice != std::end(choices) && choice->read(setup, text);
}

} // namespace socketchat
