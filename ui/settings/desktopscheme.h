// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/settings/appearance.h"

#include <QObject>
#include <QString>

#include <functional>

namespace socketchat {

/// Follows the desktop's preference for dark or light windows and for more contrast through its
/// portal (org.freedesktop.appearance, color-scheme and contrast), which older versions of Qt do
/// not query. Silent without a session bus or a portal.
class DesktopScheme : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Starts following; the first answer arrives through the event loop.
    void follow();

Q_SIGNALS:
    void answered(socketchat::ColourScheme scheme);
    void contrastAnswered(bool more);

private Q_SLOTS:
    void ask();

private:
    void askFor(const QString &key, const std::function<void(uint)> &answer);
};

} // namespace socketchat
