// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/programwriter.h"

#include "app/lesson/programc.h"
#include "app/lesson/programpython.h"
#include "app/lesson/programqt.h"
#include "app/lesson/programshortest.h"
#include "app/lesson/programtemplate.h"

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

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
    if (name.compare("python"_L1, Qt::CaseInsensitive) == 0)
        return ProgramLanguage::Python;
    if (name.compare("c"_L1, Qt::CaseInsensitive) == 0)
        return ProgramLanguage::C;
    if (name.compare("qt"_L1, Qt::CaseInsensitive) == 0)
        return ProgramLanguage::Qt;
    return std::nullopt;
}

ProgramSpec programForThisEnd(const ConversationSetup &setup)
{
    const Endpoint endpoint = setup.parsed().endpoint;
    ProgramSpec spec;
    static_cast<ConversationSetup &>(spec) = setup;
    spec.protocol = endpoint.protocol;
    spec.host = endpoint.host;
    spec.port = endpoint.port;
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
    const qsizetype most = largestDatagram(isIPv6(spec) ? SocketAddress::Family::IPv6
                                                        : SocketAddress::Family::IPv4);
    for (const QByteArray &message : spec.messages) {
        const bool fits = traitsOf(spec.protocol).isStream
                                  ? Framer::frame(message, spec.framing).has_value()
                                  : message.size() <= most;
        if (!fits)
            return message;
    }
    return std::nullopt;
}

QString programText(ProgramLanguage language, const ProgramSpec &spec)
{
    if (spec.style == ProgramStyle::Shortest)
        return shortestProgram(language, spec);
    switch (language) {
    case ProgramLanguage::Python:
        break;
    case ProgramLanguage::C:
        return cProgram(spec);
    case ProgramLanguage::Qt:
        return qtProgram(spec);
    }
    return pythonProgram(spec);
}

QString programFileName(ProgramLanguage language, const ProgramSpec &spec)
{
    switch (language) {
    case ProgramLanguage::Python:
        break;
    case ProgramLanguage::C:
        return baseName(spec) + u".c"_s;
    case ProgramLanguage::Qt:
        return baseName(spec) + u".cpp"_s;
    }
    return baseName(spec) + u".py"_s;
}

QString programBuildLine(ProgramLanguage language, const ProgramSpec &spec)
{
    const QString name = baseName(spec);
    switch (language) {
    case ProgramLanguage::Python:
        break;
    case ProgramLanguage::C:
        return u"gcc -o %1 %1.c && ./%1"_s.arg(name);
    case ProgramLanguage::Qt:
        return u"g++ -std=c++17 -fPIC -o %1 %1.cpp $(pkg-config --cflags --libs Qt6Network) && ./%1"_s
                .arg(name);
    }
    return u"python3 %1.py"_s.arg(name);
}

} // namespace socketchat
