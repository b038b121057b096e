// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/sessionfile.h"
#include "tests/ui/window/windowtest.h"
#include "ui/controls/answeringprogramdialog.h"
#include "ui/controls/programquestion.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTcpSocket>
#include <QTest>
#include <QTextOption>

#include <sys/socket.h>

using namespace Qt::StringLiterals;
using namespace socketchat;

/// A program that answers, chosen in a window or proposed by a session file.
class TestAnsweringProgram : public QObject, private WindowTest
{
    Q_OBJECT

private:
    static ConversationSetup server()
    {
        ConversationSetup setup;
        setup.address = u"tcp://127.0.0.1:0"_s;
        return setup;
    }

    static void start(MainWindow *window)
    {
        window->session().start();
        QTRY_COMPARE(window->session().state(), Transport::State::Open);
    }

    static QByteArray asked(MainWindow *window, const QByteArray &message, qsizetype size)
    {
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, window->session().localAddress().port());
        client.write(message);
        QByteArray got;
        (void)QTest::qWaitFor([&] {
            got += client.readAll();
            return got.size() >= size;
        });
        return got;
    }

    static QString commandShownBy(const ProgramQuestion *question)
    {
        return question->findChild<QPlainTextEdit *>(u"proposedCommand"_s)->toPlainText();
    }

    static void choose(MainWindow *window, const QString &text)
    {
        auto *reply = window->findChild<QComboBox *>(u"replyMode"_s);
        const int index = reply->findText(text, Qt::MatchStartsWith);
        QVERIFY2(index >= 0, qPrintable(text));
        reply->setCurrentIndex(index);
        Q_EMIT reply->activated(index);
    }

private Q_SLOTS:
    void initTestCase() { keepRunning(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void isChosenAtReply()
    {
        MainWindow *window = open(server());
        start(window);
        QCOMPARE(asked(window, "abc", 3), "abc"); // echoed
        choose(window, u"A program"_s);
        auto *dialog = window->findChild<AnsweringProgramDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        auto *program = dialog->findChild<QLineEdit *>(u"answeringProgram"_s);
        auto *use = dialog->findChild<QPushButton *>(u"useProgram"_s);
        const auto said = [dialog] { return dialog->findChild<QLabel *>(u"reason"_s)->text(); };
        for (const QString &wrong : {u""_s, u"/nonexistent/program"_s, m_folder.path()}) {
            program->setText(wrong);
            use->click();
            QVERIFY2(!said().isEmpty() && dialog->isVisible(), qPrintable(wrong));
        }
        program->setText(u"tr"_s);
        dialog->findChild<QPlainTextEdit *>(u"answeringArguments"_s)
                ->setPlainText(u"a-z\n$HOME A-Z"_s); // no shell: as it is
        use->click();
        QCOMPARE(window->session().setup().program,
                 (QStringList{u"tr"_s, u"a-z"_s, u"$HOME A-Z"_s}));
        window->session().change([](ConversationSetup &setup) {
            setup.program = {u"sh"_s, u"-c"_s, u"head -c3 | tr a-z A-Z"_s};
        });
        QCOMPARE(asked(window, "abc", 3), "ABC");
        auto *reply = window->findChild<QComboBox *>(u"replyMode"_s);
        QCOMPARE(reply->currentText(), u"Program: sh"_s);
        choose(window, u"Echo"_s);
        QVERIFY(window->session().setup().program.isEmpty());
        QCOMPARE(asked(window, "abc", 3), "abc");
        // It is no choice of the next window.
        window->session().change([](ConversationSetup &setup) { setup.program = {u"cat"_s}; });
        window->close();
        QVERIFY(m_preferences->setup().program.isEmpty());
    }

    void isNotRunForAFileWithoutAnAnswer()
    {
        const QString mark = m_folder.filePath(u"mark"_s);
        ConversationSetup setup = server();
        setup.program = {u"touch"_s, mark};
        const ReadSessionFile read = parseSessionFile(sessionFileText(setup));
        MainWindow *window = open(read.setup);
        const auto question = [window] {
            return window->findChild<ProgramQuestion *>(u"programQuestion"_s);
        };
        QTRY_VERIFY(question());
        QCOMPARE(commandShownBy(question()), u"0: touch\n1: "_s + mark);
        start(window);
        QCOMPARE(asked(window, "abc", 3), "abc"); // while it is asked
        QTest::keyClick(question(), Qt::Key_Return); // the button that is chosen first
        QTRY_VERIFY(!question());
        QVERIFY(window->session().setup().program.isEmpty());
        QCOMPARE(asked(window, "abc", 3), "abc");
        QVERIFY(!QFile::exists(mark));
        QVERIFY(window->matchingSetup().proposedProgram.isEmpty());
    }

    void isRunOnceThePersonAgrees()
    {
        ConversationSetup setup = server();
        setup.program = {u"tr"_s, u"a-z"_s, u"A-Z"_s};
        MainWindow *window = open(parseSessionFile(sessionFileText(setup)).setup);
        QTRY_VERIFY(window->findChild<ProgramQuestion *>(u"programQuestion"_s));
        auto *question = window->findChild<ProgramQuestion *>(u"programQuestion"_s);
        question->findChild<QPushButton *>(u"letProgramAnswer"_s)->click();
        QTRY_COMPARE(window->session().setup().program, setup.program);
    }

    void getsTheEndOfWhatCameBefore()
    {
        ConversationSetup setup = server();
        setup.reply = ReplyMode::Manual;
        MainWindow *window = open(setup);
        start(window);
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, window->session().localAddress().port());
        QVERIFY(client.waitForConnected());
        ::shutdown(int(client.socketDescriptor()), SHUT_WR);
        QTRY_VERIFY(window->session().peers().size() == 1
                    && window->session().peers().constFirst().finished);
        window->session().change([](ConversationSetup &chosen) {
            chosen.program = {u"sh"_s, u"-c"_s, u"cat; echo end"_s};
        });
        QByteArray got;
        QTRY_COMPARE((got += client.readAll()), "end\n");
    }

    /// A client that is answered in another way has no process.
    void followsTheReplyOfAClient()
    {
        ConversationSetup setup = server();
        setup.program = {u"sh"_s, u"-c"_s, u"echo hi; exec cat"_s};
        MainWindow *window = open(setup);
        start(window);
        Session &session = window->session();
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, session.localAddress().port());
        QByteArray got;
        QTRY_COMPARE((got += client.readAll()), "hi\n");
        QTRY_COMPARE(session.peers().size(), 1);
        const PeerId peer = session.peers().constFirst().peer;
        session.setReply(peer, PeerReply::Nothing);
        auto *list = window->findChild<QListView *>(u"peers"_s);
        const auto row = [list] {
            return list->model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
        };
        QTRY_VERIFY2(row().contains("no replies"_L1), qPrintable(row()));
        client.write("x");
        QTRY_VERIFY(session.counters().bytesReceived == 1);
        session.setReply(peer, PeerReply::Usual);
        QTRY_COMPARE((got += client.readAll()), "hi\nhi\n");
        client.write("y");
        QTRY_COMPARE((got += client.readAll()), "hi\nhi\ny");
    }

    void isShownWhole()
    {
        ConversationSetup setup = server();
        const QString padding(4000, u' ');
        setup.program = {u"sh"_s, u"-c"_s, u"echo hi;"_s + padding + u"rm\n\u202e%1"_s, QString(),
                         u"last"_s};
        MainWindow *window = open(parseSessionFile(sessionFileText(setup)).setup);
        QTRY_VERIFY(window->findChild<ProgramQuestion *>(u"programQuestion"_s));
        auto *question = window->findChild<ProgramQuestion *>(u"programQuestion"_s);
        QCOMPARE(commandShownBy(question),
                 u"0: sh\n1: -c\n2: echo hi;"_s + padding + u"rmU+000AU+202E%1\n3: \n4: last"_s);
        auto *field = question->findChild<QPlainTextEdit *>(u"proposedCommand"_s);
        QVERIFY(field->document()->defaultTextOption().flags().testFlag(
                QTextOption::ShowTabsAndSpaces));
        QTRY_VERIFY(field->verticalScrollBar()->maximum() > 0);
        QCOMPARE(field->horizontalScrollBar()->maximum(), 0);
    }
};

QTEST_MAIN(TestAnsweringProgram)
#include "tst_answeringprogram.moc"
