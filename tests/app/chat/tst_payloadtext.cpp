// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "tests/app/chat/payloads.h"

#include <QRandomGenerator>
#include <QTest>

using namespace socketchat;
using namespace Qt::StringLiterals;

class tst_PayloadText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhatPeopleUse()
    {
        const QList<TextEncoding> available = TextEncoding::available();
        QVERIFY(available.size() >= 10);
        QCOMPARE(available[0], TextEncoding());
        QCOMPARE(available[0].name(), u"UTF-8"_s);
        QCOMPARE(available[1].name(), u"GB18030"_s);
        QCOMPARE(available[2].name(), u"GBK"_s);
        QCOMPARE(available[3].name(), u"Big5"_s);
        for (const TextEncoding &encoding : available) {
            QCOMPARE(TextEncoding::named(encoding.name()), encoding);
            QCOMPARE(available.count(encoding), 1);
            // ASCII is the same in all of them
            QCOMPARE(decodePayload(bytesOf(u"Az09~\\"_s, encoding), encoding).text, u"Az09~\\"_s);
        }
    }

    void knowsEncodingsByName_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::newRow("as it is") << u"UTF-8"_s << u"UTF-8"_s;
        QTest::newRow("lower case") << u"gb18030"_s << u"GB18030"_s;
        QTest::newRow("without dash") << u"utf8"_s << u"UTF-8"_s;
        QTest::newRow("Microsoft's number") << u"cp936"_s << u"GBK"_s;
        QTest::newRow("the older standard") << u"GB2312"_s << u"GBK"_s;
        QTest::newRow("Latin") << u"latin1"_s << u"ISO-8859-1"_s;
        QTest::newRow("UTF-16") << u"utf-16"_s << u"UTF-16LE"_s;
        QTest::newRow("Korean") << u"cp949"_s << u"windows-949"_s;
        QTest::newRow("not offered but known") << u"iso-8859-15"_s << u"ISO-8859-15"_s;
        QTest::newRow("none") << QString() << QString();
        QTest::newRow("nonsense") << u"klingon"_s << QString();
        QTest::newRow("not ASCII") << u"国标"_s << QString();
        QTest::newRow("with shift states") << u"ISO-2022-JP"_s << QString();
        QTest::newRow("EBCDIC") << u"IBM037"_s << QString();
    }
    void knowsEncodingsByName()
    {
        QFETCH(QString, typed);
        QFETCH(QString, name);
        const auto encoding = TextEncoding::named(typed);
        QCOMPARE(encoding ? encoding->name() : QString(), name);
    }

    void marksInvalidBytes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *title, const QString &name, const QByteArray &bytes,
                            const QString &text) { QTest::newRow(title) << name << bytes << text; };
        row("GBK read as UTF-8", u"UTF-8"_s, "a\xc4\xe3\xba\xc3z", u"a\\xC4\\xE3\\xBA\\xC3z"_s);
        row("lone continuation", u"UTF-8"_s, "\x80", u"\\x80"_s);
        row("overlong slash", u"UTF-8"_s, "\xc0\xaf", u"\\xC0\\xAF"_s);
        row("overlong in three", u"UTF-8"_s, "\xe0\x80\xaf", u"\\xE0\\x80\\xAF"_s);
        row("surrogate", u"UTF-8"_s, "\xed\xa0\x80", u"\\xED\\xA0\\x80"_s);
        row("beyond Unicode", u"UTF-8"_s, "\xf4\x90\x80\x80", u"\\xF4\\x90\\x80\\x80"_s);
        row("never a byte", u"UTF-8"_s, "\xfe\xff", u"\\xFE\\xFF"_s);
        row("cut within", u"UTF-8"_s, "\xe4\xb8 \xe4\xb8\xad", u"\\xE4\\xB8 中"_s);
        row("never a lead", u"GB18030"_s, "a\xff z", u"a\\xFF z"_s);
        row("lead before a space", u"GB18030"_s, "\x81 z", u"\\x81 z"_s);
        row("four bytes that mean nothing", u"GB18030"_s, "\xfe\x39\xfe\x39z",
            u"\\xFE\\x39\\xFE\\x39z"_s);
        row("lead before a quote", u"GBK"_s, "\xd6\"", u"\\xD6\""_s);
        row("lead before a digit", u"GBK"_s, "\xd6\x35",
            u"\\xD6"
            "5"_s);
        row("no character", u"GBK"_s, "\xff", u"\\xFF"_s);
        row("ASCII after what means nothing", u"Shift_JIS"_s, "\xfc\x7e\xfc\xfc",
            u"\\xFC~\\xFC\\xFC"_s);
        row("no lead", u"Shift_JIS"_s, "\xa0\xfd\x80", u"\\xA0\\xFD\\x80"_s);
        row("unassigned pair", u"EUC-KR"_s, "\xff\xc9\x41",
            u"\\xFF\\xC9"
            "A"_s);
        row("low before high", u"UTF-16LE"_s, QByteArray("\x00\xdc\x41\x00", 4), u"\\x00\\xDCA"_s);
        row("high before a letter", u"UTF-16BE"_s, QByteArray("\xd8\x00\x00\x41", 4),
            u"\\xD8\\x00"
            "A"_s);
        row("half a unit", u"UTF-16LE"_s, QByteArray("A\0B", 3), u"A\\x42"_s);
        row("US-ASCII", u"US-ASCII"_s, "a\xe9", u"a\\xE9"_s);
        row("unassigned single byte", u"TIS-620"_s, "\xff", u"\\xFF"_s);
    }
    void marksInvalidBytes()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        const TextEncoding encoding = encodingNamed(name);
        QVERIFY(TextEncoding::named(name));
        const DecodedPayload decoded = decodePayload(bytes, encoding);
        QCOMPARE(decoded.text, text);
        QVERIFY(!decoded.valid);
        QVERIFY(hasMark(decoded, Kind::InvalidBytes));
        for (const TextMark &mark : decoded.marks) {
            QVERIFY(mark.start >= 0 && mark.length > 0);
            QVERIFY(mark.start + mark.length <= decoded.text.size());
            QVERIFY(text.sliced(mark.start, mark.length).startsWith(u"\\x"_s));
        }
    }

    void tellsARealReplacementCharacterFromAnError_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("UTF-8") << u"UTF-8"_s;
        QTest::newRow("GB18030") << u"GB18030"_s;
        QTest::newRow("UTF-16BE") << u"UTF-16BE"_s;
    }
    void tellsARealReplacementCharacterFromAnError()
    {
        QFETCH(QString, name);
        const TextEncoding encoding = encodingNamed(name);
        const QByteArray bytes = bytesOf(u"a\ufffdb"_s, encoding);
        const DecodedPayload decoded = decodePayload(bytes, encoding);
        QCOMPARE(decoded.text, u"a\ufffdb"_s);
        QVERIFY(decoded.valid);
        QVERIFY(decoded.marks.isEmpty());
    }

    void showsNothingHarmful_data()
    {
        QTest::addColumn<QString>("sent");
        QTest::addColumn<QString>("text");
        QTest::addColumn<Kind>("kind");
        const auto row = [](const char *title, const QString &sent, const QString &text,
                            Kind kind) { QTest::newRow(title) << sent << text << kind; };
        row("NUL", QString(QChar(u'\0')), u"␀"_s, Kind::Control);
        row("ANSI colour", u"\u001b[31m"_s, u"␛[31m"_s, Kind::Control);
        row("bell", u"\u0007"_s, u"␇"_s, Kind::Control);
        row("backspace", u"a\bb"_s, u"a␈b"_s, Kind::Control);
        row("form feed", u"\f\v"_s, u"␌␋"_s, Kind::Control);
        row("delete", u"\u007f"_s, u"␡"_s, Kind::Control);
        row("C1", u"\u0085\u009b"_s, u"\\u0085\\u009B"_s, Kind::Control);
        row("lone CR", u"a\rb"_s, u"a␍b"_s, Kind::Control);
        row("CR at the end", u"a\r"_s, u"a␍"_s, Kind::Control);
        row("CRLF", u"a\r\nb\r\n\r\n"_s, u"a␍\nb␍\n␍\n"_s, Kind::Control);
        row("CR CR LF", u"\r\r\n"_s, u"␍␍\n"_s, Kind::Control);
        row("right to left override", u"a\u202eb"_s, u"a\\u202Eb"_s, Kind::Invisible);
        row("isolates", u"\u2066\u2069"_s, u"\\u2066\\u2069"_s, Kind::Invisible);
        row("Arabic letter mark", u"\u061c"_s, u"\\u061C"_s, Kind::Invisible);
        row("zero-width space", u"a\u200bb"_s, u"a\\u200Bb"_s, Kind::Invisible);
        row("joiner between letters", u"a\u200db"_s, u"a\\u200Db"_s, Kind::Invisible);
        row("joiner at the end", u"😀\u200d"_s, u"😀\\u200D"_s, Kind::Invisible);
        row("word joiner", u"\u2060"_s, u"\\u2060"_s, Kind::Invisible);
        row("byte order mark", u"\ufeffa"_s, u"\\uFEFFa"_s, Kind::Invisible);
        row("soft hyphen", u"\u00ad"_s, u"\\u00AD"_s, Kind::Invisible);
        row("line separator", u"a\u2028b\u2029"_s, u"a\\u2028b\\u2029"_s, Kind::Invisible);
        row("Hangul filler", u"\u3164"_s, u"\\u3164"_s, Kind::Invisible);
        row("reserved for what is not seen", u"a\u2065\ufff0"_s, u"a\\u2065\\uFFF0"_s,
            Kind::Invisible);
        row("reserved for tags", QString::fromUcs4(U"\U000E0FFF"), u"\\U000E0FFF"_s,
            Kind::Invisible);
        row("Khmer inherent vowel", u"\u17b4"_s, u"\\u17B4"_s, Kind::Invisible);
        row("object", u"\ufffc"_s, u"\\uFFFC"_s, Kind::Invisible);
        row("tag", QString::fromUcs4(U"\U000E0041"), u"\\U000E0041"_s, Kind::Invisible);
    }
    void showsNothingHarmful()
    {
        QFETCH(QString, sent);
        QFETCH(QString, text);
        QFETCH(Kind, kind);
        for (const char *name : {"UTF-8", "GB18030", "UTF-16LE"}) {
            const TextEncoding encoding = encodingNamed(QString::fromLatin1(name));
            const DecodedPayload decoded = decodePayload(bytesOf(sent, encoding), encoding);
            QCOMPARE(decoded.text, text);
            QVERIFY(decoded.valid);
            QVERIFY(hasMark(decoded, kind));
            for (const TextMark &mark : decoded.marks)
                QVERIFY(decoded.text[mark.start] == u'\\' || decoded.text[mark.start] >= u'␀');
        }
    }

    void showsWhatIsHarmlessAsItIs_data()
    {
        QTest::addColumn<QString>("sent");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *title, const QString &sent, const QString &text) {
            QTest::newRow(title) << sent << text;
        };
        row("tabs and LF", u"a\tb\nc\n"_s, u"a\tb\nc\n"_s);
        row("markup", u"<b>&amp;</b>"_s, u"<b>&amp;</b>"_s);
        row("backslashes", u"C:\\x41"_s, u"C:\\x41"_s);
        row("emoji of several", u"👩\u200d👧 ❤\ufe0f\u200d🔥"_s, u"👩\u200d👧 ❤\ufe0f\u200d🔥"_s);
        row("Hebrew", u"שלום"_s, u"שלום"_s);
        row("no-break space", u"a\u00a0b"_s, u"a\u00a0b"_s);
    }
    void showsWhatIsHarmlessAsItIs()
    {
        QFETCH(QString, sent);
        QFETCH(QString, text);
        const DecodedPayload decoded = decodePayload(sent.toUtf8(), TextEncoding());
        QCOMPARE(decoded.text, text);
        QVERIFY(decoded.marks.isEmpty());
        QVERIFY(decoded.valid);
    }

    void controlsAreThemselvesInShiftJis()
    {
        // Converters swap U+001A, U+001C and U+007F there.
        const TextEncoding encoding = encodingNamed(u"Shift_JIS"_s);
        QCOMPARE(bytesOf(u"\u001a\u001c\u007f"_s, encoding), "\x1a\x1c\x7f");
        QCOMPARE(decodePayload("\x1a\x1c\x7f", encoding).text, u"␚␜␡"_s);
        QVERIFY(decodePayload("\x1a\x1c\x7f", encoding).valid);
    }

    void mergesMarksThatTouch()
    {
        const DecodedPayload decoded = decodePayload("\xff\xfe\x01\x02 \xff", TextEncoding());
        QCOMPARE(decoded.text, u"\\xFF\\xFE␁␂ \\xFF"_s);
        QCOMPARE(decoded.marks, (QList<TextMark>{{Kind::InvalidBytes, 0, 8},
                                                 {Kind::Control, 8, 2},
                                                 {Kind::InvalidBytes, 11, 4}}));
    }

    void looksAtNoMoreThanTheLimit()
    {
        const QByteArray bytes = u"中文"_s.toUtf8();
        for (qsizetype limit = 0; limit <= 8; ++limit) {
            const DecodedPayload decoded = decodePayload(bytes, TextEncoding(), false, {}, limit);
            QCOMPARE(decoded.shortened, limit < 6);
            QCOMPARE(decoded.text, u"中文"_s.first(limit / 3));
            QVERIFY(decoded.valid);
            QVERIFY(decoded.marks.isEmpty());
        }
        QVERIFY(!decodePayload({}, TextEncoding(), false, {}, 0).shortened);
        // preceding bytes do not matter
        QCOMPARE(decodePayload("\xad"
                               "bc",
                               TextEncoding(), true, "\xe4\xb8", 2)
                         .text,
                 u"中b"_s);
    }

    void survivesAnyBytes_data()
    {
        QTest::addColumn<QString>("name");
        for (const TextEncoding &encoding : TextEncoding::available())
            QTest::newRow(qPrintable(encoding.name())) << encoding.name();
    }
    void survivesAnyBytes()
    {
        QFETCH(QString, name);
        const TextEncoding encoding = encodingNamed(name);
        QByteArray bytes(100'000, Qt::Uninitialized);
        QRandomGenerator random(5);
        for (char &byte : bytes)
            byte = char(random.bounded(256));
        const DecodedPayload all = decodePayload(bytes, encoding);
        QVERIFY(!all.text.isEmpty());
        QVERIFY(all.text.isValidUtf16());
        QVERIFY(!all.shortened);
        qsizetype end = 0;
        for (const TextMark &mark : all.marks) {
            QVERIFY(mark.start >= end && mark.length > 0);
            end = mark.start + mark.length;
        }
        QVERIFY(end <= all.text.size());
        for (const QChar c : all.text)
            QVERIFY(c == u'\n' || c == u'\t' || c.category() != QChar::Other_Control);

        const DecodedPayload some = decodePayload(bytes, encoding, false, {}, 4096);
        QVERIFY(some.shortened);
        QVERIFY(all.text.startsWith(some.text));

        // The same result, however it is split.
        QString pieces;
        for (qsizetype from = 0, size = 0; from < 4096; from += size) {
            size = std::min<qsizetype>(1 + random.bounded(40), 4096 - from);
            pieces += withoutCuts(
                    decodePayload(bytes.sliced(from, size), encoding, true, bytes.first(from)));
        }
        QString whole = withoutCuts(decodePayload(bytes.first(4096), encoding, true));
        pieces.replace(u"␍␍\n"_s, u"\n"_s);
        whole.replace(u"␍␍\n"_s, u"\n"_s);
        QCOMPARE(pieces, whole);
    }

    void everyControlByteLooksDifferent()
    {
        QStringList seen;
        for (char byte = 0; byte < 0x20; ++byte)
            seen += decodePayload({&byte, 1}, TextEncoding()).text;
        seen += decodePayload("\x7f", TextEncoding()).text;
        seen += decodePayload("\r\n", TextEncoding()).text;
        QCOMPARE(seen.removeDuplicates(), 0);
        QCOMPARE(seen.value(0x0d), u"␍"_s);
        QCOMPARE(seen.value(0x1f), u"␟"_s);
    }

    void tellsWhichBytesAPartComesFrom_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("part");
        QTest::addColumn<QByteArray>("partBytes");
        const auto row = [](const char *title, const QByteArray &bytes, const QString &part,
                            const QByteArray &partBytes, const QString &name = u"UTF-8"_s) {
            QTest::newRow(title) << name << bytes << part << partBytes;
        };
        row("ASCII", "hello world", u"wor"_s, "wor");
        row("Chinese", u"说你好吗"_s.toUtf8(), u"你好"_s, u"你好"_s.toUtf8());
        row("GBK", "a\xc4\xe3\xba\xc3z", u"好z"_s, "\xba\xc3z", u"GBK"_s);
        row("UTF-16", QByteArray("a\0\r\0\n\0b\0", 8), u"␍\nb"_s, QByteArray("\r\0\n\0b\0", 6),
            u"UTF-16LE"_s);
        row("controls", QByteArray("x\0\x1b[1m", 6), u"␀␛["_s, QByteArray("\0\x1b[", 3));
        row("bytes that are none",
            "a\xff\xfe"
            "b",
            u"\\xFEb"_s,
            "\xfe"
            "b");
        row("half of what stands for a byte",
            "a\xff\xfe"
            "b",
            u"FEb"_s,
            "\xfe"
            "b");
        row("an emoji", u"a😀b"_s.toUtf8(), u"😀"_s, u"😀"_s.toUtf8());
        row("what is not seen", u"a\u202eb\u200b"_s.toUtf8(), u"\\u202Eb"_s, u"\u202eb"_s.toUtf8());
        row("a lead before ASCII", "\x81 z", u" z"_s, " z", u"GB18030"_s);
        row("a character that is cut", "ab\xe4\xbd", u"b\\xE4\\xBD"_s, "b\xe4\xbd");
    }
    void tellsWhichBytesAPartComesFrom()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, part);
        QFETCH(QByteArray, partBytes);
        const DecodedPayload traced = tracePayload(bytes, encodingNamed(name), true);
        const qsizetype at = traced.text.indexOf(part);
        QVERIFY(at >= 0);
        const qsizetype from = traced.origins.at(at);
        QCOMPARE(bytes.mid(from, traced.origins.at(at + part.size()) - from), partBytes);
    }

    void tracesOnlyWhatIsOfThisMessage()
    {
        const QByteArray bytes = u"a你b"_s.toUtf8();
        const DecodedPayload last =
                tracePayload(bytes.sliced(2), TextEncoding(), true, bytes.first(2));
        QCOMPARE(last.text, u"你b"_s);
        QCOMPARE(last.origins, (QList<qsizetype>{0, 2, 3}));
    }

    void copiesTextWithItsControls()
    {
        const QByteArray all = QByteArray("a\r\nb\tc\0\x1b\x7f", 9) + u"\u202e你"_s.toUtf8();
        QCOMPARE(plainText(all, TextEncoding()), QString::fromUtf8(all));
        QCOMPARE(plainText("a\xff\xe4\xbd", TextEncoding()), u"a\\xFF\\xE4\\xBD"_s);
        QCOMPARE(plainText("\xa0z", TextEncoding(), "\xe4\xbd"), u"你z"_s);
        QCOMPARE(escapedText("C:\\\r\n\xff\a你", TextEncoding()), u"C:\\\\\\r\\n\\xFF\\u0007你"_s);
    }

    void anEmptyPayloadIsEmpty()
    {
        QCOMPARE(decodePayload({}, TextEncoding(), true, "\xe4").text, QString());
        QVERIFY(decodePayload({}, TextEncoding()).valid);
    }
};

QTEST_APPLESS_MAIN(tst_PayloadText)
#include "tst_payloadtext.moc"
