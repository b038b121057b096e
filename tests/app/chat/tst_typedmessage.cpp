// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/typedmessage.h"

#include <QTest>

using namespace socketchat;
using namespace Qt::StringLiterals;

using Form = PayloadForm;

class tst_TypedMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appendsTheLineEndInTheEncoding_data()
    {
        QTest::addColumn<LineEnd>("end");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<Form>("form");
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *name, LineEnd end, const QString &encoding, Form form,
                            const QByteArray &bytes) {
            QTest::newRow(name) << end << encoding << form << bytes;
        };
        row("none", LineEnd::None, u"UTF-8"_s, Form::Text, "41");
        row("LF", LineEnd::Lf, u"GBK"_s, Form::Text, "41\n");
        row("CR", LineEnd::Cr, u"UTF-8"_s, Form::Escapes, "41\r");
        row("CR LF", LineEnd::CrLf, u"UTF-8"_s, Form::Text, "41\r\n");
        row("two bytes each", LineEnd::CrLf, u"UTF-16LE"_s, Form::Text,
            QByteArray("4\0001\0\r\0\n\0", 8));
        row("bytes", LineEnd::CrLf, u"UTF-16LE"_s, Form::Hex, "A\r\n");
    }
    void appendsTheLineEndInTheEncoding()
    {
        QFETCH(LineEnd, end);
        QFETCH(QString, encoding);
        QFETCH(Form, form);
        ConversationSetup setup;
        setup.lineEnd = end;
        setup.encoding = TextEncoding::named(encoding).value();
        setup.form = form;
        const EncodedPayload message = encodeMessage(u"41", setup, 1);
        QVERIFY(!message.problem);
        QTEST(message.bytes, "bytes");
    }

    void appendsNothingToWhatIsWrong()
    {
        ConversationSetup setup;
        setup.lineEnd = LineEnd::CrLf;
        setup.form = Form::Hex;
        const EncodedPayload message = encodeMessage(u"41 4", setup, 1);
        QCOMPARE(message.problem->at, 3);
        QCOMPARE(message.bytes, QByteArray());
    }

    void keepsTheBytesOfALine()
    {
        ConversationSetup setup;
        QVERIFY(!convertsLines(setup));
        setup.lineEnd = LineEnd::CrLf;
        QVERIFY(convertsLines(setup));
        QCOMPARE(messageOfLine("\xff\\n", setup, 1).bytes, QByteArray("\xff\\n\r\n"));
        setup.lineEnd = LineEnd::None;
        setup.form = Form::Escapes;
        QVERIFY(convertsLines(setup));
        QCOMPARE(messageOfLine("\\xff\\n", setup, 1).bytes, QByteArray("\xff\n"));
    }

    void convertsALineToTheEncoding()
    {
        ConversationSetup setup;
        setup.encoding = TextEncoding::named(u"UTF-16LE").value();
        QVERIFY(convertsLines(setup));
        QCOMPARE(messageOfLine("a", setup, 1).bytes, QByteArray("a\0", 2));
        setup.placeholders = true;
        setup.lineEnd = LineEnd::Lf;
        QCOMPARE(messageOfLine("{counter}", setup, 7).bytes, QByteArray("7\0\n\0", 4));
        setup.encoding = TextEncoding::named(u"ISO-8859-1").value();
        QCOMPARE(messageOfLine("\xe4", setup, 1).bytes, QByteArray("\xe4\n"));
        QCOMPARE(messageOfLine("你", setup, 1).problem->kind, PayloadProblemKind::NotInEncoding);
    }

    void endsALineBehindAChecksumThatEndsLikeOne()
    {
        ConversationSetup setup;
        setup.checksum = Checksum::fromString(u"xor").value();
        QCOMPARE(encodeMessage(u"\n", setup, 1).bytes, QByteArray("\n\n"));
        setup.framing.kind = Framing::Kind::Line;
        QCOMPARE(encodeMessage(u"\n", setup, 1).bytes, QByteArray("\n\n\n"));
        QCOMPARE(encodeMessage(u"a", setup, 1).bytes,
                 QByteArray("aa")); // gets its end as it leaves
        setup.protocol = Protocol::Udp;
        QCOMPARE(encodeMessage(u"\n", setup, 1).bytes, QByteArray("\n\n"));
    }
};

QTEST_APPLESS_MAIN(tst_TypedMessage)
#include "tst_typedmessage.moc"
