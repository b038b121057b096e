// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/calls/callplanview.h"

#include "ui/inspector/calls/calllistmodel.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/textscale.h"

#include <QFontInfo>
#include <QLayout>
#include <QLocale>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace socketchat {

/// Paints the plan: a heading, and for each call its number, how it is written and what it is for.
class CallPlanView::Text : public QWidget
{
public:
    using QWidget::QWidget;

    void set(const QString &title, const QList<CallPlan::Step> &steps)
    {
        if (title == m_title && steps == m_steps)
            return;
        m_title = title;
        m_steps = steps;
        QStringList lines{title};
        for (const CallPlan::Step &step : steps)
            lines.append(step.statement + u" – "_s + step.purpose);
        setAccessibleName(lines.join(u'\n'));
        fit();
        update();
    }

    void fit() { setMinimumHeight(layOut(nullptr)); }

protected:
    void resizeEvent(QResizeEvent *) override { fit(); }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        layOut(&painter);
    }

private:
    /// Returns the height; paints if there is a painter.
    int layOut(QPainter *painter) const
    {
        const QFont code = fixedFont(0.95);
        QFont small = font();
        small.setPixelSize(int(std::lround(QFontInfo(small).pixelSize() * 0.9)));
        const int left = shapes::scaled(16 - 10);
        const int number = left + shapes::scaled(22);
        int top = 0;
        const auto add = [&](const QFont &font, const QColor &colour, int x, const QString &text) {
            const QRect room(x, top, std::max(1, width() - x - shapes::scaled(16)), 1 << 20);
            const QRect needed = QFontMetrics(font).boundingRect(room, Qt::TextWordWrap, text);
            if (painter) {
                painter->setFont(font);
                painter->setPen(colour);
                painter->drawText(QRect(room.topLeft(), QSize(room.width(), needed.height())),
                                  Qt::TextWordWrap, text);
            }
            top += needed.height();
        };
        const QColor quiet = quietColour(palette());
        add(shapes::semibold(font()), palette().color(QPalette::Text), left, m_title);
        for (qsizetype at = 0; at < m_steps.size(); ++at) {
            top += shapes::scaled(8);
            const int line = top;
            add(small, quiet, left, QLocale().toString(at + 1));
            top = line;
            add(code, quiet, number, m_steps.at(at).statement);
            add(small, quiet, number, m_steps.at(at).purpose);
        }
        return top + shapes::scaled(8);
    }

    QString m_title;
    QList<CallPlan::Step> m_steps;
};

CallPlanView::CallPlanView(Session &session, const CallListModel &model, QWidget *list,
                           QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_model(model)
    , m_list(list)
    , m_text(new Text)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    setWidget(m_text);
    viewport()->setBackgroundRole(QPalette::Base);
    m_text->setBackgroundRole(QPalette::Base);
    connect(&session, &Session::setupChanged, this, &CallPlanView::refresh);
    connect(&session, &Session::stateChanged, this, &CallPlanView::refresh);
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this, &CallPlanView::refresh);
    connect(&model, &QAbstractItemModel::modelReset, this, &CallPlanView::refresh);
    hide();
    retranslate();
}

void CallPlanView::refresh()
{
    const ConversationSetup &setup = m_session.setup();
    QList<CallPlan::Step> steps;
    if (m_session.state() == Transport::State::Closed && m_session.calls().range().end == 0
        && m_model.filter().isEmpty()) {
        const LifeCycle life(m_session.calls(), setup.protocol, setup.role, setup.engine());
        steps = CallPlan::of(life.steps(), setup, m_model.writer().style().language);
    }
    const bool planned = !steps.isEmpty();
    if (planned == isHidden()) {
        m_list->setVisible(!planned);
        setVisible(planned);
        if (QLayout *around = parentWidget()->layout())
            around->activate(); // rows are as high as their texts need in this width
    }
    if (!planned || !isVisible())
        return; // shown, it begins here
    m_text->set(setup.role == Role::Server ? tr("What the server will do")
                                           : tr("What the client will do"),
                steps);
}

void CallPlanView::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    refresh();
}

void CallPlanView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    m_text->fit();
}

void CallPlanView::retranslate()
{
    setAccessibleName(tr("The calls to come"));
    refresh();
}

void CallPlanView::refit() { m_text->fit(); }

} // namespace socketchat
