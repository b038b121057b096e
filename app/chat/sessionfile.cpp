// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/sessionfile.h"

#include "app/chat/programcommand.h"
#include "app/chat/sentencepieces.h"
#include "app/net/address/typedtext.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

class SessionFileTexts
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::SessionFile)
};

constexpr int sessionFileFormat = 1;

/// Returns whether a choice travels as text. A folder or file of one machine is none of another's,
/// whom to trust is a person's own decision, and rules are JSON themselves.
bool isInSessionFile(const SetupChoice &choice)
{
    static constexpr QLatin1StringView staying[] = {
            "record"_L1, "rules"_L1,   "cert"_L1, "key"_L1, "ca"_L1, "key-password-file"_L1,
            "trust"_L1,  "insecure"_L1};
    return std::ranges::find(staying, choice.word) == std::end(staying);
}

QString shownValue(const QString &text) { return quotable(text, 64); }

/// Sets one choice. Returns why it cannot be set; empty: it is.
QString readOne(ConversationSetup &setup, const QString &word, const QJsonValue &value)
{
    for (const SetupChoice &choice : setupChoices()) {
        if (choice.word != word || !isInSessionFile(choice))
            continue;
        if (!value.isString())
            return SessionFileTexts::tr("The value of “%1” must be text in quotes.")
                    .arg(shownValue(word));
        if (!choice.read(setup, value.toString()))
            return SessionFileTexts::tr("“%1” in it cannot be “%2”.")
                    .arg(shownValue(word), shownValue(value.toString()));
        return {};
    }
    return SessionFileTexts::tr("This version knows no choice “%1”.").arg(shownValue(word));
}

} // namespace

bool isSessionFile(const QString &name)
{
    return name.endsWith(".socketchat"_L1, Qt::CaseInsensitive);
}

QByteArray sessionFileText(const ConversationSetup &setup, const QList<SavedMessage> &messages,
                           const PeerNotes &peers)
{
    QJsonObject choices;
    for (const SetupChoice &choice : setupChoices()) {
        const QString text = choice.text(setup);
        ConversationSetup unused;
        // A default may be none that a person can choose.
        if (isInSessionFile(choice) && choice.read(unused, text))
            choices.insert(choice.word, text);
    }
    QJsonObject whole{{u"format"_s, sessionFileFormat}, {u"setup"_s, choices}};
    if (!messages.isEmpty())
        whole.insert("messages"_L1, savedMessagesAsJson(messages));
    if (!setup.rules.list.isEmpty())
        whole.insert("rules"_L1, replyRulesAsJson(setup.rules));
    if (!setup.program.isEmpty())
        whole.insert("program"_L1, QJsonArray::fromStringList(setup.program));
    if (const PeerNotes kept = peers.lasting(); !kept.isEmpty())
        whole.insert("peers"_L1, kept.toJson());
    return QJsonDocument(whole).toJson();
}

ReadSessionFile parseSessionFile(const QByteArray &json, const ConversationSetup &base)
{
    const auto refuse = [&base](const QString &problem) {
        return ReadSessionFile{
                base,
                {},
                {},
                SessionFileTexts::tr("This session file cannot be used. %1").arg(problem)};
    };
    if (json.size() > largestSessionFile) {
        return refuse(SessionFileTexts::tr("It is larger than %1 bytes.")
                              .arg(QLocale().toString(largestSessionFile)));
    }
    if (json.isEmpty())
        return refuse(SessionFileTexts::tr("It is empty."));
    QJsonParseError error;
    const QJsonObject whole = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError) {
        return refuse(SessionFileTexts::tr("It is no JSON: at byte %1 something else was expected.")
                              .arg(QLocale().toString(error.offset)));
    }
    if (whole.value("format"_L1) != sessionFileFormat)
        return refuse(SessionFileTexts::tr("It has no “format” that this version knows."));
    const QJsonValue setup = whole.value("setup"_L1);
    if (!setup.isObject())
        return refuse(SessionFileTexts::tr("It has no “setup”."));
    const QJsonObject choices = setup.toObject();
    ReadSessionFile read{base, {}, {}, {}};
    if (whole.contains("messages"_L1)) {
        const ReadSavedMessages messages = savedMessagesOfJson(whole.value("messages"_L1));
        if (!messages.problem.isEmpty())
            return refuse(messages.problem);
        read.messages = messages.messages;
    }
    read.setup.rules = {};
    if (whole.contains("rules"_L1)) {
        ReadReplyRules rules = replyRulesOfJson(whole.value("rules"_L1), {});
        if (!rules.problem.isEmpty())
            return refuse(rules.problem);
        // Whoever made the file may not know what is in files here.
        for (ReplyRule &rule : rules.rules.list)
            rule.off = rule.off || answersWithFile(rule);
        read.setup.rules = rules.rules;
    }
    read.setup.program.clear();
    if (whole.contains("program"_L1)) {
        const auto command = commandOfJson(whole.value("program"_L1));
        if (!command)
            return refuse(SessionFileTexts::tr("Its “program” is no list of a program and its "
                                               "arguments."));
        read.setup.proposedProgram = *command;
    }
    if (whole.contains("peers"_L1)) {
        const ReadPeerNotes peers = PeerNotes::fromJson(whole.value("peers"_L1));
        if (!peers.problem.isEmpty())
            return refuse(peers.problem);
        read.peers = peers.notes;
    }
    for (auto choice = choices.begin(); choice != choices.end(); ++choice) {
        const QString problem = readOne(read.setup, choice.key(), choice.value());
        if (!problem.isEmpty())
            return refuse(problem);
    }
    return read;
}

ReadSessionFile readSessionFile(const QString &path, const ConversationSetup &base)
{
    const QFileInfo info(path);
    QFile file(path);
    if (info.exists() && !info.isFile()) // reading a pipe would wait
        return {base,
                {},
                {},
                SessionFileTexts::tr("“%1” is no file.").arg(shownValue(info.fileName()))};
    if (!file.open(QIODevice::ReadOnly)) {
        return {base,
                {},
                {},
                SessionFileTexts::tr("“%1” cannot be read: %2.")
                        .arg(shownValue(info.fileName()), file.errorString())};
    }
    return parseSessionFile(file.read(largestSessionFile + 1), base);
}

} // namespace socketchat
