// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/settingspage.h"

#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/inlinemessage.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace socketchat {

SettingsPage::SettingsPage(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout)
    , m_about(wrappingLabel(this))
    , m_message(new InlineMessage(this))
{
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(8);
    for (int column : {0, 1})
        m_grid->setColumnStretch(column, 1);
    auto *column = spaced(new QVBoxLayout(this), {16, 16, 16, 16}, 12);
    column->addWidget(m_about);
    column->addLayout(m_grid);
    column->addWidget(m_message);
    column->addStretch(1);
}

QLabel *SettingsPage::addRow(QWidget *field)
{
    auto *name = new QLabel(this);
    name->setTextFormat(Qt::PlainText);
    name->setBuddy(field);
    field->setSizePolicy(QSizePolicy::Expanding, field->sizePolicy().verticalPolicy());
    const int row = m_grid->rowCount();
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(field, row, 1);
    return name;
}

void SettingsPage::addWide(QWidget *widget)
{
    m_grid->addWidget(widget, m_grid->rowCount(), 0, 1, 2, Qt::AlignLeading);
}

void SettingsPage::setAbout(const QString &sentence)
{
    m_about->setText(sentence);
    m_about->setPalette(withTextColour(palette(), quietColour(palette())));
}

void SettingsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showStored();
    } else if (event->type() == QEvent::PaletteChange) {
        setAbout(m_about->text());
    }
}

} // namespace socketchat
