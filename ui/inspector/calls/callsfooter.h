// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/adapting.h"

#include <QWidget>

class QPushButton;

namespace socketchat {

class CallListModel;
class CallLog;
class CallText;
class ElidingLabel;
class InlineMessage;
class LineTable;

/// Shows the number of calls in a list, and copies or saves the selected ones (or all) as text.
class CallsFooter : public Adapting<QWidget>
{
    Q_OBJECT

public:
    /// All of them must outlive the footer.
    CallsFooter(CallLog &log, CallListModel &model, LineTable &table, QWidget *parent);

    void copy();
    /// Updates the number.
    void refresh();

private:
    void recolour() override;
    void retranslate() override;
    [[nodiscard]] QList<qint64> numbersToWrite() const;
    void save();
    void write(const QString &file, const QString &text);

    CallLog &m_log;
    CallListModel &m_model;
    LineTable &m_table;
    CallText *m_text;
    InlineMessage *m_message;
    ElidingLabel *m_count;
    QPushButton *m_copy;
    QPushButton *m_save;
};

} // namespace socketchat
