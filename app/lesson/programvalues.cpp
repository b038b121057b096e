// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/programvalues.h"

#include "app/lesson/calldetails.h"
#include "app/lesson/programcomments.h"
#include "app/lesson/programliterals.h"
#include "app/lesson/programtemplate.h"

#include <QFileInfo>
#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

QString hostLiteral(ProgramLanguage language, const ProgramSpec &spec)
{
    if (language == ProgramLanguage::C && spec.host.isEmpty())
        return u"NULL"_s;
    const bool isComplete = spec.style == ProgramStyle::Complete;
    if (language == ProgramLanguage::Qt && isComplete && spec.host == "localhost"_L1)
        return quoted(u"127.0.0.1"_s);
    QString literal = quoted(spec.host);
    // In single quotes, as the tutorial writes texts, if this one allows it.
    if (language == ProgramLanguage::Python && !literal.contains(u'\'') && !literal.contains(u'\\'))
        literal.replace(u'"', u'\'');
    return literal;
}

/// Returns the expression for the QHostAddress of the host.
QString qtAddress(const ProgramSpec &spec)
{
    if (spec.host.isEmpty())
        return u"QHostAddress::AnyIPv4"_s;
    if (!QHostAddress(spec.host).isNull())
        return u"QHostAddress(%1)"_s.arg(quoted(spec.host));
    if (spec.host == "localhost"_L1)
        return u"QHostAddress(QHostAddress::LocalHost)"_s;
    return u"QHostInfo::fromName(%1).addresses().value(0)"_s.arg(quoted(spec.host));
}

/// Sets where a Unix socket is, and the classes that Qt has for it.
void setPlace(ProgramTemplate &program, ProgramLanguage language, const ProgramSpec &spec)
{
    const bool isUnix = traitsOf(spec.protocol).usesPaths;
    const bool isAbstract = spec.unixName.startsWith('\0');
    program.setKey(u"unix"_s, isUnix);
    program.setKey(u"file"_s, isUnix && !isAbstract);
    const QByteArray visible = spec.unixName.sliced(isAbstract ? 1 : 0);
    QString path = quoted(QString::fromUtf8(visible));
    QString sunPath = path;
    if (isAbstract)
        sunPath.insert(1, u"\\000"_s); // of three digits, since the name may begin with one
    if (language == ProgramLanguage::Python) {
        if (isAbstract)
            path.insert(1, u"\\000"_s);
        if (!visible.contains('\''))
            path = u'\'' + path.sliced(1).chopped(1).replace("\\\""_L1, "\""_L1) + u'\'';
    }
    program.setValue(u"PATH"_s, path);
    program.setValue(u"AT"_s, u"@"_s);
    program.setValue(u"SUNPATH"_s, sunPath);
    // The zero at the end belongs to a path, and would to an abstract name be one byte more.
    program.setValue(u"SUNSIZE"_s, QString::number(spec.unixName.size() + (isAbstract ? 0 : 1)));
    program.setValue(u"TO"_s, isUnix ? u"(const struct sockaddr *)&place, PLACE"_s
                                     : u"address->ai_addr, address->ai_addrlen"_s);
    program.setValue(u"SERVER"_s, isUnix ? u"QLocalServer"_s : u"QTcpServer"_s);
    program.setValue(u"SOCKET"_s, isUnix ? u"QLocalSocket"_s : u"QTcpSocket"_s);
    program.setValue(u"CLOSEDERROR"_s, isUnix ? u"PeerClosedError"_s : u"RemoteHostClosedError"_s);
    program.setValue(u"DISCONNECT"_s, isUnix ? u"disconnectFromServer"_s : u"disconnectFromHost"_s);
}

/// Sets what the program says by itself; a server does only in place of a person who answers.
void setMessages(ProgramTemplate &program, ProgramLanguage language, const ProgramSpec &spec)
{
    const bool maySay = spec.role == Role::Client || spec.reply == ReplyMode::Manual;
    program.setKey(u"says"_s, maySay && !spec.messages.isEmpty());
    // Space for a message of 64 KiB and its frame; the limit of a four-byte prefix would be
    // excessive.
    qsizetype largest = 70'000;
    for (const QByteArray &message : spec.messages) {
        largest = std::max(largest, message.size() + 16);
        program.addMessage(language == ProgramLanguage::Python ? pythonLiteral(message)
                                                               : cLiteral(message),
                           message.size());
    }
    program.setValue(u"LARGEST"_s, QString::number(largest));
}

/// Sets what the tutorial's programs print for a message: as a format string, or with expressions
/// inside.
void setReceivedTexts(ProgramTemplate &program, ProgramLanguage language, const ProgramSpec &spec)
{
    const bool isStream = traitsOf(spec.protocol).isStream;
    const bool isServer = spec.role == Role::Server;
    QString address = u"%1"_s;
    QString text = isStream ? u"%1"_s : u"%2"_s;
    if (language == ProgramLanguage::Python) {
        address = isServer ? u"{clientaddr}"_s : u"{address}"_s;
        text = u"{%1.decode()}"_s.arg(isServer   ? u"recvmessage"_s
                                      : isStream ? u"data"_s
                                                 : u"newdata"_s);
    } else if (language == ProgramLanguage::C) {
        address = u"%s:%s"_s;
        text = u"%.*s"_s;
    }
    program.setValue(u"FROMCLIENT"_s, receivedFromClient(isStream, address, text));
    program.setValue(u"FROMSERVER"_s, receivedFromServer(isStream, address, text));
}

/// Sets how the program frames and splits messages.
void setFraming(ProgramTemplate &program, const ProgramSpec &spec)
{
    using Kind = Framing::Kind;
    const bool isStream = traitsOf(spec.protocol).isStream;
    const Kind kind = isStream ? spec.framing.kind : Kind::Raw;
    program.setKey(u"framing.raw"_s, kind == Kind::Raw);
    program.setKey(u"framing.line"_s, kind == Kind::Line);
    program.setKey(u"framing.length"_s, kind == Kind::LengthPrefix);
    program.setKey(u"framing.bigendian"_s, spec.framing.bigEndian);
    // An echo server needs no boundaries of messages, and its client knows how much comes back.
    program.setKey(u"cuts"_s, kind != Kind::Raw && spec.reply != ReplyMode::Echo);
    program.setValue(u"PREFIX"_s, QString::number(spec.framing.prefixSize));
    program.setValue(u"BITS"_s, QString::number(8 * spec.framing.prefixSize));
    program.setValue(u"LAST"_s, QString::number(spec.framing.prefixSize - 1));
    program.setValue(u"ORDER"_s, spec.framing.bigEndian ? u"big"_s : u"little"_s);
    program.setValue(u"FIXED"_s, QString::number(spec.framing.fixedSize));
}

} // namespace

QString templatePath(ProgramLanguage language, const ProgramSpec &spec)
{
    const bool isShortest = spec.style == ProgramStyle::Shortest;
    const ProtocolTraits &protocol = traitsOf(spec.protocol);
    // The complete programs of TCP are those of any stream.
    const QLatin1StringView name = isShortest          ? protocol.scheme
                                   : protocol.isStream ? "tcp"_L1
                                                       : "udp"_L1;
    return u":/programs/%1/%2_%3.%4"_s.arg(isShortest ? "shortest"_L1 : "complete"_L1, name,
                                           spec.role == Role::Server ? "server"_L1 : "client"_L1,
                                           programSuffix(language));
}

QString filledProgram(ProgramLanguage language, const ProgramSpec &spec)
{
    const QFileInfo path(templatePath(language, spec));
    ProgramTemplate program(path.path());
    program.setValue(u"HEADLINE"_s, programHeadline(spec));
    program.setValue(u"RUN"_s, programRunComment(programBuildLine(language, spec)));
    program.setValue(u"HOST"_s, hostLiteral(language, spec));
    program.setValue(u"ADDRESS"_s, qtAddress(spec));
    program.setValue(u"PORT"_s, QString::number(spec.port));
    program.setValue(u"SIZE"_s, QString::number(spec.transport.receiveSize));
    program.setValue(u"FAMILY"_s, traitsOf(spec.protocol).usesPaths ? u"AF_UNIX"_s
                                  : spec.isIPv6()                   ? u"AF_INET6"_s
                                                                    : u"AF_INET"_s);
    // Around an IPv6 address before a port.
    program.setValue(u"OPEN"_s, spec.isIPv6() ? u"["_s : QString());
    program.setValue(u"CLOSE"_s, spec.isIPv6() ? u"]"_s : QString());
    program.setKey(u"reuse"_s, spec.transport.reuseAddress);
    program.setKey(u"reply.echo"_s, spec.reply == ReplyMode::Echo);
    program.setKey(u"reply.room"_s, spec.reply == ReplyMode::Room);
    program.setKey(u"reply.manual"_s, spec.reply == ReplyMode::Manual);
    setPlace(program, language, spec);
    setFraming(program, spec);
    setMessages(program, language, spec);
    setReceivedTexts(program, language, spec);
    return program.filled(path.fileName());
}

} // namespace socketchat
