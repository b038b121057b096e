// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/lessonspans.h"
#include "tests/fake/faketransport.h"
#include "tests/ui/lessons/lessonports.h"
#include "ui/address/endpointbar.h"
#include "ui/controls/composer.h"
#include "ui/controls/peerpane.h"
#include "ui/conversation/conversationview.h"
#include "ui/inspector/inspector.h"
#include "ui/lessons/handoutbutton.h"
#include "ui/lessons/lessonlist.h"
#include "ui/lessons/lessonpane.h"
#include "ui/lessons/lessonprose.h"
#include "ui/lessons/lessonquestionbox.h"
#include "ui/lessons/lessonsteprow.h"
#include "ui/lessons/lessonview.h"
#include "ui/lessons/windowdriver.h"
#include "ui/settings/language.h"
#include "ui/settings/preferences.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/tabstops.h"
#include "ui/widgets/textscale.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windows.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyleOptionComboBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cerrno>

using namespace socketchat;
using namespace Qt::StringLiterals;

namespace {

constexpr int pace = 20; // ms

} // namespace

class TestLessons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        writeOwnLessons(m_folder->filePath(u"lessons"_s));
        m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"settings.ini"_s));
        m_preferences->setLessonFolder(m_folder->filePath(u"lessons"_s));
        m_windows = std::make_unique<Windows>(*m_preferences, m_language);
    }

    void cleanup()
    {
        QList<MainWindow *> windows; // alone: their menus are top-level widgets, too
        const QWidgetList widgets = QApplication::topLevelWidgets();
        for (QWidget *widget : widgets) {
            if (auto *window = qobject_cast<MainWindow *>(widget))
                windows.append(window);
        }
        qDeleteAll(windows);
    }

    void everyStepTicksWhenItIsDoneAndNotBefore_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<Language::Name>("language");
        const auto files = ownLessons();
        for (int i = 0; i < files.size(); ++i) {
            const QByteArray name = files.at(i).read.lesson.id.toUtf8();
            QTest::addRow("%s en", name.constData()) << i << Language::Name::English;
            QTest::addRow("%s zh", name.constData()) << i << Language::Name::Chinese;
        }
    }
    void everyStepTicksWhenItIsDoneAndNotBefore()
    {
        QFETCH(int, number);
        QFETCH(Language::Name, language);
        const bool chinese = language == Language::Name::Chinese;
        m_language.use(language);
        MainWindow *window = m_windows->open(ConversationSetup());
        LessonPane *pane = openLesson(window, number);
        LessonView &view = pane->view();
        const Lesson lesson = view.lesson();
        const auto rows = view.findChildren<LessonStepRow *>();
        QCOMPARE(rows.size(), lesson.steps.size());

        for (qsizetype step = 0; step < lesson.steps.size(); ++step) {
            LessonStepRow *row = rows.at(step);
            QTRY_VERIFY(!pane->actor().isBusy());
            // Checks repeatedly that no step is ticked without cause.
            for (int look = 0; look < 3; ++look) {
                QTest::qWait(pace);
                pane->refresh();
            }
            QCOMPARE(view.progress().steps, step);
            QCOMPARE(row->phase(), LessonStepRow::Phase::Now);
            QVERIFY(row->accessibleName().contains(
                    spokenLessonText(lesson.steps.at(step).instruction.in(chinese))));
            QTest::mouseClick(row->findChild<QPushButton *>(u"doIt"_s), Qt::LeftButton);
            QTRY_VERIFY2(view.progress().steps == step + 1,
                         qPrintable(u"step %1: %2"_s.arg(step + 1).arg(row->accessibleName())));
            QCOMPARE(row->phase(), LessonStepRow::Phase::Done);
        }
        answerAll(view);
        QVERIFY(view.progress().isWhole(lesson));
        // Stored, so that other windows know it.
        QCOMPARE(LessonProgress::fromString(m_preferences->lessonProgress(lesson.id), lesson),
                 view.progress());
    }

    void theStepsCanBeDoneAgainAtOnce()
    {
        if (!availableEngines().contains(Engine::System))
            QSKIP("Only system calls can be made one by one.");
        const auto files = ownLessons();
        const auto stepping =
                std::ranges::find(files, u"step-by-step"_s,
                                  [](const LessonFile &file) { return file.read.lesson.id; });
        QVERIFY(stepping != files.end());
        for (int round = 0; round < 2; ++round) { // the second while the port is in TIME_WAIT
            m_preferences->setLessonProgress(u"step-by-step"_s, QString());
            LessonPane *pane =
                    openLesson(m_windows->open(ConversationSetup()), int(stepping - files.begin()));
            const auto rows = pane->view().findChildren<LessonStepRow *>();
            for (int step = 0; step < rows.size(); ++step) {
                QTRY_VERIFY(!pane->actor().isBusy());
                QTest::mouseClick(rows.at(step)->findChild<QPushButton *>(u"doIt"_s),
                                  Qt::LeftButton);
                QTRY_COMPARE(pane->view().progress().steps, step + 1);
            }
            cleanup();
        }
    }

    void noCallFollowsOneThatHasFailed()
    {
        if (!availableEngines().contains(Engine::System))
            QSKIP("Only system calls can be made one by one.");
        MainWindow *window = m_windows->open(ConversationSetup());
        LessonPane *pane = openLesson(window, 0);
        const QSignalSpy failed(&pane->actor(), &LessonActor::failed);
        const auto action = [](LessonAction::Kind kind, const QString &text) {
            return LessonAction{kind, false, text, 0};
        };
        using Kind = LessonAction::Kind;
        pane->actor().perform({action(Kind::Sockets, u"system"_s), action(Kind::Role, u"server"_s),
                               action(Kind::Address, u"tcp://127.0.0.1:0"_s),
                               action(Kind::Stepping, u"on"_s), action(Kind::Start, {}),
                               action(Kind::Step, u"socket"_s), action(Kind::Step, u"accept"_s),
                               action(Kind::Step, u"listen"_s)});
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.constFirst().constFirst().toString().contains("EINVAL"_L1));
        QVERIFY(!pane->actor().isBusy());
        QCOMPARE(window->session().counters().step.returned, 2);
    }

    void offersOtherSocketsWhereTheChosenOnesCannot()
    {
        m_language.use(Language::Name::English);
        LessonStep step;
        step.instruction.english = u"Look at the calls."_s;
        step.needs = {Ability::SystemCalls};
        LessonStepRow row(1, step, false);
        auto *lack = row.findChild<QLabel *>(u"lack"_s);
        auto *change = row.findChild<QPushButton *>(u"switchSockets"_s);
        row.setPhase(LessonStepRow::Phase::Now);
        row.setEngine(Engine::Qt);
        row.show();
        QVERIFY(lack->isVisible());
        QVERIFY(lack->text().contains("Qt classes"_L1));
        const bool other = availableEngines().contains(Engine::System);
        QCOMPARE(change->isVisible(), other);
        if (other) {
            QSignalSpy wanted(&row, &LessonStepRow::engineRequested);
            QTest::mouseClick(change, Qt::LeftButton);
            QCOMPARE(wanted.size(), 1);
            QCOMPARE(wanted.front().front().value<Engine>(), Engine::System);
            row.setEngine(Engine::System);
            QVERIFY(!lack->isVisible() && !change->isVisible());
        }
        row.setEngine(Engine::Qt);
        row.setPhase(LessonStepRow::Phase::Later); // only the current step shows what is missing
        QVERIFY(!lack->isVisible());
    }

    void whatTheSystemForbidsIsTicked()
    {
        const auto network = std::make_shared<FakeNetwork>();
        Session session(nullptr, network->factory());
        LessonWatch watch(session);
        const auto files = ownLessons();
        const auto icmp = std::ranges::find(
                files, u"icmp"_s, [](const LessonFile &file) { return file.read.lesson.id; });
        QVERIFY(icmp != files.end());
        session.change([](ConversationSetup &setup) {
            setup.role = Role::Client;
            setup.address = u"icmp://127.0.0.1"_s;
        });
        const LessonSurroundings around;
        const auto isTicked = [&](const LessonStep &step) {
            session.refresh();
            watch.begin(step.checks);
            (void)watch.update(around);
            return watch.allMet();
        };
        const LessonStep &first = icmp->read.lesson.steps.constFirst();
        const LessonStep &second = icmp->read.lesson.steps.at(1);
        QVERIFY(!isTicked(first) && !isTicked(second)); // nothing was tried
        const auto failsWith = [&](int number, SocketCallKind call = SocketCallKind::Socket) {
            network->failOpening(TransportError::fromErrno(number, call, {}));
            session.start();
            return QTest::qWaitFor([&] {
                session.refresh();
                const Conversation &rows = session.conversation();
                const auto last = rows.message(rows.range().end - 1, 0);
                return session.state() == Transport::State::Closed && last
                       && last->kind == MessageKind::Error;
            });
        };
        QVERIFY(failsWith(EPERM));
        QVERIFY(isTicked(first) && isTicked(second));
        session.conversation().clear();
        QTRY_COMPARE((session.refresh(), session.conversation().range().count()), 0);
        QVERIFY(isTicked(first) && isTicked(second));
        QVERIFY(failsWith(ENETUNREACH)); // another error is no excuse
        QVERIFY(!isTicked(first) && !isTicked(second));
        QVERIFY(failsWith(EACCES, SocketCallKind::Bind)); // of a path, say
        QVERIFY(!isTicked(first) && !isTicked(second));
        network->failOpening({});
        session.start();
        QTRY_COMPARE((session.refresh(), session.state()), Transport::State::Open);
        QVERIFY(!isTicked(second));
        session.stop();
        QTRY_COMPARE((session.refresh(), session.state()), Transport::State::Closed);
    }

    void aLessonChoosesTheSockets()
    {
        MainWindow *window = m_windows->open(ConversationSetup());
        auto *bar = window->findChild<EndpointBar *>();
        for (const Engine engine : {Engine::Qt, Engine::System}) {
            const Engine before = bar->setup().transport.engine;
            QCOMPARE(window->driver().perform(
                             {LessonAction::Kind::Sockets, false, engineWord(engine), 0}),
                     QString());
            const bool has = availableEngines().contains(engine);
            QCOMPARE(bar->setup().transport.engine, has ? engine : before);
            QCOMPARE(window->session().setup().transport.engine, has ? engine : before);
        }
    }

    void goesOnWhereThePersonLeft()
    {
        m_language.use(Language::Name::English);
        // After its third step nothing runs, so the fourth can be done another day.
        const Lesson lesson = ownLessons().at(1).read.lesson;
        m_preferences->setLessonProgress(lesson.id, LessonProgress{3, 1, {2}}.toString());
        LessonPane *pane = openLesson(m_windows->open(ConversationSetup()), 1);
        const auto rows = pane->view().findChildren<LessonStepRow *>();
        QCOMPARE(rows.at(2)->phase(), LessonStepRow::Phase::Done);
        QCOMPARE(rows.at(3)->phase(), LessonStepRow::Phase::Now);
        QCOMPARE(pane->view().progress(), (LessonProgress{3, 1, {2}}));
        const QString title = u"2. "_s + lesson.title.english;
        const auto items =
                pane->list().findChild<QListWidget *>()->findItems(title, Qt::MatchStartsWith);
        QCOMPARE(items.size(), 1);
        QVERIFY2(items.constFirst()->text().contains("3 of 4"_L1),
                 qPrintable(items.constFirst()->text()));
    }

    void goesBackToWhereItCanGoOn()
    {
        // The server and the client of its third step are gone.
        const Lesson lesson = ownLessons().at(2).read.lesson;
        m_preferences->setLessonProgress(lesson.id, LessonProgress{2, 1, {}}.toString());
        LessonPane *pane = openLesson(m_windows->open(ConversationSetup()), 2);
        const auto rows = pane->view().findChildren<LessonStepRow *>();
        QCOMPARE(rows.at(0)->phase(), LessonStepRow::Phase::Now);
    }

    void groupsTheLessonsByChapter()
    {
        m_language.use(Language::Name::English);
        QFile mine(m_folder->filePath(u"lessons/00-mine.lesson"_s)); // another one of chapter 3
        QVERIFY(mine.open(QIODevice::WriteOnly));
        mine.write("lesson: mine\ntitle: Mine\nchapter.en: 3. TCP\n"
                   "chapter.zh: 三、基于 TCP 的网络通信\n[step]\nen: x\ncheck: state open\n");
        mine.close();
        LessonPane *pane = openLesson(m_windows->open(ConversationSetup()), 0);
        auto *list = pane->list().findChild<QListWidget *>();
        QStringList headings;
        QStringList chapters;
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->flags().testFlag(Qt::ItemIsEnabled))
                chapters.append(headings.constLast());
            else
                headings.append(list->item(row)->text());
        }
        QCOMPARE(headings.size(), 5);
        QCOMPARE(headings.at(2), u"3. TCP"_s);
        QCOMPARE(chapters.count(u"3. TCP"_s), 16);
        QCOMPARE(chapters.size(), pane->list().lessons().size());
        QCOMPARE(pane->list().lessons().at(18).id, u"mine"_s); // after the program's own of it
    }

    void givesAHintBeforeTheAnswerAndCountsAttempts()
    {
        m_language.use(Language::Name::English);
        LessonPane *pane = openLesson(m_windows->open(ConversationSetup()), 0);
        const LessonQuestion &question = pane->view().lesson().questions.constFirst();
        auto *box = pane->view().findChildren<LessonQuestionBox *>().constFirst();
        const auto buttons = box->findChildren<QRadioButton *>();
        const auto says = [box](const QString &text) {
            const auto labels = box->findChildren<QLabel *>();
            return std::ranges::any_of(
                    labels, [&text](const QLabel *label) { return label->text().contains(text); });
        };
        const auto wrong = std::ranges::find(question.choices, false, &LessonChoice::right);
        buttons.at(wrong - question.choices.begin())->click();
        QVERIFY(says(wrong->hint.english));
        QVERIFY(!says(question.why.english));
        const auto right = std::ranges::find(question.choices, true, &LessonChoice::right);
        buttons.at(right - question.choices.begin())->click();
        QVERIFY(says(question.why.english));
        QVERIFY(says(u"2 attempts"_s));
        QCOMPARE(pane->view().progress().attempts, (QList<int>{2}));
        const QString kept = m_preferences->lessonProgress(pane->view().lesson().id);
        QCOMPARE(LessonProgress::fromString(kept, pane->view().lesson()), pane->view().progress());
    }

    void theLessonAndWhatItSpeaksOfAreSeenTogether_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("projector");
        QTest::addColumn<Language::Name>("language");
        for (const auto language : {Language::Name::English, Language::Name::Chinese}) {
            const char *name = language == Language::Name::English ? "English" : "Chinese";
            QTest::addRow("usual, %s", name) << QSize(1200, 760) << false << language;
            QTest::addRow("projector, %s", name) << QSize(1280, 720) << true << language;
            QTest::addRow("small, %s", name) << QSize(640, 480) << false << language;
        }
    }
    void theLessonAndWhatItSpeaksOfAreSeenTogether()
    {
        QFETCH(QSize, size);
        QFETCH(bool, projector);
        QFETCH(Language::Name, language);
        const auto usual = qScopeGuard([] { TextScale::apply(TextScale::usual, false); });
        m_language.use(language);
        TextScale::apply(TextScale::usual, projector);
        MainWindow *window = m_windows->open(ConversationSetup());
        window->resize(size);
        for (const int number : {0, 2, 6}) { // about an address, calls, another window
            LessonPane *pane = openLesson(window, number);
            QTRY_VERIFY(pane->stage().stands(pane->view().lesson().id));
            QTRY_COMPARE(window->size(), size);
            seeTogether(*window, *pane);
            if (number == 0 && !QTest::currentTestFailed()) { // the parts take more room then
                pane->view().findChild<QPushButton *>(u"doIt"_s)->click();
                QTRY_COMPARE(pane->view().progress().steps, 1);
                seeTogether(*window, *pane, 1);
            }
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(pane->view().lesson().id));
        }
    }

    void theTextIsNoWiderThanThePaneThatBecameNarrow()
    {
        LessonProse prose;
        prose.setProse(u"在 http://user:passwd@www.google.com/pages/index.html?key1=data1 输入"_s);
        QWidget pane;
        auto *column = new QVBoxLayout(&pane);
        column->addWidget(&prose);
        pane.resize(900, 200);
        pane.show();
        QTRY_VERIFY(prose.width() > 800);
        pane.resize(250, 200);
        QTRY_VERIFY(prose.width() < 250);
        QTRY_VERIFY(prose.QLabel::minimumSizeHint().width() < 250); // the address, elided anew
        prose.setParent(nullptr);
    }

    void theFocusIsWhereThePersonGoesOn()
    {
        MainWindow *window = m_windows->open(ConversationSetup());
        window->showLessons(true);
        auto *pane = window->findChild<LessonPane *>();
        pane->actor().setPace(pace);
        auto *list = pane->list().findChild<QListWidget *>();
        window->activateWindow();
        QTRY_VERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_Return);
        const auto rows = pane->view().findChildren<LessonStepRow *>();
        QCOMPARE(window->focusWidget(), rows.at(0)->entrance());
        // The step after it, once that one is done.
        QTest::keyClick(window->focusWidget(), Qt::Key_Space);
        QTRY_COMPARE(pane->view().progress().steps, 1);
        QCOMPARE(window->focusWidget(), rows.at(1)->entrance());
        QTest::keyClick(window->focusWidget(), Qt::Key_Escape);
        QCOMPARE(window->focusWidget(), list);
        QTest::keyClick(list, Qt::Key_Escape);
        QVERIFY(!pane->isVisible());
        QCOMPARE(window->focusWidget()->objectName(), u"address"_s);
    }

    void tabFollowsTheEye()
    {
        MainWindow *window = m_windows->open(ConversationSetup());
        window->resize(1200, 760); // all panes have room
        openLesson(window, 2);
        QTRY_VERIFY(window->findChild<PeerPane *>()->isVisible());
        QList<QWidget *> stops = tabStops(*window, nullptr);
        while (!window->findChild<EndpointBar *>()->isAncestorOf(stops.constFirst()))
            stops.append(stops.takeFirst());
        const auto place = [&stops](const char *type) {
            for (int at = 0; at < stops.size(); ++at) {
                for (const QWidget *each = stops.at(at); each; each = each->parentWidget()) {
                    if (each->inherits(type))
                        return at;
                }
            }
            return -1;
        };
        const QList<int> places{
                place("socketchat::EndpointBar"), place("socketchat::LessonPane"),
                place("socketchat::PeerPane"),    place("socketchat::ConversationPane"),
                place("socketchat::Composer"),    place("socketchat::Inspector"),
                place("socketchat::StatusLine")};
        QVERIFY(!places.contains(-1));
        QVERIFY(std::ranges::is_sorted(places));
    }

    void anAddressGoesIntoTheFieldAtAClick()
    {
        MainWindow *window = m_windows->open(ConversationSetup());
        LessonPane *pane = openLesson(window, 0);
        auto *prose = pane->view()
                              .findChildren<LessonStepRow *>()
                              .constFirst()
                              ->findChild<LessonProse *>();
        const auto link = QRegularExpression(u"href=\"([^\"]+)\""_s).match(prose->text());
        QVERIFY(link.hasMatch());
        Q_EMIT prose->linkActivated(link.captured(1));
        QCOMPARE(window->findChild<EndpointBar *>()->setup().address,
                 u"http://user:passwd@www.google.com/pages/index.html?key1=data1"_s);
    }

    void noLineEndsWithinAnAddress()
    {
        LessonProse prose;
        prose.setProse(u"Type http://user:passwd@www.google.com/pages/index.html?key1=data1 "
                       "into the address field."_s);
        prose.show();
        for (const int width : {160, 240, 480}) {
            prose.resize(width, 400);
            QCOMPARE(prose.width(), width);
            QTextDocument document; // as the label has it
            document.setDocumentMargin(0);
            document.setDefaultFont(prose.font());
            document.setHtml(prose.text());
            document.setTextWidth(width);
            const QString text = document.toPlainText();
            const QTextLayout *lines = document.firstBlock().layout();
            document.size(); // lays it out
            for (int line = 1; line < lines->lineCount(); ++line) {
                const int start = lines->lineAt(line).textStart();
                QVERIFY(text.at(start) != QChar(0x2060) && text.at(start - 1) != QChar(0x2060));
            }
        }
    }

    void refusesDamagedProgress_data()
    {
        QTest::addColumn<QString>("kept");
        QTest::newRow("nonsense") << u"hello"_s;
        QTest::newRow("negative") << u"-3 -1"_s;
        QTest::newRow("huge") << u"99999999999999999999 99999999999999999999"_s;
        QTest::newRow("empty") << QString();
    }
    void refusesDamagedProgress()
    {
        QFETCH(QString, kept);
        const Lesson lesson = ownLessons().constFirst().read.lesson;
        QCOMPARE(LessonProgress::fromString(kept, lesson), LessonProgress());
    }

    void switchesLanguageInTheMiddleOfALesson()
    {
        m_language.use(Language::Name::English);
        LessonPane *pane = openLesson(m_windows->open(ConversationSetup()), 0);
        const LessonText &text = pane->view().lesson().steps.constFirst().instruction;
        auto *row = pane->view().findChildren<LessonStepRow *>().constFirst();
        QVERIFY(row->accessibleName().contains(spokenLessonText(text.english)));
        m_language.use(Language::Name::Chinese);
        QTRY_VERIFY(row->accessibleName().contains(spokenLessonText(text.chinese)));
        m_language.use(Language::Name::English);
        QTRY_VERIFY(row->accessibleName().contains(spokenLessonText(text.english)));
    }

    void saysWhichLessonOfATeacherIsBrokenAndWhere()
    {
        m_language.use(Language::Name::English);
        QFile broken(m_folder->filePath(u"lessons/99-mine.lesson"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("lesson: mine\ntitle: <b>Mine</b>\n[step]\nen: x\ncheck: moon full\n");
        broken.close();
        LessonPane *pane = openLesson(m_windows->open(ConversationSetup()), 0);
        QStringList said;
        const auto labels = pane->list().findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            said.append(label->text());
        }
        const QString all = said.join(u'\n');
        QVERIFY2(all.contains("99-mine.lesson"_L1) && all.contains("Line 5"_L1), qPrintable(all));
    }

    void savesALessonAsAHandout()
    {
        m_language.use(Language::Name::English);
        MainWindow *window = m_windows->open(ConversationSetup());
        LessonPane *pane = openLesson(window, 0);
        auto *save = pane->findChild<HandoutButton *>();
        InlineMessage *message = &save->message();
        const auto saveAs = [&](const QString &file) {
            save->click();
            auto *dialog = save->findChild<QFileDialog *>(u"saveTextDialog"_s);
            QVERIFY(dialog);
            QCOMPARE(dialog->selectedFiles().value(0).section(u'/', -1), u"url.html"_s);
            Q_EMIT dialog->fileSelected(file);
            dialog->close();
            delete dialog;
        };
        const QString path = m_folder->filePath(u"handout.html"_s);
        saveAs(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("<h1>The parts of a URL</h1>"));
        QTRY_VERIFY(message->isVisible());
        QVERIFY(message->findChild<QPushButton *>(u"openHandout"_s)->isVisible());
        saveAs(m_folder->filePath(u"no/such/folder.html"_s));
        QVERIFY(message->findChild<QLabel *>(u"reason"_s)->text().contains("could not be"_L1));
        pane->showList();
        QVERIFY(!save->isVisible() && !message->isVisible());
    }

    void copiesTheLessonsForATeacherAndOverwritesNothing()
    {
        m_language.use(Language::Name::English);
        LessonPane *pane = openLesson(m_windows->open(ConversationSetup()), 0);
        QTemporaryDir target;
        const QString first = ownLessons().constFirst().name;
        QFile mine(target.filePath(first));
        QVERIFY(mine.open(QIODevice::WriteOnly));
        mine.write("mine");
        mine.close();
        pane->list().copyInto(target.path());
        QCOMPARE(readLessons(target.path()).size(), ownLessons().size());
        QVERIFY(mine.open(QIODevice::ReadOnly));
        QCOMPARE(mine.readAll(), "mine");
        QVERIFY(QFileInfo(target.filePath(ownLessons().constLast().name)).isWritable());
    }

private:
    LessonPane *openLesson(MainWindow *window, int number)
    {
        window->showLessons(true);
        auto *pane = window->findChild<LessonPane *>();
        pane->actor().setPace(pace);
        pane->open(number);
        return pane;
    }

    /// The whole step with its button, and room for the conversation, the calls and the message.
    static void seeTogether(const MainWindow &window, LessonPane &pane, int step = 0)
    {
        const auto seen = [&window](const QWidget *widget) {
            QRect rect = widget->isVisible()
                                 ? QRect(widget->mapTo(&window, QPoint()), widget->size())
                                 : QRect();
            for (const QWidget *around = widget->parentWidget(); around && around != &window;
                 around = around->parentWidget())
                rect &= QRect(around->mapTo(&window, QPoint()), around->size());
            return rect;
        };
        const auto *row = pane.view().findChildren<LessonStepRow *>().at(step);
        QTRY_VERIFY2(seen(row).height() >= std::min(row->height(), window.height() / 4),
                     qPrintable(QString::number(seen(row).height())));
        QVERIFY(seen(row->findChild<LessonProse *>()).height() > 0);
        QTRY_VERIFY(seen(row->findChild<QPushButton *>(u"doIt"_s)).height() > 10);
        // A lesson about the address needs its parts more than the messages.
        const bool address = pane.view().asksFor(LessonCheck::Kind::Address);
        const auto *talk = window.findChild<ConversationView *>();
        QTRY_VERIFY2(seen(talk).height() >= (address ? 10 : 50),
                     qPrintable(QString::number(seen(talk).height())));
        const auto *inspector = window.findChild<Inspector *>();
        QTRY_VERIFY(seen(inspector).height() >= 100);
        QTRY_VERIFY(seen(inspector).width() >= 200);
        for (const auto *area : inspector->findChildren<QScrollArea *>())
            QVERIFY(!area->isVisible() || area->horizontalScrollBar()->maximum() == 0);
        // Nothing of the message is cut.
        const auto *composer = window.findChild<Composer *>();
        const auto *send = composer->findChild<QPushButton *>(u"send"_s);
        QTRY_COMPARE(seen(send).size(), send->size());
        for (const auto *box : window.findChildren<QComboBox *>()) {
            if (!box->isVisible() || box->objectName() == "framing"_L1)
                continue;
            QStyleOptionComboBox option;
            option.initFrom(box);
            const QRect text = box->style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                            QStyle::SC_ComboBoxEditField, box);
            const int needed = box->fontMetrics().horizontalAdvance(box->currentText());
            QVERIFY2(text.width() >= needed,
                     qPrintable(u"%1: %2, not %3"_s.arg(box->currentText(),
                                                        QString::number(text.width()),
                                                        QString::number(needed))));
        }
    }

    void answerAll(LessonView &view)
    {
        const auto boxes = view.findChildren<LessonQuestionBox *>();
        for (qsizetype i = 0; i < boxes.size(); ++i) {
            const LessonQuestion &question = view.lesson().questions.at(i);
            const auto buttons = boxes.at(i)->findChildren<QRadioButton *>();
            QCOMPARE(buttons.size(), question.choices.size());
            for (const bool right : {false, true}) {
                for (qsizetype choice = 0; choice < buttons.size(); ++choice) {
                    if (question.choices.at(choice).right != right)
                        continue;
                    buttons.at(choice)->click();
                    QCOMPARE(bool(view.progress().answers & (1U << i)), right);
                }
            }
        }
    }

    Language m_language;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Windows> m_windows;
};

QTEST_MAIN(TestLessons)

#include "tst_lessons.moc"
