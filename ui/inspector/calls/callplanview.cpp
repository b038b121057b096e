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
#include <utility>

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
        m_laidOutWidth = -1;
        fit();
        update();
    }

    void fit()
    {
        if (m_laidOutWidth == width() && m_laidOutFont == font())
            return;
        m_laidOutWidth = width();
        m_laidOutFont = font();
        setMinimumHeight(layOut());
    }

protected:
    void resizeEvent(QResizeEvent *) override { fit(); }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        for (const Part &part : std::as_const(m_parts)) {
            painter.setFont(part.font);
            painter.setPen(part.quiet ? quietColour(palette()) : palette().color(QPalette::Text));
            painter.drawText(part.place, Qt::TextWordWrap, part.text);
        }
    }

private:
    struct Part
    {
        QFont font;
        bool quiet = true;
        QRect place;
        QString text;
    };

    /// Places all parts, and returns their height.
    int layOut()
    {
        m_parts.clear();
        const QFont code = fixedFont(0.95);
        QFont small = font();
        small.setPixelSize(int(std::lround(QFontInfo(small).pixelSize() * 0.9)));
        const int left = shapes::scaled(16 - 10);
        const int number = left + shapes::scaled(22);
        int top = 0;
        const auto add = [&](const QFont &font, int x, const QString &text) {
            QRect room(x, top, std::max(1, width() - x - shapes::scaled(16)), 1 << 20);
            room.setHeight(QFontMetrics(font).boundingRect(room, Qt::TextWordWrap, text).height());
            m_parts.append({font, !m_parts.isEmpty(), room, text}); // only the heading is not
            top += room.height();
        };
        add(shapes::semibold(font()), left, m_title);
        for (qsizetype at = 0; at < m_steps.size(); ++at) {
            top += shapes::scaled(8);
            const int line = top;
            add(small, left, QLocale().toString(at + 1));
            top = line;
            add(code, number, m_steps.at(at).statement);
            add(small, number, m_steps.at(at).purpose);
        }
        return top + shapes::scaled(8);
    }

    QString m_title;
    QList<CallPlan::Step> m_steps;
    QList<Part> m_parts; // as laid out
    int m_laidOutWidth = -1;
    QFont m_laidOutFont;
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
