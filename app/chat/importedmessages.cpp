// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/importedmessages.h"

#include "app/chat/payloadtext.h"
#include "app/chat/sentencepieces.h"
#include "app/chat/typedpayload.h"
#include "app/net/address/typedtext.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

class ImportTexts
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::ImportedMessages)
};

/// The members of an exported message that count, by their names in lower case.
using Exported = QHash<QString, QString>;

bool hasControls(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

/// Writes the bytes in the form in which they are read best.
void setBytes(SavedMessage &message, const QByteArray &bytes)
{
    const QString plain = plainText(bytes, {});
    const bool isText = encodePayload(plain, PayloadForm::Text, {}).bytes == bytes;
    const bool isPlain = isText && !hasControls(plain);
    const bool isBinary = std::ranges::any_of(bytes, [](char byte) {
        return quint8(byte) < 0x20 && byte != '\r' && byte != '\n' && byte != '\t';
    });
    if (isPlain) {
        message.content = plain;
    } else if (isText && !isBinary) {
        message.form = PayloadForm::Escapes;
        message.content = escapedText(bytes, {});
    } else {
        message.form = PayloadForm::Hex;
        message.content = hexText(bytes);
    }
}

/// Adds what was exported, the `number`th. Returns what is wrong with it.
QString addExported(QList<SavedMessage> &messages, const Exported &members, qsizetype number)
{
    if (messages.size() >= mostSavedMessages) {
        return ImportTexts::tr("It has more than %1 messages.")
                .arg(QLocale().toString(mostSavedMessages));
    }
    const QString place = QLocale().toString(number);
    SavedMessage message;
    message.name = asSavedName(members.value(u"name"_s));
    if (message.name.isEmpty())
        message.name = ImportTexts::tr("Message %1").arg(place);
    const EncodedPayload bytes = encodePayload(members.value(u"hexstring"_s), PayloadForm::Hex, {});
    if (bytes.problem)
        return ImportTexts::tr("Message %1 in it: “%2” is no hexadecimal byte.")
                .arg(place, quotable(bytes.problem->text));
    setBytes(message, bytes.bytes);
    if (message.content.size() > SavedMessage::longestContent)
        return ImportTexts::tr("Message %1 in it is too long.").arg(place);
    const QString host = members.value(u"toip"_s);
    if (!host.isEmpty()) {
        message.note = asSavedName(u"%1://%2:%3"_s.arg(members.value(u"tcporudp"_s).toLower(), host,
                                                       members.value(u"port"_s)));
    }
    messages.append(message);
    return {};
}

ReadSavedMessages ofExportedJson(const QJsonArray &list)
{
    ReadSavedMessages read;
    qsizetype number = 0;
    for (const QJsonValue each : list) {
        const QJsonObject object = each.toObject();
        Exported members;
        for (auto member = object.begin(); member != object.end(); ++member)
            members.insert(member.key().toLower(), member.value().toVariant().toString());
        ++number;
        if (!members.contains(u"hexstring"_s)) {
            return {{},
                    ImportTexts::tr("Message %1 in it has no “hexString”.")
                            .arg(QLocale().toString(number))};
        }
        if (const QString problem = addExported(read.messages, members, number); !problem.isEmpty())
            return {{}, problem};
    }
    return read;
}

/// Returns a value as it was before it was written: quotes and escapes as in Qt's settings.
QString unescapedValue(QStringView written)
{
    QString value;
    for (qsizetype at = 0; at < written.size(); ++at) {
        const QChar c = written.at(at);
        if (c == u'"')
            continue;
        if (c != u'\\' || at + 1 == written.size()) {
            value += c;
            continue;
        }
        const QChar kind = written.at(++at);
        if (kind == u'x') {
            qsizetype end = at + 1;
            while (end < written.size() && end < at + 5 && isHexDigit(written.at(end)))
                ++end;
            value += QChar(written.sliced(at + 1, end - at - 1).toUShort(nullptr, 16));
            at = end - 1;
        } else {
            static constexpr QStringView kinds = u"nrt";
            static constexpr QStringView meant = u"\n\r\t";
            const qsizetype known = kinds.indexOf(kind);
            value += known >= 0 ? meant.at(known) : kind;
        }
    }
    return value;
}

ReadSavedMessages ofExportedIni(const QString &text)
{
    ReadSavedMessages read;
    qsizetype number = 0;
    Exported members;
    const auto finish = [&] {
        const Exported whole = std::exchange(members, {});
        return whole.contains(u"hexstring"_s) ? addExported(read.messages, whole, ++number)
                                              : QString();
    };
    for (const QStringView each : QStringView(text).split(u'\n')) {
        const QStringView line = each.trimmed();
        if (line.startsWith(u'[')) {
            if (const QString problem = finish(); !problem.isEmpty())
                return {{}, problem};
        } else if (const qsizetype at = line.indexOf(u'='); at > 0 && !line.startsWith(u';')) {
            members.insert(line.first(at).trimmed().toString().toLower(),
                           unescapedValue(line.sliced(at + 1)));
        }
    }
    if (const QString problem = finish(); !problem.isEmpty())
        return {{}, problem};
    if (read.messages.isEmpty())
        return {{}, ImportTexts::tr("It has no messages that this version can read.")};
    return read;
}

} // namespace

ReadSavedMessages importMessages(const QByteArray &text)
{
    if (text.size() > largestMessageFile) {
        return {{},
                ImportTexts::tr("It is larger than %1 bytes.")
                        .arg(QLocale().toString(largestMessageFile))};
    }
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (document.isArray())
        return ofExportedJson(document.array());
    if (document.isObject() && document.object().contains("setup"_L1))
        return savedMessagesOfJson(document.object().value("messages"_L1));
    if (document.isObject() || text.trimmed().startsWith('{'))
        return parseSavedMessages(text);
    return ofExportedIni(QString::fromUtf8(text));
}

ReadSavedMessages importMessageFile(const QString &path)
{
    const QFileInfo info(path);
    QFile file(path);
    if (info.exists() && !info.isFile()) // reading a pipe would wait
        return {{}, ImportTexts::tr("It is no file.")};
    if (!file.open(QIODevice::ReadOnly))
        return {{}, ImportTexts::tr("It cannot be read: %1.").arg(file.errorString())};
    return importMessages(file.read(largestMessageFile + 1));
}

} // namespace socketchat
