// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/adapting.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace socketchat {

/// Takes the name of a file, typed or chosen.
class FileField : public Adapting<QWidget>
{
    Q_OBJECT

public:
    explicit FileField(QWidget *parent);

    void setFile(const QString &file);
    [[nodiscard]] QString file() const;
    /// Names the field for a screen reader, and its dialog.
    void setWhat(const QString &what);

Q_SIGNALS:
    void chosen(const QString &file);

private:
    void retranslate() override;
    void choose();

    QLineEdit *m_name;
    QPushButton *m_choose;
};

} // namespace socketchat
