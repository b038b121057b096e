// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/refreshclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace socketchat;

class TestRefreshClock : public QObject
{
    Q_OBJECT

private:
    /// Counts the signals of a clock, and how often both come in the same event.
    struct Watched : public QObject
    {
        Session session;
        RefreshClock clock{session};
        int refreshed = 0;
        int calmly = 0;
        int both = 0; // how often the calm signal came with the other

        Watched()
        {
            QObject::connect(&clock, &RefreshClock::refreshed, &clock, [this] {
                ++refreshed;
                m_sameEvent = true;
            });
            QObject::connect(&clock, &RefreshClock::refreshedCalmly, &clock, [this] {
                ++calmly;
                both += m_sameEvent ? 1 : 0;
            });
            QCoreApplication::instance()->installEventFilter(this);
        }
        bool eventFilter(QObject *, QEvent *) override
        {
            m_sameEvent = false;
            return false;
        }
        void say(int messages)
        {
            for (int i = 0; i < messages; ++i)
                session.conversation().append(MessageKind::Received, PeerId::None, "x", 1);
            Q_EMIT session.changed();
        }

    private:
        bool m_sameEvent = false;
    };

private Q_SLOTS:
    void tellsOnceHoweverMuchCame()
    {
        Watched of;
        for (int i = 0; i < 10; ++i)
            of.say(1);
        QCOMPARE(of.refreshed, 0); // not in the same event as the news
        QTRY_COMPARE(of.refreshed, 1);
        QCOMPARE(of.calmly, 1);
        QCOMPARE(of.both, 1); // a single piece of news is shown everywhere at once
    }

    void neverMissesTheLastNews()
    {
        Watched of;
        of.say(1);
        QTRY_COMPARE(of.calmly, 1);
        of.say(1);
        QTRY_COMPARE(of.refreshed, 2);
        QTRY_COMPARE(of.calmly, 2);
        QTest::qWait(1);
        QCOMPARE(of.refreshed, 2); // no signal while nothing happens
    }

    void tellsOfAStateThatSomebodyElseSawFirst()
    {
        Watched of;
        of.say(1);
        QTRY_COMPARE(of.calmly, 1);
        // Like the end of a network thread whose last news were taken just before.
        Q_EMIT of.session.stateChanged(Transport::State::Closed);
        QTRY_COMPARE(of.refreshed, 2);
        QCOMPARE(of.calmly, 2);
    }

    void doesNotDoAllAtOnceInAFlood()
    {
        Watched of;
        of.say(1);
        QTRY_COMPARE(of.calmly, 1);
        of.both = 0;
        QTest::qWait(300); // the next calm signal is due
        while (of.calmly < 3) {
            const int seen = of.refreshed;
            of.say(1000);
            QTRY_VERIFY(of.refreshed > seen);
        }
        QCOMPARE(of.both, 0);
        QTRY_COMPARE(of.calmly, 4); // the last news is included
    }
};

QTEST_GUILESS_MAIN(TestRefreshClock)
#include "tst_refreshclock.moc"
