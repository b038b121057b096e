// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/settings/otherlanguagefonts.h"

#include "ui/widgets/shapes.h"
#include "ui/widgets/textscale.h"

#include <QApplication>
#include <QTextLayout>
#include <QThread>
#include <QWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr int untilBegin = 1500; // ms: the window is there, and what it shows is loaded
constexpr int untilNext = 25; // ms

void layOutSample(const QFont &font)
{
    QTextLayout layout(u"中文，A1"_s, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
}

} // namespace

OtherLanguageFonts::OtherLanguageFonts()
{
    connect(&m_timer, &QTimer::timeout, this, &OtherLanguageFonts::loadNext);
    QTimer::singleShot(untilBegin, this, &OtherLanguageFonts::begin);
}

OtherLanguageFonts::~OtherLanguageFonts()
{
    if (!m_reading)
        return;
    m_reading->requestInterruption();
    m_reading->wait(); // for one file at most
}

QList<QFont> OtherLanguageFonts::ofVisible()
{
    QList<QFont> fonts;
    const auto add = [&fonts](const QFont &font) {
        const QFont other = TextScale::inOtherLanguage(font);
        if (other.families() != font.families() && !fonts.contains(other))
            fonts.append(other);
    };
    const QWidgetList all = QApplication::allWidgets();
    for (const QWidget *widget : all) {
        if (widget->isVisible()) {
            add(widget->font());
            add(shapes::semibold(widget->font()));
        }
    }
    return fonts;
}

void OtherLanguageFonts::begin()
{
    m_left = ofVisible();
    QList<QFont> faces; // each file's in one size
    for (QFont face : std::as_const(m_left)) {
        face.setPixelSize(12);
        if (!faces.contains(face))
            faces.append(face);
    }
    // What is loaded is a thread's own, but not what lies in memory of the files.
    m_reading.reset(QThread::create([faces] {
        for (const QFont &face : faces) {
            if (QThread::currentThread()->isInterruptionRequested())
                return;
            layOutSample(face);
        }
    }));
    connect(m_reading.get(), &QThread::finished, this, [this] { m_timer.start(untilNext); });
    m_reading->start(QThread::LowPriority);
}

void OtherLanguageFonts::loadNext()
{
    if (m_left.isEmpty()) {
        m_timer.stop();
        return;
    }
    m_loaded.append(m_left.takeFirst());
    layOutSample(m_loaded.constLast());
}

} // namespace socketchat
