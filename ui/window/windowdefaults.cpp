// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/windowdefaults.h"

#include "app/chat/problemsentences.h"
#include "app/chat/quantities.h"
#include "ui/controls/framingnames.h"
#include "ui/settings/preferences.h"
#include "ui/widgets/building.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/numberfield.h"
#include "ui/window/editmenu.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

/// Chooses the entry with this data; appends it, as `text`, if the list does not offer it.
void chooseIn(QComboBox *box, const QVariant &data, const QString &text)
{
    if (box->findData(data) < 0)
        box->addItem(text, data);
    box->setCurrentIndex(box->findData(data));
}

} // namespace

WindowDefaults::WindowDefaults(Preferences &preferences, QWidget *parent)
    : SettingsPage(parent)
    , m_preferences(preferences)
    , m_framing(named(new QComboBox(this), "defaultFraming"_L1))
    , m_encoding(named(new QComboBox(this), "defaultEncoding"_L1))
    , m_keep(named(new QComboBox(this), "defaultKeep"_L1))
    , m_receiveSize(named(new NumberField(1, ConversationSetup::largestReceiveSize, 0, this),
                          "defaultReceiveSize"_L1))
    , m_backlog(named(new NumberField(1, ConversationSetup::longestBacklog, 0, this),
                      "defaultBacklog"_L1))
    , m_keepAlive(named(new NumberField(0, ConversationSetup::longestKeepAlive, 0, this),
                        "defaultKeepAlive"_L1))
    , m_reset(named(new QPushButton(this), "resetDefaults"_L1))
    , m_framingName(addRow(m_framing))
    , m_encodingName(addRow(m_encoding))
    , m_keepName(addRow(m_keep))
    , m_receiveSizeName(addRow(m_receiveSize))
    , m_backlogName(addRow(m_backlog))
    , m_keepAliveName(addRow(m_keepAlive))
{
    addWide(m_reset);
    m_reset->setAutoDefault(false);
    for (const TextEncoding &encoding : TextEncoding::available())
        m_encoding->addItem(encoding.name(), encoding.name());
    connectFields();
}

void WindowDefaults::connectFields()
{
    connect(m_framing, &QComboBox::activated, this, [this] {
        change([this](ConversationSetup &setup) {
            readChoice(setup, "framing"_L1, m_framing->currentData().toString());
        });
    });
    connect(m_encoding, &QComboBox::activated, this, [this] {
        change([this](ConversationSetup &setup) {
            readChoice(setup, "encoding"_L1, m_encoding->currentData().toString());
        });
    });
    connect(m_keep, &QComboBox::activated, this, [this] {
        change([this](ConversationSetup &setup) {
            setup.keep = m_keep->currentData().toLongLong();
        });
    });
    connect(m_receiveSize, &NumberField::chosen, this, [this](double bytes) {
        change([bytes](ConversationSetup &setup) { setup.transport.receiveSize = int(bytes); });
    });
    connect(m_backlog, &NumberField::chosen, this, [this](double clients) {
        change([clients](ConversationSetup &setup) { setup.transport.backlog = int(clients); });
    });
    connect(m_keepAlive, &NumberField::chosen, this, [this](double seconds) {
        change([seconds](ConversationSetup &setup) { setup.transport.keepAlive = int(seconds); });
    });
    connect(m_receiveSize, &NumberField::refused, this, [this](const QString &asked) {
        message().say(InlineMessage::Tone::Problem, [asked] { return receiveSizeSentence(asked); });
    });
    connect(m_backlog, &NumberField::refused, this, [this](const QString &asked) {
        message().say(InlineMessage::Tone::Problem, [asked] { return backlogSentence(asked); });
    });
    connect(m_keepAlive, &NumberField::refused, this, [this](const QString &asked) {
        message().say(InlineMessage::Tone::Problem, [asked] {
            return tr("Keep-alive probes after 1 to %1 seconds, or with 0 never, and %2 is "
                      "outside.")
                    .arg(formatCount(ConversationSetup::longestKeepAlive), asked);
        });
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        change([](ConversationSetup &setup) {
            ConversationSetup fresh;
            fresh.form = setup.form; // not of this page
            fresh.lineEnd = setup.lineEnd;
            fresh.placeholders = setup.placeholders;
            fresh.checksum = setup.checksum;
            setup = fresh;
        });
    });
}

void WindowDefaults::change(const std::function<void(ConversationSetup &)> &change)
{
    ConversationSetup setup = m_preferences.setup();
    change(setup);
    m_preferences.setDefaults(setup);
    message().clear();
    showStored();
}

void WindowDefaults::showStored()
{
    const ConversationSetup setup = m_preferences.setup();
    chooseIn(m_framing, setup.framing.toString(), framingName(setup.framing));
    chooseIn(m_encoding, setup.encoding.name(), setup.encoding.name());
    chooseIn(m_keep, setup.keep, formatBytes(setup.keep));
    m_receiveSize->setNumber(setup.transport.receiveSize);
    m_backlog->setNumber(setup.transport.backlog);
    m_keepAlive->setNumber(setup.transport.keepAlive);
}

void WindowDefaults::retranslate()
{
    setAbout(tr("For new windows; open windows keep what they have. What is chosen in a window for "
                "framing, encoding or the history limit becomes the default too."));
    m_framing->clear();
    for (const Framing &framing : Framing::every())
        m_framing->addItem(framingName(framing), framing.toString());
    m_keep->clear();
    for (const qint64 bytes : EditMenu::keepLimits)
        m_keep->addItem(formatBytes(bytes), bytes);
    m_framingName->setText(tr("&Framing"));
    m_encodingName->setText(tr("&Encoding"));
    m_keepName->setText(tr("&History limit"));
    m_receiveSizeName->setText(tr("Receive &buffer"));
    m_backlogName->setText(tr("Back&log"));
    m_keepAliveName->setText(tr("&Keep-alive"));
    m_framing->setAccessibleName(tr("Framing for new windows"));
    m_encoding->setAccessibleName(tr("Encoding for new windows"));
    m_keep->setAccessibleName(tr("History limit for new windows"));
    m_receiveSize->setAccessibleName(tr("Receive buffer in bytes for new windows"));
    m_backlog->setAccessibleName(tr("Backlog for new windows"));
    m_keepAlive->setAccessibleName(tr("Keep-alive in seconds for new windows"));
    m_framing->setToolTip(tr("How the stream is cut into messages: TCP itself knows none"));
    m_encoding->setToolTip(tr("How text becomes bytes, and bytes text"));
    m_keep->setToolTip(tr("Beyond that, the oldest messages of a window are dropped"));
    m_receiveSize->setToolTip(tr("How many bytes each recv() or recvfrom() asks for"));
    m_backlog->setToolTip(tr("How many clients may wait for accept(): the number that listen() is "
                             "given. The system may lower it."));
    m_keepAlive->setToolTip(
            tr("After how many seconds of silence TCP asks whether the peer is still there; 0: "
               "never"));
    //: bytes
    m_receiveSize->setSuffix(tr(" B"));
    //: seconds
    m_keepAlive->setSuffix(tr(" s"));
    m_reset->setText(tr("&Reset"));
    m_reset->setToolTip(tr("Back to what the program began with"));
}

} // namespace socketchat
