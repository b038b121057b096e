// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/payloadliteral.h"
#include "app/chat/rowindex.h"
#include "app/chat/textpattern.h"

#include <QTest>

using namespace socketchat;
using namespace Qt::StringLiterals;

using Form = SearchTerm::Form;
using Outcome = TextPattern::Outcome;
using Problem = TextPattern::Problem;

class TestTextPattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsText_data();
    void findsText();
    void findsNothingInNothing();
    void findsBytes();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void givesUpOnExpressionsThatNeverEnd_data();
    void givesUpOnExpressionsThatNeverEnd();
    void keepsSettingsAtTheBeginning();
    void marksEveryPlace();
    void marksNoMoreThanAsked();
    void keepsRowIndex();
    void movesOnWithRowIndex();
    void writesPythonBytes_data();
    void writesPythonBytes();
    void writesCArrays();
};

void TestTextPattern::findsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Form>("form");
    QTest::addColumn<bool>("matchCase");
    QTest::addColumn<bool>("wholeWord");
    QTest::addColumn<bool>("found");

    const auto row = [](const char *name, const QString &text, const QString &typed, Form form,
                        bool matchCase, bool wholeWord, bool found) {
        QTest::newRow(name) << text << typed << form << matchCase << wholeWord << found;
    };
    row("in the middle", u"a needle here"_s, u"needle"_s, Form::Text, false, false, true);
    row("at the end", u"a needle"_s, u"needle"_s, Form::Text, true, false, true);
    row("nearly", u"a needl"_s, u"needle"_s, Form::Text, false, false, false);
    row("other case", u"NEEDLE"_s, u"needle"_s, Form::Text, false, false, true);
    row("other case matters", u"NEEDLE"_s, u"needle"_s, Form::Text, true, false, false);
    row("case beyond ASCII", u"ÄÖ"_s, u"äö"_s, Form::Text, false, false, true);
    row("folds to ASCII", u"kelvin"_s, u"\u212Aelvin"_s, Form::Text, false, false, true);
    row("no such fold where case matters", u"kelvin"_s, u"\u212Aelvin"_s, Form::Text, true, false,
        false);
    row("Chinese", u"你好，服务器"_s, u"服务"_s, Form::Text, false, false, true);
    row("no expression", u"a.b"_s, u"a.c"_s, Form::Text, false, false, false);
    row("a point is a point", u"a.b"_s, u"."_s, Form::Text, false, false, true);
    row("whole word", u"a cat sat"_s, u"cat"_s, Form::Text, false, true, true);
    row("part of a word", u"concatenate"_s, u"cat"_s, Form::Text, false, true, false);
    row("first part, then whole", u"cats cat"_s, u"cat"_s, Form::Text, false, true, true);
    row("word at both ends", u"cat"_s, u"cat"_s, Form::Text, false, true, true);
    row("underscores belong to words", u"_cat"_s, u"cat"_s, Form::Text, false, true, false);
    row("digits too", u"cat2"_s, u"cat"_s, Form::Text, false, true, false);
    row("a word among Chinese ones", u"这是server吗"_s, u"server"_s, Form::Text, false, true, true);
    row("Chinese has no word ends", u"你好服务器"_s, u"服务"_s, Form::Text, false, true, true);
    row("accents belong to words", u"cafés"_s, u"café"_s, Form::Text, false, true, false);
    row("a word of signs", u"a--b"_s, u"--"_s, Form::Text, false, true, true);
    row("expression", u"port 8000"_s, u"\\d{4}"_s, Form::Expression, false, false, true);
    row("expression, other case", u"PORT"_s, u"p.rt"_s, Form::Expression, false, false, true);
    row("expression, case", u"PORT"_s, u"p.rt"_s, Form::Expression, true, false, false);
    row("expression, whole words", u"aport"_s, u"p.rt|x"_s, Form::Expression, false, true, false);
    row("expression, either word", u"a x"_s, u"p.rt|x"_s, Form::Expression, false, true, true);
    row("line begins", u"one\ntwo"_s, u"^two$"_s, Form::Expression, false, false, true);
    row("unicode letters", u"服务器"_s, u"^\\w+$"_s, Form::Expression, false, false, true);
    row("matches nothing at all", u"abc"_s, u"x*"_s, Form::Expression, false, false, true);
}

void TestTextPattern::findsText()
{
    QFETCH(const QString, text);
    QFETCH(const QString, typed);
    QFETCH(const Form, form);
    QFETCH(const bool, matchCase);
    QFETCH(const bool, wholeWord);
    QFETCH(const bool, found);

    const TextPattern pattern({typed, form, matchCase, wholeWord});
    QCOMPARE(pattern.problem(), Problem::None);
    const Outcome expected = found ? Outcome::Match : Outcome::NoMatch;
    QCOMPARE(pattern.matchText(text), expected);
    // The fast path must give the same result.
    if (text == QString::fromLatin1(text.toLatin1()) && text.toUtf8().size() == text.size())
        QCOMPARE(pattern.matchPlainAscii(text.toLatin1()), expected);
    // The match must also be found inside a longer text with neutral surroundings.
    const QString longer = u"\n. "_s.repeated(500) + u'\n' + text + u'\n' + u" .\n"_s.repeated(500);
    QCOMPARE(pattern.matchText(longer), expected);
}

void TestTextPattern::findsNothingInNothing()
{
    const TextPattern none;
    QVERIFY(none.isEmpty());
    QCOMPARE(none.matchText(u"text"), Outcome::NoMatch);
    QCOMPARE(none.matchPlainAscii("text"), Outcome::NoMatch);
    QCOMPARE(none.matchBytes("text"), Outcome::NoMatch);
    QVERIFY(none.spans(u"text", 10).isEmpty());
    QVERIFY(TextPattern({u""_s, Form::Expression}).isEmpty());
    const TextPattern text({u"x"_s});
    QCOMPARE(text.matchText(u""), Outcome::NoMatch);
    QCOMPARE(text.matchPlainAscii({}), Outcome::NoMatch);
}

void TestTextPattern::findsBytes()
{
    const TextPattern pattern({u"00 ff 0x41"_s, Form::Hex});
    QVERIFY(pattern.isForBytes());
    QVERIFY(!pattern.isEmpty());
    QCOMPARE(pattern.matchBytes(QByteArray("..\0\xff"
                                           "A",
                                           5)),
             Outcome::Match);
    QCOMPARE(pattern.matchBytes(QByteArray("..\0\xff"
                                           "a",
                                           5)),
             Outcome::NoMatch);
    QCOMPARE(pattern.matchBytes({}), Outcome::NoMatch);
    QVERIFY(TextPattern({u"  "_s, Form::Hex}).isEmpty());
}

void TestTextPattern::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Form>("form");
    QTest::addColumn<Problem>("problem");
    QTest::addColumn<qsizetype>("at");
    QTest::newRow("open group") << u"a(b"_s << Form::Expression << Problem::ExpressionNotValid
                                << qsizetype(3);
    QTest::newRow("nothing to repeat")
            << u"ab**+*"_s << Form::Expression << Problem::ExpressionNotValid << qsizetype(3);
    QTest::newRow("open class") << u"[a"_s << Form::Expression << Problem::ExpressionNotValid
                                << qsizetype(2);
    QTest::newRow("two kinds of hex")
            << u"0x41 10"_s << Form::Hex << Problem::AmbiguousHex << qsizetype(5);
    QTest::newRow("not hex") << u"41 zz"_s << Form::Hex << Problem::NotHex << qsizetype(3);
    QTest::newRow("half a byte") << u"41 4"_s << Form::Hex << Problem::OddHexDigits << qsizetype(3);
}

void TestTextPattern::saysWhatIsWrong()
{
    QFETCH(const QString, typed);
    QFETCH(const Form, form);
    QFETCH(const Problem, problem);
    QFETCH(const qsizetype, at);
    const TextPattern pattern({typed, form});
    QCOMPARE(pattern.problem(), problem);
    QCOMPARE(pattern.problemAt(), at);
    QCOMPARE(pattern.expressionProblem().isEmpty(), problem != Problem::ExpressionNotValid);
    QVERIFY(pattern.isEmpty());
    QCOMPARE(pattern.matchText(u"a(b"), Outcome::NoMatch);
    QCOMPARE(pattern.matchBytes("A"), Outcome::NoMatch);
}

void TestTextPattern::givesUpOnExpressionsThatNeverEnd_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qsizetype>("length");
    for (const qsizetype length : {40, 5'000, 200'000}) {
        for (const char16_t *typed : {u"(a+)+$", u"(a|aa)+$", u"^(([a-z])+.)+[A-Z]([a-z])+$"}) {
            const QString expression = QString::fromUtf16(typed);
            QTest::newRow(qPrintable(u"%1 in %2"_s.arg(expression).arg(length)))
                    << expression << length;
        }
    }
}

void TestTextPattern::givesUpOnExpressionsThatNeverEnd()
{
    QFETCH(const QString, typed);
    QFETCH(const qsizetype, length);
    const TextPattern pattern({typed, Form::Expression, true});
    const QString text = QString(length, u'a') + u'!';
    QCOMPARE(pattern.matchText(text), Outcome::TooSlow);
    QVERIFY(pattern.spans(text, 10).isEmpty());
    QCOMPARE(pattern.matchText(u"b!"), Outcome::NoMatch); // continues with the next
}

void TestTextPattern::keepsSettingsAtTheBeginning()
{
    const TextPattern pattern({u"(*ANYCRLF)^b$"_s, Form::Expression, true, true});
    QCOMPARE(pattern.problem(), Problem::None);
    QCOMPARE(pattern.matchText(u"a\nb\nc"), Outcome::Match);
}

void TestTextPattern::marksEveryPlace()
{
    using Spans = QList<TextPattern::Span>;
    QCOMPARE(TextPattern({u"aa"_s}).spans(u"aaaAa", 10), Spans({{0, 2}, {2, 2}}));
    QCOMPARE(TextPattern({u"cat"_s, Form::Text, false, true}).spans(u"cats cat Cat", 10),
             Spans({{5, 3}, {9, 3}}));
    QCOMPARE(TextPattern({u"\\d+"_s, Form::Expression}).spans(u"1 and 234", 10),
             Spans({{0, 1}, {6, 3}}));
    // An empty match has nothing to show.
    QCOMPARE(TextPattern({u"x*"_s, Form::Expression}).spans(u"axxa", 10), Spans({{1, 2}}));
    QVERIFY(TextPattern({u"41"_s, Form::Hex}).spans(u"A41", 10).isEmpty());
}

void TestTextPattern::marksNoMoreThanAsked()
{
    const QString text(100'000, u'a');
    QCOMPARE(TextPattern({u"a"_s}).spans(text, 64).size(), 64);
    QCOMPARE(TextPattern({u"a"_s, Form::Expression}).spans(text.first(2'000), 64).size(), 64);
}

void TestTextPattern::keepsRowIndex()
{
    RowIndex rows;
    rows.restart(1'000);
    QVERIFY(rows.isEmpty());
    QCOMPARE(rows.lowerBound(5), 0);
    QCOMPARE(rows.indexOf(5), -1);
    for (const qint64 number : {990, 500, 7, 0})
        rows.addOlder(number);
    rows.addNewer(1'000);
    rows.addNewer(2'000'000);
    QCOMPARE(rows.count(), 6);
    const QList<qint64> expected{0, 7, 500, 990, 1'000, 2'000'000};
    for (qsizetype i = 0; i < expected.size(); ++i) {
        QCOMPARE(rows.at(i), expected.at(i));
        QCOMPARE(rows.indexOf(expected.at(i)), i);
        QCOMPARE(rows.lowerBound(expected.at(i)), i);
        QCOMPARE(rows.indexOf(expected.at(i) + 1), -1);
    }
    QCOMPARE(rows.lowerBound(-5), 0);
    QCOMPARE(rows.lowerBound(3'000'000), 6);
    QVERIFY(rows.anyWithin(501, 991));
    QVERIFY(!rows.anyWithin(501, 990));
    QVERIFY(!rows.anyWithin(990, 990));
    QCOMPARE(rows.dropBefore(501), 3);
    QCOMPARE(rows.at(0), 990);
    QCOMPARE(rows.dropBefore(501), 0);
}

void TestTextPattern::movesOnWithRowIndex()
{
    RowIndex rows;
    rows.restart(0);
    const qint64 step = 1'000'000'000;
    for (qint64 i = 0; i < 20; ++i) { // beyond the range of four bytes
        rows.addNewer(i * step);
        rows.dropBefore((i - 1) * step);
    }
    QCOMPARE(rows.count(), 2);
    QCOMPARE(rows.at(0), 18 * step);
    QCOMPARE(rows.at(1), 19 * step);
    QCOMPARE(rows.indexOf(19 * step), 1);
    rows.restart(19 * step);
    rows.addOlder(19 * step - 8'000'000);
    QCOMPARE(rows.at(0), 19 * step - 8'000'000);
}

void TestTextPattern::writesPythonBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("literal");
    // The output of Python's own repr().
    QTest::newRow("none") << QByteArray() << u"b''"_s;
    QTest::newRow("text") << QByteArray("hello\r\n\t") << u"b'hello\\r\\n\\t'"_s;
    QTest::newRow("quote") << QByteArray("it's") << u"b\"it's\""_s;
    QTest::newRow("both quotes") << QByteArray("'\"") << u"b'\\'\"'"_s;
    QTest::newRow("backslash") << QByteArray("\\x41") << u"b'\\\\x41'"_s;
    QTest::newRow("beyond ASCII") << QByteArray("\0\x7f\xe4\xbd\xa0", 5)
                                  << u"b'\\x00\\x7f\\xe4\\xbd\\xa0'"_s;
}

void TestTextPattern::writesPythonBytes()
{
    QFETCH(const QByteArray, bytes);
    QTEST(pythonBytes(bytes), "literal");
}

void TestTextPattern::writesCArrays()
{
    QCOMPARE(cArray("A\xff", u"data"),
             u"static const unsigned char data[2] = {\n    0x41, 0xff,\n};"_s);
    QCOMPARE(cArray(QByteArray(13, '\0'), u"data").count(u'\n'), 3);
    QVERIFY(cArray({}, u"data").contains("0 bytes"_L1));
}

QTEST_APPLESS_MAIN(TestTextPattern)
#include "tst_textpattern.moc"
