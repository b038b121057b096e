// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/lessonspans.h"
#include "tests/ui/lessons/lessonhand.h"
#include "tests/ui/lessons/lessonports.h"
#include "ui/inspector/inspector.h"
#include "ui/settings/language.h"
#include "ui/settings/preferences.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windows.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace socketchat;
using namespace Qt::StringLiterals;

/// What a lesson calls a control is what the window calls it, in each language.
class TestLessonsNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlExistsWithThatName_data()
    {
        QTest::addColumn<Language::Name>("language");
        QTest::newRow("English") << Language::Name::English;
        QTest::newRow("Chinese") << Language::Name::Chinese;
    }
    void everyControlExistsWithThatName()
    {
        QFETCH(Language::Name, language);
        const bool chinese = language == Language::Name::Chinese;
        m_language.use(language);
        const QSet<QString> names = allNames();
        qsizetype quoted = 0;
        const auto files = ownLessons();
        for (const LessonFile &file : files) {
            for (const LessonStep &step : file.read.lesson.steps) {
                for (const LessonSpan &span : lessonSpans(step.instruction.in(chinese))) {
                    if (span.kind != LessonSpan::Kind::Control)
                        continue;
                    ++quoted;
                    // A menu, and what is in it.
                    const QStringList parts = span.text.split(u" ▸ "_s);
                    for (const QString &part : parts) {
                        QVERIFY2(names.contains(part),
                                 qPrintable(file.name + u": nothing is called “"_s + part + u'”'));
                    }
                }
            }
        }
        QVERIFY(quoted > 60);
    }

    void bothLanguagesSpeakOfAsMuch()
    {
        const auto count = [](const QString &text, LessonSpan::Kind kind) {
            const QList<LessonSpan> spans = lessonSpans(text);
            return std::ranges::count(spans, kind, &LessonSpan::kind);
        };
        const auto files = ownLessons();
        for (const LessonFile &file : files) {
            for (const LessonStep &step : file.read.lesson.steps) {
                const LessonText &text = step.instruction;
                for (const auto kind : {LessonSpan::Kind::Control, LessonSpan::Kind::Address}) {
                    QVERIFY2(count(text.english, kind) == count(text.chinese, kind),
                             qPrintable(file.name + u": "_s + text.english));
                }
            }
        }
    }

private:
    /// Of a window in all that it can be.
    [[nodiscard]] QSet<QString> allNames()
    {
        QTemporaryDir folder;
        Preferences preferences(folder.filePath(u"settings.ini"_s));
        Windows windows(preferences, m_language);
        QSet<QString> names;
        for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp}) {
            for (const Role role : {Role::Server, Role::Client}) {
                ConversationSetup setup;
                setup.protocol = protocol;
                setup.role = role;
                std::unique_ptr<MainWindow> window(windows.open(setup));
                window->resize(1400, 900);
                auto *inspector = window->findChild<Inspector *>();
                for (int page = 0; page < inspector->pageCount(); ++page)
                    inspector->setPage(Inspector::Page(page));
                names += Hand::names(window.get());
            }
        }
        ConversationSetup stepping;
        stepping.transport.stepping = true;
        names += Hand::names(std::unique_ptr<MainWindow>(windows.open(stepping)).get());
        ConversationSetup running;
        running.address = u"tcp://127.0.0.1:0"_s;
        running.start = true;
        std::unique_ptr<MainWindow> window(windows.open(running));
        [&] { QTRY_COMPARE(window->session().state(), Transport::State::Open); }();
        window->session().refresh();
        [&] {
            QTRY_VERIFY(Hand::names(window.get()).contains(m_stop.value(m_language.current())));
        }();
        names += Hand::names(window.get());
        return names;
    }

    const QHash<Language::Name, QString> m_stop{{Language::Name::English, u"Stop"_s},
                                                {Language::Name::Chinese, u"停止"_s}};
    Language m_language;
};

QTEST_MAIN(TestLessonsNames)

#include "tst_lessons_names.moc"
