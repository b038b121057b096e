// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/savedmessagedialog.h"

#include "app/chat/payloadtext.h"
#include "app/chat/placeholders.h"
#include "app/chat/problemsentences.h"
#include "app/chat/savedmessagelist.h"
#include "app/chat/typedmessage.h"
#include "ui/controls/messageedit.h"
#include "ui/widgets/building.h"
#include "ui/widgets/inlinemessage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr PayloadForm dialogForms[] = {PayloadForm::Text, PayloadForm::Hex, PayloadForm::Escapes};

/// Returns the beginning of a content as a name for it.
QString proposedName(const QString &content)
{
    constexpr qsizetype most = 32;
    return asSavedName(content.left(most));
}

} // namespace

SavedMessageDialog::SavedMessageDialog(SavedMessageList &list, const SavedMessage &message,
                                       Kind kind, QWidget *parent)
    : Adapting(parent)
    , m_list(list)
    , m_original(message)
    , m_kind(kind)
    , m_rows(new QFormLayout)
    , m_name(named(new QLineEdit(this), "savedName"_L1))
    , m_content(named(new MessageEdit(this), "savedContent"_L1))
    , m_form(named(new QComboBox(this), "savedForm"_L1))
    , m_encoding(named(new QComboBox(this), "savedEncoding"_L1))
    , m_lineEnd(named(new QComboBox(this), "savedLineEnd"_L1))
    , m_checksum(named(new QComboBox(this), "savedChecksum"_L1))
    , m_placeholders(named(new QCheckBox(this), "savedPlaceholders"_L1))
    , m_folder(named(new QComboBox(this), "savedFolder"_L1))
    , m_key(named(new QComboBox(this), "savedKey"_L1))
    , m_note(named(new QLineEdit(this), "savedNote"_L1))
    , m_message(new InlineMessage(this))
    , m_save(named(new QPushButton(this), "saveSaved"_L1))
    , m_cancel(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_name->setMaxLength(int(SavedMessage::longestLine));
    m_note->setMaxLength(int(SavedMessage::longestLine));
    m_folder->setEditable(true);
    m_folder->lineEdit()->setMaxLength(int(SavedMessage::longestLine));
    m_folder->setInsertPolicy(QComboBox::NoInsert);
    m_content->setTabChangesFocus(true);
    m_save->setDefault(true);
    for (QWidget *field : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_content),
                           static_cast<QWidget *>(m_form), static_cast<QWidget *>(m_encoding),
                           static_cast<QWidget *>(m_lineEnd), static_cast<QWidget *>(m_checksum),
                           static_cast<QWidget *>(m_placeholders), static_cast<QWidget *>(m_folder),
                           static_cast<QWidget *>(m_key), static_cast<QWidget *>(m_note)}) {
        if (field == m_placeholders)
            m_rows->addRow(QString(), field);
        else
            m_rows->addRow(u" "_s, field); // its text comes with the language
    }
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_save);
    auto *column = spaced(new QVBoxLayout(this), {16, 16, 16, 16}, 12);
    column->addLayout(m_rows);
    column->addWidget(m_message);
    column->addStretch(1);
    column->addLayout(foot);

    connect(m_save, &QPushButton::clicked, this, &SavedMessageDialog::save);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::close);
    connect(m_content, &MessageEdit::sendRequested, this, &SavedMessageDialog::save);
    connect(m_content, &MessageEdit::bytesPasted, this, &SavedMessageDialog::paste);
    connect(m_content, &MessageEdit::edited, m_message, &InlineMessage::clear);
    fillChoices();
    show(message);
    retranslate();
    resize(sizeHint().expandedTo(QSize(440, 0)));
    m_name->selectAll();
}

void SavedMessageDialog::fillChoices()
{
    for (const PayloadForm form : dialogForms)
        m_form->addItem(QString(), int(form));
    const QList<TextEncoding> encodings = TextEncoding::available();
    for (const TextEncoding &encoding : encodings)
        m_encoding->addItem(encoding.name());
    if (m_encoding->findText(m_original.encoding.name()) < 0)
        m_encoding->addItem(m_original.encoding.name());
    for (const auto &end : lineEndWords)
        m_lineEnd->addItem(QString(), int(end.value));
    m_checksum->addItem(QString());
    for (const ChecksumAlgorithm &algorithm : checksumAlgorithms())
        m_checksum->addItem(algorithm.name);
    for (const SavedFolder &folder : savedFolders(m_list.messages()))
        m_folder->addItem(folder.name);
    m_key->addItem(QString());
    for (const QLatin1StringView key : savedMessageKeys()) {
        const SavedMessage *taken = m_list.withKey(key);
        if (!taken || *taken == m_original)
            m_key->addItem(key);
    }
}

void SavedMessageDialog::show(const SavedMessage &message)
{
    m_name->setText(message.name.isEmpty() ? proposedName(message.content) : message.name);
    m_content->setText(message.content);
    m_form->setCurrentIndex(m_form->findData(int(message.form)));
    m_encoding->setCurrentIndex(m_encoding->findText(message.encoding.name()));
    m_lineEnd->setCurrentIndex(m_lineEnd->findData(int(message.lineEnd)));
    const ChecksumAlgorithm *algorithm = message.checksum.algorithm;
    m_checksum->setCurrentIndex(algorithm ? int(algorithm - checksumAlgorithms().data()) + 1 : 0);
    m_placeholders->setChecked(message.placeholders);
    m_folder->setCurrentText(message.folder);
    m_key->setCurrentIndex(std::max(0, m_key->findText(message.key)));
    m_note->setText(message.note);
}

SavedMessage SavedMessageDialog::shown() const
{
    SavedMessage message = m_original;
    message.name = asSavedName(m_name->text());
    message.content = m_content->text();
    message.form = dialogForms[m_form->currentIndex()];
    message.encoding = TextEncoding::named(m_encoding->currentText()).value_or(message.encoding);
    message.lineEnd = lineEndWords[m_lineEnd->currentIndex()].value;
    const int checksum = m_checksum->currentIndex();
    message.checksum.algorithm =
            checksum > 0 ? &checksumAlgorithms()[size_t(checksum) - 1] : nullptr;
    if (message.checksum.isNone())
        message.checksum = {};
    message.placeholders = m_placeholders->isChecked();
    message.folder = asSavedName(m_folder->currentText());
    message.key = m_key->currentIndex() > 0 ? m_key->currentText() : QString();
    message.note = asSavedName(m_note->text());
    return message;
}

void SavedMessageDialog::paste(const QByteArray &bytes)
{
    const SavedMessage message = shown();
    if (message.form == PayloadForm::Hex) {
        m_content->insertText(hexText(bytes));
        return;
    }
    const QString text = message.form == PayloadForm::Escapes ? escapedText(bytes, message.encoding)
                                                              : plainText(bytes, message.encoding);
    m_content->insertText(message.placeholders ? asLiteral(text) : text);
}

void SavedMessageDialog::refuse(const QString &sentence, QWidget *where)
{
    m_message->say(InlineMessage::Tone::Problem, sentence);
    where->setFocus(Qt::OtherFocusReason);
}

void SavedMessageDialog::save()
{
    const SavedMessage message = shown();
    if (message.name.isEmpty()) {
        refuse(tr("Give the message a name."), m_name);
        return;
    }
    if (message.content.size() > SavedMessage::longestContent) {
        refuse(tr("A saved message can have %1 characters.")
                       .arg(QLocale().toString(SavedMessage::longestContent)),
               m_content);
        return;
    }
    ConversationSetup setup;
    message.applyTo(setup);
    const EncodedPayload encoded = encodeMessage(message.content, setup, 1);
    // A file may come into being later.
    if (encoded.problem && encoded.problem->kind != PayloadProblemKind::UnreadableFile) {
        m_content->mark(encoded.problem->at, encoded.problem->length, true);
        refuse(payloadProblemSentence(*encoded.problem, message.encoding), m_content);
        return;
    }
    QList<SavedMessage> messages = m_list.messages();
    const qsizetype at = m_kind == Kind::New ? -1 : messages.indexOf(m_original);
    const SavedMessage *taken = m_list.withKey(message.key);
    if (taken && *taken != m_original) { // in another window, meanwhile
        refuse(tr("“%1” has the key %2 now.").arg(taken->name, message.key), m_key);
        return;
    }
    if (at < 0)
        messages.append(message);
    else
        messages[at] = message;
    const QString problem = m_list.set(messages);
    if (!problem.isEmpty()) {
        refuse(problem, m_save);
        return;
    }
    Q_EMIT saved(message);
    close();
}

void SavedMessageDialog::retranslate()
{
    setWindowTitle(m_kind == Kind::New ? tr("Save message") : tr("Change saved message"));
    const auto label = [this](QWidget *field, const QString &text) {
        auto *shown = qobject_cast<QLabel *>(m_rows->labelForField(field));
        shown->setText(text);
        shown->setBuddy(field);
        field->setAccessibleName(QString(text).remove(u'&'));
    };
    label(m_name, tr("&Name"));
    label(m_content, tr("&Content"));
    label(m_form, tr("&Form"));
    label(m_encoding, tr("&Encoding"));
    label(m_lineEnd, tr("&Line end"));
    label(m_checksum, tr("Chec&ksum"));
    label(m_folder, tr("F&older"));
    label(m_key, tr("Ke&y"));
    label(m_note, tr("No&te"));
    m_placeholders->setText(tr("Expand &placeholders"));
    m_form->setItemText(0, tr("Text"));
    m_form->setItemText(1, tr("Hex"));
    m_form->setItemText(2, tr("Escapes"));
    m_lineEnd->setItemText(0, tr("None", "line end"));
    m_lineEnd->setItemText(1, u"LF"_s);
    m_lineEnd->setItemText(2, u"CR"_s);
    m_lineEnd->setItemText(3, u"CR LF"_s);
    m_checksum->setItemText(0, tr("None", "checksum"));
    m_key->setItemText(0, tr("None", "key"));
    m_key->setToolTip(tr("Sends the message from anywhere in the window"));
    m_folder->setToolTip(tr("A new name makes a new folder"));
    m_placeholders->setToolTip(
            tr("{counter}, {time}, {random 4} and others, anew at each sending"));
    m_save->setText(tr("&Save"));
    m_cancel->setText(tr("Cancel"));
    m_message->clear();
}

} // namespace socketchat
