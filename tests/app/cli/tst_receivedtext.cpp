// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/peerprefix.h"
#include "app/cli/receivedtext.h"
#include "app/cli/terminaltext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace socketchat;

using Outcome = TextPattern::Outcome;

namespace {

TextPattern pattern(const QString &typed)
{
    return TextPattern(SearchTerm{typed, SearchTerm::Form::Expression, true, false, true});
}

TextEncoding encoding(const QString &name) { return *TextEncoding::named(name); }

} // namespace

class TestReceivedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void areTheSameHoweverTheyWereCut_data();
    void areTheSameHoweverTheyWereCut();
    void waitsForAnEmptyLine();
    void continuesBehindAMatch();
    void searchesDatagramsOneByOne();
    void holdsGroups();
    void isBounded();
    void cutsOffWhatWouldNeverEnd_data();
    void cutsOffWhatWouldNeverEnd();
    void prefixesEachLine();
    void isShownInItsEncoding();
};

void TestReceivedText::matches_data()
{
    QTest::addColumn<QString>("encodingName");
    QTest::addColumn<QByteArrayList>("reads");
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("match"); // empty: none
    const auto row = [](const char *name, const char *encodingName, const QByteArrayList &reads,
                        const QString &expression, const QString &match) {
        QTest::newRow(name) << QString::fromLatin1(encodingName) << reads << expression << match;
    };
    row("text", "UTF-8", {"+OK ready\r\n"}, u"OK"_s, u"OK"_s);
    row("over reads", "UTF-8", {"+O", "K rea", "dy"}, u"OK ready"_s, u"OK ready"_s);
    row("a cut character", "UTF-8", {"\xe4\xbd", "\xa0\xe5\xa5", "\xbd"}, u"你好"_s, u"你好"_s);
    row("case", "UTF-8", {"ok"}, u"OK"_s, QString());
    row("lines", "UTF-8", {"one\ntwo\nthree\n"}, u"^two$"_s, u"two"_s);
    row("nothing is no match", "UTF-8", {"b"}, u"a*"_s, QString());
    row("but behind nothing there may be one", "UTF-8", {"baa"}, u"a*"_s, u"aa"_s);
    row("GB18030", "GB18030", {"\xc4\xe3\xba\xc3"}, u"你好"_s, u"你好"_s);
    row("a cut GB18030 character", "GB18030", {"\xc4", "\xe3\xba", "\xc3"}, u"^你好$"_s, u"你好"_s);
    row("four bytes", "GB18030", {"\x95\x32", "\x82", "\x36"}, u"𠀀"_s, u"𠀀"_s);
    row("a line end of two", "UTF-8", {"OK", "\r\n"}, u"^OK$"_s, u"OK"_s);
    row("may go on", "UTF-8", {"version 1.", "2", "3\n"}, u"\\d+\\.\\d+"_s, u"1.23"_s);
    row("a whole word", "UTF-8", {"OK", "AY OK", "\n"}, u"\\bOK\\b"_s, u"OK"_s);
    row("bytes", "ISO-8859-1", {QByteArray("\x01\x83\xff\0", 4)}, u"^\\x01\\x83\\xff\\x00"_s,
        QString::fromLatin1("\x01\x83\xff\0", 4));
    row("not valid", "UTF-8",
        {"a\xff"
         "b"},
        u"a\\\\xffb"_s, u"a\\xffb"_s);
    row("a peer's text is no pattern", "UTF-8", {".*"}, u"\\Aab"_s, QString());
    row("an option of the engine", "UTF-8", {"OK"}, u"(?i)ok"_s, u"OK"_s);
}

void TestReceivedText::matches()
{
    QFETCH(QString, encodingName);
    QFETCH(QByteArrayList, reads);
    QFETCH(QString, expression);
    ReceivedText text(encoding(encodingName), true);
    ReceivedText::Match match;
    Outcome outcome = Outcome::NoMatch;
    for (const QByteArray &read : reads) {
        QCOMPARE(outcome, Outcome::NoMatch);
        text.add(read);
        outcome = text.find(pattern(expression), false, &match);
    }
    if (outcome == Outcome::NoMatch) // nothing more comes
        outcome = text.find(pattern(expression), true, &match);
    QTEST(match.whole, "match");
    QCOMPARE(outcome, match.whole.isEmpty() ? Outcome::NoMatch : Outcome::Match);
}

namespace {

/// Returns all matches in a stream that comes in these pieces.
QStringList allMatches(const QByteArrayList &pieces, const QString &expression)
{
    ReceivedText text(TextEncoding(), true);
    ReceivedText::Match match;
    QStringList found;
    for (const QByteArray &piece : pieces) {
        text.add(piece);
        while (text.find(pattern(expression), false, &match) == Outcome::Match)
            found.append(match.whole);
    }
    while (text.find(pattern(expression), true, &match) == Outcome::Match)
        found.append(match.whole);
    return found;
}

} // namespace

void TestReceivedText::areTheSameHoweverTheyWereCut_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const QString &expression, const QStringList &expected) {
        QTest::newRow(expression.toUtf8().constData()) << expression << expected;
    };
    // The text is a1\r\n, OKAY OK\r\n, \r\n, version 1.23\n, OK.
    row(u"^OK$"_s, {u"OK"_s});
    row(u"^OK"_s, {u"OK"_s, u"OK"_s});
    row(u"\\bOK\\b"_s, {u"OK"_s, u"OK"_s});
    row(u"OK(?!AY)"_s, {u"OK"_s, u"OK"_s});
    row(u"(?<=OK)."_s, {u"A"_s});
    row(u"\\d+\\.\\d+"_s, {u"1.23"_s});
    row(u".+"_s, {u"a1"_s, u"OKAY OK"_s, u"version 1.23"_s, u"OK"_s});
    row(u"^$"_s, {QString()});
    row(u"[OK]"_s, {u"O"_s, u"K"_s, u"O"_s, u"K"_s, u"O"_s, u"K"_s});
    row(u"\\AOK"_s, {});
    row(u"OK|OKAY"_s, {u"OK"_s, u"OK"_s, u"OK"_s});
    row(u"^OK\\r?$"_s, {u"OK"_s});
}

void TestReceivedText::areTheSameHoweverTheyWereCut()
{
    QFETCH(QString, expression);
    QFETCH(QStringList, expected);
    const QByteArray text = "a1\r\nOKAY OK\r\n\r\nversion 1.23\nOK";
    QCOMPARE(allMatches({text}, expression), expected);
    QByteArrayList single;
    for (const char byte : text)
        single.append(QByteArray(1, byte));
    QCOMPARE(allMatches(single, expression), expected);
    for (qsizetype cut = 1; cut < text.size(); ++cut)
        QCOMPARE(allMatches({text.first(cut), text.sliced(cut)}, expression), expected);
}

void TestReceivedText::waitsForAnEmptyLine()
{
    ReceivedText text(TextEncoding(), true);
    ReceivedText::Match match;
    const TextPattern empty = pattern(u"^$"_s);
    for (const char *piece : {"", "a", "\r", "\n", "\r"}) {
        text.add(piece);
        QCOMPARE(text.find(empty, false, &match), Outcome::NoMatch);
    }
    text.add("\n");
    QCOMPARE(text.find(empty, false, &match), Outcome::Match);
    QCOMPARE(text.find(empty, true, &match), Outcome::NoMatch); // each is found once
    text.add("\n");
    QCOMPARE(text.find(empty, false, &match), Outcome::Match);
}

void TestReceivedText::continuesBehindAMatch()
{
    ReceivedText text(TextEncoding(), true);
    ReceivedText::Match match;
    text.add("a1 b2 a3");
    for (const QString &expected : {u"a1"_s, u"a3"_s}) {
        QCOMPARE(text.find(pattern(u"a\\d"_s), true, &match), Outcome::Match);
        QCOMPARE(match.whole, expected);
    }
    QCOMPARE(text.find(pattern(u"b"_s), true, &match), Outcome::NoMatch);
}

void TestReceivedText::searchesDatagramsOneByOne()
{
    ReceivedText text(TextEncoding(), false);
    ReceivedText::Match match;
    for (const char *datagram : {"1", "", "2", "\xe4\xbd", "third, and more"})
        text.add(datagram);
    QCOMPARE(text.find(pattern(u"12"_s), true, &match), Outcome::NoMatch);
    QCOMPARE(text.find(pattern(u"^\\\\xe4\\\\xbd$"_s), true, &match), Outcome::Match);
    QCOMPARE(text.find(pattern(u"1"_s), true, &match), Outcome::NoMatch); // it came before
    QCOMPARE(text.find(pattern(u"third"_s), true, &match), Outcome::Match);
    QCOMPARE(text.newest(100), u", and more"_s);
}

void TestReceivedText::holdsGroups()
{
    ReceivedText text(TextEncoding(), true);
    ReceivedText::Match match;
    text.add("temp=21;");
    QCOMPARE(text.find(pattern(u"(\\w+)=(-)?(\\d+)"_s), true, &match), Outcome::Match);
    QCOMPARE(match.groups, (QStringList{u"temp"_s, QString(), u"21"_s}));
    QVERIFY(match.groups[1].isNull());
}

void TestReceivedText::isBounded()
{
    for (const bool isStream : {true, false}) {
        ReceivedText text(TextEncoding(), isStream);
        ReceivedText::Match match;
        text.add("first");
        for (int i = 0; i < 1000; ++i) {
            text.add(QByteArray(1000, 'x'));
            QCOMPARE(text.find(pattern(u"y"_s), true, &match), Outcome::NoMatch);
        }
        QCOMPARE(text.newest(std::numeric_limits<qsizetype>::max()).size() <= ReceivedText::longest,
                 true);
        QCOMPARE(text.find(pattern(u"first"_s), true, &match), Outcome::NoMatch);
        QCOMPARE(text.find(pattern(u"x+"_s), true, &match), Outcome::Match);
        for (int i = 0; i < 100'000; ++i)
            text.add({});
        text.trim();
        text.add("last");
        QCOMPARE(text.find(pattern(u"last"_s), true, &match), Outcome::Match);
    }
}

void TestReceivedText::cutsOffWhatWouldNeverEnd_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<bool>("isTooSlow"); // or the engine sees that the text lacks a character
    const auto row = [](const char *expression, bool isTooSlow) {
        QTest::newRow(expression) << QString::fromLatin1(expression) << isTooSlow;
    };
    row("(a+)+$", true);
    row("(a|aa)+$", true);
    row("(a*)*b", false);
    row("(.*a){20}c", false);
    row("(?:a?){40}a{40}!", true);
}

void TestReceivedText::cutsOffWhatWouldNeverEnd()
{
    QFETCH(QString, expression);
    ReceivedText text(TextEncoding(), true);
    ReceivedText::Match match;
    const TextPattern slow = pattern(expression);
    QCOMPARE(slow.problem(), TextPattern::Problem::None);
    // A mebibyte, as a peer may send it. Without limits each search takes longer than the world.
    bool isTooSlow = false;
    for (int i = 0; i < 32; ++i) {
        text.add(QByteArray(32 * 1024, 'a').append('!'));
        const Outcome outcome = text.find(slow, true, &match);
        QVERIFY(outcome != Outcome::Match);
        isTooSlow |= outcome == Outcome::TooSlow;
    }
    QTEST(isTooSlow, "isTooSlow");
}

void TestReceivedText::prefixesEachLine()
{
    const QString one = u"127.0.0.1:5001"_s;
    const QString two = u"127.0.0.1:5002"_s;
    PeerPrefix prefix;
    QCOMPARE(prefix.lines({PeerId{1}}, one, "a\nb", false),
             "[1 127.0.0.1:5001] a\n[1 127.0.0.1:5001] b");
    QCOMPARE(prefix.lines({PeerId{1}}, one, "c", false), "c");
    QCOMPARE(prefix.lines({PeerId{2}}, two, "d\n", false), "\n[2 127.0.0.1:5002] d\n");
    QCOMPARE(prefix.lines({PeerId{1}}, one, "e\n", false), "[1 127.0.0.1:5001] e\n");
    QCOMPARE(prefix.lines({PeerId{1}}, one, {}, false), QByteArray());
    // No character is interrupted.
    QCOMPARE(prefix.lines({PeerId{1}}, one, "x\xe4\xbd", false), "[1 127.0.0.1:5001] x");
    QCOMPARE(prefix.lines({PeerId{2}}, two, "y\n", false), "\n[2 127.0.0.1:5002] y\n");
    QCOMPARE(prefix.lines({PeerId{1}}, one, "\xa0\n", false), "[1 127.0.0.1:5001] 你\n");
    QCOMPARE(prefix.lines({PeerId{1}}, one, "\xe4", false), QByteArray());
    QCOMPARE(prefix.rest({PeerId{1}}, one), "[1 127.0.0.1:5001] \xe4");
    QCOMPARE(prefix.lines({PeerId{2}}, two, "z\n", false), "\n[2 127.0.0.1:5002] z\n");
    // A datagram, or a message of a framing, is a line of its own.
    QCOMPARE(prefix.lines({PeerId{2}}, two, {}, true), "[2 127.0.0.1:5002] \n");
    QCOMPARE(prefix.lines({PeerId{2}}, two, "f", true), "[2 127.0.0.1:5002] f\n");
    // A relay says which way.
    QCOMPARE(prefix.lines({PeerId{1}, '>'}, one, "g", false), "[1 127.0.0.1:5001 >] g");
    QCOMPARE(prefix.lines({PeerId{1}, '<'}, one, "h\n", false), "\n[1 127.0.0.1:5001 <] h\n");
}

void TestReceivedText::isShownInItsEncoding()
{
    const TextEncoding chinese = encoding(u"GB18030"_s);
    QCOMPARE(terminalText("\xc4\xe3\xba", chinese, true, {}), "你");
    QCOMPARE(terminalText("\xc3\n", chinese, true, "\xc4\xe3\xba"), "好\n");
    QCOMPARE(terminalText("\xe9", encoding(u"ISO-8859-1"_s), true, {}), "é");
}

QTEST_GUILESS_MAIN(TestReceivedText)
#include "tst_receivedtext.moc"
