// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/messagecheck.h"
#include "app/chat/typedmessage.h"

#include <QTest>

#include <algorithm>

using namespace socketchat;
using namespace Qt::StringLiterals;

class tst_Checksum : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The check values of the CRC catalogue; sums by hand.
    void hasTheCheckValue_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<quint32>("check");
        const auto row = [](const char *name, quint32 check) {
            QTest::newRow(name) << QString::fromLatin1(name) << check;
        };
        row("CRC-8/SMBUS", 0xf4);
        row("CRC-8/MAXIM-DOW", 0xa1);
        row("CRC-16/MODBUS", 0x4b37);
        row("CRC-16/ARC", 0xbb3d);
        row("CRC-16/IBM-3740", 0x29b1);
        row("CRC-16/CCITT-FALSE", 0x29b1);
        row("CRC-16/KERMIT", 0x2189);
        row("CRC-16/XMODEM", 0x31c3);
        row("CRC-16/IBM-SDLC", 0x906e);
        row("CRC-32/ISO-HDLC", 0xcbf43926);
        row("CRC-32/ISCSI", 0xe3069283);
        row("SUM-8", 0xdd);
        row("SUM-16", 0x01dd);
        row("XOR", 0x31);
        row("LRC", 0x23);
    }
    void hasTheCheckValue()
    {
        QFETCH(QString, name);
        const auto checksum = Checksum::fromString(name);
        QVERIFY(checksum);
        QTEST(checksum->algorithm->of("123456789"), "check");
        QCOMPARE(Checksum::fromString(QString(checksum->algorithm->word)), checksum);
    }

    void goesOnWithMoreBytes()
    {
        const auto crc32 =
                std::ranges::find(checksumAlgorithms(), "crc32"_L1, &ChecksumAlgorithm::word);
        QCOMPARE(crc32->continued(crc32->of("1234"), "56789"), 0xcbf43926);
        QCOMPARE(crc32->continued(0, "123456789"), 0xcbf43926); // 0: of nothing
    }

    void readsItsText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("again");
        QTest::newRow("none") << u"none"_s << u"none"_s;
        QTest::newRow("word") << u"crc16-modbus"_s << u"crc16-modbus"_s;
        QTest::newRow("name") << u"CRC-16/IBM-SDLC"_s << u"crc16-x25"_s;
        QTest::newRow("alias") << u"bcc"_s << u"xor"_s;
        QTest::newRow("all") << u"xor,to=-2,order=big,from=1"_s << u"xor,from=1,to=-2,order=big"_s;
        QTest::newRow("the usual") << u"crc32,from=0,to=-1,order=usual"_s << u"crc32"_s;
        for (const char *wrong :
             {"", "crc16", "crc16-ccitt", "crc32,", "crc32,from", "crc32,from=x", "crc32,to=65536",
              "crc32,order=left", "none,from=1", "from=1"})
            QTest::newRow(wrong) << QString::fromLatin1(wrong) << QString();
    }
    void readsItsText()
    {
        QFETCH(QString, text);
        const std::optional<Checksum> read = Checksum::fromString(text);
        QTEST(read ? read->toString() : QString(), "again");
    }

    void countsTheBytesThatAreAskedFor_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *text, const QByteArray &hex) {
            QTest::newRow(text) << QString::fromLatin1(text) << QByteArray::fromHex(hex);
        };
        row("crc16-modbus", "374b"); // as Modbus sends it
        row("crc16-modbus,order=big", "4b37");
        row("crc16-xmodem", "31c3");
        row("crc16-xmodem,order=little", "c331");
        row("crc32", "2639f4cb");
        row("sum8,from=1", "ac"); // 23456789
        row("sum8,to=0", "31");
        row("sum8,from=-2,to=-2", "38");
        row("xor,from=9", "00");
        row("xor,from=5,to=2", "00");
        row("xor,from=-100,to=100", "31");
        row("xor,to=-100", "00");
    }
    void countsTheBytesThatAreAskedFor()
    {
        QFETCH(QString, text);
        QTEST(Checksum::fromString(text)->of("123456789"), "bytes");
    }

    void isSentBeforeTheLineEndAndFoundThere_data()
    {
        QTest::addColumn<Framing::Kind>("framing");
        QTest::addColumn<LineEnd>("end");
        QTest::addColumn<QString>("checksum");
        for (const auto &[kind, name] :
             {std::pair(Framing::Kind::Raw, "raw"), std::pair(Framing::Kind::Line, "line"),
              std::pair(Framing::Kind::LengthPrefix, "length"),
              std::pair(Framing::Kind::FixedSize, "fixed")}) {
            for (const auto &end : lineEndWords) {
                for (const ChecksumAlgorithm &algorithm : checksumAlgorithms())
                    QTest::addRow("%s %s %s", name, end.word.data(), algorithm.word.data())
                            << kind << end.value << QString(algorithm.word);
            }
        }
    }
    /// For every content of two bytes without a line feed, so with CR, LF and NUL in the checksum.
    void isSentBeforeTheLineEndAndFoundThere()
    {
        ConversationSetup setup;
        QFETCH(Framing::Kind, framing);
        QFETCH(LineEnd, end);
        QFETCH(QString, checksum);
        setup.framing.kind = framing;
        setup.lineEnd = end;
        setup.checksum = *Checksum::fromString(checksum);
        const MessageCheck check(setup);
        for (int first = 'A'; first < 'A' + 4; ++first) {
            for (int last = 0; last < 256; ++last) {
                const QByteArray content = QByteArray(1, char(first)) + char(last);
                QByteArray message = content;
                completeMessage(message, setup);
                QByteArray expected =
                        content + setup.checksum.of(content) + QByteArray(charactersOf(end).data());
                if (framing == Framing::Kind::Line && end == LineEnd::None
                    && expected.endsWith('\n'))
                    expected += '\n'; // what ends the checksum does not end the line
                QCOMPARE(message, expected);
                if (framing == Framing::Kind::Line
                    && QByteArray(content + setup.checksum.of(content)).contains('\n'))
                    continue; // several lines to whom gets it
                const auto framed = Framer::frame(message, setup.framing);
                QVERIFY(framed);
                QVERIFY(check.check(*framed)->isRight);
                if (framing == Framing::Kind::Line || framing == Framing::Kind::FixedSize)
                    continue; // what ends the frame may be read in two ways
                QByteArray changed = *framed;
                const qsizetype at = framing == Framing::Kind::LengthPrefix ? 2 : 0;
                changed[at] = char(changed[at] ^ 1);
                QVERIFY(!check.check(changed)->isRight);
            }
        }
    }

    void saysWhatIsThereAndWhatShouldBe()
    {
        ConversationSetup setup;
        QVERIFY(!MessageCheck(setup).check("123"));
        setup.checksum = *Checksum::fromString(u"crc16-modbus");
        const MessageCheck check(setup);
        QVERIFY(!check.check(""));
        QVERIFY(!check.check(QByteArray(MessageCheck::longest + 1, 'x')));
        QCOMPARE(check.text(*check.check("123456789\x37\x4b")), u"✓ CRC-16/MODBUS right"_s);
        QCOMPARE(check.text(*check.check("123456789\x4b\x37")),
                 u"✗ CRC-16/MODBUS wrong: 4B 37, should be 37 4B"_s);
        QCOMPARE(check.text(*check.check("1")), u"✗ CRC-16/MODBUS missing"_s);
    }
};

QTEST_APPLESS_MAIN(tst_Checksum)
#include "tst_checksum.moc"
