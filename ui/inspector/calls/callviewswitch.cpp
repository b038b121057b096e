// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/calls/callviewswitch.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

CallViewSwitch::CallViewSwitch(QWidget *parent)
    : SegmentedSwitch(2, parent)
{
    setObjectName("callView"_L1);
    setCurrent(int(m_chosen));
    connect(this, &SegmentedSwitch::chosen, this, [this](int index) {
        m_chosen = CallView(index);
        Q_EMIT viewChanged(m_chosen);
        Q_EMIT viewChosen(m_chosen);
    });
    retranslate();
}

void CallViewSwitch::setView(CallView view)
{
    m_chosen = view;
    showView(view);
}

void CallViewSwitch::setLesson(bool on)
{
    if (std::exchange(m_lesson, on) != on)
        showView(on ? CallView::Tutorial : m_chosen);
}

void CallViewSwitch::showView(CallView view)
{
    setCurrent(int(view));
    Q_EMIT viewChanged(view);
}

void CallViewSwitch::retranslate()
{
    setAccessibleName(tr("Which calls"));
    setText(int(CallView::Tutorial), tr("As tutorial"),
            tr("The calls that the tutorial's program would have made, with what they carried, and "
               "the one that waits now"));
    setText(int(CallView::System), tr("As system"),
            tr("Every call as it was really made, options and attempts included"));
}

} // namespace socketchat
