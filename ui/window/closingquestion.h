// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QMessageBox>

namespace socketchat {

class Preferences;

/// What would be lost if windows closed now.
struct ClosingLoss
{
    int clients = 0; ///< that are connected to servers
    int conversations = 0; ///< of some length, and not saved

    [[nodiscard]] bool isNone() const { return clients == 0 && conversations == 0; }
    ClosingLoss &operator+=(const ClosingLoss &other)
    {
        clients += other.clients;
        conversations += other.conversations;
        return *this;
    }
};

/// Asks before something is lost, unless the person does not want to be asked any more. To be
/// shown with open(); deletes itself.
class ClosingQuestion : public QMessageBox
{
    Q_OBJECT

public:
    enum class Of : quint8 { Window, Program };

    /// `preferences` must outlive it.
    ClosingQuestion(Of what, const ClosingLoss &loss, Preferences &preferences, QWidget *window);

    [[nodiscard]] static bool isNeeded(const ClosingLoss &loss, const Preferences &preferences);

Q_SIGNALS:
    void confirmed();
    void saveRequested();
};

} // namespace socketchat
