// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/programwriter.h"

#include "app/lesson/programshortest.h"
#include "app/lesson/programvalues.h"

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

struct LanguageTraits
{
    ProgramLanguage language;
    QLatin1StringView name;
    QLatin1StringView suffix;
    QLatin1StringView buildLine; ///< for a base name
};

// In the order of ProgramLanguage.
constexpr LanguageTraits languages[] = {
        {ProgramLanguage::Python, "python"_L1, "py"_L1, "python3 %1.py"_L1},
        {ProgramLanguage::C, "c"_L1, "c"_L1, "gcc -o %1 %1.c && ./%1"_L1},
        {ProgramLanguage::Qt, "qt"_L1, "cpp"_L1,
         "g++ -std=c++17 -fPIC -o %1 %1.cpp $(pkg-config --cflags --libs Qt6Network) && ./%1"_L1},
};

const LanguageTraits &traits(ProgramLanguage language) { return languages[int(language)]; }

constexpr int tutorialReceiveSize = 1024; // bytes

QString baseName(const ProgramSpec &spec)
{
    const bool isFirst = spec.protocol == protocols().front().protocol;
    const QString scheme = traitsOf(spec.protocol).scheme;
    if (spec.style == ProgramStyle::Shortest) {
        return u"Chat%1%2"_s.arg(spec.role == Role::Server ? "Server"_L1 : "Client"_L1,
                                 isFirst ? QString() : scheme.toUpper());
    }
    return u"chat_%1%2"_s.arg(spec.role == Role::Server ? "server"_L1 : "client"_L1,
                              isFirst ? QString() : u'_' + scheme);
}

} // namespace

std::optional<ProgramLanguage> programLanguageNamed(QStringView name)
{
    for (const LanguageTraits &each : languages) {
        if (name.compare(each.name, Qt::CaseInsensitive) == 0)
            return each.language;
    }
    return std::nullopt;
}

QLatin1StringView programSuffix(ProgramLanguage language) { return traits(language).suffix; }

ProgramSpec programForThisEnd(const ConversationSetup &setup)
{
    const Endpoint endpoint = setup.parsed().endpoint;
    ProgramSpec spec;
    static_cast<ConversationSetup &>(spec) = setup;
    spec.protocol = endpoint.protocol;
    spec.host = endpoint.host;
    spec.port = endpoint.port;
    if (traitsOf(spec.protocol).usesPaths)
        spec.unixName = endpoint.unixAddress().unixName();
    if (setup.transport.receiveSize > ConversationSetup::largestReceiveSize)
        spec.transport.receiveSize = tutorialReceiveSize;
    if (!traitsOf(spec.protocol).isStream)
        spec.framing = {};
    if (spec.host.isEmpty() && spec.role == Role::Client)
        spec.host = u"127.0.0.1"_s;
    return spec;
}

ProgramSpec programForOtherEnd(const ConversationSetup &setup)
{
    ProgramSpec spec = programForThisEnd(setup);
    spec.role = setup.role == Role::Server ? Role::Client : Role::Server;
    // A client reaches a server on every interface through loopback.
    const bool isAny = spec.host.isEmpty() || spec.host == "0.0.0.0"_L1;
    if (spec.role == Role::Client && isAny)
        spec.host = u"127.0.0.1"_s;
    else if (spec.role == Role::Client && spec.host == "::"_L1)
        spec.host = u"::1"_s;
    return spec;
}

std::optional<QByteArray> messageThatDoesNotFit(const ProgramSpec &spec)
{
    using Family = SocketAddress::Family;
    const qsizetype most = largestDatagram(traitsOf(spec.protocol).usesPaths ? Family::Unix
                                           : spec.isIPv6()                   ? Family::IPv6
                                                                             : Family::IPv4);
    for (const QByteArray &message : spec.messages) {
        const bool fits = traitsOf(spec.protocol).isStream
                                  ? Framer::frame(message, spec.framing).has_value()
                                  : message.size() <= most;
        if (!fits)
            return message;
    }
    return std::nullopt;
}

bool hasProgram(ProgramLanguage language, Protocol protocol)
{
    const ProtocolTraits &of = traitsOf(protocol);
    return (of.hasPorts && !of.isEncrypted)
           || (of.usesPaths && (of.isStream || language != ProgramLanguage::Qt));
}

QString programText(ProgramLanguage language, const ProgramSpec &spec)
{
    if (!hasProgram(language, spec.protocol))
        return {};
    const QString program = filledProgram(language, spec);
    return spec.style == ProgramStyle::Shortest && language == ProgramLanguage::Python
                   ? withDifferencesMarked(program, spec)
                   : program;
}

QString programFileName(ProgramLanguage language, const ProgramSpec &spec)
{
    return baseName(spec) + u'.' + programSuffix(language);
}

QString programBuildLine(ProgramLanguage language, const ProgramSpec &spec)
{
    return QString(traits(language).buildLine).arg(baseName(spec));
}

} // namespace socketchat
