// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/contentchoices.h"

#include "ui/widgets/labelledbox.h"

#include <QSignalBlocker>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr PayloadForm contentForms[] = {PayloadForm::Text, PayloadForm::Hex, PayloadForm::Escapes};

LabelledBox *choiceBox(QWidget *parent, const QString &name, int characters)
{
    auto *box = new LabelledBox(parent);
    box->setObjectName(name);
    box->setMinimumContentsLength(characters);
    return box;
}

template<typename Value, size_t count>
int indexOf(const Value (&values)[count], Value value)
{
    return int(std::ranges::find(values, value) - values);
}

} // namespace

ContentChoices::ContentChoices(Session &session, QWidget *parent)
    : QObject(parent)
    , m_session(session)
    , m_encodings(TextEncoding::available())
    , m_form(choiceBox(parent, u"form"_s, 5))
    , m_encoding(choiceBox(parent, u"encoding"_s, 7))
    , m_lineEnd(choiceBox(parent, u"lineEnd"_s, 4))
    , m_checksum(choiceBox(parent, u"checksum"_s, 6))
{
    for (qsizetype index = 0; index < std::ssize(contentForms); ++index)
        m_form->addItem(QString());
    for (const TextEncoding &encoding : std::as_const(m_encodings))
        m_encoding->addItem(encoding.name());
    for (const auto &end : lineEndWords)
        m_lineEnd->addItem(QString(), int(end.value));
    m_checksum->addItem(QString());
    for (const ChecksumAlgorithm &algorithm : checksumAlgorithms()) {
        const bool isKnown = algorithm.alias.isEmpty() || algorithm.name.contains(algorithm.alias);
        m_checksum->addItem(isKnown ? QString(algorithm.name)
                                    : u"%1 (%2)"_s.arg(algorithm.name, algorithm.alias));
    }
    connect(m_form, &QComboBox::activated, this, [this](int index) {
        m_session.change([index](ConversationSetup &setup) { setup.form = contentForms[index]; });
    });
    connect(m_encoding, &QComboBox::activated, this, [this](int index) {
        m_session.change([&](ConversationSetup &setup) { setup.encoding = m_encodings.at(index); });
    });
    connect(m_lineEnd, &QComboBox::activated, this, [this](int index) {
        m_session.change(
                [index](ConversationSetup &setup) { setup.lineEnd = lineEndWords[index].value; });
    });
    connect(m_checksum, &QComboBox::activated, this, [this](int index) {
        m_session.change([index](ConversationSetup &setup) {
            setup.checksum.algorithm =
                    index > 0 ? &checksumAlgorithms()[size_t(index) - 1] : nullptr;
        });
    });
    showSetup();
}

bool ContentChoices::isChosen(const LabelledBox *box) const
{
    const ConversationSetup &setup = m_session.setup();
    return box == m_checksum ? !setup.checksum.isNone()
                             : box != m_lineEnd || setup.lineEnd != LineEnd::None;
}

void ContentChoices::showSetup()
{
    const ConversationSetup &setup = m_session.setup();
    m_form->setCurrentIndex(indexOf(contentForms, setup.form));
    if (!m_encodings.contains(setup.encoding)) { // set by a file, not offered in the list
        m_encodings.append(setup.encoding);
        m_encoding->addItem(setup.encoding.name());
    }
    m_encoding->setCurrentIndex(int(m_encodings.indexOf(setup.encoding)));
    m_lineEnd->setCurrentIndex(m_lineEnd->findData(int(setup.lineEnd)));
    const ChecksumAlgorithm *algorithm = setup.checksum.algorithm;
    m_checksum->setCurrentIndex(algorithm ? int(algorithm - checksumAlgorithms().data()) + 1 : 0);
}

void ContentChoices::retranslate()
{
    const QSignalBlocker blocker(m_form);
    m_form->setItemText(0, tr("Text"));
    m_form->setItemData(0, tr("What you type, in the chosen encoding"), Qt::ToolTipRole);
    m_form->setItemText(1, tr("Hex"));
    m_form->setItemData(1, tr("Bytes as hexadecimal digits: 48 65 6C, 48:65:6C, 0x48, 48h"),
                        Qt::ToolTipRole);
    m_form->setItemText(2, tr("Escapes"));
    m_form->setItemData(2, tr("Text with escapes: \\n, \\x41, \\u4f60"), Qt::ToolTipRole);
    m_form->setLabel(tr("Form"));
    m_form->setAccessibleName(tr("Form"));
    m_form->setToolTip(tr("How the text is read: as text, as hexadecimal digits, or with escapes"));
    m_encoding->setLabel(tr("Encoding"));
    m_encoding->setAccessibleName(tr("Encoding"));
    m_encoding->setToolTip(tr("How characters become bytes, and bytes characters"));
    m_lineEnd->setItemText(0, tr("None", "line end"));
    m_lineEnd->setItemText(1, u"LF"_s);
    m_lineEnd->setItemText(2, u"CR"_s);
    m_lineEnd->setItemText(3, u"CR LF"_s);
    m_checksum->setItemText(0, tr("None", "checksum"));
    m_checksum->setLabel(tr("Checksum"));
    m_checksum->setAccessibleName(tr("Checksum"));
    m_checksum->setToolTip(
            tr("What is appended to each message before its line end, and checked in what is "
               "received. Its bytes may be 0A, which line framing takes for the end of a line."));
    m_lineEnd->setLabel(tr("Line end"));
    m_lineEnd->setAccessibleName(tr("Line end"));
    m_lineEnd->setToolTip(
            tr("What is appended to each message: nothing, LF (0A), CR (0D) or CR LF. "
               "What is pasted keeps its own line ends."));
}

} // namespace socketchat
