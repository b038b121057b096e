// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/acceptqueueview.h"

#include "app/chat/quantities.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/shapes.h"

#include <QAction>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {
constexpr int placesShown = 10; // the text has the numbers
constexpr int placeSize = 14;
constexpr int placeGap = 4;
constexpr int roomForSentence = 150; // in a narrower column it is in the tooltip
} // namespace

/// Draws a disc for each client that waits and a ring for each free place.
class AcceptQueueView::Places : public QWidget
{
public:
    using QWidget::QWidget;

    void setQueue(const AcceptQueue &queue)
    {
        // Linux lets one more wait than listen() was given.
        const int places = std::clamp(std::max(queue.limit + 1, queue.waiting), 0, placesShown);
        const int taken = std::clamp(queue.waiting, 0, places);
        if (places == m_places && taken == m_taken)
            return;
        m_places = places;
        m_taken = taken;
        update();
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {0, shapes::scaled(placeSize) + 2}; // as wide as there is room
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double size = shapes::scaled(placeSize);
        const double step = size + shapes::scaled(placeGap);
        const QColor colour = palette().color(QPalette::Highlight);
        for (int place = 0; place < m_places && place * step + size <= width(); ++place) {
            painter.setPen(QPen(place < m_taken ? colour : quietColour(palette()), 1.5));
            painter.setBrush(place < m_taken ? QBrush(colour) : QBrush(Qt::NoBrush));
            painter.drawEllipse(QRectF(place * step + 1, 1, size - 2, size - 2));
        }
    }

private:
    int m_places = 0;
    int m_taken = 0;
};

AcceptQueueView::AcceptQueueView(Session &session, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_places(named(new Places(this), "acceptPlaces"_L1))
    , m_text(named(wrappingLabel(this), "acceptQueue"_L1))
    , m_button(named(new QPushButton(this), "acceptNext"_L1))
    , m_accept(new QAction(this))
{
    m_places->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *column = spaced(new QVBoxLayout(this), {}, 6);
    column->addWidget(m_places);
    column->addWidget(m_text);
    column->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, m_accept, &QAction::trigger);
    connect(m_accept, &QAction::triggered, &m_session, &Session::acceptNext);
    retranslate();
    recolour();
    refresh();
}

void AcceptQueueView::refresh()
{
    const Accepting accepting = m_session.setup().transport.accepting;
    const bool shown = m_session.state() == Transport::State::Open
                       && m_session.abilities().testFlag(Ability::Accepting)
                       && accepting != Accepting::All;
    const bool byHand = shown && accepting == Accepting::ByHand;
    setVisible(shown);
    m_button->setVisible(byHand);
    m_accept->setEnabled(byHand);
    m_queue = m_session.counters().acceptQueue;
    showQueue();
}

void AcceptQueueView::showQueue()
{
    m_places->setQueue(m_queue);
    m_places->setVisible(m_queue.limit >= 0);
    const bool fits = width() >= shapes::scaled(roomForSentence);
    const QString whole = sentence();
    //: of the places in a queue: how many are taken, how many there are
    const QString text = fits || m_queue.waiting < 0 ? whole
                                                     : tr("Waiting: %1 of %2")
                                                               .arg(formatCount(m_queue.waiting),
                                                                    formatCount(m_queue.limit));
    if (m_text->text() != text)
        m_text->setText(text);
    if (m_text->toolTip() == whole)
        return;
    m_text->setToolTip(whole);
    m_button->setAccessibleDescription(whole);
}

QString AcceptQueueView::sentence() const
{
    if (m_queue.waiting < 0)
        return tr("This system does not say how many clients wait for accept().");
    if (m_queue.waiting == 0) {
        return m_queue.accepts ? tr("accept() is waiting for a client.")
                               : tr("No client waits for accept().");
    }
    if (m_queue.waiting > m_queue.limit && m_session.localAddress().isUnix()) {
        return tr("The queue is full: %Ln client(s) wait for accept(). Who connects now waits in "
                  "connect() until there is room.",
                  nullptr, m_queue.waiting);
    }
    if (m_queue.waiting > m_queue.limit) {
        return tr("The queue is full: %Ln client(s) wait for accept(). Who connects now gets no "
                  "answer, and the system tries again.",
                  nullptr, m_queue.waiting);
    }
    return tr("%Ln client(s) wait for accept(); listen() made room for %1.", nullptr,
              m_queue.waiting)
            .arg(formatCount(m_queue.limit));
}

void AcceptQueueView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Later, since a text that changes while a layout is at work is not measured again.
    QMetaObject::invokeMethod(this, &AcceptQueueView::showQueue, Qt::QueuedConnection);
}

void AcceptQueueView::retranslate()
{
    m_places->setAccessibleName(tr("Clients that wait for accept()"));
    m_button->setText(u"accept()"_s);
    m_button->setToolTip(tr("Takes the client that has waited longest, or waits for the next"));
    m_accept->setText(tr("&Accept a client"));
    showQueue();
}

void AcceptQueueView::recolour()
{
    m_text->setPalette(withTextColour(palette(), quietColour(palette())));
}

} // namespace socketchat
