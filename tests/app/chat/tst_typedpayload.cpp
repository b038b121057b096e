// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/payloadtext.h"
#include "app/chat/typedpayload.h"

#include <QTest>

using namespace socketchat;
using namespace Qt::StringLiterals;

using Form = PayloadForm;
using Problem = PayloadProblemKind;

namespace {

TextEncoding encodingNamed(const QString &name)
{
    const auto encoding = TextEncoding::named(name);
    return encoding ? *encoding : TextEncoding();
}

} // namespace

class tst_TypedPayload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingTypedIsNoProblem()
    {
        for (const Form form : {Form::Text, Form::Hex, Form::Escapes}) {
            const EncodedPayload payload = encodePayload({}, form, TextEncoding());
            QVERIFY(!payload.problem);
            QVERIFY(payload.bytes.isEmpty());
        }
    }

    void encodesText_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("UTF-8") << u"UTF-8"_s << u"你😀"_s
                               << QByteArray("\xe4\xbd\xa0\xf0\x9f\x98\x80");
        QTest::newRow("GBK") << u"GBK"_s << u"你好A"_s << QByteArray("\xc4\xe3\xba\xc3\x41");
        QTest::newRow("the euro in GBK") << u"GBK"_s << u"€"_s << QByteArray("\x80");
        QTest::newRow("GB18030") << u"GB18030"_s << u"😀"_s << QByteArray("\x94\x39\xfc\x36");
        QTest::newRow("Big5") << u"Big5"_s << u"許"_s << QByteArray("\xb3\x5c");
        QTest::newRow("Latin-1") << u"ISO-8859-1"_s << u"é"_s << QByteArray("\xe9");
        QTest::newRow("no BOM") << u"UTF-16LE"_s << u"A\n"_s << QByteArray("A\0\n\0", 4);
        QTest::newRow("UTF-16BE") << u"UTF-16BE"_s << u"😀"_s << QByteArray("\xd8\x3d\xde\x00", 4);
        QTest::newRow("a BOM that was typed")
                << u"UTF-8"_s << u"\ufeff"_s << QByteArray("\xef\xbb\xbf");
        QTest::newRow("NUL") << u"GBK"_s << QString(QChar(u'\0')) << QByteArray("\0", 1);
        QTest::newRow("question mark") << u"GBK"_s << u"?"_s << QByteArray("?");
    }
    void encodesText()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(QByteArray, bytes);
        const EncodedPayload payload = encodePayload(text, Form::Text, encodingNamed(name));
        QVERIFY(!payload.problem);
        QCOMPARE(payload.bytes, bytes);
    }

    void neverReplacesWhatCannotBeSaid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("at");
        QTest::addColumn<int>("length");
        const auto row = [](const char *title, const QString &name, const QString &text, int at,
                            int length) { QTest::newRow(title) << name << text << at << length; };
        const QString long_ = u"好"_s.repeated(1023);
        row("emoji in GBK", u"GBK"_s, u"你好😀?"_s, 2, 2);
        row("far on, at the edge of a piece", u"GBK"_s, QString(long_ + u"😀x"_s), 1023, 2);
        row("Chinese in Latin-1", u"ISO-8859-1"_s, u"ab中"_s, 2, 1);
        row("Chinese in windows-1252", u"windows-1252"_s, u"中"_s, 0, 1);
        row("simplified in Big5", u"Big5"_s, u"測试"_s, 1, 1);
        row("yen in GBK", u"GBK"_s, u"¥5"_s, 0, 1);
        row("yen in Shift_JIS, where fonts draw 5C so", u"Shift_JIS"_s, u"a¥"_s, 1, 1);
        row("accent in Shift_JIS", u"Shift_JIS"_s, u"é"_s, 0, 1);
        row("replacement character in GBK", u"GBK"_s, u"\ufffd"_s, 0, 1);
        row("C1 in GBK", u"GBK"_s, u"\u0085"_s, 0, 1);
        row("C1 in EUC-JP", u"EUC-JP"_s, u"\u0085"_s, 0, 1);
        row("emoji in windows-1251", u"windows-1251"_s, u"Ж😀"_s, 1, 2);
        for (const char *name : {"UTF-8", "GB18030", "UTF-16LE", "GBK", "ISO-8859-1"}) {
            const QString encoding = QString::fromLatin1(name);
            const QString high = QString(QChar(0xd83d));
            const QString low = QString(QChar(0xde00));
            row("half a pair", encoding, QString(u"ab"_s + high), 2, 1);
            row("half a pair within", encoding, QString(u"a"_s + high + u"b"_s), 1, 1);
            row("a pair turned round", encoding, QString(low + high), 0, 1);
        }
    }
    void neverReplacesWhatCannotBeSaid()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(int, at);
        QFETCH(int, length);
        for (const Form form : {Form::Text, Form::Escapes}) {
            const EncodedPayload payload = encodePayload(text, form, encodingNamed(name));
            QVERIFY(payload.bytes.isEmpty());
            QCOMPARE(payload.problem,
                     (PayloadProblem{Problem::NotInEncoding, at, length, text.sliced(at, length)}));
        }
    }

    void everyCharacterComesBackOrIsAProblem()
    {
        for (const TextEncoding &encoding : TextEncoding::available()) {
            for (char32_t point = 1; point < 0x11000; point += point < 0x700 ? 1 : 13) {
                if (QChar::isSurrogate(point))
                    continue;
                const QString text = QString::fromUcs4(&point, 1);
                const EncodedPayload payload = encodePayload(text, Form::Text, encoding);
                if (payload.problem)
                    continue;
                const DecodedPayload decoded = decodePayload(payload.bytes, encoding);
                QVERIFY2(decoded.valid, qPrintable(encoding.name() + QString::number(point, 16)));
                if (decoded.marks.isEmpty() && point != u'\r')
                    QCOMPARE(decoded.text, text);
            }
        }
    }

    void readsHex_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("spaced") << u"48 65 6c"_s << QByteArray("Hel");
        QTest::newRow("together") << u"48656C"_s << QByteArray("Hel");
        QTest::newRow("prefixed") << u"0x48, 0X65,0x6c"_s << QByteArray("Hel");
        QTest::newRow("prefixes together") << u"0x480x650x6c"_s << QByteArray("Hel");
        QTest::newRow("escapes") << u"\\x48\\x65\\x6C"_s << QByteArray("Hel");
        QTest::newRow("a number after a prefix") << u"0x4865"_s << QByteArray("He");
        QTest::newRow("lines, tabs, wide spaces")
                << u"\n48\t65\r\n\u30006c\n"_s << QByteArray("Hel");
        QTest::newRow("zeros") << u"00 00"_s << QByteArray(2, '\0');
        QTest::newRow("all bits") << u"fFFf"_s << QByteArray("\xff\xff");
        QTest::newRow("colons") << u"AA:bb:0C"_s << QByteArray("\xaa\xbb\x0c");
        QTest::newRow("dashes") << u"AA-bb-0C"_s << QByteArray("\xaa\xbb\x0c");
        QTest::newRow("colons between words")
                << u"aabb:ccdd:0102"_s << QByteArray("\xaa\xbb\xcc\xdd\x01\x02");
        QTest::newRow("lines of colons") << u"7D:0D\n7E:0A"_s << QByteArray("}\r~\n");
        QTest::newRow("a C array") << u"{0x7D,0x0D};"_s << QByteArray("}\r");
        QTest::newRow("a C array with room")
                << u"  { 0x7D,\n    0x0D, } ;\n"_s << QByteArray("}\r");
        QTest::newRow("braces alone") << u"{0x7d 0x0d}"_s << QByteArray("}\r");
        QTest::newRow("certain in braces") << u"{7D, 0D, 00}"_s << QByteArray("}\r\0", 3);
        QTest::newRow("certain beside prefixes") << u"0x41 ff 07"_s << QByteArray("A\xff\x07");
        QTest::newRow("nothing in braces") << u"{}"_s << QByteArray();
        QTest::newRow("prefixes and spaces") << u"0x7D 0x0D"_s << QByteArray("}\r");
        QTest::newRow("semicolons") << u"7D;0D;"_s << QByteArray("}\r");
        QTest::newRow("a suffix") << u"41h"_s << QByteArray("A");
        QTest::newRow("suffixes") << u"41h, 0DH 42h;"_s << QByteArray("A\rB");
        QTest::newRow("Chinese punctuation") << u"7D，0D；41：42、43"_s << QByteArray("}\rABC");
        QTest::newRow("suffixes in braces") << u"{41h, 0Dh}"_s << QByteArray("A\r");
        QTest::newRow("an assembler's zero") << u"0FFh, 0a5H"_s << QByteArray("\xff\xa5");
    }
    void readsHex()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, bytes);
        const EncodedPayload payload = encodePayload(typed, Form::Hex, TextEncoding());
        QVERIFY(!payload.problem);
        QCOMPARE(payload.bytes, bytes);
    }

    void readsEscapes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *title, const QString &typed, const QByteArray &bytes,
                            const QString &name = u"UTF-8"_s) {
            QTest::newRow(title) << name << typed << bytes;
        };
        row("none", u"你好"_s, "你好");
        row("names", u"\\n\\r\\t\\e\\a\\b\\f\\v\\\\\\\"\\'"_s, "\n\r\t\x1b\a\b\f\v\\\"'");
        row("NUL", u"a\\0b"_s, QByteArray("a\0b", 3));
        row("hex", u"\\x41\\xfF4"_s,
            "A\xff"
            "4");
        row("octal", u"\\101\\377\\0\\00\\12z"_s, QByteArray("A\xff\0\0\nz", 6));
        row("octal takes three digits", u"\\1013"_s, "A3");
        row("octal stops at 8", u"\\18"_s,
            "\x01"
            "8");
        row("code point", u"\\u4f60\\U0001F600"_s, "你😀");
        row("a pair of code units", u"\\ud83d\\ude00"_s, "😀");
        row("code point in GBK", u"a\\u4f60\\xff\\n"_s, "a\xc4\xe3\xff\n", u"GBK"_s);
        row("names are characters, numbers bytes", u"\\n\\x41\\0z"_s, QByteArray("\n\0A\0z\0", 6),
            u"UTF-16LE"_s);
        row("bytes between text", u"你\\x80好"_s, "\xe4\xbd\xa0\x80\xe5\xa5\xbd");
    }
    void readsEscapes()
    {
        QFETCH(QString, name);
        QFETCH(QString, typed);
        QFETCH(QByteArray, bytes);
        const EncodedPayload payload = encodePayload(typed, Form::Escapes, encodingNamed(name));
        QVERIFY2(!payload.problem, qPrintable(typed));
        QCOMPARE(payload.bytes, bytes);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<Form>("form");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Problem>("kind");
        QTest::addColumn<QString>("piece");
        QTest::addColumn<int>("at");
        const auto row = [](const char *title, Form form, const QString &typed, Problem kind,
                            const QString &piece, int at) {
            QTest::newRow(title) << form << typed << kind << piece << at;
        };
        row("no digit", Form::Hex, u"48 g5"_s, Problem::NotHex, u"g"_s, 3);
        row("no digit within", Form::Hex, u"4865zz"_s, Problem::NotHex, u"z"_s, 4);
        row("Chinese", Form::Hex, u"48 好"_s, Problem::NotHex, u"好"_s, 3);
        row("emoji", Form::Hex, u"😀"_s, Problem::NotHex, u"😀"_s, 0);
        row("lone backslash", Form::Hex, u"48\\"_s, Problem::NotHex, u"\\"_s, 2);
        row("one digit", Form::Hex, u"48 6"_s, Problem::OddHexDigits, u"6"_s, 3);
        row("three digits", Form::Hex, u"486 51"_s, Problem::OddHexDigits, u"486"_s, 0);
        row("split pairs", Form::Hex, u"4 8"_s, Problem::OddHexDigits, u"4"_s, 0);
        row("odd after prefix", Form::Hex, u"41 0x4"_s, Problem::OddHexDigits, u"0x4"_s, 3);
        row("prefix alone", Form::Hex, u"0x"_s, Problem::OddHexDigits, u"0x"_s, 0);
        row("halves between colons", Form::Hex, u"a:b:c"_s, Problem::OddHexDigits, u"a"_s, 0);
        row("half a colon pair", Form::Hex, u"AA:B"_s, Problem::OddHexDigits, u"B"_s, 3);
        row("colon at the end", Form::Hex, u"AA:"_s, Problem::NotHex, u":"_s, 2);
        row("colon at the beginning", Form::Hex, u":AA"_s, Problem::NotHex, u":"_s, 0);
        row("an offset", Form::Hex, u"0000: 41 42"_s, Problem::NotHex, u":"_s, 4);
        row("two colons", Form::Hex, u"fe80::01"_s, Problem::NotHex, u":"_s, 4);
        row("a minus", Form::Hex, u"{0x41, -0x42}"_s, Problem::NotHex, u"-"_s, 7);
        row("a minus before digits", Form::Hex, u"41 -42"_s, Problem::NotHex, u"-"_s, 3);
        row("a difference", Form::Hex, u"0x41-0x42"_s, Problem::NotHex, u"-"_s, 4);
        row("a difference of plain and prefixed", Form::Hex, u"41-0x42"_s, Problem::NotHex, u"-"_s,
            2);
        row("decimal in braces", Form::Hex, u"{10, 13}"_s, Problem::AmbiguousHex, u"10"_s, 1);
        row("decimal beside hex", Form::Hex, u"0x41, 10, 13"_s, Problem::AmbiguousHex, u"10"_s, 6);
        row("decimal before hex", Form::Hex, u"10, 0x41"_s, Problem::AmbiguousHex, u"10"_s, 0);
        row("decimal beside a suffix", Form::Hex, u"41h 42"_s, Problem::AmbiguousHex, u"42"_s, 4);
        row("two bytes with a suffix", Form::Hex, u"4142h"_s, Problem::AmbiguousHex, u"4142h"_s, 0);
        row("two bytes in an array", Form::Hex, u"{0x4142}"_s, Problem::AmbiguousHex, u"0x4142"_s,
            1);
        row("half a byte with a suffix", Form::Hex, u"Ah"_s, Problem::OddHexDigits, u"Ah"_s, 0);
        row("three digits with a suffix", Form::Hex, u"041h"_s, Problem::OddHexDigits, u"041h"_s,
            0);
        row("prefix and suffix", Form::Hex, u"0x41h"_s, Problem::NotHex, u"h"_s, 4);
        row("a word", Form::Hex, u"41hello"_s, Problem::NotHex, u"h"_s, 2);
        row("a declaration", Form::Hex, u"be[2] = {0x41}"_s, Problem::NotHex, u"["_s, 2);
        row("an open brace", Form::Hex, u"{0x41"_s, Problem::NotHex, u"{"_s, 0);
        row("a closed brace", Form::Hex, u"0x41}"_s, Problem::NotHex, u"}"_s, 4);
        row("braces in braces", Form::Hex, u"{{0x41}}"_s, Problem::NotHex, u"{"_s, 1);
        row("behind braces", Form::Hex, u"{0x41} 42"_s, Problem::NotHex, u"{"_s, 0);
        row("unknown", Form::Escapes, u"ab\\q"_s, Problem::UnknownEscape, u"\\q"_s, 2);
        row("unknown emoji", Form::Escapes, u"\\😀"_s, Problem::UnknownEscape, u"\\😀"_s, 0);
        row("octal too large", Form::Escapes, u"\\400"_s, Problem::UnknownEscape, u"\\400"_s, 0);
        row("beyond Unicode", Form::Escapes, u"\\U00110000"_s, Problem::UnknownEscape,
            u"\\U00110000"_s, 0);
        row("huge", Form::Escapes, u"\\UFFFFFFFF"_s, Problem::UnknownEscape, u"\\UFFFFFFFF"_s, 0);
        row("at the end", Form::Escapes, u"ab\\"_s, Problem::UnfinishedEscape, u"\\"_s, 2);
        row("hex without digits", Form::Escapes, u"\\xg1"_s, Problem::UnfinishedEscape, u"\\x"_s,
            0);
        row("hex with one", Form::Escapes, u"a\\x4"_s, Problem::UnfinishedEscape, u"\\x4"_s, 1);
        row("code point with three", Form::Escapes, u"\\u4f6 "_s, Problem::UnfinishedEscape,
            u"\\u4f6"_s, 0);
        row("half a pair", Form::Escapes, u"a\\ud83dz"_s, Problem::NotInEncoding, u"\\ud83d"_s, 1);
        row("the first of two", Form::Escapes, u"\\ud83d\\q"_s, Problem::NotInEncoding,
            u"\\ud83d"_s, 0);
    }
    void saysWhatIsWrong()
    {
        QFETCH(Form, form);
        QFETCH(QString, typed);
        QFETCH(Problem, kind);
        QFETCH(QString, piece);
        QFETCH(int, at);
        const EncodedPayload payload = encodePayload(typed, form, TextEncoding());
        QVERIFY(payload.bytes.isEmpty());
        QVERIFY(payload.problem);
        QCOMPARE(payload.problem->kind, kind);
        QCOMPARE(payload.problem->text, piece);
        QCOMPARE(payload.problem->at, at);
        QCOMPARE(payload.problem->length, piece.size());
    }

    void saysWhichEscapeTheEncodingLacks()
    {
        const EncodedPayload payload =
                encodePayload(u"a\\U0001F600b"_s, Form::Escapes, encodingNamed(u"GBK"_s));
        QCOMPARE(payload.problem,
                 (PayloadProblem{Problem::NotInEncoding, 1, 10, u"\\U0001F600"_s}));
    }

    void writesHex()
    {
        QCOMPARE(hexText({}), QString());
        QCOMPARE(hexText("\x48"), u"48"_s);
        QCOMPARE(hexText(QByteArrayView("\x00\xff\x6c", 3)), u"00 FF 6C"_s);
        QByteArray all;
        for (int i = 0; i < 256; ++i)
            all.append(char(i));
        QCOMPARE(encodePayload(hexText(all), Form::Hex, TextEncoding()).bytes, all);
    }
};

QTEST_APPLESS_MAIN(tst_TypedPayload)
#include "tst_typedpayload.moc"
