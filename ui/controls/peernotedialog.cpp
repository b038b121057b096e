// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/peernotedialog.h"

#include "app/chat/peernotelist.h"
#include "app/chat/savedmessage.h"
#include "ui/widgets/building.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/peerdisc.h"
#include "ui/widgets/shapes.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPixmap>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

PeerNoteDialog::PeerNoteDialog(PeerNoteList &list, const SocketAddress &peer, qint64 number,
                               QWidget *parent)
    : Adapting(parent)
    , m_list(list)
    , m_peer(peer)
    , m_number(number)
    , m_rows(new QFormLayout)
    , m_name(named(new QLineEdit(this), "peerName"_L1))
    , m_colour(named(new QComboBox(this), "peerColour"_L1))
    , m_note(named(new QLineEdit(this), "peerNote"_L1))
    , m_forHost(named(new QCheckBox(this), "peerForHost"_L1))
    , m_message(new InlineMessage(this))
    , m_reset(named(new QPushButton(this), "resetPeer"_L1))
    , m_cancel(new QPushButton(this))
    , m_save(named(new QPushButton(this), "savePeer"_L1))
{
    setAttribute(Qt::WA_DeleteOnClose);
    for (QLineEdit *field : {m_name, m_note})
        field->setMaxLength(int(SavedMessage::longestLine));
    for (int colour = 0; colour <= PeerNote::colours; ++colour)
        m_colour->addItem(QString());
    m_save->setDefault(true);
    for (QWidget *field : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_colour),
                           static_cast<QWidget *>(m_note)})
        m_rows->addRow(u" "_s, field); // its text comes with the language
    m_rows->addRow(QString(), m_forHost);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_reset);
    foot->addStretch(1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_save);
    auto *column = spaced(new QVBoxLayout(this), {16, 16, 16, 16}, 12);
    column->addLayout(m_rows);
    column->addWidget(m_message);
    column->addStretch(1);
    column->addLayout(foot);

    const PeerNotes &notes = *m_list.notes();
    const PeerNote note = notes.find(peer);
    // Windows on this machine share a host; other machines mostly have one program here.
    const bool hasHost = peer.hasPort() && !PeerNotes::hostOf(peer).isEmpty();
    m_forHost->setVisible(hasHost);
    m_forHost->setChecked(hasHost && (note.isEmpty() ? !peer.isLoopback() : notes.isForHost(peer)));
    m_reset->setEnabled(!note.isEmpty());
    show(note);

    connect(m_forHost, &QCheckBox::toggled, this, &PeerNoteDialog::showScope);
    connect(m_save, &QPushButton::clicked, this, [this] { keep(shown()); });
    connect(m_reset, &QPushButton::clicked, this, [this] { keep({}); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::close);
    retranslate();
    recolour();
    resize(sizeHint().expandedTo(QSize(440, 0)));
    m_name->selectAll();
}

void PeerNoteDialog::show(const PeerNote &note)
{
    m_name->setText(note.name);
    m_colour->setCurrentIndex(note.colour);
    m_note->setText(note.note);
}

PeerNote PeerNoteDialog::shown() const
{
    return {asSavedName(m_name->text()), asSavedName(m_note->text()),
            std::max(0, m_colour->currentIndex())};
}

void PeerNoteDialog::keep(const PeerNote &note)
{
    PeerNotes notes = *m_list.notes();
    const QString connection = PeerNotes::connectionOf(m_peer);
    const QString host = PeerNotes::hostOf(m_peer);
    bool isKept = true;
    if (m_forHost->isChecked()) {
        (void)notes.set(connection, {}); // it would come first
        isKept = notes.set(host, note);
    } else {
        isKept = notes.set(connection, note);
        if (note.isEmpty()) // so that nothing is left
            (void)notes.set(host, {});
    }
    if (!isKept) {
        m_message->say(InlineMessage::Tone::Problem, PeerNoteList::tooManySentence());
        return;
    }
    m_list.set(notes);
    close();
}

void PeerNoteDialog::showScope()
{
    if (!m_list.problem().isEmpty())
        m_message->say(InlineMessage::Tone::Warning, m_list.problem());
    else if (!m_forHost->isChecked() && !PeerNotes::isLasting(PeerNotes::connectionOf(m_peer)))
        m_message->say(InlineMessage::Tone::Hint,
                       tr("This lasts until the program ends, since %1 is another program's "
                          "tomorrow.")
                               .arg(m_peer.toString()));
    else
        m_message->clear();
}

void PeerNoteDialog::retranslate()
{
    setWindowTitle(tr("Name of %1").arg(m_peer.toString()));
    const auto label = [this](QWidget *field, const QString &text) {
        auto *shown = qobject_cast<QLabel *>(m_rows->labelForField(field));
        shown->setText(text);
        shown->setBuddy(field);
        field->setAccessibleName(QString(text).remove(u'&'));
    };
    label(m_name, tr("&Name"));
    label(m_colour, tr("&Colour"));
    label(m_note, tr("No&te"));
    const QString colours[] = {tr("As usual"), tr("Teal"), tr("Violet"),
                               tr("Orange"),   tr("Pink"), tr("Blue")};
    for (int colour = 0; colour <= PeerNote::colours; ++colour)
        m_colour->setItemText(colour, colours[colour]);
    m_name->setToolTip(tr("Stands for the address in this program; nobody else gets it"));
    m_forHost->setText(tr("For &every connection from %1").arg(m_peer.hostText()));
    m_reset->setText(tr("&Reset"));
    m_reset->setToolTip(tr("Forgets name, colour and note"));
    m_cancel->setText(tr("Cancel"));
    m_save->setText(tr("&Save"));
    showScope();
}

void PeerNoteDialog::recolour()
{
    const int size = shapes::scaled(16);
    for (int colour = 0; colour <= PeerNote::colours; ++colour) {
        QPixmap disc(QSize(size, size) * devicePixelRatioF());
        disc.setDevicePixelRatio(devicePixelRatioF());
        disc.fill(Qt::transparent);
        QPainter painter(&disc);
        painter.setRenderHint(QPainter::Antialiasing);
        shapes::box(painter, QRectF(1, 1, size - 2, size - 2),
                    peerColour({m_number, colour, {}}, Tones::of(palette())), {}, size / 2.0 - 1);
        painter.end();
        m_colour->setItemIcon(colour, QIcon(disc));
    }
}

} // namespace socketchat
