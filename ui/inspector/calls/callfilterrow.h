// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/adapting.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace socketchat {

struct CallFilter;

/// Lets the person choose which calls are listed. Hiding it, as Escape does, lists all of them.
class CallFilterRow : public Adapting<QWidget>
{
    Q_OBJECT

public:
    explicit CallFilterRow(QWidget *parent = nullptr);

    [[nodiscard]] CallFilter filter() const;
    /// Lists all calls, and stays.
    void clear();
    /// Sets whether options can be hidden; otherwise there are none.
    void setOptions(bool on);
    /// Focuses the text field.
    void start();

Q_SIGNALS:
    void changed();
    /// Reports that Escape was pressed.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate() override;
    void refit() override;

    QLineEdit *m_text;
    QCheckBox *m_hideOptions;
    bool m_options = true;
};

} // namespace socketchat
