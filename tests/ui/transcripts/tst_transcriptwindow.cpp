// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "tests/app/export/readtranscript.h"
#include "ui/controls/composer.h"
#include "ui/conversation/conversationpane.h"
#include "ui/conversation/conversationview.h"
#include "ui/conversation/messageactions.h"
#include "ui/inspector/inspector.h"
#include "ui/settings/preferences.h"
#include "ui/transcripts/jobbar.h"
#include "ui/transcripts/recentmenu.h"
#include "ui/transcripts/recordingactions.h"
#include "ui/transcripts/sessionfileactions.h"
#include "ui/transcripts/transcriptactions.h"
#include "ui/transcripts/transcriptbanner.h"
#include "ui/widgets/elidinglabel.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/window/closingquestion.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windows.h"

#include <QAction>
#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QUrl>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace socketchat;

/// Tests saving, opening and recording in the window, with files in a temporary folder.
class TestTranscriptWindow : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<Windows> m_opener;

    static QList<MainWindow *> windows()
    {
        QList<MainWindow *> all;
        const QWidgetList widgets = QApplication::topLevelWidgets();
        for (QWidget *widget : widgets) {
            if (auto *window = qobject_cast<MainWindow *>(widget))
                all.append(window);
        }
        return all;
    }

    MainWindow *open(Role role, const QString &address, bool start)
    {
        ConversationSetup setup;
        setup.role = role;
        setup.address = address;
        setup.start = start;
        return m_opener->open(setup);
    }

    /// Returns the window showing a file that was read; null if there is none.
    static MainWindow *reading(const QString &name)
    {
        for (MainWindow *window : windows()) {
            if (window->windowTitle() == name + u" — Socket Chat"_s)
                return window;
        }
        return nullptr;
    }

    static bool isOpen(MainWindow *window)
    {
        return window->session().state() == Transport::State::Open;
    }
    QUrl m_asked; // to be opened by the desktop
    Q_INVOKABLE void folderAsked(const QUrl &url) { m_asked = url; }

    static JobBar *bar(MainWindow *window) { return window->findChild<JobBar *>(); }
    static qint64 rows(MainWindow *window)
    {
        return window->session().conversation().range().count();
    }

    QString path(const QString &name) const { return m_folder->filePath(name); }
    QByteArray contents(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QStringList recordings() const
    {
        return QDir(path(u"recordings"_s)).entryList({u"*.jsonl"_s}, QDir::Files);
    }
    QByteArray recorded(qsizetype which) const
    {
        return contents(u"recordings/"_s + recordings().at(which));
    }

    /// Returns a client window after a conversation with an echo server: `hello`, a line break,
    /// bytes that are not text. Waits for the last echo.
    MainWindow *conversation()
    {
        MainWindow *server = open(Role::Server, u"127.0.0.1:0"_s, true);
        if (!QTest::qWaitFor([&] { return isOpen(server); }))
            return nullptr;
        MainWindow *client = m_opener->open(server->matchingSetup());
        if (!QTest::qWaitFor([&] { return isOpen(client); }))
            return nullptr;
        qint64 bytes = 0;
        for (const QByteArray &each : {QByteArray("hello"), QByteArray("=1+1\n<b>\"x\"</b>"),
                                       QByteArray("\xff\x00\xfe", 3)}) {
            TransportError error;
            if (client->session().send(each, PeerId::Everyone, &error) < 0)
                return nullptr;
            bytes += each.size();
            if (!QTest::qWaitFor(
                        [&] { return client->session().counters().bytesReceived == bytes; }))
                return nullptr;
        }
        return client;
    }

    static void drop(QWidget *on, const QMimeData &data)
    {
        const QPoint at = on->rect().center();
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(on, &enter);
        if (!enter.isAccepted())
            return;
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(on, &event);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QGuiApplication::setQuitOnLastWindowClosed(false);
        QCoreApplication::setQuitLockEnabled(false);
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_preferences = std::make_unique<Preferences>(path(u"s.ini"_s));
        m_language = std::make_unique<Language>();
        m_language->use(Language::Name::English);
        m_opener = std::make_unique<Windows>(*m_preferences, *m_language);
    }

    void cleanup()
    {
        for (MainWindow *window : windows())
            window->close();
        QTRY_VERIFY(windows().isEmpty());
        m_opener.reset();
        m_language.reset();
        m_preferences.reset();
    }

    void opensWhatItSaved()
    {
        MainWindow *client = conversation();
        QVERIFY(client);
        QVERIFY(!bar(client)->isVisible());
        client->transcripts().save(path(u"talk.jsonl"_s), TranscriptFormat::JsonLines);
        QTRY_VERIFY(bar(client)->sentence().contains("talk.jsonl"_L1));
        QVERIFY(bar(client)->isVisible());

        client->transcripts().open(path(u"talk.jsonl"_s));
        QTRY_VERIFY(reading(u"talk.jsonl"_s));
        MainWindow *read = reading(u"talk.jsonl"_s);
        QVERIFY(!bar(read)->isVisible()); // a complete file needs no remark
        QCOMPARE(rows(read), rows(client));
        Conversation &there = read->session().conversation();
        const Conversation::Range range = client->session().conversation().range();
        QCOMPARE(there.range(), range);
        for (qint64 number = range.first; number < range.end; ++number) {
            const Message one = *client->session().conversation().message(number);
            const Message other = *there.message(number);
            QCOMPARE(other.payload, one.payload);
            QCOMPARE(other.kind, one.kind);
            QCOMPARE(other.time, one.time);
            QCOMPARE(other.flags, one.flags);
            QCOMPARE(other.roundTrip, one.roundTrip);
            QCOMPARE(there.peerAddress(other.peer),
                     client->session().conversation().peerAddress(one.peer));
        }
        QCOMPARE(read->session().run().role, Role::Client);

        // A conversation read from a file is saved unchanged.
        read->transcripts().save(path(u"again.jsonl"_s), TranscriptFormat::JsonLines);
        QTRY_VERIFY(bar(read)->sentence().contains("again.jsonl"_L1));
        const QByteArrayList one = contents(u"talk.jsonl"_s).split('\n');
        const QByteArrayList other = contents(u"again.jsonl"_s).split('\n');
        QVERIFY(one.size() > 7);
        QCOMPARE(other.mid(1, other.size() - 3),
                 one.mid(1, one.size() - 3)); // except for the times of saving
    }

    void aConversationThatWasReadCanGoOn()
    {
        MainWindow *client = conversation();
        QVERIFY(client);
        client->transcripts().save(path(u"a.jsonl"_s), TranscriptFormat::JsonLines);
        QTRY_VERIFY(!bar(client)->sentence().isEmpty());
        client->transcripts().open(path(u"a.jsonl"_s));
        QTRY_VERIFY(reading(u"a.jsonl"_s));
        MainWindow *read = reading(u"a.jsonl"_s);
        const qint64 before = rows(read);
        read->session().start(client->session().run()); // the same server
        QTRY_VERIFY(isOpen(read));
        // A new connection gets a new peer number, after those read from the file.
        QTRY_COMPARE(read->session().peers().size(), 1);
        QCOMPARE(int(read->session().peers().first().peer), 2);
        QTRY_VERIFY(rows(read) > before);
        QTRY_VERIFY(!read->windowTitle().startsWith("a.jsonl"_L1));
    }

    void aSavedConversationDoesNotLookLive_data()
    {
        QTest::addColumn<Role>("role");
        QTest::newRow("client") << Role::Client;
        QTest::newRow("server") << Role::Server;
    }

    void aSavedConversationDoesNotLookLive()
    {
        QFETCH(Role, role);
        MainWindow *client = conversation();
        QVERIFY(client);
        MainWindow *window = client;
        for (MainWindow *each : windows()) {
            if (each->session().run().role == role)
                window = each;
        }
        QTRY_COMPARE(window->session().counters().messagesSent, 3);
        window->transcripts().save(path(u"a.jsonl"_s), TranscriptFormat::JsonLines);
        QTRY_VERIFY(bar(window)->sentence().contains("a.jsonl"_L1));
        window->transcripts().open(path(u"a.jsonl"_s));
        QTRY_VERIFY(reading(u"a.jsonl"_s));
        MainWindow *read = reading(u"a.jsonl"_s);
        auto *banner = read->findChild<TranscriptBanner *>();
        QVERIFY(banner->isVisible());
        QVERIFY2(banner->text().contains(u"“a.jsonl”"_s), qPrintable(banner->text()));
        QVERIFY(banner->text().contains(role == Role::Client ? "TCP client"_L1 : "TCP server"_L1));
        QVERIFY(banner->text().contains(window->session().endpoint().toString()));

        const auto isShown = [read](const QString &name) {
            const QWidget *widget = read->findChild<QWidget *>(name);
            return widget && widget->isVisible();
        };
        for (const QString &name : {u"startStop"_s, u"address"_s, u"send"_s, u"message"_s,
                                    u"framing"_s, u"replyMode"_s, u"peers"_s})
            QVERIFY2(!isShown(name), qPrintable(name));
        QVERIFY(!read->transcripts().recording().record()->isEnabled());
        QVERIFY(read->closingLoss().isNone());
        auto *inspector = read->findChild<SegmentedSwitch *>(u"inspectorSwitch"_s);
        for (const Inspector::Page page : {Inspector::Calls, Inspector::Ladder, Inspector::Url,
                                           Inspector::Stream, Inspector::Conditions})
            QVERIFY(!inspector->button(page)->isVisible());

        // The file's totals, not those of a run that has not begun.
        const auto *totals = read->findChild<ElidingLabel *>(u"totals"_s);
        QTRY_VERIFY2(totals->text().contains(u"↓ 3"_s), qPrintable(totals->text()));
        QVERIFY2(totals->toolTip().contains("Received 3 messages"_L1),
                 qPrintable(totals->toolTip()));
        const SessionCounters &here = read->session().counters();
        const SessionCounters &there = window->session().counters();
        QCOMPARE(here.messagesReceived, there.messagesReceived);
        QCOMPARE(here.messagesSent, there.messagesSent);
        QCOMPARE(here.bytesReceived, there.bytesReceived);
        QCOMPARE(here.bytesSent, there.bytesSent);
        QCOMPARE(here.echoesExact, there.echoesExact);
        QCOMPARE(here.lastRoundTrip, there.lastRoundTrip);
        QCOMPARE(here.fastestRoundTrip, there.fastestRoundTrip);
        QCOMPARE(here.slowestRoundTrip, there.slowestRoundTrip);
        QCOMPARE(read->session().roundTrips().count(), window->session().roundTrips().count());

        m_language->use(Language::Name::Chinese);
        QTRY_VERIFY(!banner->text().contains("TCP client"_L1)
                    && !banner->text().contains("TCP server"_L1));
        QVERIFY(!isShown(u"startStop"_s));

        // If a run begins, the window becomes an ordinary one.
        read->session().start(client->session().run());
        QTRY_VERIFY(isShown(u"startStop"_s));
        QVERIFY(isShown(u"send"_s));
        QVERIFY(!banner->isVisible());
    }

    void knowsWhatIsInNoFile()
    {
        MainWindow *client = conversation();
        QVERIFY(client);
        QCOMPARE(client->transcripts().unsavedRows(), rows(client));
        client->transcripts().save(path(u"a.txt"_s), TranscriptFormat::Text);
        QTRY_COMPARE(client->transcripts().unsavedRows(), 0);
        client->session().conversation().append(MessageKind::Sent, PeerId::None, "x", 0);
        QCOMPARE(client->transcripts().unsavedRows(), 1);

        MainWindow *server = open(Role::Server, u"127.0.0.1:0"_s, false);
        RecordingActions &recording = server->transcripts().recording();
        ConversationSetup recorded = client->session().run(); // a client of the same server
        recorded.record = path(u"recordings"_s);
        server->session().start(recorded);
        QTRY_VERIFY(rows(server) > 0);
        QTRY_COMPARE(server->transcripts().unsavedRows(), 0);
        recording.setRecording(false);
        QCOMPARE(server->transcripts().unsavedRows(), 0);
        server->session().conversation().append(MessageKind::Sent, PeerId::None, "x", 0);
        QCOMPARE(server->transcripts().unsavedRows(), 1);
    }

    void aFileIsNoChoiceOfThePerson()
    {
        MainWindow *client = conversation();
        QVERIFY(client);
        client->transcripts().save(path(u"a.jsonl"_s), TranscriptFormat::JsonLines);
        QTRY_VERIFY(!bar(client)->sentence().isEmpty());
        client->transcripts().open(path(u"a.jsonl"_s));
        QTRY_VERIFY(reading(u"a.jsonl"_s));
        ConversationSetup mine;
        mine.protocol = Protocol::Udp;
        mine.address = u"udp://127.0.0.1:9999"_s;
        m_preferences->setSetup(mine);
        reading(u"a.jsonl"_s)->close();
        QCOMPARE(m_preferences->setup(), mine);
    }

    void theDialogSavesWhatIsSelected()
    {
        MainWindow *client = conversation();
        QVERIFY(client);
        const QList<QAction *> actions = client->transcripts().actions();
        QCOMPARE(actions.at(0)->shortcut(), QKeySequence(QKeySequence::Open));
        QCOMPARE(actions.at(2)->shortcut(), QKeySequence(QKeySequence::Save));
        QAction *saveSelection = actions.at(3);

        saveSelection->trigger(); // nothing is selected
        QVERIFY(!client->findChild<QFileDialog *>());
        QVERIFY(bar(client)->sentence().contains("select"_L1));

        auto *pane = client->findChild<ConversationPane *>();
        pane->refresh();
        pane->actions().selectAll()->trigger();
        QVERIFY(!pane->actions().selection().isEmpty());
        saveSelection->trigger();
        auto *dialog = client->findChild<QFileDialog *>();
        QVERIFY(dialog);
        QVERIFY(dialog->isVisible());
        QCOMPARE(dialog->nameFilters().size(), fileEndings().size());
        for (int i = 0; i < fileEndings().size(); ++i)
            QVERIFY(dialog->nameFilters().at(i).contains(u'*' + fileEndings().at(i)));
        dialog->setDirectory(m_folder->path());
        const QString csv = dialog->nameFilters().at(int(TranscriptFormat::Csv));
        dialog->selectNameFilter(csv);
        Q_EMIT dialog->filterSelected(csv);
        dialog->selectFile(u"table"_s); // without a file extension
        static_cast<QDialog *>(dialog)->accept();
        QTRY_VERIFY(contents(u"table.csv"_s).startsWith("\xef\xbb\xbf"));
        QVERIFY(contents(u"table.csv"_s).contains("hello"));
        QTRY_VERIFY(bar(client)->sentence().contains("table.csv"_L1));
        QCOMPARE(m_preferences->transcriptFolder(), m_folder->path());
    }

    void whatWasSavedCanBeOpenedAgain()
    {
        MainWindow *client = conversation();
        QVERIFY(client);
        auto *recent = client->findChild<RecentMenu *>();
        const auto names = [recent] {
            Q_EMIT recent->aboutToShow();
            QStringList texts;
            for (const QAction *action : recent->actions()) {
                if (action->toolTip().contains(QDir::separator()))
                    texts.append(action->text());
            }
            return texts;
        };
        QVERIFY(names().isEmpty());
        const QString saved = path(u"a & b.jsonl"_s);
        client->transcripts().save(saved, TranscriptFormat::JsonLines);
        QTRY_COMPARE(m_preferences->recentTranscripts(), QStringList{saved});
        client->transcripts().save(path(u"a.txt"_s), TranscriptFormat::Text);
        QTRY_VERIFY(QFile::exists(path(u"a.txt"_s)) && bar(client)->sentence().contains(".txt"_L1));
        QCOMPARE(names(), QStringList{u"a && b.jsonl"_s}); // a text cannot be opened
        recent->actions().first()->trigger();
        QTRY_VERIFY(reading(u"a & b.jsonl"_s));
        QVERIFY(QFile::remove(saved));
        QVERIFY(names().isEmpty());
        QCOMPARE(m_preferences->recentTranscripts(), QStringList{saved});
        m_preferences->clearRecentTranscripts();
        QVERIFY(m_preferences->recentTranscripts().isEmpty());
    }

    void saysThatThereIsNothingToSave()
    {
        MainWindow *window = open(Role::Server, u"127.0.0.1:0"_s, false);
        window->transcripts().actions().at(2)->trigger();
        QVERIFY(!window->findChild<QFileDialog *>());
        QVERIFY(bar(window)->isVisible());
        QVERIFY(!bar(window)->sentence().isEmpty());
        QTest::mouseClick(bar(window)->findChild<QToolButton *>(u"jobClose"_s), Qt::LeftButton);
        QVERIFY(!bar(window)->isVisible());
    }

    void aNoteGoesByItselfUnlessSomebodyIsThere()
    {
        MainWindow *window = open(Role::Server, u"127.0.0.1:0"_s, false);
        QVERIFY(QTest::qWaitForWindowActive(window));
        bar(window)->setNoteTime(1);
        auto *close = bar(window)->findChild<QToolButton *>(u"jobClose"_s);
        auto *time = bar(window)->findChild<QTimer *>();
        window->transcripts().saveAll();
        close->setFocus();
        QSignalSpy passed(time, &QTimer::timeout);
        QTRY_VERIFY(passed.size() > 1);
        QVERIFY(bar(window)->isVisible() && close->isVisible());
        window->findChild<ConversationPane *>()->view()->setFocus();
        QTRY_VERIFY(!bar(window)->isVisible());
        QVERIFY(bar(window)->sentence().isEmpty() && !time->isActive());
        window->transcripts().open(path(u"none.jsonl"_s));
        QTRY_VERIFY(bar(window)->sentence().contains("ENOENT"_L1));
        QVERIFY(!time->isActive()); // an error stays
    }

    void theFolderOfWhatWasSavedCanBeOpened()
    {
        MainWindow *client = conversation();
        QVERIFY(client);
        auto *folder = bar(client)->findChild<QPushButton *>(u"jobOpenFolder"_s);
        client->transcripts().save(path(u"talk.txt"_s), TranscriptFormat::Text);
        QTRY_VERIFY(bar(client)->sentence().contains("talk.txt"_L1) && folder->isVisible());
        QDesktopServices::setUrlHandler(u"file"_s, this, "folderAsked");
        folder->click();
        QDesktopServices::unsetUrlHandler(u"file"_s);
        QCOMPARE(m_asked.toLocalFile(), QFileInfo(path(u"talk.txt"_s)).absolutePath());
        client->transcripts().save(path(u"no/such/folder/a.txt"_s), TranscriptFormat::Text);
        QTRY_VERIFY(bar(client)->sentence().contains("ENOENT"_L1));
        QVERIFY(!folder->isVisible());
    }

    void saysWhyItCouldNotSave()
    {
        MainWindow *client = conversation();
        QVERIFY(client);
        client->transcripts().save(path(u"no/such/folder/a.txt"_s), TranscriptFormat::Text);
        QTRY_VERIFY(bar(client)->sentence().contains("ENOENT"_L1));
        QVERIFY(!bar(client)->findChild<QProgressBar *>()->isVisible());
    }

    void aSaveCanBeCancelled()
    {
        write(u"big.html"_s, "what was there");
        MainWindow *window = open(Role::Server, u"127.0.0.1:0"_s, false);
        const QByteArray text(100, 'x');
        for (int i = 0; i < 200'000; ++i)
            window->session().conversation().append(MessageKind::Sent, PeerId::Everyone, text, i);
        window->transcripts().save(path(u"big.html"_s), TranscriptFormat::Html);
        auto *cancel = bar(window)->findChild<QPushButton *>(u"jobCancel"_s);
        QVERIFY(cancel->isVisible());
        // Only one file at a time: a second is rejected, the first continues.
        window->transcripts().save(path(u"other.html"_s), TranscriptFormat::Html);
        QVERIFY(bar(window)->sentence().contains("One file"_L1));
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_VERIFY(bar(window)->sentence().startsWith("Cancelled"_L1));
        QVERIFY(!cancel->isVisible());
        QCOMPARE(contents(u"big.html"_s), QByteArray("what was there"));
        QVERIFY(!QFile::exists(path(u"other.html"_s)));
        // No partial file is left.
        QCOMPARE(QDir(m_folder->path()).entryList({u"big*"_s}, QDir::Files).size(), 1);
    }

    void aSaveIsFinishedWithoutItsWindow()
    {
        MainWindow *window = open(Role::Server, u"127.0.0.1:0"_s, false);
        for (int i = 0; i < 50'000; ++i)
            window->session().conversation().append(MessageKind::Sent, PeerId::Everyone, "x", i);
        window->transcripts().save(path(u"a.jsonl"_s), TranscriptFormat::JsonLines);
        const QPointer<MainWindow> watched = window;
        window->close();
        QTRY_VERIFY(watched.isNull());
        QTRY_VERIFY(contents(u"a.jsonl"_s).trimmed().endsWith('}'));
        QCOMPARE(contents(u"a.jsonl"_s).count('\n'), 50'002);
    }

    void openingCanBeCancelled()
    {
        MainWindow *filled = open(Role::Server, u"127.0.0.1:0"_s, false);
        const QByteArray text(100, 'x');
        for (int i = 0; i < 200'000; ++i)
            filled->session().conversation().append(MessageKind::Sent, PeerId::Everyone, text, i);
        filled->transcripts().save(path(u"big.jsonl"_s), TranscriptFormat::JsonLines);
        QTRY_VERIFY(bar(filled)->sentence().contains("big.jsonl"_L1));
        MainWindow *window = open(Role::Server, u"127.0.0.1:0"_s, false);
        window->transcripts().open(path(u"big.jsonl"_s));
        auto *cancel = bar(window)->findChild<QPushButton *>(u"jobCancel"_s);
        QVERIFY(cancel->isVisible());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_VERIFY(bar(window)->sentence().startsWith("Cancelled"_L1));
        QCOMPARE(windows().size(), 2);
    }

    void opensUpToTheDamage()
    {
        MainWindow *client = conversation();
        QVERIFY(client);
        client->transcripts().save(path(u"a.jsonl"_s), TranscriptFormat::JsonLines);
        QTRY_VERIFY(!bar(client)->sentence().isEmpty());
        QByteArrayList lines = contents(u"a.jsonl"_s).split('\n');
        QVERIFY(lines.size() > 5);
        lines[3] = "{ this is no JSON";
        write(u"torn.jsonl"_s, lines.join('\n'));
        client->transcripts().open(path(u"torn.jsonl"_s));
        QTRY_VERIFY(reading(u"torn.jsonl"_s));
        MainWindow *read = reading(u"torn.jsonl"_s);
        QCOMPARE(rows(read), 2);
        QVERIFY(bar(read)->isVisible());
        QVERIFY2(bar(read)->sentence().contains("4"_L1), qPrintable(bar(read)->sentence()));
        m_language->use(Language::Name::Chinese); // repeated in the other language
        QVERIFY(bar(read)->isVisible());
    }

    void saysWhatIsNoTranscript_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("something else") << u"other.jsonl"_s;
        QTest::newRow("not there") << u"gone.jsonl"_s;
        QTest::newRow("a folder") << u"folder.jsonl"_s;
        QTest::newRow("empty") << u"empty.jsonl"_s;
        QTest::newRow("a pipe") << u"pipe.jsonl"_s;
    }

    void saysWhatIsNoTranscript()
    {
        QFETCH(QString, name);
        write(u"other.jsonl"_s, "{\"a\": 1}\n");
        write(u"empty.jsonl"_s, "");
        QVERIFY(QDir(m_folder->path()).mkpath(u"folder.jsonl"_s));
        QCOMPARE(::mkfifo(QFile::encodeName(path(u"pipe.jsonl"_s)).constData(), 0600), 0);
        MainWindow *window = open(Role::Server, u"127.0.0.1:0"_s, false);
        window->transcripts().open(path(name));
        QTRY_VERIFY(!bar(window)->sentence().isEmpty());
        QVERIFY(bar(window)->isVisible());
        QCOMPARE(windows().size(), 1);
    }

    void aTitleShowsNoMarkOfItsOwn()
    {
        MainWindow *client = conversation();
        QVERIFY(client);
        const QString name = u"a[*]b.jsonl"_s;
        client->transcripts().save(path(name), TranscriptFormat::JsonLines);
        QTRY_VERIFY(!bar(client)->sentence().isEmpty());
        client->transcripts().open(path(name));
        QTRY_VERIFY(reading(u"a[*][*]b.jsonl"_s)); // shown as a[*]b.jsonl
    }

    void opensWhatIsDropped_data()
    {
        QTest::addColumn<bool>("onField");
        QTest::newRow("on the window") << false;
        QTest::newRow("on the field where one types") << true;
    }

    void opensWhatIsDropped()
    {
        QFETCH(bool, onField);
        MainWindow *client = conversation();
        QVERIFY(client);
        client->transcripts().save(path(u"d.jsonl"_s), TranscriptFormat::JsonLines);
        QTRY_VERIFY(!bar(client)->sentence().isEmpty());
        auto *field = client->findChild<Composer *>()->findChild<QPlainTextEdit *>();
        QVERIFY(field);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path(u"d.jsonl"_s))});
        drop(onField ? field->viewport() : static_cast<QWidget *>(client), data);
        QTRY_VERIFY(reading(u"d.jsonl"_s));
        QCOMPARE(field->toPlainText(), QString());
    }

    void aSessionOpensInAWindowAsItWas()
    {
        MainWindow *window = open(Role::Client, u"udp://127.0.0.1:4321"_s, false);
        window->session().change([](ConversationSetup &setup) {
            setup.framing = *Framing::fromString(u"fixed16"_s);
            setup.lineEnd = LineEnd::CrLf;
            setup.transport.backlog = 5;
        });
        const ConversationSetup setup = window->session().setup();
        window->transcripts().sessionFiles().saveTo(path(u"s.socketchat"_s));
        QVERIFY(bar(window)->sentence().contains("s.socketchat"_L1));
        QVERIFY(m_preferences->recentTranscripts().contains(path(u"s.socketchat"_s)));
        QPointer<MainWindow> unused = open(Role::Server, u"127.0.0.1:0"_s, false);
        window->session().change([](ConversationSetup &chosen) { chosen.framing = Framing(); });
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path(u"s.socketchat"_s))});
        drop(unused, data);
        QTRY_VERIFY(unused.isNull()); // nothing was in it
        const QList<MainWindow *> all = windows();
        QCOMPARE(all.size(), 2);
        MainWindow *opened = all.at(0) == window ? all.at(1) : all.at(0);
        QVERIFY(opened->session().setup() == setup);
        QVERIFY(m_preferences->setup().framing == Framing()); // a file's choice is not the person's

        write(u"broken.socketchat"_s, R"({"format": 1, "setup": {"reply": "x"}})");
        opened->openFile(path(u"broken.socketchat"_s));
        QVERIFY(bar(opened)->sentence().contains("reply"_L1));
        QVERIFY(opened->isVisible() && opened->session().setup() == setup);
    }

    void aSessionLeavesADraftAndTheDefaults()
    {
        QPointer<MainWindow> drafted = open(Role::Server, u"127.0.0.1:0"_s, false);
        drafted->findChild<Composer *>()->setText(u"half a thou"_s);
        m_preferences->setRecordsNewWindows(true);
        write(u"s.socketchat"_s, R"({"format": 1, "setup": {"role": "client"}})");
        drafted->openFile(path(u"s.socketchat"_s));
        QPointer<MainWindow> unused = open(Role::Server, u"127.0.0.1:0"_s, false);
        unused->openFile(path(u"s.socketchat"_s));
        QTRY_VERIFY(unused.isNull());
        m_preferences->setRecordsNewWindows(false);
        QVERIFY(drafted);
        const QList<MainWindow *> all = windows();
        QCOMPARE(all.size(), 3);
        for (MainWindow *each : all) {
            if (each != drafted)
                QCOMPARE(each->session().setup().record, m_preferences->recordingFolder());
        }
    }

    void refusesWhatElseIsDropped()
    {
        MainWindow *window = open(Role::Server, u"127.0.0.1:0"_s, false);
        QMimeData other; // of this machine, it would be offered to be sent
        other.setUrls({QUrl(u"https://example.org/a.txt"_s)});
        drop(window, other);
        QVERIFY(bar(window)->sentence().contains(".jsonl"_L1));
        bar(window)->say(InlineMessage::Tone::Nothing, nullptr);
        QMimeData several;
        several.setUrls(
                {QUrl::fromLocalFile(path(u"a.jsonl"_s)), QUrl::fromLocalFile(path(u"b.jsonl"_s))});
        drop(window, several);
        QVERIFY(bar(window)->sentence().contains(".jsonl"_L1));
        bar(window)->say(InlineMessage::Tone::Nothing, nullptr);
        QMimeData remote;
        remote.setUrls({QUrl(u"http://127.0.0.1/a.jsonl"_s)});
        drop(window, remote);
        QVERIFY(bar(window)->sentence().contains(".jsonl"_L1));
        QCOMPARE(windows().size(), 1);
    }

    void recordsEachRun()
    {
        MainWindow *server = open(Role::Server, u"127.0.0.1:0"_s, false);
        auto *shown = server->findChild<ElidingLabel *>(u"recording"_s);
        QVERIFY(!shown->isVisible());
        RecordingActions &recording = server->transcripts().recording();
        recording.setFolder(path(u"recordings"_s));
        QCOMPARE(m_preferences->recordingFolder(), path(u"recordings"_s));
        recording.record()->trigger();
        QVERIFY(recording.record()->isChecked());
        QVERIFY(shown->isVisible());
        const QString waiting = shown->text();

        auto *button = server->findChild<QPushButton *>(u"startStop"_s);
        button->click();
        QTRY_VERIFY(isOpen(server));
        QTRY_VERIFY(shown->text() != waiting);
        MainWindow *client = m_opener->open(server->matchingSetup());
        QTRY_VERIFY(isOpen(client));
        TransportError error;
        QVERIFY(client->session().send("to be recorded", PeerId::Everyone, &error) >= 0);
        QTRY_VERIFY(!recordings().isEmpty() && recorded(0).contains("to be recorded"));
        QTRY_VERIFY(shown->toolTip().contains(recordings().first()));
        button->click();
        QTRY_VERIFY(bar(server)->sentence().contains(recordings().first()));
        QCOMPARE(shown->text(), waiting);
        Conversation read;
        const TranscriptSummary summary = readTranscript(recorded(0), read);
        QVERIFY(!summary.damage && summary.complete);
        QCOMPARE(summary.rows, rows(server)); // including the very first row
        QCOMPARE(summary.missing, 0);

        recording.record()->trigger();
        QVERIFY(!shown->isVisible());
        QTRY_VERIFY(button->text().contains("Start"_L1)); // no longer Stop
        button->click();
        QTRY_VERIFY(isOpen(server));
        QCOMPARE(recordings().size(), 1);
    }

    void recordsIntoAFolderOfTheCommandLine()
    {
        m_preferences->setRecordingFolder(path(u"chosen"_s));
        ConversationSetup setup;
        setup.address = u"127.0.0.1:0"_s;
        setup.start = true;
        setup.record = path(u"recordings"_s);
        MainWindow *server = m_opener->open(setup);
        QVERIFY(server->transcripts().recording().record()->isChecked());
        QTRY_VERIFY(isOpen(server));
        QTRY_COMPARE(recordings().size(), 1);
        QCOMPARE(m_preferences->recordingFolder(), path(u"chosen"_s));
        MainWindow *other = m_opener->open(server->matchingSetup());
        QVERIFY(!other->transcripts().recording().record()->isChecked());
        QVERIFY(!QFile::exists(path(u"chosen"_s)));
    }

    void closingTheWindowFinishesTheRecording()
    {
        MainWindow *server = open(Role::Server, u"127.0.0.1:0"_s, false);
        server->transcripts().recording().setFolder(path(u"recordings"_s));
        server->transcripts().recording().setRecording(true);
        server->findChild<QPushButton *>(u"startStop"_s)->click();
        QTRY_VERIFY(isOpen(server));
        QTRY_COMPARE(recordings().size(), 1);
        const QPointer<MainWindow> watched = server;
        server->close();
        QTRY_VERIFY(watched.isNull());
        const auto complete = [&] {
            Conversation read;
            return readTranscript(recorded(0), read).complete;
        };
        QTRY_VERIFY(complete());
    }

    void saysThatTheDiskRefuses()
    {
        // A folder that cannot be created by any user.
        write(u"file"_s, "no folder");
        MainWindow *server = open(Role::Server, u"127.0.0.1:0"_s, false);
        auto *shown = server->findChild<ElidingLabel *>(u"recording"_s);
        RecordingActions &recording = server->transcripts().recording();
        recording.setFolder(path(u"file/recordings"_s));
        recording.setRecording(true);
        const QString waiting = shown->text();
        server->findChild<QPushButton *>(u"startStop"_s)->click();
        QTRY_VERIFY(isOpen(server)); // the conversation continues
        QTRY_VERIFY(bar(server)->sentence().contains("not being recorded"_L1));
        QVERIFY(bar(server)->isVisible());
        QTRY_VERIFY(shown->text() != waiting);
        const QString refused = shown->text();
        // Once possible again, recording resumes by itself and says so.
        QVERIFY(QFile::remove(path(u"file"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(bar(server)->sentence().contains("Recording goes on"_L1), 20'000);
        QVERIFY(shown->text() != refused);
    }

    void asksForAFolderTheFirstTime()
    {
        MainWindow *window = open(Role::Server, u"127.0.0.1:0"_s, false);
        QAction *record = window->transcripts().recording().record();
        record->trigger();
        auto *dialog = window->findChild<QFileDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->reject();
        QVERIFY(!record->isChecked());
        QTRY_VERIFY(!window->findChild<QFileDialog *>());
        record->trigger();
        dialog = window->findChild<QFileDialog *>();
        QVERIFY(dialog);
        dialog->setDirectory(m_folder->path());
        dialog->selectFile(m_folder->path());
        static_cast<QDialog *>(dialog)->accept();
        QVERIFY(record->isChecked());
        QCOMPARE(m_preferences->recordingFolder(), m_folder->path());
    }
};

QTEST_MAIN(TestTranscriptWindow)
#include "tst_transcriptwindow.moc"
