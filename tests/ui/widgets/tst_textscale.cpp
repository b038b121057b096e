// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/textscale.h"

#include "ui/address/addressfield.h"
#include "ui/address/endpointbar.h"
#include "ui/controls/peerpane.h"
#include "ui/conversation/conversationpane.h"
#include "ui/conversation/conversationview.h"
#include "ui/inspector/inspector.h"
#include "ui/settings/otherlanguagefonts.h"
#include "ui/settings/preferences.h"
#include "ui/window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QGlyphRun>
#include <QLabel>
#include <QPushButton>
#include <QRawFont>
#include <QTemporaryDir>
#include <QTest>
#include <QTextLayout>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace socketchat;

class TestTextScale : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file;
    int m_files = 0;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<MainWindow> m_window;

    QAction *action(const QString &shortcut) const
    {
        for (QAction *each : m_window->findChildren<QAction *>()) {
            if (each->shortcuts().contains(QKeySequence(shortcut)))
                return each;
        }
        return nullptr;
    }
    /// Lists widgets that extend beyond their parent or overlap a neighbour in the same row.
    QStringList clipped() const
    {
        QStringList names;
        for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
            const bool button = qobject_cast<const QAbstractButton *>(widget)
                                || qobject_cast<const QLineEdit *>(widget);
            if (!button || !widget->isVisible()
                || widget->objectName() == "qt_toolbar_ext_button"_L1)
                continue;
            const QRect inWindow(widget->mapTo(m_window.get(), QPoint()), widget->size());
            if (!m_window->rect().contains(inWindow) || widget->width() < 8)
                names << QString::fromLatin1(widget->metaObject()->className()) + u' '
                                 + widget->objectName();
        }
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QGuiApplication::setQuitOnLastWindowClosed(false);
        QCoreApplication::setQuitLockEnabled(false);
    }
    void init()
    {
        m_file = m_folder.filePath(u"%1.ini"_s.arg(m_files++));
        TextScale::apply(TextScale::usual, false);
        m_preferences = std::make_unique<Preferences>(m_file);
        m_language = std::make_unique<Language>();
        m_language->use(Language::Name::English);
        m_window = std::make_unique<MainWindow>(ConversationSetup(), *m_preferences, *m_language);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        TextScale::apply(TextScale::usual, false);
    }

    void prefersInterWhereTheDesktopNamesNoFont()
    {
        const QString system = QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
        const bool isStopgap = QStringList{QString(), u"Sans Serif"_s, u"sans-serif"_s, u"Sans"_s,
                                           u"DejaVu Sans"_s}
                                       .contains(system);
        const QStringList families = QApplication::font().families();
        QCOMPARE(families.constFirst() == "Inter"_L1, isStopgap);
        QCOMPARE(families.size(), isStopgap ? 3 : 2);
        QCOMPARE(families.at(families.size() - 2), system);
        QCOMPARE(families.constLast(), u"Noto Sans CJK SC"_s); // for single characters
        if (isStopgap)
            QCOMPARE(QFontInfo(QApplication::font()).family() == "Inter"_L1,
                     QFontDatabase::hasFamily(u"Inter"_s));
    }

    void knowsTheFontsOfTheOtherLanguage()
    {
        if (QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty())
            QSKIP("This system has no font with Chinese characters");
        for (const auto name : {Language::Name::Chinese, Language::Name::English}) {
            const QFont foretold = TextScale::inOtherLanguage(QApplication::font());
            const QFont fixed = TextScale::inOtherLanguage(fixedFont());
            const QList<QFont> fonts = OtherLanguageFonts::ofVisible();
            m_language->use(name);
            QTRY_COMPARE(QApplication::font().families(), foretold.families());
            QCOMPARE(fixedFont().families(), fixed.families());
            // The fonts of labels and buttons are those that were told.
            for (const QLabel *label : m_window->findChildren<QLabel *>()) {
                if (label->isVisible())
                    QTRY_VERIFY(fonts.contains(label->font()));
            }
        }
    }

    void stepsUpAndDown()
    {
        QCOMPARE(TextScale::stepped(100, 1), 110);
        QCOMPARE(TextScale::stepped(100, -1), 90);
        QCOMPARE(TextScale::stepped(100, 0), 100);
        QCOMPARE(TextScale::stepped(105, 1), 110);
        QCOMPARE(TextScale::stepped(105, -1), 100);
        QCOMPARE(TextScale::stepped(100, 3), 150);
        QCOMPARE(TextScale::stepped(250, 1), 250);
        QCOMPARE(TextScale::stepped(70, -1), 70);
        QCOMPARE(TextScale::stepped(100, 99), 250);
        QCOMPARE(TextScale::stepped(100, -99), 70);
        QCOMPARE(TextScale::stepped(-5, -1), 70);
        QCOMPARE(TextScale::stepped(9'999, 1), 250);
    }

    void aChineseFamilyComesFirstInChinese()
    {
        constexpr auto chinese = QFontDatabase::SimplifiedChinese;
        if (QFontDatabase::families(chinese).isEmpty())
            QSKIP("This system has no font with Chinese characters");
        const auto hasCharacters = [chinese](const QFont &font) {
            return QFontDatabase::writingSystems(QFontInfo(font).family()).contains(chinese);
        };
        const auto *button = m_window->findChild<QPushButton *>(u"startStop"_s);
        const QFont before = QApplication::font();
        m_language->use(Language::Name::Chinese);
        QTRY_VERIFY(hasCharacters(QApplication::font()));
        QVERIFY(hasCharacters(fixedFont()));
        QTRY_VERIFY(hasCharacters(button->font()));
        QCOMPARE(QApplication::font().pointSizeF(), before.pointSizeF());
        m_language->use(Language::Name::English);
        QTRY_COMPARE(QApplication::font(), before);
    }

    void everyTextGrows()
    {
        const auto *field = m_window->findChild<AddressField *>();
        const auto *button = m_window->findChild<QPushButton *>(u"startStop"_s);
        const auto *view = m_window->findChild<ConversationView *>();
        const QList<const QWidget *> widgets{field, button, view, m_window->menuBar()};
        QList<int> before;
        for (const QWidget *widget : widgets)
            before << widget->fontMetrics().height();
        const int height = button->height();
        action(u"Ctrl++"_s)->trigger();
        action(u"Ctrl++"_s)->trigger();
        action(u"Ctrl++"_s)->trigger();
        QCOMPARE(m_preferences->textScale(), 150);
        for (qsizetype i = 0; i < widgets.size(); ++i)
            QTRY_VERIFY(widgets.at(i)->fontMetrics().height() > before.at(i) * 1.3);
        QTRY_VERIFY(button->height() > height);
        QVERIFY(button->font().bold());
        action(u"Ctrl+-"_s)->trigger();
        QCOMPARE(m_preferences->textScale(), 125);
        action(u"Ctrl+0"_s)->trigger();
        for (qsizetype i = 0; i < widgets.size(); ++i)
            QTRY_COMPARE(widgets.at(i)->fontMetrics().height(), before.at(i));
        QTRY_COMPARE(button->height(), height);
    }

    void projectorComesOnTopAndIsKept()
    {
        const int before = m_window->fontMetrics().height();
        QAction *projector = action(u"F11"_s);
        QVERIFY(!projector->isChecked());
        projector->trigger();
        QVERIFY(projector->isChecked());
        QVERIFY(m_preferences->projector());
        QTRY_VERIFY(m_window->fontMetrics().height() > before * 1.3);
        const int large = m_window->fontMetrics().height();
        action(u"Ctrl++"_s)->trigger();
        QTRY_VERIFY(m_window->fontMetrics().height() > large);
        // A second window has the same scale, and changes there apply to the first.
        MainWindow other(ConversationSetup(), *m_preferences, *m_language);
        other.show();
        auto *same = other.findChild<QAction *>(u"projector"_s);
        QVERIFY(same->isChecked());
        same->trigger();
        QTRY_VERIFY(!projector->isChecked());
        QVERIFY(!Preferences(m_file).projector());
    }

    void wheelWithCtrlScales()
    {
        auto *view = m_window->findChild<ConversationView *>();
        const auto turn = [view](int delta, Qt::KeyboardModifiers modifiers) {
            const QPointF at = view->viewport()->rect().center();
            QWheelEvent event(at, view->viewport()->mapToGlobal(at), {}, {0, delta}, Qt::NoButton,
                              modifiers, Qt::NoScrollPhase, false);
            // Synthetic wheel events are not passed on to parents, so do it here.
            QWidget *widget = view->viewport();
            do {
                QApplication::sendEvent(widget, &event);
                widget = widget->parentWidget();
            } while (widget && !event.isAccepted());
        };
        turn(120, Qt::NoModifier);
        QCOMPARE(m_preferences->textScale(), 100);
        turn(120, Qt::ControlModifier);
        QCOMPARE(m_preferences->textScale(), 110);
        turn(-240, Qt::ControlModifier);
        QCOMPARE(m_preferences->textScale(), 90);
        for (int i = 0; i < 8; ++i)
            turn(15, Qt::ControlModifier); // a high-resolution wheel
        QCOMPARE(m_preferences->textScale(), 100);
    }

    void nonsenseInThePreferencesIsTheDefault()
    {
        for (const char16_t *text : {u"textScale=abc", u"textScale=-5", u"textScale=99999"}) {
            QFile file(m_folder.filePath(u"broken.ini"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("[General]\nprojector=7\n");
            file.write(QString::fromUtf16(text).toUtf8());
            file.close();
            const Preferences broken(file.fileName());
            QVERIFY(broken.textScale() >= TextScale::smallest);
            QVERIFY(broken.textScale() <= TextScale::largest);
            QVERIFY(!broken.projector());
        }
    }

    void nothingIsClipped_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<Language::Name>("name");
        QTest::addColumn<bool>("projector");
        for (const bool projector : {false, true}) {
            for (const auto name : {Language::Name::English, Language::Name::Chinese}) {
                for (const QSize size : {QSize(1200, 760), QSize(640, 480)})
                    QTest::addRow("%d %s%s", size.width(), qPrintable(Language::code(name)),
                                  projector ? " projector" : "")
                            << size << name << projector;
            }
        }
    }

    void nothingIsClipped()
    {
        QFETCH(const QSize, size);
        QFETCH(const Language::Name, name);
        QFETCH(const bool, projector);
        m_language->use(name);
        m_window->resize(size);
        if (projector)
            action(u"F11"_s)->trigger();
        QTRY_COMPARE(m_window->size(), size); // the window can be that small
        QTRY_COMPARE(clipped(), QStringList());
        auto *pane = m_window->findChild<ConversationPane *>();
        pane->startFind();
        QTRY_COMPARE(m_window->size(), size);
        QTRY_COMPARE(clipped(), QStringList());
        QVERIFY(pane->view()->height() >= pane->view()->fontMetrics().height() * 2);
    }

    void theInspectorCanStillBeOpenedWhereItFolds()
    {
        auto *inspector = m_window->findChild<Inspector *>();
        m_window->session().change([](ConversationSetup &setup) { setup.role = Role::Client; });
        m_window->resize(1000, 700);
        QTRY_VERIFY(inspector->isVisible());
        action(u"F11"_s)->trigger();
        QTRY_VERIFY(!inspector->isVisible());
        action(u"F9"_s)->trigger();
        QVERIFY(inspector->isVisible());
        action(u"F9"_s)->trigger();
        QVERIFY(!inspector->isVisible());
        QVERIFY(m_preferences->inspectorShown()); // a temporary choice
        action(u"F11"_s)->trigger();
        QTRY_VERIFY(inspector->isVisible());
    }

    void panesFoldWhereTextIsLarge()
    {
        m_window->resize(1200, 760);
        auto *peers = m_window->findChild<PeerPane *>();
        QTRY_VERIFY(peers->isVisible());
        action(u"F11"_s)->trigger();
        QTRY_VERIFY(!peers->isVisible());
        action(u"F11"_s)->trigger();
        QTRY_VERIFY(peers->isVisible());
    }

    /// Fonts for programmers join `!=`, `->` and others into one sign; bytes are to be seen.
    void fixedTextIsShownAsWritten()
    {
        const QString written = u"!= -> => === <!-- www"_s;
        QFont font = fixedFont();
        font.setFamilies(QStringList(u"JetBrains Mono"_s) + font.families());
        QTextLayout layout(written, font);
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        QList<quint32> glyphs;
        for (const QGlyphRun &run : layout.glyphRuns())
            glyphs += run.glyphIndexes();
        QCOMPARE(glyphs, QRawFont::fromFont(font).glyphIndexesForString(written));
    }
};

QTEST_MAIN(TestTextScale)
#include "tst_textscale.moc"
