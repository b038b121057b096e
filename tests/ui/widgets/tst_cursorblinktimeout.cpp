// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/cursorblinktimeout.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QStyleHints>
#include <QTest>

using namespace socketchat;
using namespace std::chrono_literals;

namespace {
int flashTime() { return QGuiApplication::styleHints()->cursorFlashTime(); }
} // namespace

class TestCursorBlinkTimeout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_asTheSystemHasIt = flashTime(); }
    void cleanup() { QGuiApplication::styleHints()->setCursorFlashTime(m_asTheSystemHasIt); }

    void standsStillWhereNobodyTypes()
    {
        QVERIFY(m_asTheSystemHasIt > 0);
        const CursorBlinkTimeout cursor(1ms);
        QTRY_COMPARE(flashTime(), 0);
    }

    void blinksAgainAtTheNextKeyOrClick()
    {
        QLineEdit line;
        line.show();
        QVERIFY(QTest::qWaitForWindowActive(&line));
        const CursorBlinkTimeout cursor(1ms);
        QTRY_COMPARE(flashTime(), 0);
        QSignalSpy changes(QGuiApplication::styleHints(), &QStyleHints::cursorFlashTimeChanged);
        const QList<QVariantList> again{{m_asTheSystemHasIt}, {0}};
        QTest::keyClick(&line, Qt::Key_A);
        QTRY_VERIFY(changes.size() >= 2);
        QCOMPARE(changes.first(2), again);
        QCOMPARE(line.text(), QStringLiteral("a"));
        QTRY_COMPARE(flashTime(), 0);
        changes.clear();
        QTest::mouseClick(&line, Qt::LeftButton);
        QTRY_VERIFY(changes.size() >= 2);
        QCOMPARE(changes.first(2), again);
    }

    void aCursorThatNeverBlinkedStaysSo()
    {
        QGuiApplication::styleHints()->setCursorFlashTime(0);
        QLineEdit line;
        const CursorBlinkTimeout cursor(1ms);
        QTest::keyClick(&line, Qt::Key_A);
        QCOMPARE(flashTime(), 0);
    }

private:
    int m_asTheSystemHasIt = 0;
};

QTEST_MAIN(TestCursorBlinkTimeout)
#include "tst_cursorblinktimeout.moc"
