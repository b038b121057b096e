// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/problemsentences.h"

#include "app/chat/checksum.h"
#include "app/chat/sentencepieces.h"
#include "app/net/address/socketaddress.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace socketchat {

QString endpointProblemSentence(const EndpointProblem &problem)
{
    using Kind = EndpointProblemKind;
    const QString piece = quotable(problem.text);
    switch (problem.kind) {
    case Kind::Empty:
        return Sentences::tr("Type an address, such as 127.0.0.1:8000.");
    case Kind::UnknownScheme:
        return Sentences::tr("The scheme “%1” is not known here. Use tcp://, udp://, unix: or a "
                             "well-known one such as http://.")
                .arg(piece);
    case Kind::HostHasSpace:
        if (piece.trimmed().isEmpty())
            return Sentences::tr("Host names cannot contain spaces.");
        return Sentences::tr("Host names cannot contain spaces (got “%1”).").arg(piece);
    case Kind::HostNotValid:
        return Sentences::tr("“%1” cannot be a host. Use a name of letters, digits, dots and "
                             "hyphens, or an IP address such as 127.0.0.1.")
                .arg(piece);
    case Kind::UnclosedBracket:
        return Sentences::tr("The bracket “[” is not closed. Write an IPv6 address and its port "
                             "like [::1]:8000.");
    case Kind::IPv6NotValid:
        return Sentences::tr("“%1” is not an IPv6 address. Write one like [::1] or [2001:db8::1].")
                .arg(piece);
    case Kind::IPv6NeedsBrackets:
        return Sentences::tr("“%1” can be read in two ways. Put the IPv6 address in brackets, like "
                             "[::1]:9000.")
                .arg(piece);
    case Kind::PortNotANumber:
        return Sentences::tr("Port must be a number from 0 to 65535 (got “%1”).").arg(piece);
    case Kind::PortOutOfRange:
        return Sentences::tr("Port must be 0–65535 (got %1).").arg(piece);
    case Kind::PortZeroForClient:
        return Sentences::tr("A client cannot connect to port 0. Type the server's port, from 1 to "
                             "65535.");
    case Kind::PortNotUsed:
        return Sentences::tr("ICMP has no ports: it goes to a host, and not to a program there. "
                             "Leave out the colon and “%1”.")
                .arg(piece);
    case Kind::PercentNotValid:
        return Sentences::tr("A percent sign must be followed by two hexadecimal digits, and in "
                             "“%1” it is not.")
                .arg(piece);
    case Kind::PathWithoutHost:
        return Sentences::tr("“%1” is a path and names no host. Write a host and a port, such as "
                             "127.0.0.1:8000, or unix: in front for a socket in the file system.")
                .arg(piece);
    case Kind::PathMissing:
        return Sentences::tr("Behind “unix:” or “unixgram:” stands the path of the socket's file, "
                             "such as unix:/tmp/chat.sock, or @ and a name that needs no file.");
    case Kind::PathNotAbsolute:
        if (problem.text.startsWith(u'~')) {
            return Sentences::tr("Only a shell knows what “~” in “%1” stands for; the system does "
                                 "not. Write the whole path, such as %2.")
                    .arg(piece, quotable(QDir::homePath() + problem.text.sliced(1), 100));
        }
        return Sentences::tr("“%1” does not begin with “/”, so it would depend on the folder this "
                             "program was started in. Write the whole path, such as "
                             "/tmp/chat.sock, or @ in front of a name that needs no file.")
                .arg(piece);
    case Kind::PathNotText:
        return Sentences::tr("“%1” stands for bytes that are not text. The name of a Unix socket "
                             "must be UTF-8 here, without a zero byte.")
                .arg(piece);
    case Kind::PathTooLong:
        return Sentences::tr("This path has %1 bytes, and the name of a Unix socket holds at most "
                             "%2. Choose a shorter one.")
                .arg(QString::number(QByteArray::fromPercentEncoding(problem.text.toUtf8()).size()),
                     QString::number(SocketAddress::longestUnixName));
    case Kind::NotRelayed:
        return Sentences::tr("A relay passes streams on to streams and datagrams on to datagrams: "
                             "%1 does not fit to the address it listens at.")
                .arg(piece);
    case Kind::RelaysToItself:
        return Sentences::tr("The relay would connect to itself without end: “%1” is the address "
                             "it listens at. Give the address of the other program.")
                .arg(piece);
    }
    return {};
}

QString conditionsProblemSentence(const ConditionsProblem &problem)
{
    using Kind = ConditionsProblem::Kind;
    const QString piece = quotable(problem.text);
    switch (problem.kind) {
    case Kind::UnknownName:
        return Sentences::tr("“%1” is no network condition. Use loss, duplicate, reorder, corrupt, "
                             "delay, rate, pieces or seed.")
                .arg(piece);
    case Kind::NotANumber:
        return Sentences::tr("“%1” needs a number, and “%2” is none. Write it like %3.")
                .arg(problem.name, piece,
                     problem.name == "delay"_L1 ? u"delay=50±20"_s
                                                : QString(problem.name + u"=10"_s));
    case Kind::OutOfRange:
        return Sentences::tr("“%1” is out of range: %2 must be a number from %3 to %4.")
                .arg(piece, problem.name, QString::number(problem.least),
                     QString::number(problem.most));
    case Kind::JitterOverDelay:
        return Sentences::tr("The delay cannot vary by %1 ms, because that is more than the delay "
                             "of %2 ms itself. Choose a larger delay or a smaller variation.")
                .arg(piece, QString::number(problem.most));
    }
    return {};
}

QString receiveSizeSentence(const QString &asked)
{
    return Sentences::tr("A receive buffer holds from 1 to 65,536 bytes, and “%1” is not such a "
                         "number.")
            .arg(quotable(asked));
}

QString repetitionsSentence(const QString &asked)
{
    return Sentences::tr("A message can be sent from 1 to 100,000 times, and “%1” is not such a "
                         "number.")
            .arg(quotable(asked));
}

QString backlogSentence(const QString &asked)
{
    return Sentences::tr("From 1 to 65,535 clients can wait for accept(), and “%1” is not such a "
                         "number.")
            .arg(quotable(asked));
}

QString payloadProblemSentence(const PayloadProblem &problem, const TextEncoding &encoding)
{
    using Kind = PayloadProblemKind;
    const QString piece = quotable(problem.text);
    const QString position = QString::number(problem.at + 1);
    switch (problem.kind) {
    case Kind::NotHex:
        return Sentences::tr("“%1” at position %2 is not a hexadecimal digit. Write each byte as "
                             "two digits from 0–9 and A–F.")
                .arg(piece, position);
    case Kind::OddHexDigits:
        return Sentences::tr("“%1” at position %2 is only half a byte. Write each byte as two "
                             "hexadecimal digits, such as 0A.")
                .arg(piece, position);
    case Kind::AmbiguousHex:
        return Sentences::tr(
                       "“%1” at position %2 can be read in more than one way. Write each byte "
                       "by itself and all of them alike, such as 0x0A or 0Ah.")
                .arg(piece, position);
    case Kind::UnknownEscape:
        return Sentences::tr("“%1” at position %2 is not an escape known here. Use \\n, \\r, \\t, "
                             "\\0, \\e, \\x41 or \\u4f60, and \\\\ for a backslash.")
                .arg(piece, position);
    case Kind::UnfinishedEscape:
        return Sentences::tr("The escape “%1” at position %2 is not finished. Write it like \\x41 "
                             "or \\u4f60, and \\\\ for a backslash.")
                .arg(piece, position);
    case Kind::NotInEncoding:
        return Sentences::tr("“%1” at position %2 cannot be expressed in %3. Remove it, or choose "
                             "another encoding such as UTF-8.")
                .arg(piece, position, encoding.name());
    case Kind::WrongPlaceholder:
        if (problem.text.startsWith("{crc"_L1)
            && !Checksum::fromString(problem.text.sliced(1).section(u' ', 0, 0).remove(u'}'))) {
            QStringList names;
            for (const ChecksumAlgorithm &algorithm : checksumAlgorithms())
                names.append(algorithm.word);
            return Sentences::tr("“%1” at position %2 is no checksum known here. There are %3.")
                    .arg(piece, position, names.join(u", "_s));
        }
        return Sentences::tr("The placeholder “%1” at position %2 is not complete or has something "
                             "else in it than it takes. Write it like {counter}, {counter 4}, "
                             "{random 4}, {file NAME} or {crc16-modbus}.")
                .arg(piece, position);
    case Kind::UnreadableFile:
        return Sentences::tr(
                       "The file of “%1” at position %2 cannot be read, or is no ordinary file, or "
                       "all files of the message have more than 1 MiB together.")
                .arg(piece, position);
    }
    return {};
}

} // namespace socketchat
