// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "app/lesson/callplan.h"
#include "ui/widgets/adapting.h"

#include <QList>
#include <QScrollArea>

namespace socketchat {

class CallListModel;

/// Shows what this end is going to do, in place of the list of calls, until the first call is made.
class CallPlanView : public Adapting<QScrollArea>
{
    Q_OBJECT

public:
    /// Hides `list` while it is shown itself. All must outlive it.
    CallPlanView(Session &session, const CallListModel &model, QWidget *list,
                 QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    class Text;

    void retranslate() override;
    void refit() override;
    void refresh();

    Session &m_session;
    const CallListModel &m_model;
    QWidget *m_list;
    Text *m_text;
};

} // namespace socketchat
