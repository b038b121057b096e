// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/answerbudget.h"
#include "app/chat/replyrules.h"
#include "app/chat/ruleanswer.h"
#include "app/chat/rulematcher.h"
#include "app/chat/ruletrial.h"

#include <QTest>

using namespace socketchat;
using namespace Qt::StringLiterals;

namespace {

/// Returns the answer of the first rule in a file that matches; "-" if none does.
QByteArray answerOf(const QByteArray &rules, QByteArrayView message, const TextEncoding &encoding)
{
    const ReadReplyRules read = parseReplyRules("{\"rules\":[" + rules + "]}", encoding);
    if (!read.problem.isEmpty())
        return read.problem.toUtf8();
    for (const ReplyRule &rule : read.rules.list) {
        QList<QByteArray> groups;
        const RuleMatcher matcher(rule, encoding);
        const auto outcome = matcher.match(RuleSubject(message, encoding), &groups);
        if (outcome == TextPattern::Outcome::TooSlow)
            return "too slow";
        if (outcome == TextPattern::Outcome::Match)
            return RuleAnswer(rule, encoding).bytes(groups, 7).bytes;
    }
    return "-";
}

} // namespace

class TestReplyRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char *name, const char *rules, const QByteArray &message,
                            const QByteArray &answer) {
            QTest::newRow(name) << QByteArray(rules) << message << answer;
        };
        const char *text = R"({"when":{"text":"ping"},"answer":{"text":"pong"}})";
        row("text", text, "ping", "pong");
        row("text and its line end", text, "ping\r\n", "pong");
        row("part of a text", text, "pinging", "-");
        row("other case", text, "Ping", "-");
        const char *wildcard = R"({"when":{"wildcard":"a*b?"},"answer":{"text":"[$0]"}})";
        row("wildcard", wildcard, "a--bb-bx\n", "[a--bb-bx]");
        row("wildcard without its end", wildcard, "a--b", "-");
        row("wildcard, no text", wildcard, "a\xff\x62x", "-");
        const char *regex =
                R"({"when":{"regex":"hello (\\w+)( x)?"},"answer":{"text":"hi $1$2, $$5"}})";
        row("regex", regex, "oh hello Ann!", "hi Ann, $5");
        row("a group means nothing", regex, "hello $1", "-");
        row("regex, Chinese", R"({"when":{"regex":"^你好(.)$"},"answer":{"text":"$1好"}})",
            "你好吗\n", "吗好");
        const char *hex = R"({"when":{"hex":"01 03 ?? ?? 4?"},"answer":{"hex":"01 83 $1 02"}})";
        row("hex", hex, QByteArray::fromHex("0103aabb4c"), QByteArray::fromHex("0183aabb4c02"));
        row("hex, other digit", hex, QByteArray::fromHex("0103aabb5c"), "-");
        row("hex, longer", hex, QByteArray::fromHex("0103aabb4c00"), "-");
        row("hex to text", R"({"when":{"hex":"41??42"},"answer":{"escapes":"\\x00$1$0"}})", "A{B",
            QByteArray("\0{A{B", 5));
        row("the first one",
            R"({"when":{"text":"a"},"answer":{"text":"1"}},)"
            R"({"when":{"wildcard":"*"},"answer":{"text":"2"}})",
            "a", "1");
        row("the next one",
            R"({"when":{"text":"a"},"answer":{"text":"1"}},)"
            R"({"when":{"wildcard":"*"},"answer":{"text":"2"}})",
            "", "2");
        row("no placeholders", R"({"when":{"wildcard":"*"},"answer":{"text":"{counter}"}})", "x",
            "{counter}");
        const char *placeholders =
                R"({"when":{"regex":".+"},"answer":{"text":"\\{counter}$0{xor hex}"},"placeholders":true})";
        row("placeholders", placeholders, "A", "\\7A2A");
        row("a peer expands nothing", placeholders, "{counter}\\", "\\7{counter}\\45");
        row("checksum over a group",
            R"({"when":{"hex":"01 ??"},"answer":{"hex":"01 $1 {xor}"},"placeholders":true})",
            QByteArray::fromHex("0110"), QByteArray::fromHex("011011"));
        row("never ends", R"({"when":{"regex":"(a+)+$"},"answer":{"text":"x"}})",
            QByteArray(1024 * 1024 - 1, 'a') + "!", "too slow");
    }
    void answers()
    {
        QFETCH(QByteArray, rules);
        QFETCH(QByteArray, message);
        QTEST(answerOf(rules, message, TextEncoding()), "answer");
    }

    void usesTheEncoding()
    {
        const TextEncoding gb = *TextEncoding::named(u"GB18030");
        const QByteArray hello = QByteArray::fromHex("c4e3bac3");
        QCOMPARE(answerOf(R"({"when":{"regex":"你(.)$"},"answer":{"text":"$1"}})", hello, gb),
                 hello.last(2));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *json, const char *said) {
            QTest::newRow(json) << QByteArray(json) << QString::fromUtf8(said);
        };
        const auto rule = [row](const QByteArray &members, const char *said) {
            const QByteArray good = R"({"when":{"text":"a"},"answer":{"text":"b"}})";
            row(QByteArray("{\"rules\":[" + good + ",{" + members + "}]}").constData(), said);
        };
        row("", "at byte 0");
        row("{\"rules\": [", "at byte 11");
        row("[]", "one list");
        row(R"({"rules":{}})", "one list");
        row(R"({"rules":[],"rule":1})", "one list");
        row(R"({"rules":[1]})", "Rule 1: It is nothing in braces");
        rule(R"("answer":{"text":"b"})", "Rule 2: “when”");
        rule(R"("when":{"text":"b"})", "Rule 2: “answer”");
        rule(R"("when":{"text":"b","hex":"00"},"answer":{"text":"b"})", "Rule 2: “when”");
        rule(R"("when":{"glob":"b"},"answer":{"text":"b"})", "Rule 2: “when”");
        rule(R"("when":{"text":1},"answer":{"text":"b"})", "Rule 2: “text”");
        rule(R"("when":{"text":"b"},"answer":{"file":"/etc/passwd"})", "Rule 2: “answer”");
        rule(R"("when":{"hex":"0?1"},"answer":{"text":"b"})", "Rule 2: In “when”");
        rule(R"("when":{"hex":"??gg"},"answer":{"text":"b"})", "“g”");
        rule(R"("when":{"regex":"*a"},"answer":{"text":"b"})", "at position 1");
        rule(R"("when":{"regex":"a(b)$"},"answer":{"text":"$2"})", "“$2”");
        rule(R"("when":{"text":"a"},"answer":{"text":"$1"})", "“$1”");
        rule(R"("when":{"text":"a"},"answer":{"hex":"4"})", "In “answer”");
        rule(R"("when":{"text":"a"},"answer":{"hex":"?? 41"})", "In “answer”");
        rule(R"("when":{"text":"a"},"answer":{"escapes":"\\q"})", "In “answer”");
        rule(R"("when":{"regex":"(.*)$"},"answer":{"text":"{file $1}"},"placeholders":true)",
             "braces");
        rule(R"("when":{"text":"a"},"answer":{"text":"{crc99}"},"placeholders":true)",
             "In “answer”");
        rule(R"("when":{"text":"a"},"answer":{"text":"b"},"after":-1)", "“after”");
        rule(R"("when":{"text":"a"},"answer":{"text":"b"},"after":1.5)", "“after”");
        rule(R"("when":{"text":"a"},"answer":{"text":"b"},"times":0)", "“times”");
        rule(R"("when":{"text":"a"},"answer":{"text":"b"},"off":1)", "“off”");
        rule(R"("when":{"text":"a"},"answer":{"text":"b"},"to":"all")", "“to”");
        rule(R"("when":{"text":"a"},"answer":{"text":"b"},"exec":"ls")", "“exec”");
        QTest::newRow("too large")
                << QByteArray(ReplyRules::largestFile + 1, ' ') << u"1,048,576"_s;
        QByteArray many = "{\"rules\":[";
        for (qsizetype i = 0; i <= ReplyRules::most; ++i)
            many += "1,";
        many.back() = ']';
        QTest::newRow("too many") << QByteArray(many + '}') << u"1,000"_s;
    }
    void refuses()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, said);
        const ReadReplyRules read = parseReplyRules(json, TextEncoding());
        QVERIFY2(read.problem.contains(said), qPrintable(read.problem));
        QVERIFY(read.rules.list.isEmpty());
    }

    void readsAllMembers()
    {
        const ReadReplyRules read = parseReplyRules(
                R"({"rules":[{"name":"n","peer":"10.*","when":{"wildcard":"*"},"to":"others",
                 "answer":{"text":"b"},"after":5,"times":2,"off":true,"placeholders":true}]})",
                TextEncoding());
        QCOMPARE(read.problem, QString());
        const ReplyRule rule{u"n"_s, u"10.*"_s, ReplyRule::When::Wildcard, u"*"_s, {},
                             u"b"_s, true,      ReplyRule::To::Others,     5,      2,
                             true};
        QVERIFY(read.rules.list == QList<ReplyRule>{rule});
        QVERIFY(parseReplyRules(replyRulesText(read.rules), {}).rules == read.rules);
        QVERIFY(!readReplyRules(u"/dev/null"_s, TextEncoding()).problem.isEmpty());
        QVERIFY(!readReplyRules(u"/nonexistent"_s, TextEncoding()).problem.isEmpty());
    }

    void writesWhatItReads()
    {
        ReplyRules rules;
        for (const auto when : {ReplyRule::When::Text, ReplyRule::When::Wildcard,
                                ReplyRule::When::Regex, ReplyRule::When::Hex}) {
            for (const auto form : {PayloadForm::Text, PayloadForm::Escapes, PayloadForm::Hex}) {
                ReplyRule rule;
                rule.when = when;
                rule.pattern = u"A0"_s;
                rule.form = form;
                rule.answer = u"B1"_s;
                rule.to = ReplyRule::To(int(form));
                rules.list.append(rule);
            }
        }
        const ReadReplyRules read = parseReplyRules(replyRulesText(rules), TextEncoding());
        QCOMPARE(read.problem, QString());
        QVERIFY(read.rules == rules);
    }

    void triesAMessage()
    {
        const QByteArray json = R"({"rules": [
            {"when": {"text": "a"}, "answer": {"text": "1"}, "off": true},
            {"when": {"hex": "01 ??"}, "answer": {"hex": "02 $1"}, "peer": "10.*", "times": 1},
            {"when": {"text": "f"}, "answer": {"text": "{file /dev/null}"}, "placeholders": true},
            {"when": {"regex": "(a+)+$"}, "answer": {"text": "$1"}}]})";
        const ReplyRules rules = parseReplyRules(json, {}).rules;
        const auto tried = [&rules](const QByteArray &message) {
            return tryRules(rules, TextEncoding(), message);
        };
        QCOMPARE(tried("a").rule, 3);
        QCOMPARE(tried("a").answer, "a");
        QCOMPARE(tried("\x01\x07").answer, "\x02\x07");
        QCOMPARE(tried("b").rule, -1);
        QCOMPARE(tried("f").rule, 2);
        QVERIFY(tried("f").answer.isEmpty());
        QCOMPARE(tried(QByteArray(1 << 16, 'a') + '!').tooSlow, 3);
    }

    /// A window waits for them, each of which takes some milliseconds.
    void isTriedForALimitedTime()
    {
        ReplyRules rules;
        rules.list.resize(ReplyRules::most);
        for (ReplyRule &rule : rules.list) {
            rule.when = ReplyRule::When::Regex;
            rule.pattern = u"(a|b){40}c"_s;
        }
        const RuleTrial trial = tryRules(rules, TextEncoding(), QByteArray(1 << 14, 'a'));
        QVERIFY(trial.tooSlow > 0);
        QCOMPARE(trial.rule, -1);
    }

    void knowsItsPeers()
    {
        const auto isFor = [](const QString &peer) {
            ReplyRule rule;
            rule.peer = peer;
            return RuleMatcher(rule, TextEncoding()).isForPeer(u"10.0.0.7", u"10.0.0.7:5000");
        };
        for (const QString &peer : {u""_s, u"10.0.0.7"_s, u"10.*"_s, u"*:5000"_s, u"10.0.0.?"_s})
            QVERIFY2(isFor(peer), qPrintable(peer));
        for (const QString &peer : {u"10.0.0"_s, u"10.0.0.7:50"_s, u"*:5001"_s, u"11.*"_s})
            QVERIFY2(!isFor(peer), qPrintable(peer));
    }

    void stopsAnExchangeWithoutEnd()
    {
        using Verdict = AnswerBudget::Verdict;
        AnswerBudget budget;
        qint64 time = AnswerBudget::within;
        for (int i = 0; i < AnswerBudget::most; ++i)
            QCOMPARE(budget.next(++time), Verdict::Answer);
        QCOMPARE(budget.next(++time), Verdict::FallSilent);
        QCOMPARE(budget.next(++time), Verdict::StaySilent);
        QCOMPARE(budget.next(time + AnswerBudget::quiet - 1), Verdict::StaySilent);
        QCOMPARE(budget.next(time + 2 * AnswerBudget::quiet), Verdict::Answer);
        // Slow requests are answered for ever.
        AnswerBudget slow;
        for (int i = 0; i < 3 * AnswerBudget::most; ++i)
            QCOMPARE(slow.next(time += AnswerBudget::within / AnswerBudget::most), Verdict::Answer);
    }
};

QTEST_APPLESS_MAIN(TestReplyRules)
#include "tst_replyrules.moc"
