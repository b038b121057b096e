// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/savedmessage.h"

#include "app/chat/sentencepieces.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonParseError>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

class SavedMessageTexts
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::SavedMessage)
};

constexpr int savedMessagesFormat = 1;

// F1, F3, F5, F8, F9 and F11 have their uses, F4 opens lists, F10 the menus.
constexpr std::array freeKeys{"F2"_L1,      "F6"_L1,      "F7"_L1,      "F12"_L1,
                              "Ctrl+F2"_L1, "Ctrl+F3"_L1, "Ctrl+F5"_L1, "Ctrl+F6"_L1,
                              "Ctrl+F7"_L1, "Ctrl+F8"_L1, "Ctrl+F9"_L1, "Ctrl+F12"_L1};

// The choices of a setup that belong to a message.
constexpr std::array savedChoices{"form"_L1, "encoding"_L1, "line-end"_L1, "placeholders"_L1,
                                  "checksum"_L1};

struct SavedLine
{
    QLatin1StringView word;
    QString SavedMessage::*text;
};
constexpr std::array savedLines{
        SavedLine{"name"_L1, &SavedMessage::name}, SavedLine{"folder"_L1, &SavedMessage::folder},
        SavedLine{"note"_L1, &SavedMessage::note}, SavedLine{"key"_L1, &SavedMessage::key}};

QString shownSaved(const QString &text) { return quotable(text, 64); }

const SetupChoice *savedChoice(QStringView word)
{
    if (!std::ranges::any_of(savedChoices, [word](auto each) { return word == each; }))
        return nullptr;
    const auto choices = setupChoices();
    return &*std::ranges::find_if(choices, [word](const auto &each) { return word == each.word; });
}

/// Reads one member of a message. Returns what is wrong with it; empty: nothing.
QString readMember(SavedMessage &message, ConversationSetup &setup, const QString &word,
                   const QJsonValue &value)
{
    const auto line =
            std::ranges::find_if(savedLines, [&](const auto &each) { return word == each.word; });
    const SetupChoice *choice = savedChoice(word);
    if (line == savedLines.end() && !choice && word != "content"_L1)
        return SavedMessageTexts::tr("this version knows no “%1”").arg(shownSaved(word));
    if (!value.isString())
        return SavedMessageTexts::tr("“%1” is no text in quotes").arg(shownSaved(word));
    const QString text = value.toString();
    if (text.size() > SavedMessage::longestContent)
        return SavedMessageTexts::tr("“%1” is too long").arg(shownSaved(word));
    if (choice ? !choice->read(setup, text)
               : word == "key"_L1
                         && std::ranges::none_of(freeKeys, [&](auto key) { return text == key; })) {
        return SavedMessageTexts::tr("“%1” cannot be “%2”").arg(shownSaved(word), shownSaved(text));
    }
    if (line != savedLines.end())
        message.*(line->text) = asSavedName(text);
    else if (!choice)
        message.content = text;
    return {};
}

QList<SavedMessage> inOrder(const QList<SavedMessage> &messages, const QList<SavedFolder> &folders)
{
    QList<SavedMessage> ordered;
    for (const SavedFolder &folder : folders) {
        for (const qsizetype index : folder.messages) {
            ordered.append(messages.at(index));
            ordered.back().folder = folder.name;
        }
    }
    return ordered;
}

} // namespace

void SavedMessage::takeFrom(const ConversationSetup &setup)
{
    form = setup.form;
    encoding = setup.encoding;
    lineEnd = setup.lineEnd;
    placeholders = setup.placeholders;
    checksum = setup.checksum;
}

void SavedMessage::applyTo(ConversationSetup &setup) const
{
    setup.form = form;
    setup.encoding = encoding;
    setup.lineEnd = lineEnd;
    setup.placeholders = placeholders;
    setup.checksum = checksum;
}

std::span<const QLatin1StringView> savedMessageKeys() { return freeKeys; }

QList<SavedFolder> savedFolders(const QList<SavedMessage> &messages)
{
    QList<SavedFolder> folders{{}};
    for (qsizetype index = 0; index < messages.size(); ++index) {
        const QString &name = messages.at(index).folder;
        auto found = std::ranges::find(folders, name, &SavedFolder::name);
        if (found == folders.end())
            found = folders.insert(folders.end(), {name, {}});
        found->messages.append(index);
    }
    return folders;
}

QList<SavedMessage> movedMessage(const QList<SavedMessage> &messages, qsizetype from,
                                 const QString &folder, qsizetype before)
{
    if (before == from)
        return messages;
    QList<SavedFolder> folders = savedFolders(messages);
    for (SavedFolder &each : folders)
        each.messages.removeOne(from);
    auto found = std::ranges::find(folders, folder, &SavedFolder::name);
    if (found == folders.end())
        found = folders.insert(folders.end(), {folder, {}});
    const qsizetype at = found->messages.indexOf(before);
    found->messages.insert(at < 0 ? found->messages.size() : at, from);
    return inOrder(messages, folders);
}

QList<SavedMessage> steppedMessage(const QList<SavedMessage> &messages, qsizetype from, int step)
{
    const QList<SavedFolder> folders = savedFolders(messages);
    const auto home = std::ranges::find(folders, messages.at(from).folder, &SavedFolder::name);
    const QList<qsizetype> &row = home->messages;
    const qsizetype at = row.indexOf(from);
    const qsizetype to = at + step;
    if (to >= 0 && to < row.size()) // before the one there, or behind it
        return movedMessage(messages, from, home->name, row.value(step < 0 ? to : to + 1, -1));
    const qsizetype next = (home - folders.begin()) + step;
    if (next < 0 || next >= folders.size())
        return messages;
    const SavedFolder &other = folders.at(next);
    return movedMessage(messages, from, other.name, step < 0 ? -1 : other.messages.value(0, -1));
}

QList<SavedMessage> steppedFolder(const QList<SavedMessage> &messages, const QString &folder,
                                  int step)
{
    QList<SavedFolder> folders = savedFolders(messages);
    const qsizetype at = std::ranges::find(folders, folder, &SavedFolder::name) - folders.begin();
    const qsizetype to = at + step;
    if (at > 0 && at < folders.size() && to > 0 && to < folders.size())
        folders.swapItemsAt(at, to);
    return inOrder(messages, folders);
}

QString asSavedName(const QString &text)
{
    QString seen;
    const QList<uint> characters = text.left(SavedMessage::longestLine).toUcs4();
    for (const uint character : characters) {
        if (QChar::isSpace(character))
            seen += u' ';
        else if (QChar::isPrint(character) && character != QChar::ReplacementCharacter)
            seen += QChar::fromUcs4(character);
    }
    return seen.simplified();
}

QJsonArray savedMessagesAsJson(const QList<SavedMessage> &messages)
{
    const ConversationSetup usual;
    QJsonArray list;
    for (const SavedMessage &message : messages) {
        QJsonObject object{{u"content"_s, message.content}};
        for (const SavedLine &line : savedLines) {
            if (const QString &text = message.*(line.text); !text.isEmpty())
                object.insert(line.word, text);
        }
        ConversationSetup setup;
        message.applyTo(setup);
        for (const QLatin1StringView word : savedChoices) {
            const SetupChoice *choice = savedChoice(QString(word));
            if (const QString text = choice->text(setup); text != choice->text(usual))
                object.insert(word, text);
        }
        list.append(object);
    }
    return list;
}

ReadSavedMessages savedMessagesOfJson(const QJsonValue &value)
{
    const auto refuse = [](const QString &problem) { return ReadSavedMessages{{}, problem}; };
    if (!value.isArray())
        return refuse(SavedMessageTexts::tr("It has no list “messages”."));
    const QJsonArray list = value.toArray();
    if (list.size() > mostSavedMessages) {
        return refuse(SavedMessageTexts::tr("It has more than %1 messages.")
                              .arg(QLocale().toString(mostSavedMessages)));
    }
    ReadSavedMessages read;
    for (const QJsonValue each : list) {
        const QString number = QLocale().toString(read.messages.size() + 1);
        //: %1 is the number of a message in a file, %2 what is wrong, without a full stop.
        const QString sentence = SavedMessageTexts::tr("Message %1 in it: %2.");
        if (!each.isObject())
            return refuse(sentence.arg(number, SavedMessageTexts::tr("it is none")));
        const QJsonObject object = each.toObject();
        SavedMessage message;
        ConversationSetup setup;
        for (auto member = object.begin(); member != object.end(); ++member) {
            const QString problem = readMember(message, setup, member.key(), member.value());
            if (!problem.isEmpty())
                return refuse(sentence.arg(number, problem));
        }
        message.takeFrom(setup);
        if (message.name.isEmpty())
            return refuse(sentence.arg(number, SavedMessageTexts::tr("it has no “name”")));
        const bool isTaken =
                std::ranges::any_of(read.messages, [&key = message.key](const auto &other) {
                    return other.key == key;
                });
        if (!message.key.isEmpty() && isTaken) {
            return refuse(sentence.arg(
                    number, SavedMessageTexts::tr("another has the key %1").arg(message.key)));
        }
        read.messages.append(message);
    }
    return read;
}

QByteArray savedMessagesText(const QList<SavedMessage> &messages)
{
    return QJsonDocument(QJsonObject{{u"format"_s, savedMessagesFormat},
                                     {u"messages"_s, savedMessagesAsJson(messages)}})
            .toJson();
}

ReadSavedMessages parseSavedMessages(const QByteArray &json)
{
    if (json.size() > largestMessageFile) {
        return {{},
                SavedMessageTexts::tr("It is larger than %1 bytes.")
                        .arg(QLocale().toString(largestMessageFile))};
    }
    QJsonParseError error;
    const QJsonObject whole = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError) {
        return {{},
                SavedMessageTexts::tr("It is no JSON: at byte %1 something else was expected.")
                        .arg(QLocale().toString(error.offset))};
    }
    if (whole.value("format"_L1) != savedMessagesFormat)
        return {{}, SavedMessageTexts::tr("It has no “format” that this version knows.")};
    for (auto member = whole.begin(); member != whole.end(); ++member) {
        if (member.key() != "format"_L1 && member.key() != "messages"_L1) {
            return {{},
                    SavedMessageTexts::tr("This version knows no “%1”.")
                            .arg(shownSaved(member.key()))};
        }
    }
    return savedMessagesOfJson(whole.value("messages"_L1));
}

} // namespace socketchat
