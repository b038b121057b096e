// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QMessageBox>

namespace socketchat {

class Preferences;

/// Counts what would be lost if windows were closed now.
struct ClosingLoss
{
    int clients = 0; ///< connected to servers
    int files = 0; ///< on their way
    int conversations = 0; ///< long enough to matter, and not saved

    [[nodiscard]] bool isNone() const { return clients == 0 && files == 0 && conversations == 0; }
    ClosingLoss &operator+=(const ClosingLoss &other)
    {
        clients += other.clients;
        files += other.files;
        conversations += other.conversations;
        return *this;
    }
};

/// Asks before something is lost, unless the person has turned this question off. Show it with
/// open(); it deletes itself.
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
