// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/transcripts/jobbar.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace socketchat;

/// Tests the progress that the task bar is told of, on a session bus of its own.
class TestJobBar : public QObject
{
    Q_OBJECT

private:
    QProcess m_bus;
    QProcess m_listener;
    QByteArray m_heard;

    bool hears(const QByteArray &words)
    {
        m_heard += m_listener.readAllStandardOutput();
        return m_heard.contains(words);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QTRY_VERIFY(m_bus.canReadLine());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        m_listener.start(u"dbus-monitor"_s,
                         {u"--session"_s, u"interface='com.canonical.Unity.LauncherEntry'"_s});
        // It is told first that it has become a listener.
        QTRY_VERIFY(hears("NameLost"));
    }
    void cleanupTestCase()
    {
        for (QProcess *each : {&m_listener, &m_bus}) {
            each->kill();
            each->waitForFinished();
        }
    }

    void theTaskBarShowsProgress()
    {
        JobBar bar;
        bar.begin([] { return u"Saving…"_s; });
        bar.setProgress(0, 0); // unknown
        bar.setProgress(250, 1000);
        QTRY_VERIFY(hears("double 0.25"));
        QVERIFY(hears("member=Update"));
        QVERIFY(hears("application://io.github.socketchat.SocketChat.desktop"));
        QTRY_VERIFY(hears("boolean true"));
        QVERIFY(!hears("boolean false"));
        bar.setProgress(251, 1000); // nothing that could be seen
        bar.setProgress(500, 1000);
        QTRY_VERIFY(hears("double 0.5"));
        QCOMPARE(m_heard.count("member=Update"), 2);
        bar.end();
        QTRY_VERIFY(hears("boolean false"));
        QCOMPARE(m_heard.count("member=Update"), 3);
    }

    void theTaskBarForgetsWorkOfAClosedWindow()
    {
        m_heard.clear();
        {
            JobBar bar;
            bar.begin([] { return u"Saving…"_s; });
            bar.setProgress(1, 2);
        }
        QTRY_VERIFY(hears("boolean false"));
    }
};

QTEST_MAIN(TestJobBar)
#include "tst_jobbar.moc"
