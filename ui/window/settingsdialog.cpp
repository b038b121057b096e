// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/settingsdialog.h"

#include "ui/widgets/building.h"
#include "ui/widgets/scrollingpage.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/shapes.h"
#include "ui/window/generalsettings.h"
#include "ui/window/recordingsettings.h"
#include "ui/window/windowdefaults.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace socketchat {

SettingsDialog::SettingsDialog(Preferences &preferences, const Language &language, QWidget *window)
    : Adapting(window)
    , m_switch(named(new SegmentedSwitch(3, this), "settingsPages"_L1))
    , m_places(new QStackedWidget(this))
    , m_close(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *general = new GeneralSettings(preferences, language, this);
    connect(general, &GeneralSettings::languageChosen, this, &SettingsDialog::languageChosen);
    connect(general, &GeneralSettings::appearanceChosen, this, &SettingsDialog::appearanceChosen);
    add(general);
    add(new WindowDefaults(preferences, this));
    add(new RecordingSettings(preferences, this));
    connect(m_switch, &SegmentedSwitch::chosen, m_places, &QStackedWidget::setCurrentIndex);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    m_close->setAutoDefault(false); // Enter ends typing in a field

    auto *head = new QHBoxLayout;
    head->addWidget(m_switch);
    head->addStretch(1);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_places, 1);
    column->addLayout(foot);
    retranslate();
    const QSize frame(8, 40);
    resize(QSize(shapes::scaled(560), shapes::scaled(440))
                   .boundedTo(screen()->availableSize() - frame));
}

void SettingsDialog::add(SettingsPage *page)
{
    m_places->addWidget(scrollingPage(page, m_places));
    m_pages.append(page);
    page->retranslate();
    page->showStored();
}

bool SettingsDialog::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate) {
        for (SettingsPage *page : std::as_const(m_pages))
            page->showStored();
    }
    return QDialog::event(event);
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    m_switch->setAccessibleName(tr("Settings"));
    m_switch->setText(0, tr("General"));
    m_switch->setText(1, tr("New windows"));
    m_switch->setText(2, tr("Recordings"));
    m_close->setText(tr("&Close"));
}

} // namespace socketchat
