// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/savedmessage.h"
#include "ui/widgets/adapting.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace socketchat {

class InlineMessage;
class MessageEdit;
class SavedMessageList;

/// Edits a saved message, or a new one. What cannot become bytes is not saved; a sentence says why.
class SavedMessageDialog : public Adapting<QDialog>
{
    Q_OBJECT

public:
    enum class Kind : quint8 { New, Change };

    /// `list` must outlive the dialog, which deletes itself when it is closed.
    SavedMessageDialog(SavedMessageList &list, const SavedMessage &message, Kind kind,
                       QWidget *parent);

Q_SIGNALS:
    void saved(const socketchat::SavedMessage &message);

private:
    void retranslate() override;
    void fillChoices();
    void show(const SavedMessage &message);
    [[nodiscard]] SavedMessage shown() const;
    void paste(const QByteArray &bytes);
    void save();
    void refuse(const QString &sentence, QWidget *where);

    SavedMessageList &m_list;
    const SavedMessage m_original;
    const Kind m_kind;
    QFormLayout *m_rows;
    QLineEdit *m_name;
    MessageEdit *m_content;
    QComboBox *m_form;
    QComboBox *m_encoding;
    QComboBox *m_lineEnd;
    QComboBox *m_checksum;
    QCheckBox *m_placeholders;
    QComboBox *m_folder;
    QComboBox *m_key;
    QLineEdit *m_note;
    InlineMessage *m_message;
    QPushButton *m_save;
    QPushButton *m_cancel;
};

} // namespace socketchat
