// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/peernotes.h"

#include "app/chat/savedmessage.h"
#include "app/chat/sentencepieces.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

class PeerNoteTexts
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::PeerNotes)
};

constexpr int peerNotesFormat = 1;
// Systems choose the ports of clients from here on, or higher (ip_local_port_range, RFC 6335).
constexpr quint16 firstChosenPort = 32'768;

QString shownNote(const QString &text) { return quotable(text, 64); }

struct NotedAddress
{
    QString text; // as connectionOf() or hostOf() returns it
    bool isLasting = true;
};

std::optional<NotedAddress> notedAddress(const QString &text)
{
    if (SocketAddress::isUnixText(text)) {
        const SocketAddress name = SocketAddress::fromUnixText(text);
        return name.isUnix() && !name.isUnnamed() ? std::optional(NotedAddress{name.toString()})
                                                  : std::nullopt;
    }
    QHostAddress host;
    if (host.setAddress(text) && (text.contains(u':') || text.count(u'.') == 3))
        return NotedAddress{PeerNotes::hostOf({host, 1})};
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon < 0)
        return std::nullopt;
    QString before = text.first(colon);
    const bool hasBrackets = before.startsWith(u'[') && before.endsWith(u']');
    if (hasBrackets)
        before = before.sliced(1, before.size() - 2);
    bool isNumber = false;
    const quint16 port = text.sliced(colon + 1).toUShort(&isNumber);
    if (!isNumber || hasBrackets != before.contains(u':') || !host.setAddress(before)
        || (!hasBrackets && before.count(u'.') != 3))
        return std::nullopt;
    return NotedAddress{PeerNotes::connectionOf({host, port}), port < firstChosenPort};
}

/// Reads one member. Returns what is wrong with it, without a full stop; empty: nothing.
QString readNoteMember(QString &where, PeerNote &note, const QString &word, const QJsonValue &value)
{
    if (word == "colour"_L1) {
        const int colour = value.toInt(-1);
        note.colour = colour;
        return colour >= 0 && colour <= PeerNote::colours
                       ? QString()
                       : PeerNoteTexts::tr("its “colour” is no number from 0 to %1")
                                 .arg(PeerNote::colours);
    }
    QString *const text = word == "address"_L1 ? &where
                          : word == "name"_L1  ? &note.name
                          : word == "note"_L1  ? &note.note
                                               : nullptr;
    if (!text)
        return PeerNoteTexts::tr("this version knows no “%1”").arg(shownNote(word));
    if (!value.isString())
        return PeerNoteTexts::tr("“%1” is no text in quotes").arg(shownNote(word));
    *text = value.toString();
    if (text != &where)
        *text = asSavedName(*text);
    return {};
}

} // namespace

QString PeerNotes::connectionOf(const SocketAddress &peer)
{
    return peer.isUnnamed() ? QString() : peer.toString();
}

QString PeerNotes::hostOf(const SocketAddress &peer)
{
    return peer.isUnix() ? QString() : peer.hostText();
}

PeerNote PeerNotes::find(const SocketAddress &peer) const
{
    if (isEmpty() || peer.isNull())
        return {};
    if (const auto own = m_notes.constFind(connectionOf(peer)); own != m_notes.cend())
        return *own;
    return peer.hasPort() ? m_notes.value(hostOf(peer)) : PeerNote();
}

bool PeerNotes::isForHost(const SocketAddress &peer) const
{
    return !m_notes.contains(connectionOf(peer)) && m_notes.contains(hostOf(peer));
}

bool PeerNotes::isLasting(const QString &where)
{
    const std::optional<NotedAddress> address = notedAddress(where);
    return address && address->isLasting;
}

bool PeerNotes::set(const QString &where, const PeerNote &note)
{
    if (where.isEmpty())
        return false;
    if (note.isEmpty()) {
        m_notes.remove(where);
        return true;
    }
    if (count() >= most && !m_notes.contains(where))
        return false;
    m_notes.insert(where, note);
    return true;
}

bool PeerNotes::add(const PeerNotes &others)
{
    for (auto each = others.m_notes.cbegin(); each != others.m_notes.cend(); ++each) {
        if (!m_notes.contains(each.key()) && !set(each.key(), *each))
            return false;
    }
    return true;
}

PeerNotes PeerNotes::lasting() const
{
    PeerNotes kept = *this;
    kept.m_notes.removeIf([](const auto &each) { return !isLasting(each.key()); });
    return kept;
}

QJsonArray PeerNotes::toJson() const
{
    QStringList addresses = m_notes.keys();
    addresses.sort(); // a file in version control changes only where a note does
    QJsonArray list;
    for (const QString &address : std::as_const(addresses)) {
        const PeerNote note = m_notes.value(address);
        QJsonObject object{{u"address"_s, address}};
        if (!note.name.isEmpty())
            object.insert("name"_L1, note.name);
        if (note.colour != 0)
            object.insert("colour"_L1, note.colour);
        if (!note.note.isEmpty())
            object.insert("note"_L1, note.note);
        list.append(object);
    }
    return list;
}

ReadPeerNotes PeerNotes::fromJson(const QJsonValue &value)
{
    const auto refuse = [](const QString &problem) { return ReadPeerNotes{{}, problem}; };
    if (!value.isArray())
        return refuse(PeerNoteTexts::tr("It has no list “peers”."));
    const QJsonArray list = value.toArray();
    if (list.size() > most) {
        return refuse(
                PeerNoteTexts::tr("It has more than %1 peers.").arg(QLocale().toString(most)));
    }
    ReadPeerNotes read;
    QSet<QString> known; // also those of which nothing is noted
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString number = QLocale().toString(i + 1);
        //: %1 is the number of a peer in a file, %2 what is wrong, without a full stop.
        const QString sentence = PeerNoteTexts::tr("Peer %1 in it: %2.");
        if (!list.at(i).isObject())
            return refuse(sentence.arg(number, PeerNoteTexts::tr("it is none")));
        const QJsonObject object = list.at(i).toObject();
        QString where;
        PeerNote note;
        for (auto member = object.begin(); member != object.end(); ++member) {
            const QString problem = readNoteMember(where, note, member.key(), member.value());
            if (!problem.isEmpty())
                return refuse(sentence.arg(number, problem));
        }
        const std::optional<NotedAddress> address = notedAddress(where);
        if (!address) {
            return refuse(sentence.arg(
                    number,
                    PeerNoteTexts::tr("its “address” is neither an IP address, with or without a "
                                      "port, nor the name of a Unix socket")));
        }
        if (known.contains(address->text)) {
            return refuse(sentence.arg(
                    number, PeerNoteTexts::tr("another has the address %1").arg(address->text)));
        }
        known.insert(address->text);
        (void)read.notes.set(address->text, note);
    }
    return read;
}

QByteArray PeerNotes::fileText() const
{
    return QJsonDocument(QJsonObject{{u"format"_s, peerNotesFormat}, {u"peers"_s, toJson()}})
            .toJson();
}

ReadPeerNotes PeerNotes::parseFile(const QByteArray &json)
{
    const auto refuse = [](const QString &problem) { return ReadPeerNotes{{}, problem}; };
    if (json.size() > largestFile) {
        return refuse(PeerNoteTexts::tr("It is larger than %1 bytes.")
                              .arg(QLocale().toString(largestFile)));
    }
    QJsonParseError error;
    const QJsonObject whole = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError) {
        return refuse(PeerNoteTexts::tr("It is no JSON: at byte %1 something else was expected.")
                              .arg(QLocale().toString(error.offset)));
    }
    if (whole.value("format"_L1) != peerNotesFormat)
        return refuse(PeerNoteTexts::tr("It has no “format” that this version knows."));
    for (auto member = whole.begin(); member != whole.end(); ++member) {
        if (member.key() != "format"_L1 && member.key() != "peers"_L1) {
            return refuse(
                    PeerNoteTexts::tr("This version knows no “%1”.").arg(shownNote(member.key())));
        }
    }
    return fromJson(whole.value("peers"_L1));
}

ReadPeerNotes PeerNotes::readFile(const QString &path)
{
    const QFileInfo info(path);
    const QString shown = shownNote(QDir::toNativeSeparators(path));
    const auto refuse = [&shown](const QString &problem) {
        return ReadPeerNotes{
                {}, PeerNoteTexts::tr("The peers in “%1” cannot be used. %2").arg(shown, problem)};
    };
    if (info.exists() && !info.isFile()) // reading a pipe would wait
        return refuse(PeerNoteTexts::tr("It is no file."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(file.errorString() + u'.');
    ReadPeerNotes read = parseFile(file.read(largestFile + 1));
    return read.problem.isEmpty() ? read : refuse(read.problem);
}

} // namespace socketchat
