// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/address/urlpart.h"
#include "ui/conversation/conversationcolors.h"
#include "ui/settings/appearance.h"
#include "ui/settings/windowstyle.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/labelledbox.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/symboldrawing.h"
#include "ui/widgets/symbols.h"
#include "ui/widgets/textscale.h"
#include "ui/widgets/tones.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDirIterator>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSet>
#include <QSpinBox>
#include <QStyleOptionSlider>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace socketchat;

class TestWindowStyle : public QObject
{
    Q_OBJECT

private:
    static QPalette highContrast()
    {
        QPalette palette(Qt::black, Qt::black);
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
            palette.setColor(role, Qt::white);
        palette.setColor(QPalette::Base, Qt::black);
        palette.setColor(QPalette::Highlight, QColor(0x00ffff));
        palette.setColor(QPalette::HighlightedText, Qt::black);
        palette.setColor(QPalette::Link, QColor(0xffff00));
        return palette;
    }

    static QList<std::pair<QByteArray, QPalette>> palettes()
    {
        return {{"light", Tones::light().palette()},
                {"dark", Tones::dark().palette()},
                {"high contrast", highContrast()},
                {"more contrast", Tones::strongPalette(false)},
                {"more contrast, dark", Tones::strongPalette(true)},
                {"another", QPalette(QColor(0xd8d0c8))}};
    }

    static void addPalettes()
    {
        QTest::addColumn<QPalette>("palette");
        for (const auto &[name, palette] : palettes())
            QTest::newRow(name.constData()) << palette;
    }

    static QImage pictureOf(QWidget &widget)
    {
        QImage image(widget.size(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        widget.render(&image, {}, {}, QWidget::DrawChildren);
        return image;
    }

private Q_SLOTS:
    void initTestCase() { applyAppearance(Appearance::Light); }
    void cleanup()
    {
        applyAppearance(Appearance::Light);
        TextScale::apply(TextScale::usual, false);
    }

    void standsOnOneStyleInEveryAppearance()
    {
        for (const auto appearance : {Appearance::Light, Appearance::Dark, Appearance::System}) {
            applyAppearance(appearance);
            QVERIFY(qobject_cast<WindowStyle *>(QApplication::style()));
        }
        applyAppearance(Appearance::Dark);
        QVERIFY(isDark(QApplication::palette()));
        QCOMPARE(QApplication::palette().color(QPalette::Window), Tones::dark().window);
        QCOMPARE(&Tones::of(QApplication::palette()), &Tones::dark());
    }

    void textIsReadable_data() { addPalettes(); }
    void textIsReadable()
    {
        QFETCH(QPalette, palette);
        const Tones &tones = Tones::of(palette);
        const auto read = [](const QColor &text, const QColor &ground) {
            return contrast(text, ground) >= 4.5;
        };
        QVERIFY(read(tones.text, tones.window));
        QVERIFY(read(tones.text, tones.surface));
        QVERIFY(read(tones.text, tones.sent));
        QVERIFY(read(tones.text2, tones.surface));
        QVERIFY(read(tones.onAccent, tones.accent));
        QVERIFY(read(tones.accentText, tones.surface));
        QVERIFY(read(tones.accentText, tones.tint));
        QVERIFY(read(tones.good, tones.surface));
        QVERIFY(read(tones.warn, tones.surface));
        QVERIFY(read(tones.bad, tones.surface));
        for (const QColor &peer : tones.peers)
            QVERIFY(read(peer, tones.surface));
        // What can be typed in or ticked, and where the focus is, stands out from its ground.
        QVERIFY(contrast(tones.edge, tones.surface) >= 3);
        QVERIFY(contrast(tones.ring, tones.surface) >= 3);
    }

    void everyInkIsReadableOnItsGround_data() { addPalettes(); }
    void everyInkIsReadableOnItsGround()
    {
        QFETCH(QPalette, palette);
        const Tones &tones = Tones::of(palette);
        const bool isStrong = QByteArray(QTest::currentDataTag()).contains("contrast");
        QStringList unreadable;
        const auto check = [&](const char *what, const QColor &ink, const QColor &ground) {
            const qreal is = contrast(ink, ground);
            if (is < (isStrong ? 7 : 4.5)) {
                unreadable.append(u"%1: %2 on %3, %4"_s.arg(QLatin1StringView(what), ink.name(),
                                                            ground.name(), QString::number(is)));
            }
        };
        for (const QColor &ground : {tones.window, tones.surface, tones.canvas, tones.tint}) {
            check("text", tones.text, ground);
            check("secondary text", tones.text2, ground);
            check("link", tones.accentText, ground);
            check("success", tones.good, ground);
            check("waiting", tones.warn, ground);
            check("error", tones.bad, ground);
        }
        for (const EndpointPartKind part : urlParts) {
            for (const QColor &ground : {tones.window, tones.surface})
                check("part of an address", partColour(part, palette), ground);
        }
        check("filled button", tones.onAccent, tones.accent);
        check("success", tones.good, tones.goodTint);
        check("waiting", tones.warn, tones.warnTint);
        check("error", tones.bad, tones.badTint);
        for (const QColor &peer : tones.peers)
            check("peer", peer, tones.surface);
        const ConversationColors colours(palette);
        for (const ConversationColors::BubbleColors &bubble :
             {colours.received, colours.sent, colours.system, colours.problem}) {
            for (const QColor &ground : {bubble.fill, colours.selectionFill}) {
                check("message", bubble.text, ground);
                check("its time", bubble.faint, ground);
                check("its success", bubble.good, ground);
                check("its failure", bubble.bad, ground);
                check("its mark", bubble.mark, ground);
            }
            check("marked bytes", bubble.mark, bubble.markFill);
        }
        check("chosen text", colours.selectedText, colours.selectedTextFill);
        check("found text", colours.foundText, colours.found);
        QVERIFY2(unreadable.isEmpty(), qPrintable(u'\n' + unreadable.join(u'\n')));
    }

    void moreContrastIsMuchMore()
    {
        for (const QPalette &palette :
             {Tones::strongPalette(false), Tones::strongPalette(true), highContrast()}) {
            const Tones &tones = Tones::of(palette);
            for (const QColor &ground : {tones.window, tones.surface, tones.canvas, tones.sent}) {
                for (const QColor &ink :
                     {tones.text, tones.text2, tones.good, tones.warn, tones.bad})
                    QVERIFY(contrast(ink, ground) >= 7);
            }
            QVERIFY(contrast(tones.onAccent, tones.accent) >= 7);
            QVERIFY(contrast(tones.accentText, tones.tint) >= 7);
            for (const QColor &line : {tones.line, tones.line2, tones.edge, tones.ring})
                QVERIFY(contrast(line, tones.surface) >= 3);
            for (const QColor &peer : tones.peers)
                QVERIFY(contrast(peer, tones.surface) >= 7);
        }
        applyDesktopContrast(true);
        QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(Qt::white));
        applyAppearance(Appearance::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(Qt::black));
        applyDesktopContrast(false);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Tones::dark().window);
    }

    void ownTonesAreReadableOnTheirTints()
    {
        for (const Tones *tones : {&Tones::light(), &Tones::dark()}) {
            QVERIFY(contrast(tones->text2, tones->window) >= 4.5);
            QVERIFY(contrast(tones->text2, tones->canvas) >= 4.5);
            QVERIFY(contrast(tones->text2, tones->tint) >= 4.5);
            QVERIFY(contrast(tones->good, tones->goodTint) >= 4.5);
            QVERIFY(contrast(tones->warn, tones->warnTint) >= 4.5);
            QVERIFY(contrast(tones->bad, tones->badTint) >= 4.5);
        }
    }

    void showsEveryState_data() { addPalettes(); }
    void showsEveryState()
    {
        QFETCH(QPalette, palette);
        QApplication::setPalette(palette);
        QWidget window;
        QPushButton button(u"Start"_s, &window);
        QToolButton tool(&window);
        tool.setText(u"Aa"_s);
        tool.setCheckable(true);
        QCheckBox check(u"Hide"_s, &window);
        QRadioButton radio(u"One"_s, &window);
        QComboBox combo(&window);
        combo.addItem(u"Text"_s);
        QLineEdit field(u"127.0.0.1"_s, &window);
        QSpinBox spin(&window);
        QPlainTextEdit text(&window);
        const QList<QWidget *> controls{&button, &tool,  &check, &radio,
                                        &combo,  &field, &spin,  &text};
        for (qsizetype at = 0; at < controls.size(); ++at)
            controls[at]->setGeometry(8, int(at) * 60, 160, at == controls.size() - 1 ? 56 : 32);
        window.resize(200, 520);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.setAttribute(Qt::WA_KeyboardFocusChange); // as the first press of Tab does
        for (QWidget *control : controls) {
            const QByteArray name = control->metaObject()->className();
            window.setFocus();
            const QImage rest = pictureOf(*control);
            control->setFocus(Qt::TabFocusReason);
            QVERIFY2(control->hasFocus(), name);
            QVERIFY2(pictureOf(*control) != rest, name);
            window.setFocus();
            control->setEnabled(false);
            QVERIFY2(pictureOf(*control) != rest, name);
            control->setEnabled(true);
            QVERIFY2(pictureOf(*control) == rest, name);
            if (auto *checkable = qobject_cast<QAbstractButton *>(control);
                checkable && checkable->isCheckable()) {
                checkable->setChecked(true);
                QVERIFY2(pictureOf(*control) != rest, name);
            }
        }
    }

    void controlsGrowWithTheText()
    {
        const auto heights = [] {
            QPushButton button(u"Start"_s);
            QComboBox combo;
            QLineEdit field;
            QSpinBox spin;
            return QList<int>{button.sizeHint().height(), combo.sizeHint().height(),
                              field.sizeHint().height(), spin.sizeHint().height()};
        };
        const QList<int> usual = heights();
        QCOMPARE(usual, QList<int>(usual.size(), usual.first())); // they stand in one row
        TextScale::apply(200, false);
        const QList<int> large = heights();
        QCOMPARE(large, QList<int>(large.size(), large.first()));
        QVERIFY(large.first() >= usual.first() * 2 - 1);
        QCOMPARE(QApplication::style()->pixelMetric(QStyle::PM_IndicatorWidth), 32);
    }

    void aBoxCarriesItsLabel()
    {
        QWidget window;
        LabelledBox box(&window);
        box.setLabel(u"&To"_s);
        box.addItems({u"All clients"_s, u"A name that is much longer than the others"_s});
        box.fitToChoice();
        const int narrow = box.minimumSizeHint().width();
        QCOMPARE(box.sizeHint().width(), narrow + box.labelWidth());
        box.setCurrentIndex(1);
        QVERIFY(box.minimumSizeHint().width() > narrow);
        box.setCurrentIndex(0);
        QCOMPARE(box.minimumSizeHint().width(), narrow);
        box.resize(box.sizeHint());
        const QImage whole = pictureOf(box);
        box.setLabelShown(false);
        QCOMPARE(box.sizeHint().width(), narrow);
        QVERIFY(pictureOf(box) != whole);
        box.setLabelShown(true);
        QCOMPARE(pictureOf(box), whole);

        // Heard, and reached by its letter, although no label stands beside it.
        const auto labels =
                QAccessible::queryAccessibleInterface(&box)->relations(QAccessible::Label);
        QCOMPARE(labels.size(), 1);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.setFocus();
        QTest::keyClick(&window, Qt::Key_T, Qt::AltModifier);
        QVERIFY(box.hasFocus());

        const int height = box.sizeHint().height();
        TextScale::apply(200, false);
        QTRY_VERIFY(box.sizeHint().height() >= height * 2 - 1);
    }

    void menusHaveRoundCorners()
    {
        QMenu menu;
        menu.addAction(u"one"_s);
        menu.addAction(u"two"_s);
        menu.popup({10, 10});
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        const QRegion shape = menu.mask();
        const QRect all = menu.rect();
        QVERIFY(shape.contains(all.center()));
        for (const QPoint &corner :
             {all.topLeft(), all.topRight(), all.bottomLeft(), all.bottomRight()})
            QVERIFY(!shape.contains(corner));
        QVERIFY(shape.contains({all.center().x(), all.top()}));
        QVERIFY(shape.contains({all.right(), all.center().y()}));
        QVERIFY(shape.contains({all.center().x(), all.bottom()}));
    }

    void theCornersOfListsAndToolTipsAreRound()
    {
        QComboBox box;
        box.addItems({u"one"_s, u"two"_s});
        box.show();
        box.showPopup();
        QWidget *list = box.view()->window();
        QVERIFY(QTest::qWaitForWindowExposed(list));
        QVERIFY(list->mask().contains(list->rect().center()));
        QVERIFY(!list->mask().contains(list->rect().topLeft()));
        QVERIFY(!list->mask().contains(list->rect().bottomRight()));
        box.hidePopup();

        QStyleOption option;
        option.rect = {0, 0, 90, 24};
        QStyleHintReturnMask mask;
        QVERIFY(qApp->style()->styleHint(QStyle::SH_ToolTip_Mask, &option, nullptr, &mask));
        QVERIFY(mask.region.contains(option.rect.center()));
        QVERIFY(!mask.region.contains(option.rect.topLeft()));
    }

    void aScrollBarHasNoArrowsAndReachesBothEnds()
    {
        QScrollBar bar(Qt::Vertical);
        bar.setRange(0, 900);
        bar.setPageStep(100);
        bar.resize(bar.sizeHint().width(), 400);
        const auto part = [&bar](QStyle::SubControl which) {
            QStyleOptionSlider option;
            option.initFrom(&bar);
            option.orientation = Qt::Vertical;
            option.minimum = bar.minimum();
            option.maximum = bar.maximum();
            option.pageStep = bar.pageStep();
            option.sliderPosition = bar.value();
            return QApplication::style()->subControlRect(QStyle::CC_ScrollBar, &option, which,
                                                         &bar);
        };
        QVERIFY(part(QStyle::SC_ScrollBarAddLine).isEmpty());
        QVERIFY(part(QStyle::SC_ScrollBarSubLine).isEmpty());
        QCOMPARE(part(QStyle::SC_ScrollBarSlider).top(), 0);
        QCOMPARE(part(QStyle::SC_ScrollBarSlider).height(), 40);
        bar.setValue(900);
        QCOMPARE(part(QStyle::SC_ScrollBarSlider).bottom(), 399);
        QVERIFY(part(QStyle::SC_ScrollBarAddPage).isEmpty());
        bar.setRange(0, 2'000'000'000); // the slider stays large enough to be taken hold of
        QVERIFY(part(QStyle::SC_ScrollBarSlider).height() >= 32);
        bar.setRange(0, 0);
        QCOMPARE(part(QStyle::SC_ScrollBarSlider).height(), 400);
    }

    void theListOfANarrowBoxShowsItsEntriesWhole()
    {
        QWidget window;
        auto *box = new LabelledBox(&window);
        box->fitToChoice();
        box->addItems({u"one"_s, u"one that is longer than all of the others, by far"_s});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        box->resize(box->sizeHint());
        box->showPopup();
        QTRY_VERIFY(box->view()->isVisible());
        QVERIFY(box->view()->width() >= box->view()->sizeHintForColumn(0));
        QVERIFY(box->view()->width() > box->width());
        box->hidePopup();
    }

    /// A box in whole pixels is assembled from stored pieces, and must look the same as one that is
    /// drawn.
    void aBoxIsPutTogetherAsItIsDrawn_data()
    {
        QTest::addColumn<QRectF>("rect");
        QTest::addColumn<QColor>("fill");
        QTest::addColumn<QColor>("line");
        QTest::addColumn<qreal>("corners");
        QTest::addColumn<qreal>("width");
        const QColor none;
        const QColor blue(0x1d5fd1);
        const QColor veil(10, 20, 30, 40);
        const QColor grey(0xc8ccd2);
        const QRectF usual(3, 4, 30, 21);
        QTest::newRow("both") << usual << blue << grey << 6.0 << 1.0;
        QTest::newRow("a line alone") << usual << none << grey << 8.0 << 2.0;
        QTest::newRow("a line of parts of pixels") << usual << blue << grey << 7.5 << 1.5;
        QTest::newRow("a fill alone") << usual << blue << none << 6.0 << 1.0;
        QTest::newRow("translucent") << usual << veil << veil << 6.0 << 1.0;
        QTest::newRow("neither") << usual << none << none << 6.0 << 1.0;
        QTest::newRow("square") << usual << blue << grey << 0.0 << 1.0;
        QTest::newRow("a line wider than its corners") << usual << blue << grey << 1.0 << 3.0;
        QTest::newRow("round") << QRectF(3, 4, 20, 20) << blue << grey << 10.0 << 2.0;
        QTest::newRow("a pill") << QRectF(0, 0, 40, 12) << blue << none << 6.0 << 1.0;
        QTest::newRow("smaller than its corners")
                << QRectF(5, 5, 9, 7) << blue << grey << 8.0 << 1.0;
        QTest::newRow("between pixels") << QRectF(3.5, 4.5, 30, 20) << blue << grey << 6.0 << 1.0;
        QTest::newRow("beyond the edge") << QRectF(-5, 20, 60, 40) << blue << grey << 6.0 << 1.0;
    }
    void aBoxIsPutTogetherAsItIsDrawn()
    {
        QFETCH(QRectF, rect);
        QFETCH(QColor, fill);
        QFETCH(QColor, line);
        QFETCH(qreal, corners);
        QFETCH(qreal, width);
        const auto painted = [&](qreal scale) {
            QImage image(40, 40, QImage::Format_RGB32);
            image.fill(QColor(0xf2f4f6));
            QPainter painter(&image);
            painter.scale(scale, scale);
            shapes::box(painter, rect, fill, line, corners, width);
            return image;
        };
        const QImage drawn = painted(1.0000001); // where nothing is put together
        for (int time = 0; time < 2; ++time) {
            const QImage image = painted(1);
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor one = image.pixelColor(x, y);
                    const QColor other = drawn.pixelColor(x, y);
                    QVERIFY2(qAbs(one.red() - other.red()) <= 3
                                     && qAbs(one.green() - other.green()) <= 3
                                     && qAbs(one.blue() - other.blue()) <= 3,
                             qPrintable(u"%1, %2: %3, not %4"_s.arg(x).arg(y).arg(one.name(),
                                                                                  other.name())));
                }
            }
        }
    }

    void everySymbolIsThereAndPaints()
    {
        QSet<QString> files;
        for (const Symbol symbol : allSymbols()) {
            const QString file = symbolFile(symbol);
            QVERIFY2(!SymbolDrawing::read(file).isEmpty(), qPrintable(file));
            files.insert(file);
        }
        QCOMPARE(files.size(), qsizetype(allSymbols().size()));
        for (QDirIterator all(u":/symbols"_s); all.hasNext();) {
            const QString file = all.next();
            QVERIFY2(files.remove(file), qPrintable(file + u" has no name"_s));
        }
        QVERIFY(files.isEmpty());
    }

    void aSymbolHasTheColourOfThePen_data()
    {
        QTest::addColumn<int>("side");
        QTest::addColumn<qreal>("ratio");
        for (const qreal ratio : {1.0, 1.5, 2.0}) {
            for (const int side : {14, 16, 18, 20})
                QTest::addRow("%d px, %g", side, ratio) << side << ratio;
        }
    }
    void aSymbolHasTheColourOfThePen()
    {
        QFETCH(int, side);
        QFETCH(qreal, ratio);
        for (const Symbol symbol : allSymbols()) {
            QImage image(QSize(side, side) * ratio, QImage::Format_ARGB32);
            image.setDevicePixelRatio(ratio);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.setPen(QColor(Qt::red));
            symbolIcon(symbol).paint(&painter, QRect(0, 0, side, side));
            painter.end();
            int painted = 0;
            int strong = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor pixel = image.pixelColor(x, y);
                    QCOMPARE(pixel.red(), 255); // between red and white
                    painted += pixel.green() < 255;
                    strong += pixel.green() < 128;
                }
            }
            QVERIFY2(painted > 0 && strong > 0, qPrintable(symbolFile(symbol)));
            QVERIFY2(painted < image.width() * image.height(), qPrintable(symbolFile(symbol)));
        }
    }

    /// What was drawn once is painted again as if it were drawn.
    void aSymbolIsPaintedAsItIsDrawn_data()
    {
        QTest::addColumn<QRectF>("place");
        QTest::addColumn<qreal>("ratio");
        for (const qreal ratio : {1.0, 1.5, 2.0}) {
            QTest::addRow("whole pixels, %g", ratio) << QRectF(3, 5, 18, 18) << ratio;
            QTest::addRow("a wide place, %g", ratio) << QRectF(2.4, 5, 35, 17) << ratio;
            QTest::addRow("beyond the edge, %g", ratio) << QRectF(-4.5, 25.5, 20.5, 20) << ratio;
            QTest::addRow("no place, %g", ratio) << QRectF(3, 3, 0.5, 10) << ratio;
        }
    }
    void aSymbolIsPaintedAsItIsDrawn()
    {
        QFETCH(QRectF, place);
        QFETCH(qreal, ratio);
        const auto painted = [&](const auto &paint) {
            QImage image(QSize(40, 40) * ratio, QImage::Format_RGB32);
            image.setDevicePixelRatio(ratio);
            image.fill(QColor(0xf2f4f6));
            QPainter painter(&image);
            paint(painter);
            return image;
        };
        for (const Symbol symbol : {Symbol::Send, Symbol::Settings, Symbol::Server}) {
            for (const QColor &colour : {QColor(0x1d5fd1), QColor(10, 20, 30, 120)}) {
                const QImage drawn = painted([&](QPainter &painter) {
                    SymbolDrawing::read(symbolFile(symbol)).paint(painter, place, colour);
                });
                for (int time = 0; time < 2; ++time) {
                    const QImage image = painted([&](QPainter &painter) {
                        paintSymbol(painter, place, symbol, colour);
                    });
                    for (int y = 0; y < image.height(); ++y) {
                        for (int x = 0; x < image.width(); ++x) {
                            const QColor one = image.pixelColor(x, y);
                            const QColor other = drawn.pixelColor(x, y);
                            QVERIFY(qAbs(one.red() - other.red()) <= 2
                                    && qAbs(one.green() - other.green()) <= 2
                                    && qAbs(one.blue() - other.blue()) <= 2);
                        }
                    }
                }
            }
        }
    }

    void aSymbolFollowsThePaletteAndItsState_data() { addPalettes(); }
    void aSymbolFollowsThePaletteAndItsState()
    {
        QFETCH(QPalette, palette);
        QApplication::setPalette(palette);
        const QIcon icon = symbolIcon(Symbol::Send);
        const QImage enabled = icon.pixmap(32, QIcon::Normal).toImage();
        const QImage disabled = icon.pixmap(32, QIcon::Disabled).toImage();
        QVERIFY(enabled != disabled);
        const Tones &tones = Tones::of(palette);
        const auto has = [](const QImage &image, const QColor &colour) {
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixelColor(x, y).rgb() == colour.rgb())
                        return true;
                }
            }
            return false;
        };
        QVERIFY(has(enabled, tones.text2));
        QVERIFY(has(disabled, tones.disabled));
    }

    void readsOnlyWhatItUnderstands()
    {
        const auto drawing = [](const QByteArray &inside) {
            return SymbolDrawing::parse("<svg viewBox=\"0 0 20 20\">" + inside + "</svg>");
        };
        QVERIFY(!drawing("<path d=\"M4 4h12v12H4z\"/>").isEmpty());
        QVERIFY(!drawing("<path d=\"m4-4 .5.5L10,10s1 1 2 2c0 0 1 1 2 2a3 3 0 0 1 3-3z\"/>")
                         .isEmpty());
        for (const char *bad : {"<path d=\"M4 4q1 1 2 2\"/>", "<path d=\"M4\"/>",
                                "<path d=\"M4 4z5\"/>", "<path d=\"4 4\"/>", "<text>a</text>",
                                "<path d=\"M1 1", "<path d=\"M1 1a3 3 0 0\"/>"})
            QVERIFY2(drawing(bad).isEmpty(), bad);
        QVERIFY(SymbolDrawing::read(u":/symbols/no-such.svg"_s).isEmpty());
    }
};

QTEST_MAIN(TestWindowStyle)
#include "tst_windowstyle.moc"
