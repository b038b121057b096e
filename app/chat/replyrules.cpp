// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/replyrules.h"

#include "app/chat/problemsentences.h"
#include "app/chat/ruleanswer.h"
#include "app/chat/rulematcher.h"
#include "app/chat/sentencepieces.h"
#include "app/net/words.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr Word<ReplyRule::When> whenWords[] = {{ReplyRule::When::Text, "text"_L1},
                                               {ReplyRule::When::Wildcard, "wildcard"_L1},
                                               {ReplyRule::When::Regex, "regex"_L1},
                                               {ReplyRule::When::Hex, "hex"_L1}};
constexpr Word<PayloadForm> answerWords[] = {{PayloadForm::Text, "text"_L1},
                                             {PayloadForm::Escapes, "escapes"_L1},
                                             {PayloadForm::Hex, "hex"_L1}};
constexpr Word<ReplyRule::To> toWords[] = {{ReplyRule::To::Sender, "sender"_L1},
                                           {ReplyRule::To::Others, "others"_L1},
                                           {ReplyRule::To::Everyone, "everyone"_L1}};

QString shownWord(const QString &word) { return quotable(word, 64); }

/// Reads one rule; stops at the first thing that is wrong.
class RuleReader
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::ReplyRules)

public:
    explicit RuleReader(const TextEncoding &encoding)
        : m_encoding(encoding)
    { }

    ReadReplyRules readAll(const QByteArray &json);
    [[nodiscard]] static RuleProblem problemOf(const ReplyRule &rule, const TextEncoding &encoding);
    [[nodiscard]] static QString refusal(const QString &problem)
    {
        return tr("This is no file of rules that can be used. %1").arg(problem);
    }
    [[nodiscard]] static QString notAFile(const QString &name)
    {
        return tr("“%1” is no file.").arg(shownWord(name));
    }
    [[nodiscard]] static QString unreadable(const QString &name, const QString &why)
    {
        return tr("“%1” cannot be read: %2.").arg(shownWord(name), why);
    }

private:
    bool refuse(const QString &problem)
    {
        m_problem = problem;
        return false;
    }
    bool readRule(const QJsonValue &value)
    {
        m_rule = {};
        if (!value.isObject())
            return refuse(tr("It is nothing in braces."));
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (!readMember(member.key(), member.value()))
                return false;
        }
        if (!object.contains("when"_L1))
            return readWhen({});
        if (!object.contains("answer"_L1))
            return readAnswer({});
        return check();
    }
    bool readMember(const QString &word, const QJsonValue &value)
    {
        if (word == "when"_L1)
            return readWhen(value);
        if (word == "answer"_L1)
            return readAnswer(value);
        if (word == "name"_L1)
            return readText(word, value, ReplyRules::longestName, &m_rule.name);
        if (word == "peer"_L1)
            return readText(word, value, RuleMatcher::longestWildcard, &m_rule.peer);
        if (word == "placeholders"_L1)
            return readSwitch(word, value, &m_rule.placeholders);
        if (word == "off"_L1)
            return readSwitch(word, value, &m_rule.off);
        if (word == "after"_L1)
            return readNumber(word, value, 0, &m_rule.after);
        if (word == "times"_L1)
            return readNumber(word, value, 1, &m_rule.times);
        if (word == "to"_L1) {
            const auto to = valueOf(toWords, value.toString());
            m_rule.to = to.value_or(ReplyRule::To::Sender);
            return to || refuse(tr("“to” takes sender, others or everyone."));
        }
        return refuse(tr("“%1” is not known there.").arg(shownWord(word)));
    }
    bool readText(const QString &word, const QJsonValue &value, qsizetype longest, QString *text)
    {
        *text = value.toString();
        return (value.isString() && text->size() <= longest)
               || refuse(tr("“%1” takes a text of at most %2 characters.")
                                 .arg(word, QLocale().toString(longest)));
    }
    bool readSwitch(const QString &word, const QJsonValue &value, bool *on)
    {
        *on = value.toBool();
        return value.isBool() || refuse(tr("“%1” takes true or false.").arg(word));
    }
    bool readNumber(const QString &word, const QJsonValue &value, qint64 least, qint64 *number)
    {
        *number = value.toInteger(-1);
        return (*number >= least && *number <= ReplyRules::longestTime)
               || refuse(tr("“%1” takes a whole number from %2 to %3.")
                                 .arg(word, QString::number(least),
                                      QString::number(ReplyRules::longestTime)));
    }
    bool readWhen(const QJsonValue &value)
    {
        const QJsonObject object = value.toObject();
        const auto when =
                object.size() == 1 ? valueOf(whenWords, object.begin().key()) : std::nullopt;
        if (!when)
            return refuse(tr("“when” takes one of text, wildcard, regex and hex."));
        m_rule.when = *when;
        const qsizetype longest = *when == ReplyRule::When::Wildcard ? RuleMatcher::longestWildcard
                                                                     : ReplyRules::longestText;
        return readText(object.begin().key(), object.begin().value(), longest, &m_rule.pattern);
    }
    bool readAnswer(const QJsonValue &value)
    {
        const QJsonObject object = value.toObject();
        const auto form =
                object.size() == 1 ? valueOf(answerWords, object.begin().key()) : std::nullopt;
        if (!form)
            return refuse(tr("“answer” takes one of text, escapes and hex."));
        m_rule.form = *form;
        return readText(object.begin().key(), object.begin().value(), ReplyRules::longestText,
                        &m_rule.answer);
    }
    /// Checks what needs the whole rule.
    bool check()
    {
        const RuleProblem problem = problemOf(m_rule, m_encoding);
        switch (problem.where) {
        case RuleProblem::Where::Nowhere:
            break;
        case RuleProblem::Where::When:
            return refuse(tr("In “when”: %1").arg(problem.sentence));
        case RuleProblem::Where::Answer:
            return refuse(tr("In “answer”: %1").arg(problem.sentence));
        }
        return true;
    }

    const TextEncoding m_encoding;
    ReplyRule m_rule;
    QString m_problem;
};

RuleProblem RuleReader::problemOf(const ReplyRule &rule, const TextEncoding &encoding)
{
    using Where = RuleProblem::Where;
    const RuleMatcher matcher(rule, encoding);
    if (const auto &problem = matcher.problem())
        return {Where::When, payloadProblemSentence(*problem, encoding)};
    if (!matcher.expressionProblem().isEmpty()) {
        //: %2 is a message of the regular expressions' library, in English.
        return {Where::When, tr("The expression is wrong at position %1: %2.")
                                     .arg(QString::number(matcher.expressionProblemAt() + 1),
                                          matcher.expressionProblem())};
    }
    const RuleAnswer answer(rule, encoding);
    if (answer.lastGroup() > matcher.groupCount())
        return {Where::Answer,
                tr("“$%1” names a group that the pattern does not have.").arg(answer.lastGroup())};
    if (answer.hasGroupInBraces())
        return {Where::Answer, tr("No group can stand in the braces of a placeholder.")};
    const QList<QByteArray> groups(matcher.groupCount() + 1, QByteArray(1, char(0x10)));
    // Files are read when it answers.
    const auto unread = [](const QString &) { return QByteArray(); };
    if (const auto problem = answer.bytes(groups, 1, unread).problem)
        return {Where::Answer, payloadProblemSentence(*problem, encoding)};
    return {};
}

ReadReplyRules RuleReader::readAll(const QByteArray &json)
{
    const auto refused = [](const QString &problem) {
        return ReadReplyRules{{}, refusal(problem)};
    };
    if (json.size() > ReplyRules::largestFile) {
        return refused(
                tr("It is larger than %1 bytes.").arg(QLocale().toString(ReplyRules::largestFile)));
    }
    QJsonParseError error;
    const QJsonObject whole = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError) {
        return refused(tr("It is no JSON: at byte %1 something else was expected.")
                               .arg(QLocale().toString(error.offset)));
    }
    if (whole.size() != 1 || !whole.value("rules"_L1).isArray())
        return refused(tr("It holds something else than one list “rules”."));
    const QJsonArray list = whole.value("rules"_L1).toArray();
    if (list.size() > ReplyRules::most)
        return refused(tr("It has more than %1 rules.").arg(QLocale().toString(ReplyRules::most)));
    ReadReplyRules read;
    for (const QJsonValue value : list) {
        if (!readRule(value)) {
            const qsizetype number = read.rules.list.size() + 1;
            //: %1 is the number of a rule, %2 a sentence on what is wrong with it.
            return refused(tr("Rule %1: %2").arg(QString::number(number), m_problem));
        }
        read.rules.list.append(m_rule);
    }
    return read;
}

} // namespace

RuleProblem problemOfRule(const ReplyRule &rule, const TextEncoding &encoding)
{
    return RuleReader::problemOf(rule, encoding);
}

bool answersWithFile(const ReplyRule &rule)
{
    return rule.placeholders && rule.answer.contains("{file"_L1);
}

QJsonArray replyRulesAsJson(const ReplyRules &rules)
{
    QJsonArray list;
    for (const ReplyRule &rule : rules.list) {
        QJsonObject object{
                {u"when"_s, QJsonObject{{wordOf(whenWords, rule.when), rule.pattern}}},
                {u"answer"_s, QJsonObject{{wordOf(answerWords, rule.form), rule.answer}}}};
        const auto add = [&object](QLatin1StringView word, bool differs, const QJsonValue &value) {
            if (differs)
                object.insert(word, value);
        };
        add("name"_L1, !rule.name.isEmpty(), rule.name);
        add("peer"_L1, !rule.peer.isEmpty(), rule.peer);
        add("placeholders"_L1, rule.placeholders, true);
        add("to"_L1, rule.to != ReplyRule::To::Sender, QString(wordOf(toWords, rule.to)));
        add("after"_L1, rule.after > 0, rule.after);
        add("times"_L1, rule.times > 0, rule.times);
        add("off"_L1, rule.off, true);
        list.append(object);
    }
    return list;
}

ReadReplyRules replyRulesOfJson(const QJsonValue &value, const TextEncoding &encoding)
{
    return RuleReader(encoding).readAll(
            QJsonDocument(QJsonObject{{u"rules"_s, value}}).toJson(QJsonDocument::Compact));
}

QByteArray replyRulesText(const ReplyRules &rules)
{
    return QJsonDocument(QJsonObject{{u"rules"_s, replyRulesAsJson(rules)}}).toJson();
}

ReadReplyRules parseReplyRules(const QByteArray &json, const TextEncoding &encoding)
{
    return RuleReader(encoding).readAll(json);
}

ReadReplyRules readReplyRules(const QString &path, const TextEncoding &encoding)
{
    const QFileInfo info(path);
    QFile file(path);
    if (info.exists() && !info.isFile()) // reading a pipe would wait
        return {{}, RuleReader::notAFile(info.fileName())};
    if (!file.open(QIODevice::ReadOnly))
        return {{}, RuleReader::unreadable(info.fileName(), file.errorString())};
    return parseReplyRules(file.read(ReplyRules::largestFile + 1), encoding);
}

} // namespace socketchat
