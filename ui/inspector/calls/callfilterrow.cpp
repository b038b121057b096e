// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/calls/callfilterrow.h"

#include "app/lesson/callfilter.h"
#include "ui/widgets/building.h"
#include "ui/widgets/clearbutton.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/shapes.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace socketchat {

CallFilterRow::CallFilterRow(QWidget *parent)
    : Adapting(parent)
    , m_text(named(new QLineEdit(this), "callFilter"_L1))
    , m_hideOptions(named(new QCheckBox(this), "hideOptionCalls"_L1))
{
    addClearButton(m_text);
    m_text->setMaxLength(200);
    auto *flow = new FlowLayout(8, this);
    flow->addWidget(m_text);
    flow->addWidget(m_hideOptions);
    connect(m_text, &QLineEdit::textChanged, this, &CallFilterRow::changed);
    connect(m_hideOptions, &QCheckBox::toggled, this, &CallFilterRow::changed);
    refit();
    retranslate();
}

CallFilter CallFilterRow::filter() const
{
    CallFilter filter;
    filter.hideOptions = m_options && m_hideOptions->isChecked();
    filter.text = m_text->text().trimmed();
    return isHidden() ? CallFilter() : filter;
}

void CallFilterRow::clear()
{
    m_hideOptions->setChecked(false);
    m_text->clear();
}

void CallFilterRow::setOptions(bool on)
{
    m_options = on;
    m_hideOptions->setVisible(on);
}

void CallFilterRow::start()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void CallFilterRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

void CallFilterRow::retranslate()
{
    m_hideOptions->setText(tr("Hide setsockopt/getsockopt"));
    m_hideOptions->setToolTip(tr("Hide setsockopt, getsockopt and getsockname"));
    m_text->setPlaceholderText(tr("Filter calls…"));
    m_text->setAccessibleName(tr("Only calls with this text"));
}

void CallFilterRow::refit() { m_text->setMinimumWidth(shapes::scaled(180)); }

} // namespace socketchat
