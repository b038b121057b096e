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
};

QTEST_APPLESS_MAIN(tst_TypedMessage)
#include "tst_typedmessage.moc"
