// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/programcommand.h"

#include "app/chat/childprocess.h"
#include "app/chat/sentencepieces.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {
constexpr qsizetype mostWords = 256;
constexpr qsizetype longestWord = 4096; // UTF-16 units
constexpr qsizetype mostOfCommandShown = 2000;
} // namespace

QString programProblem(const QStringList &command)
{
    if (command.isEmpty() || command.front().isEmpty())
        return Sentences::tr("Give the program that answers, such as /usr/bin/python3.");
    const QString name = quotable(command.front(), 100);
    if (!ChildProcess::isPossible())
        return Sentences::tr("This build of Socket Chat cannot let a program answer.");
    const bool isLong = std::ranges::any_of(
            command, [](const QString &word) { return word.size() > longestWord; });
    if (command.size() > mostWords || isLong)
        return Sentences::tr("A program can have %1 arguments of %2 characters.")
                .arg(QString::number(mostWords - 1), QString::number(longestWord));
    if (!command.front().contains(u'/')) {
        if (!QStandardPaths::findExecutable(command.front()).isEmpty())
            return {};
        return Sentences::tr("There is no program “%1” in the folders of PATH.").arg(name);
    }
    const QFileInfo file(command.front());
    if (!file.exists())
        return Sentences::tr("There is no program “%1”.").arg(name);
    if (!file.isFile() || !file.isExecutable())
        return Sentences::tr("“%1” is not executable.").arg(name);
    return {};
}

QString shownCommand(const QStringList &command)
{
    static const QRegularExpression unusual(u"[^A-Za-z0-9_@%+=:,./-]"_s);
    QStringList words;
    for (const QString &word : command) {
        QString shown = quotable(word, longestWord);
        if (shown.isEmpty() || shown.contains(unusual))
            shown = u'\'' + shown.replace(u'\'', "'\\''"_L1) + u'\'';
        words.append(shown);
    }
    const QString line = words.join(u' ');
    return line.size() > mostOfCommandShown ? line.left(mostOfCommandShown) + u'…' : line;
}

QString numberedWords(const QStringList &command)
{
    QStringList lines;
    for (const QString &word : command)
        lines.append(u"%1: %2"_s.arg(QString::number(lines.size()), quotable(word, word.size())));
    return lines.join(u'\n');
}

std::optional<QStringList> commandOfJson(const QJsonValue &value)
{
    const QJsonArray list = value.toArray();
    if (!value.isArray() || list.isEmpty() || list.size() > mostWords)
        return std::nullopt;
    QStringList command;
    for (const QJsonValue word : list) {
        if (!word.isString() || word.toString().size() > longestWord
            || word.toString().contains(QChar(0)))
            return std::nullopt;
        command.append(word.toString());
    }
    return command.front().isEmpty() ? std::nullopt : std::optional(command);
}

} // namespace socketchat
