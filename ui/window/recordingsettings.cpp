// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/recordingsettings.h"

#include "ui/settings/preferences.h"
#include "ui/widgets/building.h"
#include "ui/widgets/elidinglabel.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace socketchat {

RecordingSettings::RecordingSettings(Preferences &preferences, QWidget *parent)
    : SettingsPage(parent)
    , m_preferences(preferences)
    , m_folder(named(new ElidingLabel(this), "recordingFolder"_L1))
    , m_choose(named(new QPushButton(this), "chooseRecordingFolder"_L1))
    , m_record(named(new QCheckBox(this), "recordNewWindows"_L1))
    , m_folderName(addRow(new QWidget(this)))
{
    QWidget *row = m_folderName->buddy();
    m_folderName->setBuddy(m_choose);
    m_folder->setElideMode(Qt::ElideMiddle);
    m_choose->setAutoDefault(false);
    auto *line = spaced(new QHBoxLayout(row), {});
    line->addWidget(m_folder, 1);
    line->addWidget(m_choose);
    addWide(m_record);
    connect(m_choose, &QPushButton::clicked, this, [this] { askForFolder(false); });
    connect(m_record, &QCheckBox::toggled, this, [this](bool on) {
        if (on && m_preferences.recordingFolder().isEmpty())
            askForFolder(true);
        else
            m_preferences.setRecordsNewWindows(on);
    });
}

void RecordingSettings::askForFolder(bool thenRecord)
{
    const QString before = m_preferences.recordingFolder();
    auto *dialog = new QFileDialog(this, tr("Folder for recordings"),
                                   before.isEmpty() ? QDir::homePath() : before);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this, thenRecord](const QString &folder) {
        m_preferences.setRecordingFolder(folder);
        if (thenRecord)
            m_preferences.setRecordsNewWindows(true);
    });
    connect(dialog, &QDialog::finished, this, &RecordingSettings::showStored);
    dialog->open();
}

void RecordingSettings::showStored()
{
    const QString folder = QDir::toNativeSeparators(m_preferences.recordingFolder());
    m_folder->setText(folder.isEmpty() ? tr("not chosen yet") : folder);
    m_folder->setToolTip(Qt::convertFromPlainText(folder));
    const QSignalBlocker silent(m_record);
    m_record->setChecked(!folder.isEmpty() && m_preferences.recordsNewWindows());
}

void RecordingSettings::retranslate()
{
    setAbout(tr("A recording is written while it happens: each run of a window becomes a file of "
                "JSON Lines, which File ▸ Open shows again."));
    m_folderName->setText(tr("&Folder for recordings"));
    m_choose->setText(tr("C&hoose…"));
    m_choose->setAccessibleName(tr("Choose the folder for recordings"));
    m_record->setText(tr("&Record every run of new windows"));
}

} // namespace socketchat
