// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "tests/ui/window/windowtest.h"
#include "ui/widgets/numberfield.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/textscale.h"
#include "ui/window/mainmenu.h"
#include "ui/window/settingsdialog.h"
#include "ui/window/windows.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace socketchat;

/// The settings dialog: what it shows is what is stored, and what is stored is used.
class TestSettings : public QObject, private WindowTest
{
    Q_OBJECT

private:
    enum Page { General, NewWindows, Recordings };

    MainWindow *server()
    {
        ConversationSetup setup;
        setup.role = Role::Server;
        setup.address = u"tcp://127.0.0.1:0"_s;
        return open(setup);
    }

    static QAction *action(const MainWindow *window, const QKeySequence &key)
    {
        for (QAction *each : window->findChildren<QAction *>()) {
            if (each->shortcut() == key)
                return each;
        }
        return nullptr;
    }

    static SettingsDialog *settings(MainWindow *window, Page page = General)
    {
        action(window, QKeySequence(u"Ctrl+,"_s))->trigger();
        auto *dialog = window->findChild<SettingsDialog *>();
        if (dialog)
            dialog->findChild<SegmentedSwitch *>()->button(page)->click();
        return dialog;
    }

    static void choose(QWidget *dialog, const QString &box, const QVariant &data)
    {
        auto *combo = dialog->findChild<QComboBox *>(box);
        QVERIFY(combo && combo->isVisible());
        const int index = combo->findData(data);
        QVERIFY2(index >= 0, qPrintable(data.toString()));
        combo->setCurrentIndex(index);
        Q_EMIT combo->activated(index);
    }

    static void type(QWidget *dialog, const QString &name, const QString &number)
    {
        auto *field = dialog->findChild<NumberField *>(name);
        QVERIFY(field && field->isVisible());
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, number);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(dialog->isVisible()); // Enter is for the field
    }

    /// Tells whether the page shown gives a reason with this text in it.
    static bool says(const QWidget *dialog, const QString &text)
    {
        const QList<QLabel *> reasons = dialog->findChildren<QLabel *>(u"reason"_s);
        return std::ranges::any_of(reasons, [&text](const QLabel *reason) {
            return reason->isVisible() && reason->text().contains(text);
        });
    }

private Q_SLOTS:
    void initTestCase() { keepRunning(); }
    void init() { begin(); }

    void cleanup()
    {
        end();
        applyAppearance(Appearance::System);
        TextScale::apply(TextScale::usual, false);
    }

    void aKeyOpensOneDialog()
    {
        MainWindow *window = server();
        QAction *open = action(window, QKeySequence(u"Ctrl+,"_s));
        QVERIFY(open);
        QCOMPARE(open->menuRole(), QAction::PreferencesRole);
        QVERIFY(QTest::qWaitForWindowActive(window));
        QTest::keyClick(window, Qt::Key_Comma, Qt::ControlModifier);
        auto *dialog = window->findChild<SettingsDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        open->trigger();
        QCOMPARE(window->findChildren<SettingsDialog *>().size(), 1);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!window->findChild<SettingsDialog *>());
    }

    void whatIsForAllWindowsIsAppliedAtOnce()
    {
        MainWindow *window = server();
        SettingsDialog *dialog = settings(window);
        QVERIFY(dialog);
        auto *languages = dialog->findChild<QComboBox *>(u"language"_s);
        Q_EMIT languages->activated(int(Language::Name::Chinese));
        QCOMPARE(m_language->current(), Language::Name::Chinese);
        QCOMPARE(m_preferences->language(), u"zh"_s);
        QTRY_COMPARE(languages->currentText(), u"中文"_s);
        QTRY_COMPARE(dialog->windowTitle(), u"设置"_s);
        m_language->use(Language::Name::English); // as another window can
        QTRY_COMPARE(languages->currentText(), u"English"_s);

        Q_EMIT dialog->findChild<QComboBox *>(u"appearance"_s)->activated(int(Appearance::Dark));
        QCOMPARE(m_preferences->appearance(), Appearance::Dark);
        QTRY_VERIFY(window->palette().color(QPalette::Window).lightness() < 100);

        type(dialog, u"textScale"_s, u"130"_s);
        QCOMPARE(m_preferences->textScale(), 130);
        QCOMPARE(qRound(TextScale::factor() * 100), 130);
        type(dialog, u"textScale"_s, u"999"_s);
        QCOMPARE(m_preferences->textScale(), 130);
        QVERIFY(says(dialog, u"999"_s));
        dialog->findChild<QCheckBox *>(u"projectorMode"_s)->click();
        QVERIFY(m_preferences->projector());
        dialog->findChild<QCheckBox *>(u"askBeforeClosing"_s)->click();
        QVERIFY(!m_preferences->asksBeforeClosing());
        QVERIFY(!m_preferences->notifiesOfMessages());
        dialog->findChild<QCheckBox *>(u"notifyOfMessages"_s)->click();
        QVERIFY(m_preferences->notifiesOfMessages());
    }

    void aNewWindowBeginsWithTheDefaults()
    {
        Windows windows(*m_preferences, *m_language);
        ConversationSetup setup;
        setup.address = u"tcp://127.0.0.1:0"_s;
        MainWindow *window = windows.open(setup);
        m_windows.append(window);
        SettingsDialog *dialog = settings(window, NewWindows);
        QVERIFY(dialog);
        choose(dialog, u"defaultFraming"_s, u"line"_s);
        choose(dialog, u"defaultEncoding"_s, u"GB18030"_s);
        choose(dialog, u"defaultKeep"_s, 16LL << 20);
        type(dialog, u"defaultReceiveSize"_s, u"1024"_s);
        type(dialog, u"defaultBacklog"_s, u"5"_s);
        type(dialog, u"defaultKeepAlive"_s, u"0"_s);
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(window->session().setup(), setup); // keeps what it has

        QSignalSpy wanted(window, &MainWindow::windowRequested);
        action(window, QKeySequence(QKeySequence::New))->trigger();
        for (QWidget *each : QApplication::topLevelWidgets()) {
            auto *opened = qobject_cast<MainWindow *>(each);
            if (opened && opened != window)
                m_windows.append(opened);
        }
        QCOMPARE(wanted.size(), 1);
        for (const ConversationSetup &next :
             {wanted.constFirst().constFirst().value<ConversationSetup>(),
              Preferences(m_preferences->file().path).setup()}) {
            QCOMPARE(next.framing, Framing::fromString(u"line").value());
            QCOMPARE(next.encoding.name(), u"GB18030"_s);
            QCOMPARE(next.keep, 16LL << 20);
            QCOMPARE(next.transport.receiveSize, 1024);
            QCOMPARE(next.transport.backlog, 5);
            QCOMPARE(next.transport.keepAlive, 0);
        }
        QCOMPARE(m_windows.size(), 2);
        QCOMPARE(m_windows.constLast()->session().setup().framing,
                 Framing::fromString(u"line").value());
        QCOMPARE(m_windows.constLast()->session().setup().address, setup.address);
        const ConversationSetup other = window->matchingSetup();
        QCOMPARE(other.framing, setup.framing); // or the two would not understand each other
        QCOMPARE(other.transport.receiveSize, 1024);
    }

    void whatIsOutOfRangeIsRefusedWithAReason()
    {
        MainWindow *window = server();
        SettingsDialog *dialog = settings(window, NewWindows);
        QVERIFY(dialog);
        for (const QString &name :
             {u"defaultReceiveSize"_s, u"defaultBacklog"_s, u"defaultKeepAlive"_s}) {
            type(dialog, name, u"70000"_s);
            QVERIFY2(says(dialog, u"70,000"_s), qPrintable(name));
        }
        QCOMPARE(m_preferences->setup(), ConversationSetup());
    }

    void theDefaultsCanBeReset()
    {
        ConversationSetup chosen;
        chosen.framing = Framing::fromString(u"fixed32").value(); // not in the list
        chosen.form = PayloadForm::Hex;
        chosen.transport.receiveSize = 16;
        chosen.transport.backlog = 5;
        m_preferences->setDefaults(chosen);
        MainWindow *window = server();
        SettingsDialog *dialog = settings(window, NewWindows);
        QVERIFY(dialog);
        const auto *framing = dialog->findChild<QComboBox *>(u"defaultFraming"_s);
        QVERIFY2(framing->currentText().contains("32"_L1), qPrintable(framing->currentText()));
        dialog->findChild<QPushButton *>(u"resetDefaults"_s)->click();
        ConversationSetup usual;
        usual.form = PayloadForm::Hex; // is not on the page
        QCOMPARE(m_preferences->setup(), usual);
        QCOMPARE(framing->currentIndex(), 0);
        QCOMPARE(int(dialog->findChild<NumberField *>(u"defaultReceiveSize"_s)->number()),
                 usual.transport.receiveSize);
    }

    void newWindowsRecord()
    {
        m_preferences->setRecordingFolder(m_folder.path());
        MainWindow *window = server();
        SettingsDialog *dialog = settings(window, Recordings);
        QVERIFY(dialog);
        auto *record = dialog->findChild<QCheckBox *>(u"recordNewWindows"_s);
        QVERIFY(!record->isChecked());
        record->click();
        QCOMPARE(m_preferences->setup().record, m_folder.path());
        QVERIFY(window->session().setup().record.isEmpty());
        MainWindow *next = open(m_preferences->setup());
        QCOMPARE(next->session().setup().record, m_folder.path());
        record->click();
        QVERIFY(m_preferences->setup().record.isEmpty());
    }

    void everyFieldHasANameAndAKey()
    {
        MainWindow *window = server();
        for (const auto name : {Language::Name::English, Language::Name::Chinese}) {
            m_language->use(name);
            for (const Page page : {General, NewWindows, Recordings}) {
                SettingsDialog *dialog = settings(window, page);
                QVERIFY(dialog);
                QStringList keys;
                int fields = 0;
                for (QWidget *each : dialog->findChildren<QWidget *>()) {
                    if (!each->isVisible())
                        continue;
                    const auto *label = qobject_cast<QLabel *>(each);
                    const auto *button = qobject_cast<QAbstractButton *>(each);
                    const QString text = label && label->buddy() ? label->text()
                                         : button                ? button->text()
                                                                 : QString();
                    if (const qsizetype at = text.indexOf(u'&'); at >= 0)
                        keys.append(text.sliced(at + 1, 1).toLower());
                    if (!(each->focusPolicy() & Qt::TabFocus) || each->focusProxy())
                        continue;
                    ++fields;
                    auto *heard = QAccessible::queryAccessibleInterface(each);
                    QVERIFY2(!heard->text(QAccessible::Name).isEmpty(),
                             qPrintable(each->objectName()));
                }
                QVERIFY2(fields > 3, QByteArray::number(page));
                QStringList once = keys;
                once.removeDuplicates();
                QVERIFY2(keys == once, qPrintable(keys.join(u' ')));
            }
        }
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
