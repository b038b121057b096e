// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/calllog.h"

#include <QWidget>

namespace socketchat {

class CallListModel;
class ElidingLabel;
class LineTable;

/// Every socket call, in the order in which they were made.
class CallsPage : public QWidget
{
    Q_OBJECT

public:
    explicit CallsPage(CallLog &log, QWidget *parent = nullptr);

    void refresh();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void resizeColumns();

    CallListModel *m_model;
    LineTable *m_table;
    ElidingLabel *m_count;
    CallLog &m_log;
};

} // namespace socketchat
