// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/settings/appearance.h"

#include <QObject>

namespace socketchat {

/// Follows whether the desktop wants dark or light windows, as its portal says it
/// (org.freedesktop.appearance, color-scheme): older versions of Qt do not ask for it. Says nothing
/// where there is no session bus or no portal.
class DesktopScheme : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Asks from now on; the answer comes from the event loop.
    void follow();

Q_SIGNALS:
    void answered(socketchat::ColourScheme scheme);

private Q_SLOTS:
    void ask();
};

} // namespace socketchat
