// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "tests/app/chat/payloads.h"

#include <QTest>

using namespace socketchat;
using namespace Qt::StringLiterals;

namespace {

/// Decodes `bytes` as a stream received in pieces ending at `cuts`; empty on any error.
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

/// Text received in pieces.
class tst_PayloadStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        QList<qsizetype> single; // each byte alone
        for (qsizetype i = 1; i <= bytes.size(); ++i)
            single.append(i);
        QCOMPARE(readInPieces(bytes, single, encoding), text);
    }

    void showsACutCharacterWhereItsLastByteIs()
    {
        const TextEncoding utf8;
        const QByteArray bytes = u"a中b"_s.toUtf8();
        const DecodedPayload first = decodePayload(bytes.first(2), utf8, true);
        QCOMPARE(first.text, u"a\\xE4"_s);
        QCOMPARE(first.marks, (QList<TextMark>{{Kind::CutCharacter, 1, 4}}));
        QVERIFY(first.valid);
        const DecodedPayload middle = decodePayload(bytes.sliced(2, 1), utf8, true, bytes.first(2));
        QCOMPARE(middle.text, u"\\xB8"_s);
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
};

QTEST_APPLESS_MAIN(tst_PayloadStream)
#include "tst_payloadstream.moc"
