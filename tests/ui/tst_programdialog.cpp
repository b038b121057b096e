// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/transcripts/programdialog.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

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
        for (const auto protocol : {Protocol::Tcp, Protocol::Udp}) {
            for (const auto role : {Role::Server, Role::Client}) {
                for (const bool other : {false, true}) {
                    QTest::addRow("%s %s %s", protocol == Protocol::Tcp ? "TCP" : "UDP",
                                  role == Role::Server ? "server" : "client",
                                  other ? "other end" : "this end")
                            << protocol << role << other;
                }
            }
        }
    }
    void writesWhatIsChosen()
    {
        QFETCH(Protocol, protocol);
        QFETCH(Role, role);
        QFETCH(bool, other);
        Session session;
        session.choose(setup(protocol, role));
        ProgramDialog dialog(session, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        const bool server = (role == Role::Server) != other;
        for (const auto language :
             {ProgramLanguage::Python, ProgramLanguage::C, ProgramLanguage::Qt}) {
            dialog.choose(language, other);
            const QString text = dialog.text();
            QCOMPARE(dialog.spec().role, server ? Role::Server : Role::Client);
            QVERIFY(text.contains(protocol == Protocol::Udp ? u"8001"_s : u"8000"_s));
            if (language != ProgramLanguage::Qt) {
                QCOMPARE(text.contains("bind("_L1), server);
                QCOMPARE(text.contains("listen("_L1), server && protocol == Protocol::Tcp);
            }
        }
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
