// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/programtemplate.h"

#include "app/chat/payloadtext.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

class ProgramTexts
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::Program)
};

struct NamedComment
{
    const char *key;
    const char *text;
};

// Placed after a line of code, in textbook style.
constexpr NamedComment comments[] = {
        {"accept", QT_TRANSLATE_NOOP("socketchat::Program", "wait for a client to connect")},
        {"acceptwait",
         QT_TRANSLATE_NOOP("socketchat::Program",
                           "accept() blocks: it waits for a client's request to connect")},
        {"all", QT_TRANSLATE_NOOP("socketchat::Program", "pass it on to every other client")},
        {"backwards", QT_TRANSLATE_NOOP("socketchat::Program",
                                        "backwards: the last one takes the place of one that "
                                        "leaves")},
        {"bind", QT_TRANSLATE_NOOP("socketchat::Program", "bind it to the address and the port")},
        {"bindaddress",
         QT_TRANSLATE_NOOP("socketchat::Program", "bind it to the IP address and the port number")},
        {"bindlisten",
         QT_TRANSLATE_NOOP("socketchat::Program",
                           "bind it to the IP address and the port number, and start to listen")},
        {"clientloop",
         QT_TRANSLATE_NOOP(
                 "socketchat::Program",
                 "loop: read what the user types, send it to the server, receive its echo")},
        {"clientsocket", QT_TRANSLATE_NOOP("socketchat::Program", "create the client's socket")},
        {"close", QT_TRANSLATE_NOOP("socketchat::Program", "close the socket")},
        {"closeclient", QT_TRANSLATE_NOOP("socketchat::Program", "close the client's socket")},
        {"closeserver", QT_TRANSLATE_NOOP("socketchat::Program", "close the server's socket")},
        {"connect", QT_TRANSLATE_NOOP("socketchat::Program", "connect to the server")},
        {"content", QT_TRANSLATE_NOOP("socketchat::Program", "the message without its frame")},
        {"cut", QT_TRANSLATE_NOOP("socketchat::Program",
                                  "cut the stream into messages: TCP itself knows none")},
        {"datagram", QT_TRANSLATE_NOOP("socketchat::Program",
                                       "one datagram; what does not fit into the buffer is lost")},
        {"datagramloop",
         QT_TRANSLATE_NOOP("socketchat::Program",
                           "loop: read what the user types, and send it to the server")},
        {"echo", QT_TRANSLATE_NOOP("socketchat::Program", "send it back unchanged")},
        {"echoback", QT_TRANSLATE_NOOP("socketchat::Program", "send the data back to the client")},
        {"emptyends", QT_TRANSLATE_NOOP("socketchat::Program", "empty data ends the loop")},
        {"framed",
         QT_TRANSLATE_NOOP("socketchat::Program", "what goes over the wire for a message")},
        {"framesize", QT_TRANSLATE_NOOP("socketchat::Program",
                                        "bytes of the first whole message, 0 while it is not "
                                        "whole")},
        {"gone", QT_TRANSLATE_NOOP("socketchat::Program", "the client has gone")},
        {"importsocket", QT_TRANSLATE_NOOP("socketchat::Program", "import the socket module")},
        {"input", QT_TRANSLATE_NOOP("socketchat::Program", "read what the user types")},
        {"inputends", QT_TRANSLATE_NOOP("socketchat::Program", "if it is empty, end the loop")},
        {"linebuffer", QT_TRANSLATE_NOOP("socketchat::Program", "show each line at once")},
        {"lines", QT_TRANSLATE_NOOP("socketchat::Program",
                                    "read lines from the keyboard until an empty one")},
        {"listen",
         QT_TRANSLATE_NOOP("socketchat::Program", "listen; so many clients may wait in the queue")},
        {"listenfive",
         QT_TRANSLATE_NOOP("socketchat::Program", "start to listen, with a queue of 5")},
        {"newclient", QT_TRANSLATE_NOOP("socketchat::Program", "a client has connected")},
        {"noanswer", QT_TRANSLATE_NOOP("socketchat::Program",
                                       "no answer: the datagram was lost, or nobody is there")},
        {"poll",
         QT_TRANSLATE_NOOP("socketchat::Program", "wait until something happens on any socket")},
        {"ready", QT_TRANSLATE_NOOP("socketchat::Program", "data has come")},
        {"receive", QT_TRANSLATE_NOOP("socketchat::Program", "receive data")},
        {"receiveecho", QT_TRANSLATE_NOOP("socketchat::Program", "receive the server's echo")},
        {"receivefrom", QT_TRANSLATE_NOOP("socketchat::Program",
                                          "receive data: the data, and the client's address")},
        {"recv", QT_TRANSLATE_NOOP("socketchat::Program",
                                   "wait for data; none means that the other end has finished")},
        {"resolve", QT_TRANSLATE_NOOP("socketchat::Program", "turn the host into an address")},
        {"reuse", QT_TRANSLATE_NOOP("socketchat::Program",
                                    "a port that was just in use can be taken again at once")},
        {"run", QT_TRANSLATE_NOOP("socketchat::Program", "react to what happens from now on")},
        {"say", QT_TRANSLATE_NOOP("socketchat::Program", "what this end says")},
        {"sendall", QT_TRANSLATE_NOOP("socketchat::Program",
                                      "send() may take less than all: go on until it has")},
        {"sendback", QT_TRANSLATE_NOOP("socketchat::Program", "send the data to the client")},
        {"sendbytes", QT_TRANSLATE_NOOP("socketchat::Program",
                                        "turn it into a bytes object, and send it to the server")},
        {"senddata", QT_TRANSLATE_NOOP("socketchat::Program", "send it to the server")},
        {"sendto", QT_TRANSLATE_NOOP("socketchat::Program",
                                     "no connection: each datagram is told where to go")},
        {"serverends",
         QT_TRANSLATE_NOOP("socketchat::Program", "the server has closed the connection")},
        {"serverloop", QT_TRANSLATE_NOOP("socketchat::Program",
                                         "loop: receive the client's data and send it back")},
        {"serversocket", QT_TRANSLATE_NOOP("socketchat::Program", "create the server's socket")},
        {"showclient",
         QT_TRANSLATE_NOOP("socketchat::Program",
                           "show who the client is, once its request has been accepted")},
        {"showdata", QT_TRANSLATE_NOOP("socketchat::Program", "show the received data")},
        {"silence",
         QT_TRANSLATE_NOOP("socketchat::Program", "end when nothing has come for a while")},
        {"size",
         QT_TRANSLATE_NOOP("socketchat::Program", "the most bytes that are received at a time")},
        {"socket", QT_TRANSLATE_NOOP("socketchat::Program", "create the socket")},
        {"stream", QT_TRANSLATE_NOOP("socketchat::Program",
                                     "TCP is a stream: the echo may come in several pieces")},
        {"thread",
         QT_TRANSLATE_NOOP("socketchat::Program", "each client gets a thread of its own")},
        {"timeout", QT_TRANSLATE_NOOP("socketchat::Program",
                                      "a datagram may get lost, so do not wait for ever")},
        {"toolong", QT_TRANSLATE_NOOP("socketchat::Program",
                                      "a message that is too long: no more of this client")},
};

/// Returns whether the character is visible and does not change direction or break the line.
bool isPlain(char32_t c)
{
    if (c < 0x80)
        return c >= 0x20 && c < 0x7f;
    switch (QChar::category(c)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Number_Other:
    case QChar::Punctuation_Connector:
    case QChar::Punctuation_Dash:
    case QChar::Punctuation_Open:
    case QChar::Punctuation_Close:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
    case QChar::Punctuation_Other:
    case QChar::Symbol_Math:
    case QChar::Symbol_Currency:
    case QChar::Symbol_Other:
        return true;
    default:
        return false;
    }
}

bool isText(QByteArrayView bytes)
{
    return QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8();
}

} // namespace

QString ProgramTemplate::filled() const
{
    QString result;
    for (qsizetype at = 0; at < m_text.size();) {
        const QChar mark = m_text.at(at);
        qsizetype end = at + 1;
        if (mark == u'$') {
            while (end < m_text.size() && m_text.at(end).isUpper())
                ++end;
            result += m_values.value(m_text.mid(at + 1, end - at - 1));
        } else if (mark == u'@') {
            while (end < m_text.size() && m_text.at(end).isLower())
                ++end;
            result += programComment(QStringView(m_text).sliced(at + 1, end - at - 1));
        } else {
            result += mark;
        }
        at = end;
    }
    return result;
}

QString programComment(QStringView key)
{
    const auto found =
            std::find_if(std::begin(comments), std::end(comments), [key](const NamedComment &each) {
                return key == QLatin1StringView(each.key);
            });
    Q_ASSERT(found != std::end(comments));
    return QCoreApplication::translate("socketchat::Program", found->text);
}

QString programHeadline(const ProgramSpec &spec)
{
    const QString protocol = traitsOf(spec.protocol).name;
    const QString where = shownAddress(spec);
    if (spec.role == Role::Client) {
        //: TCP client of the server at 127.0.0.1:8000
        return ProgramTexts::tr("%1 client of the server at %2").arg(protocol, where);
    }
    //: TCP server at 127.0.0.1:8000
    const QString server = ProgramTexts::tr("%1 server at %2").arg(protocol, where);
    switch (spec.reply) {
    case ReplyMode::Echo:
        break;
    case ReplyMode::Room:
        return ProgramTexts::tr("%1: passes each message on to every other client").arg(server);
    case ReplyMode::Manual:
        return ProgramTexts::tr("%1: shows what it receives").arg(server);
    }
    return ProgramTexts::tr("%1: sends back what it receives").arg(server);
}

QString programRunComment(const QString &line) { return ProgramTexts::tr("Run it: %1").arg(line); }

QString programMarkComment()
{
    return ProgramTexts::tr("≠ marks what the tutorial writes otherwise");
}

QString receivedFromClient(bool isStream, const QString &address, const QString &text)
{
    return isStream ? ProgramTexts::tr("received from the client: %1").arg(text)
                    : ProgramTexts::tr("received from the client %1: %2").arg(address, text);
}

QString receivedFromServer(bool isStream, const QString &address, const QString &text)
{
    return isStream ? ProgramTexts::tr("received from the server: %1").arg(text)
                    : ProgramTexts::tr("received from the server %1: %2").arg(address, text);
}

QString cLiteral(QByteArrayView bytes)
{
    QString literal = u"\""_s;
    if (isText(bytes)) {
        const QList<uint> characters = textOfUtf8(bytes).toUcs4();
        for (const char32_t c : characters) {
            if (c == u'"' || c == u'\\' || c == u'?') // ?? may begin a trigraph
                literal += u'\\';
            if (isPlain(c)) {
                literal += QChar::fromUcs4(c);
                continue;
            }
            if (c == u'\n') {
                literal += u"\\n"_s;
                continue;
            }
            // QString::fromUcs4() would drop a U+FEFF.
            const QByteArray utf8 = QStringView(QChar::fromUcs4(c)).toUtf8();
            for (const char byte : utf8)
                literal += u"\\%1"_s.arg(uint(uchar(byte)), 3, 8, QChar(u'0'));
        }
    } else {
        for (const char byte : bytes)
            literal += u"\\%1"_s.arg(uint(uchar(byte)), 3, 8, QChar(u'0'));
    }
    return literal + u'"';
}

QString pythonLiteral(QByteArrayView bytes)
{
    if (!isText(bytes)) {
        QString literal = u"b'"_s;
        for (const char byte : bytes)
            literal += u"\\x%1"_s.arg(uint(uchar(byte)), 2, 16, QChar(u'0'));
        return literal + u'\'';
    }
    QString literal = u"'"_s;
    const QList<uint> characters = textOfUtf8(bytes).toUcs4();
    for (const char32_t c : characters) {
        if (c == u'\'' || c == u'\\')
            literal += u'\\';
        if (isPlain(c))
            literal += QChar::fromUcs4(c);
        else if (c == u'\n')
            literal += u"\\n"_s;
        else if (c == u'\r')
            literal += u"\\r"_s;
        else if (c == u'\t')
            literal += u"\\t"_s;
        else
            literal += u"\\U%1"_s.arg(uint(c), 8, 16, QChar(u'0'));
    }
    return literal + u"'.encode()"_s;
}

bool cutsMessages(const ProgramSpec &spec)
{
    return traitsOf(spec.protocol).isStream && spec.reply != ReplyMode::Echo
           && spec.framing.kind != Framing::Kind::Raw;
}

bool isIPv6(const ProgramSpec &spec) { return spec.host.contains(u':'); }

QString shownAddress(const ProgramSpec &spec)
{
    const QString host = spec.host.isEmpty() ? u"*"_s : spec.host;
    return (isIPv6(spec) ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host, QString::number(spec.port));
}

} // namespace socketchat
