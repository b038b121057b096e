// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/transcripts/recentmenu.h"

#include "ui/settings/preferences.h"

#include <QDir>
#include <QFileInfo>

namespace socketchat {

RecentMenu::RecentMenu(Preferences &preferences, QWidget *parent)
    : Adapting(parent)
    , m_preferences(preferences)
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &RecentMenu::fill);
    setTitle(tr("Open recen&t"));
    fill();
}

void RecentMenu::fill()
{
    clear();
    const QStringList paths = m_preferences.recentTranscripts();
    for (const QString &path : paths) {
        const QFileInfo file(path);
        if (!file.isFile())
            continue;
        QAction *action = addAction(file.fileName().replace(u'&', QStringLiteral("&&")), this,
                                    [this, path] { Q_EMIT openRequested(path); });
        action->setToolTip(QDir::toNativeSeparators(path));
    }
    if (isEmpty()) {
        addAction(tr("None yet"))->setEnabled(false);
        return;
    }
    addSeparator();
    addAction(tr("&Clear this list"), this, [this] { m_preferences.clearRecentTranscripts(); });
}

} // namespace socketchat
