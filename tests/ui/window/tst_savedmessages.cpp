// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/savedmessagelist.h"
#include "tests/ui/window/windowtest.h"
#include "ui/controls/composer.h"
#include "ui/controls/messageedit.h"
#include "ui/controls/repeatbar.h"
#include "ui/controls/savedmessagedialog.h"
#include "ui/controls/savedmessageview.h"
#include "ui/controls/savedpanel.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace socketchat;

/// The saved messages in a window: sending, changing, ordering, files, keys.
class TestSavedMessages : public QObject, private WindowTest
{
    Q_OBJECT

private:
    static SavedMessage message(const QString &name, const QString &content,
                                const QString &folder = {})
    {
        SavedMessage made;
        made.name = name;
        made.content = content;
        made.folder = folder;
        return made;
    }

    [[nodiscard]] QString names() const
    {
        QStringList all;
        for (const SavedMessage &each : m_preferences->savedMessages().messages())
            all.append(each.folder.isEmpty() ? each.name : each.folder + u'/' + each.name);
        return all.join(u' ');
    }

    void save(const QList<SavedMessage> &messages)
    {
        QCOMPARE(m_preferences->savedMessages().set(messages), QString());
    }

    MainWindow *client(quint16 port = 1)
    {
        ConversationSetup setup;
        setup.role = Role::Client;
        setup.address = u"tcp://127.0.0.1:%1"_s.arg(port);
        MainWindow *window = open(setup);
        window->activateWindow();
        return window;
    }

    static SavedPanel &showPanel(MainWindow *window)
    {
        QTest::keyClick(window, Qt::Key_F8, Qt::ShiftModifier);
        return *window->findChild<SavedPanel *>();
    }

    static QTreeWidgetItem *row(const SavedPanel &panel, const QString &name)
    {
        const auto found = panel.findChild<SavedMessageView *>()->findItems(
                name, Qt::MatchExactly | Qt::MatchRecursive);
        return found.value(0);
    }

    static void click(const SavedPanel &panel, const QString &name)
    {
        auto *view = panel.findChild<SavedMessageView *>();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          view->visualItemRect(row(panel, name)).center());
    }

    static void press(const SavedPanel &panel, const QString &name, Qt::Key key,
                      Qt::KeyboardModifiers modifiers = {})
    {
        auto *view = panel.findChild<SavedMessageView *>();
        view->setFocus();
        view->setCurrentItem(row(panel, name));
        QTest::keyClick(view, key, modifiers);
    }

    static QString said(const SavedPanel &panel)
    {
        return panel.findChild<QLabel *>(u"reason"_s)->text();
    }

private Q_SLOTS:
    void initTestCase() { keepRunning(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void areMadeWhenFirstShown()
    {
        ConversationSetup setup;
        setup.address = u"tcp://127.0.0.1:0"_s;
        MainWindow *window = open(setup); // a server, which has clients to show
        QVERIFY(QTest::qWaitForWindowActive(window));
        QVERIFY(!window->findChild<SavedPanel *>());
        SavedPanel &panel = showPanel(window);
        QVERIFY(panel.isVisible() && panel.findChild<SavedMessageView *>()->isHidden());
        QTest::keyClick(window, Qt::Key_F8, Qt::ShiftModifier);
        QVERIFY(!panel.isVisible());
        window->resize(640, 480); // where the panes share a place
        QTest::keyClick(window, Qt::Key_F8, Qt::ShiftModifier);
        QVERIFY(panel.isVisible() && !window->findChild<Composer *>()->isVisible());
        QTest::keyClick(window, Qt::Key_F8, Qt::ShiftModifier);
        QVERIFY(window->findChild<Composer *>()->isVisible());
    }

    void theFocusGoesToTheMessageWhenThePanelLosesItsPlace()
    {
        ConversationSetup setup;
        setup.address = u"tcp://127.0.0.1:0"_s;
        MainWindow *window = open(setup);
        window->resize(1200, 760);
        QVERIFY(QTest::qWaitForWindowActive(window));
        SavedPanel &panel = showPanel(window);
        panel.findChild<QLineEdit *>(u"findSaved"_s)->setFocus();
        QVERIFY(panel.isAncestorOf(window->focusWidget()));
        window->resize(640, 480);
        QTRY_VERIFY(!panel.isVisible());
        QCOMPARE(window->focusWidget(), window->findChild<MessageEdit *>());
    }

    /// A folder, so many times, with a pause; its order is that of the list when it begins.
    void aFolderIsSentInOrder()
    {
        save({message(u"a"_s, u"1"_s, u"Test"_s), message(u"other"_s, u"x"_s),
              message(u"b"_s, u"2"_s, u"Test"_s), message(u"c"_s, u"3"_s, u"Test"_s)});
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        MainWindow *window = client(server.serverPort());
        QVERIFY(QTest::qWaitForWindowActive(window));
        QTest::keyClick(window, Qt::Key_F5);
        QTRY_VERIFY(server.hasPendingConnections());
        QTRY_COMPARE(window->session().state(), Transport::State::Open);
        QTcpSocket *peer = server.nextPendingConnection();
        SavedPanel &panel = showPanel(window);
        QTRY_VERIFY(row(panel, u"b"_s)->toolTip(0).contains("sends"_L1));
        auto *view = panel.findChild<SavedMessageView *>();
        view->setFocus();
        view->setCurrentItem(row(panel, u"b"_s));
        panel.findChild<QAction *>(u"sendInOrder"_s)->trigger();
        auto *bar = panel.findChild<RepeatBar *>(u"sequence"_s);
        QVERIFY(bar && bar->isVisible());
        const auto enter = [bar](const QString &name, const QString &number) {
            auto *field = bar->findChild<QWidget *>(name);
            field->setFocus();
            QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(field, number);
            QTest::keyClick(field, Qt::Key_Return);
        };
        enter(u"repeatEvery"_s, u"2"_s);
        enter(u"repeatTimes"_s, u"2"_s);
        bar->findChild<QPushButton *>(u"repeatStart"_s)->click();
        QByteArray got;
        QTRY_VERIFY((got += peer->readAll()).size() >= 6);
        QTRY_VERIFY(!bar->isRunning());
        QTest::qWait(20);
        QCOMPARE(got += peer->readAll(), "123123");
        QCOMPARE(bar->findChild<QLabel *>(u"repeatState"_s)->text(), u"6 of 6 sent"_s);
        enter(u"repeatTimes"_s, u"0"_s); // until it is stopped
        bar->findChild<QPushButton *>(u"repeatStart"_s)->click();
        QTRY_VERIFY((got += peer->readAll()).size() >= 20);
        QVERIFY(bar->isRunning());
        QTest::keyClick(bar, Qt::Key_Escape);
        QVERIFY(!bar->isRunning() && !bar->isVisible());
        QVERIFY(view->hasFocus());
    }

    void aClickOrEnterOrAKeySends()
    {
        SavedMessage reboot = message(u"Reboot"_s, u"reboot"_s, u"Sensor"_s);
        reboot.lineEnd = LineEnd::CrLf;
        SavedMessage registers = message(u"Registers"_s, u"01 03"_s);
        registers.form = PayloadForm::Hex;
        registers.key = u"F2"_s;
        save({registers, reboot});
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        MainWindow *window = client(server.serverPort());
        QVERIFY(QTest::qWaitForWindowActive(window));
        QTest::keyClick(window, Qt::Key_F5);
        QTRY_VERIFY(server.hasPendingConnections());
        QTRY_COMPARE(window->session().state(), Transport::State::Open);
        QTcpSocket *peer = server.nextPendingConnection();
        QByteArray got;
        const auto arrives = [&](const QByteArray &wanted) {
            return QTest::qWaitFor([&] {
                got += peer->readAll();
                return got == wanted;
            });
        };
        auto *edit = window->findChild<MessageEdit *>();
        edit->setText(u"draft"_s);
        QTest::keyClick(edit, Qt::Key_F2); // before the panel exists
        QVERIFY2(arrives("\x01\x03"), got.toHex());
        SavedPanel &panel = showPanel(window);
        QTRY_VERIFY(row(panel, u"Reboot"_s)->toolTip(0).contains("sends"_L1));
        click(panel, u"Reboot"_s);
        QVERIFY2(arrives("\x01\x03reboot\r\n"), got.toHex());
        press(panel, u"Registers"_s, Qt::Key_Return);
        QVERIFY2(arrives("\x01\x03reboot\r\n\x01\x03"), got.toHex());
        QCOMPARE(edit->text(), u"draft"_s);
        QCOMPARE(window->session().setup().form, PayloadForm::Text);
    }

    void goIntoTheFieldWhileClosed()
    {
        SavedMessage registers = message(u"Registers"_s, u"01 03"_s);
        registers.form = PayloadForm::Hex;
        save({registers});
        MainWindow *window = client();
        QVERIFY(QTest::qWaitForWindowActive(window));
        SavedPanel &panel = showPanel(window);
        QVERIFY(row(panel, u"Registers"_s)->toolTip(0).contains("message field"_L1));
        auto *edit = window->findChild<MessageEdit *>();
        edit->setText(u"draft"_s);
        click(panel, u"Registers"_s);
        QCOMPARE(edit->text(), u"01 03"_s);
        QCOMPARE(window->session().setup().form, PayloadForm::Hex);
        QTRY_VERIFY(edit->hasFocus());
        QTest::keyClick(edit, Qt::Key_Up); // nothing is lost
        QCOMPARE(edit->text(), u"draft"_s);
        QCOMPARE(window->session().setup().form, PayloadForm::Text);
    }

    void whatCannotBeSentSaysWhy()
    {
        SavedMessage bad = message(u"Bad"_s, u"0x4z"_s);
        bad.form = PayloadForm::Hex;
        save({bad});
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        MainWindow *window = client(server.serverPort());
        QVERIFY(QTest::qWaitForWindowActive(window));
        QTest::keyClick(window, Qt::Key_F5);
        QTRY_COMPARE(window->session().state(), Transport::State::Open);
        window->resize(640, 480);
        SavedPanel &panel = showPanel(window);
        QTRY_VERIFY(row(panel, u"Bad"_s)->toolTip(0).contains("sends"_L1));
        click(panel, u"Bad"_s);
        const auto *composer = window->findChild<Composer *>();
        QTRY_VERIFY(composer->isVisible());
        const QString reason = composer->findChild<QLabel *>(u"reason"_s)->text();
        QVERIFY2(reason.contains(u"“Bad” was not sent."_s), qPrintable(reason));
        QCOMPARE(window->session().counters().messagesSent, 0);
        QCOMPARE(names(), u"Bad"_s);
    }

    void whatIsTypedIsSaved()
    {
        MainWindow *window = client();
        QVERIFY(QTest::qWaitForWindowActive(window));
        window->session().change([](ConversationSetup &setup) {
            setup.form = PayloadForm::Hex;
            setup.checksum = Checksum::fromString(u"crc16-modbus,from=1").value();
        });
        window->findChild<MessageEdit *>()->setText(u"01 0"_s);
        QTest::keyClick(window, Qt::Key_D, Qt::ControlModifier);
        auto *dialog = window->findChild<SavedMessageDialog *>();
        QVERIFY(dialog);
        auto *name = dialog->findChild<QLineEdit *>(u"savedName"_s);
        QCOMPARE(name->text(), u"01 0"_s);
        auto *save = dialog->findChild<QPushButton *>(u"saveSaved"_s);
        save->click(); // half a byte
        QVERIFY(dialog->isVisible() && names().isEmpty());
        QVERIFY(!dialog->findChild<QLabel *>(u"reason"_s)->text().isEmpty());
        dialog->findChild<MessageEdit *>()->setText(u"01 02"_s);
        name->setText(u" "_s);
        save->click();
        QVERIFY(dialog->isVisible() && names().isEmpty());
        name->setText(u"Read"_s);
        dialog->findChild<QComboBox *>(u"savedFolder"_s)->setCurrentText(u"Bus"_s);
        dialog->findChild<QComboBox *>(u"savedKey"_s)->setCurrentText(u"F6"_s);
        save->click();
        QCOMPARE(names(), u"Bus/Read"_s);
        const SavedMessage saved = m_preferences->savedMessages().messages().constFirst();
        QCOMPARE(saved.content, u"01 02"_s);
        QCOMPARE(saved.key, u"F6"_s);
        QVERIFY(saved.checksum == window->session().setup().checksum);
        QVERIFY(saved.form == PayloadForm::Hex);
    }

    void changesAppearInOtherWindows()
    {
        save({message(u"a"_s, u"1"_s)});
        MainWindow *first = client();
        QVERIFY(QTest::qWaitForWindowActive(first));
        SavedPanel &one = showPanel(first);
        MainWindow *second = client();
        QVERIFY(QTest::qWaitForWindowActive(second));
        const auto &other = showPanel(second);
        QVERIFY(other.isVisible() && row(other, u"a"_s));
        press(one, u"a"_s, Qt::Key_Delete);
        QVERIFY(!row(other, u"a"_s));
        one.findChild<QPushButton *>(u"undoSaved"_s)->click();
        QVERIFY(row(one, u"a"_s) && row(other, u"a"_s));
    }

    void deletingIsUndoneOnlyWhileNothingElseChanged()
    {
        save({message(u"a"_s, u"1"_s), message(u"b"_s, u"2"_s)});
        MainWindow *window = client();
        QVERIFY(QTest::qWaitForWindowActive(window));
        SavedPanel &panel = showPanel(window);
        press(panel, u"a"_s, Qt::Key_Delete);
        QCOMPARE(names(), u"b"_s);
        QPointer<QPushButton> undo = panel.findChild<QPushButton *>(u"undoSaved"_s);
        save({});
        undo->click();
        QCOMPARE(names(), QString());
        QVERIFY2(said(panel).contains("changed since"_L1), qPrintable(said(panel)));
    }

    void altMoves()
    {
        save({message(u"a"_s, {}), message(u"b"_s, {}, u"X"_s), message(u"c"_s, {}, u"X"_s),
              message(u"d"_s, {}, u"Y"_s)});
        MainWindow *window = client();
        QVERIFY(QTest::qWaitForWindowActive(window));
        SavedPanel &panel = showPanel(window);
        press(panel, u"c"_s, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(names(), u"a X/c X/b Y/d"_s);
        auto *view = panel.findChild<SavedMessageView *>();
        QCOMPARE(view->currentItem()->text(0), u"c"_s);
        QTest::keyClick(view, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(names(), u"a c X/b Y/d"_s);
        press(panel, u"Y"_s, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(names(), u"a c Y/d X/b"_s);
        QCOMPARE(view->currentItem()->text(0), u"Y"_s);
    }

    void foldersFoldAndSearchUnfolds()
    {
        save({message(u"Reboot"_s, u"reboot now"_s, u"X"_s),
              message(u"Tick"_s, u"tick"_s, u"Y"_s)});
        MainWindow *window = client();
        QVERIFY(QTest::qWaitForWindowActive(window));
        SavedPanel &panel = showPanel(window);
        click(panel, u"X"_s);
        QVERIFY(!row(panel, u"X"_s)->isExpanded());
        auto *find = panel.findChild<QLineEdit *>(u"findSaved"_s);
        find->setText(u"NOW"_s);
        QVERIFY(row(panel, u"Reboot"_s) && row(panel, u"X"_s)->isExpanded());
        QVERIFY(!row(panel, u"Tick"_s));
        find->setText(u"nothing"_s);
        QVERIFY(panel.findChild<SavedMessageView *>()->isHidden());
        find->clear();
        QVERIFY(!row(panel, u"X"_s)->isExpanded() && row(panel, u"Y"_s)->isExpanded());
    }

    void filesAreImportedAndExported()
    {
        SavedMessage mine = message(u"mine"_s, u"1"_s);
        mine.key = u"F2"_s;
        save({mine, message(u"other"_s, u"3"_s)});
        MainWindow *window = client();
        QVERIFY(QTest::qWaitForWindowActive(window));
        SavedPanel &panel = showPanel(window);
        const QString path = m_folder.filePath(u"exported.json"_s);
        panel.exportTo(path);
        SavedMessage theirs = message(u"theirs"_s, u"2"_s);
        theirs.key = u"F2"_s;
        save({theirs});
        panel.importFrom(path);
        QCOMPARE(names(), u"theirs mine other"_s);
        QCOMPARE(m_preferences->savedMessages().withKey(u"F2"_s)->name, u"theirs"_s);
        panel.findChild<QPushButton *>(u"undoSaved"_s)->click();
        QCOMPARE(names(), u"theirs"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        panel.importFrom(path);
        QCOMPARE(names(), u"theirs"_s);
        QVERIFY2(said(panel).contains("exported.json"_L1), qPrintable(said(panel)));
    }

    void aFileThatIsBrokenStaysAndIsNamed()
    {
        QFile file(m_folder.filePath(u"messages.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("broken");
        file.close();
        MainWindow *window = client();
        QVERIFY(QTest::qWaitForWindowActive(window));
        SavedPanel &panel = showPanel(window);
        QVERIFY2(said(panel).contains("messages.json"_L1), qPrintable(said(panel)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "broken");
    }
};

QTEST_MAIN(TestSavedMessages)
#include "tst_savedmessages.moc"
