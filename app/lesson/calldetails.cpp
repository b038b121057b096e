// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/calldetails.h"

#include "app/chat/payloadliteral.h"

#include <QByteArrayView>

#include <cctype>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

/// As many of the bytes as have room in a call that is read at a glance.
QByteArrayView shownOf(const CarriedBytes &bytes)
{
    constexpr int maxCharacters = 26;
    int characters = 0;
    qsizetype count = 0;
    for (const char byte : bytes.beginning) {
        characters += byte >= 0x20 && byte < 0x7f ? 1 : 4;
        if (characters > maxCharacters)
            break;
        ++count;
    }
    return QByteArrayView(bytes.beginning).first(count);
}

} // namespace

QString socketVariable(int descriptor, const CallKnowledge &known)
{
    switch (known.life ? known.life->part : SocketPart::Unknown) {
    case SocketPart::Accepted:
        return acceptedVariable(descriptor, known);
    case SocketPart::Listener:
        return u"server"_s;
    case SocketPart::Connector:
        return u"client"_s;
    case SocketPart::Unknown:
    case SocketPart::Datagram:
        break;
    }
    return known.role == Role::Server ? u"server"_s : u"client"_s;
}

QString acceptedVariable(qint64 result, const CallKnowledge &known)
{
    if (known.view == CallView::System)
        return result < 0 ? u"conn"_s : u"conn%1"_s.arg(result);
    const int place = known.life ? known.life->place : 0;
    return place > 1 ? u"clientsock%1"_s.arg(place) : u"clientsock"_s;
}

QString pythonLiteral(const CarriedBytes &bytes)
{
    const QByteArrayView shown = shownOf(bytes);
    QString literal = pythonBytes(shown);
    if (shown.size() < bytes.beginning.size() || !bytes.whole)
        literal.insert(literal.size() - 1, u'…');
    return literal;
}

QString cLiteral(const CarriedBytes &bytes)
{
    const QByteArrayView shown = shownOf(bytes);
    QString literal = u"\""_s;
    bool hexBefore = false; // an escape takes in every digit that follows
    for (const char byte : shown) {
        const auto value = uchar(byte);
        const bool plain = value >= 0x20 && value < 0x7f;
        if (plain && hexBefore && std::isxdigit(value))
            literal += "\" \""_L1;
        hexBefore = false;
        if (value == '"' || value == '\\') {
            literal += u'\\';
            literal += QLatin1Char(byte);
        } else if (plain) {
            literal += QLatin1Char(byte);
        } else if (value == '\n' || value == '\r' || value == '\t') {
            literal += value == '\n' ? "\\n"_L1 : value == '\r' ? "\\r"_L1 : "\\t"_L1;
        } else {
            literal += u"\\x%1"_s.arg(value, 2, 16, QChar(u'0'));
            hexBefore = true;
        }
    }
    if (shown.size() < bytes.beginning.size() || !bytes.whole)
        literal += u'…';
    return literal + u'"';
}

QString quoted(QStringView text)
{
    QString result = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            result += u'\\';
        if (c.unicode() >= 0x20 && c.unicode() < 0x7f)
            result += c;
        else
            result += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
    }
    return result + u'"';
}

bool isOptionCall(const SocketCall &call)
{
    if (socketCallSetsLinger(call))
        return false; // what follows is another ending
    return call.call == SocketCallKind::SetSockOpt || call.call == SocketCallKind::GetSockOpt
           || call.call == SocketCallKind::GetSockName;
}

} // namespace socketchat
