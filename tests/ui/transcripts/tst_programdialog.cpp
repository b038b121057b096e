// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/transcripts/programdialog.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>

#include <algorithm>

using namespace socketchat;
using namespace Qt::StringLiterals;

namespace {

ConversationSetup setup(Protocol protocol, Role role)
{
    ConversationSetup wanted;
    wanted.protocol = protocol;
    wanted.role = role;
    wanted.address = ConversationSetup::tutorialAddress(protocol);
    return wanted;
}

} // namespace

class TestProgramDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatIsChosen_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<Role>("role");
        QTest::addColumn<bool>("other");
        QTest::addColumn<ProgramStyle>("style");
        for (const auto protocol : {Protocol::Tcp, Protocol::Udp}) {
            for (const auto role : {Role::Server, Role::Client}) {
                for (const bool other : {false, true}) {
                    for (const auto style : {ProgramStyle::Shortest, ProgramStyle::Complete}) {
                        QTest::addRow("%s %s %s %s", protocol == Protocol::Tcp ? "TCP" : "UDP",
                                      role == Role::Server ? "server" : "client",
                                      other ? "other end" : "this end",
                                      style == ProgramStyle::Shortest ? "shortest" : "complete")
                                << protocol << role << other << style;
                    }
                }
            }
        }
    }
    void writesWhatIsChosen()
    {
        QFETCH(Protocol, protocol);
        QFETCH(Role, role);
        QFETCH(bool, other);
        QFETCH(ProgramStyle, style);
        Session session;
        session.choose(setup(protocol, role));
        ProgramDialog dialog(session, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        const bool server = (role == Role::Server) != other;
        for (const auto language :
             {ProgramLanguage::Python, ProgramLanguage::C, ProgramLanguage::Qt}) {
            dialog.choose(language, style, other);
            const QString text = dialog.text();
            QCOMPARE(dialog.spec().style, style);
            QVERIFY(!text.isEmpty());
            QCOMPARE(dialog.spec().role, server ? Role::Server : Role::Client);
            QVERIFY(text.contains(protocol == Protocol::Udp ? u"8001"_s : u"8000"_s));
            if (language != ProgramLanguage::Qt) {
                QCOMPARE(text.contains("bind("_L1), server);
                QCOMPARE(text.contains("listen("_L1), server && protocol == Protocol::Tcp);
            }
        }
    }

    void marksWhatDiffersFromTheTutorial()
    {
        ConversationSetup wanted = setup(Protocol::Tcp, Role::Server);
        const auto marked = [&wanted](ProgramStyle style) {
            Session session;
            session.choose(wanted);
            ProgramDialog dialog(session, nullptr);
            dialog.setAttribute(Qt::WA_DeleteOnClose, false);
            dialog.choose(ProgramLanguage::Python, style, false);
            const auto marks = dialog.findChild<QPlainTextEdit *>()->extraSelections();
            QStringList lines;
            for (const QTextEdit::ExtraSelection &mark : marks)
                lines += mark.cursor.block().text();
            return lines;
        };
        QCOMPARE(marked(ProgramStyle::Shortest), QStringList());
        wanted.address = u"tcp://127.0.0.1:9000"_s;
        const QStringList lines = marked(ProgramStyle::Shortest);
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines.first().contains(u"9000))  # ≠"_s), qPrintable(lines.first()));
        QCOMPARE(marked(ProgramStyle::Complete), QStringList());
    }

    void offersTheTutorialsProgramsOnlyForWhatTheyDo()
    {
        QStringList toolTips;
        const auto isOffered = [&toolTips](const ConversationSetup &wanted) {
            Session session;
            session.choose(wanted);
            ProgramDialog dialog(session, nullptr);
            dialog.setAttribute(Qt::WA_DeleteOnClose, false);
            const auto buttons = dialog.findChildren<QAbstractButton *>();
            const auto shortest =
                    std::find_if(buttons.begin(), buttons.end(), [](const QAbstractButton *button) {
                        return button->text().startsWith("Shortest"_L1);
                    });
            toolTips += (*shortest)->toolTip();
            const bool chosen = dialog.spec().style == ProgramStyle::Shortest;
            return (*shortest)->isEnabled() && chosen;
        };
        ConversationSetup wanted = setup(Protocol::Tcp, Role::Server);
        QVERIFY(isOffered(wanted));
        wanted.reply = ReplyMode::Room;
        QVERIFY(!isOffered(wanted));
        QVERIFY(toolTips.first() != toolTips.last());
        wanted.reply = ReplyMode::Echo;
        wanted.framing.kind = Framing::Kind::Line;
        QVERIFY(!isOffered(wanted));
    }

    void savesWhatItShowsAndSaysWhereItCannot()
    {
        Session session;
        session.choose(setup(Protocol::Tcp, Role::Server));
        ProgramDialog dialog(session, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"chat.py"_s);
        QVERIFY(dialog.saveAs(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), dialog.text());
        QVERIFY(!dialog.saveAs(folder.filePath(u"no such folder/chat.py"_s)));
        QVERIFY(dialog.saveAs(path)); // works again after the failure
    }

    void copiesTheWholeProgram()
    {
        Session session;
        session.choose(setup(Protocol::Udp, Role::Client));
        auto *dialog = new ProgramDialog(session, nullptr);
        dialog->show();
        const auto buttons = dialog->findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->isDefault())
                button->click();
        }
        QCOMPARE(QGuiApplication::clipboard()->text(), dialog->text());
        const QPointer<ProgramDialog> guard(dialog);
        dialog->close();
        QTRY_VERIFY(!guard);
    }
};

QTEST_MAIN(TestProgramDialog)

#include "tst_programdialog.moc"
