// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/payloadtext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace socketchat;
using namespace Qt::StringLiterals;

using Kind = TextMark::Kind;
using Form = PayloadForm;
using Problem = PayloadProblemKind;

namespace {

TextEncoding encodingNamed(const QString &name)
{
    const auto encoding = TextEncoding::named(name);
    return encoding ? *encoding : TextEncoding();
}

QByteArray bytesOf(const QString &text, const TextEncoding &encoding)
{
    const EncodedPayload payload = encodePayload(text, Form::Text, encoding);
    return payload.problem ? QByteArray("a problem") : payload.bytes;
}

bool hasMark(const DecodedPayload &decoded, Kind kind)
{
    return std::any_of(decoded.marks.cbegin(), decoded.marks.cend(),
                       [kind](const TextMark &mark) { return mark.kind == kind; });
}

/// What a person reads over several rows: the marks of cut characters left out.
QString withoutCuts(DecodedPayload decoded)
{
    for (auto mark = decoded.marks.crbegin(); mark != decoded.marks.crend(); ++mark) {
        if (mark->kind == Kind::CutCharacter)
            decoded.text.remove(mark->start, mark->length);
    }
    return decoded.text;
}

/// Reads `bytes` as a stream that came in pieces ending at `cuts`; empty where anything is wrong.
QString readInPieces(const QByteArray &bytes, const QList<qsizetype> &cuts,
                     const TextEncoding &encoding)
{
    QString text;
    qsizetype from = 0;
    for (const qsizetype to : cuts) {
        const QByteArrayView before =
                QByteArrayView(bytes).first(from).last(std::min<qsizetype>(from, 4096));
        const DecodedPayload row = decodePayload(QByteArrayView(bytes).sliced(from, to - from),
                                                 encoding, true, before);
        if (!row.valid || hasMark(row, Kind::InvalidBytes))
            return {};
        text += withoutCuts(row);
        from = to;
    }
    return text;
}

} // namespace

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
            // ASCII means itself in all of them
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

    void decodesWholeHoweverItWasCut_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        const QString common = u"A你好，socket 世界。\n中文3测试"_s;
        const QString emoji = u"a😀中🀄\u00e9b"_s;
        QTest::newRow("UTF-8") << u"UTF-8"_s << QString(common + emoji);
        QTest::newRow("GB18030") << u"GB18030"_s << QString(common + emoji);
        QTest::newRow("GBK") << u"GBK"_s << common;
        QTest::newRow("GBK without ASCII") << u"GBK"_s << u"你好世界丂狛丣"_s;
        QTest::newRow("Big5") << u"Big5"_s << u"A你好，socket 世界。\n許功蓋3測試"_s;
        QTest::newRow("UTF-16LE") << u"UTF-16LE"_s << QString(common + emoji);
        QTest::newRow("UTF-16BE") << u"UTF-16BE"_s << QString(common + emoji);
        QTest::newRow("Shift_JIS") << u"Shift_JIS"_s << u"Aソケット表示ｶﾅ 日本語\n3"_s;
        QTest::newRow("EUC-JP") << u"EUC-JP"_s << u"Aソケット\u00e9ｶﾅ日本語\n3"_s;
        QTest::newRow("EUC-KR") << u"EUC-KR"_s << u"A소켓 안녕하세요\n3"_s;
        QTest::newRow("windows-949") << u"windows-949"_s << u"A똠방각하 펲시콜라"_s;
        QTest::newRow("windows-1252") << u"windows-1252"_s << u"caf\u00e9 \u20ac"_s;
    }
    void decodesWholeHoweverItWasCut()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        const TextEncoding encoding = encodingNamed(name);
        QCOMPARE(encoding.name(), name);
        const QByteArray bytes = bytesOf(text, encoding);
        QCOMPARE(decodePayload(bytes, encoding).text, text);
        QVERIFY(decodePayload(bytes, encoding).marks.isEmpty());
        for (qsizetype a = 0; a <= bytes.size(); ++a) {
            QCOMPARE(readInPieces(bytes, {a, bytes.size()}, encoding), text);
            for (qsizetype b = a; b <= bytes.size(); ++b)
                QCOMPARE(readInPieces(bytes, {a, b, bytes.size()}, encoding), text);
        }
        QList<qsizetype> single; // every byte by itself
        for (qsizetype i = 1; i <= bytes.size(); ++i)
            single.append(i);
        QCOMPARE(readInPieces(bytes, single, encoding), text);
    }

    void showsACutCharacterWhereItsLastByteIs()
    {
        const TextEncoding utf8;
        const QByteArray bytes = u"a中b"_s.toUtf8();
        const DecodedPayload first = decodePayload(bytes.first(2), utf8, true);
        QCOMPARE(first.text, u"a⋯"_s);
        QCOMPARE(first.marks, (QList<TextMark>{{Kind::CutCharacter, 1, 1}}));
        QVERIFY(first.valid);
        const DecodedPayload middle = decodePayload(bytes.sliced(2, 1), utf8, true, bytes.first(2));
        QCOMPARE(middle.text, u"⋯"_s);
        const DecodedPayload last = decodePayload(bytes.sliced(3), utf8, true, bytes.first(3));
        QCOMPARE(last.text, u"中b"_s);
        QVERIFY(last.marks.isEmpty());
    }

    void aCutCharacterAtTheEndIsInvalid()
    {
        const DecodedPayload decoded = decodePayload("a\xe4\xb8", TextEncoding());
        QCOMPARE(decoded.text, u"a\\xE4\\xB8"_s);
        QCOMPARE(decoded.marks, (QList<TextMark>{{Kind::InvalidBytes, 1, 8}}));
        QVERIFY(!decoded.valid);
    }

    void aCutCharacterThatGoesOnWronglyIsShownWhereThatIsKnown()
    {
        const DecodedPayload decoded = decodePayload("A", TextEncoding(), true, "x\xe4\xb8");
        QCOMPARE(decoded.text, u"\\xE4\\xB8A"_s);
        QVERIFY(!decoded.valid);
    }

    void findsTheBeginningOfCharactersInLongStreams_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("UTF-8") << u"UTF-8"_s << u"中文😀"_s;
        QTest::newRow("GB18030") << u"GB18030"_s << u"中文，丂\n😀"_s;
        QTest::newRow("GBK") << u"GBK"_s << u"中文，丂 3"_s;
        QTest::newRow("Big5") << u"Big5"_s << u"許功蓋!"_s;
        QTest::newRow("UTF-16LE") << u"UTF-16LE"_s << u"中文ÜßØæÝÞ暚曚😀"_s;
        QTest::newRow("UTF-16BE") << u"UTF-16BE"_s << u"中文ÜßØæÝÞ暚曚😀"_s;
        QTest::newRow("Shift_JIS") << u"Shift_JIS"_s << u"表示ソ\n"_s;
    }
    void findsTheBeginningOfCharactersInLongStreams()
    {
        QFETCH(QString, name);
        QFETCH(QString, sentence);
        const TextEncoding encoding = encodingNamed(name);
        const QString text = sentence.repeated(12'000 / sentence.size());
        const QByteArray bytes = bytesOf(text, encoding);
        for (qsizetype cut = 8000; cut < 8030; ++cut) {
            const DecodedPayload row =
                    decodePayload(QByteArrayView(bytes).sliced(cut), encoding, false,
                                  QByteArrayView(bytes).sliced(cut - 4096, 4096));
            QVERIFY2(row.valid, qPrintable(QString::number(cut)));
            QVERIFY(text.endsWith(row.text));
            QVERIFY(row.text.size() > text.size() / 10);
        }
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
        row("NUL", QString(QChar(u'\0')), u"\\0"_s, Kind::Control);
        row("ANSI colour", u"\u001b[31m"_s, u"\\e[31m"_s, Kind::Control);
        row("bell", u"\u0007"_s, u"\\x07"_s, Kind::Control);
        row("backspace", u"a\bb"_s, u"a\\x08b"_s, Kind::Control);
        row("form feed", u"\f\v"_s, u"\\x0C\\x0B"_s, Kind::Control);
        row("delete", u"\u007f"_s, u"\\x7F"_s, Kind::Control);
        row("C1", u"\u0085\u009b"_s, u"\\u0085\\u009B"_s, Kind::Control);
        row("lone CR", u"a\rb"_s, u"a\\rb"_s, Kind::Control);
        row("CR at the end", u"a\r"_s, u"a\\r"_s, Kind::Control);
        row("CR CR LF", u"\r\r\n"_s, u"\\r\n"_s, Kind::Control);
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
                QVERIFY(decoded.text[mark.start] == u'\\');
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
        row("CRLF", u"a\r\nb\r\n\r\n"_s, u"a\nb\n\n"_s);
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
        QCOMPARE(decodePayload("\x1a\x1c\x7f", encoding).text, u"\\x1A\\x1C\\x7F"_s);
        QVERIFY(decodePayload("\x1a\x1c\x7f", encoding).valid);
    }

    void mergesMarksThatTouch()
    {
        const DecodedPayload decoded = decodePayload("\xff\xfe\x01\x02 \xff", TextEncoding());
        QCOMPARE(decoded.text, u"\\xFF\\xFE\\x01\\x02 \\xFF"_s);
        QCOMPARE(decoded.marks, (QList<TextMark>{{Kind::InvalidBytes, 0, 8},
                                                 {Kind::Control, 8, 8},
                                                 {Kind::InvalidBytes, 17, 4}}));
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
        // CRLF is not cut either
        QCOMPARE(decodePayload("a\r\n", TextEncoding(), false, {}, 2).text, u"a"_s);
        // what came before does not count
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

        // The same, however it is cut: only a lone CR before an LF may differ.
        QString pieces;
        for (qsizetype from = 0, size = 0; from < 4096; from += size) {
            size = std::min<qsizetype>(1 + random.bounded(40), 4096 - from);
            pieces += withoutCuts(
                    decodePayload(bytes.sliced(from, size), encoding, true, bytes.first(from)));
        }
        QString whole = withoutCuts(decodePayload(bytes.first(4096), encoding, true));
        pieces.replace(u"\\r\n"_s, u"\n"_s);
        whole.replace(u"\\r\n"_s, u"\n"_s);
        QCOMPARE(pieces, whole);
    }

    void anEmptyPayloadIsEmpty()
    {
        QCOMPARE(decodePayload({}, TextEncoding(), true, "\xe4").text, QString());
        QVERIFY(decodePayload({}, TextEncoding()).valid);
        QCOMPARE(encodePayload({}, Form::Text, TextEncoding()).bytes, QByteArray());
        QVERIFY(!encodePayload({}, Form::Hex, TextEncoding()).problem);
        QVERIFY(!encodePayload({}, Form::Escapes, TextEncoding()).problem);
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

QTEST_APPLESS_MAIN(tst_PayloadText)
#include "tst_payloadtext.moc"
