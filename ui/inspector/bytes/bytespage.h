// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/payloadtext.h"
#include "app/chat/session.h"
#include "ui/inspector/inspectorpage.h"
#include "ui/widgets/adapting.h"

#include <QWidget>

class QLabel;

namespace socketchat {

class ByteListModel;
class HeaderFields;
class LineTable;

/// Shows the bytes of one message.
class BytesPage : public Adapting<QWidget>, public InspectorPage
{
    Q_OBJECT

public:
    /// Limits the bytes shown of a message.
    static constexpr qint64 most = 1024 * 1024;

    explicit BytesPage(Session &session, QWidget *parent = nullptr);

    /// Shows a message; -1 for none.
    void setMessage(qint64 number) override;
    void refresh() override;
    /// Sets the encoding in which the bytes are characters.
    void setEncoding(const TextEncoding &encoding) override;

protected:
    void resizeEvent(QResizeEvent *) override { refit(); }

private:
    void showBytes();
    void recolour() override { retranslate(); }
    void retranslate() override;
    void refit() override;

    Session &m_session;
    ByteListModel *m_model;
    LineTable *m_table;
    HeaderFields *m_fields;
    QLabel *m_title;
    QLabel *m_details;
    qint64 m_number = -1;
    qsizetype m_headerSize = 0;
    quint64 m_revision = 0;
};

} // namespace socketchat
