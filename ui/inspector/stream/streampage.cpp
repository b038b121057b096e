// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/stream/streampage.h"

#include "ui/controls/trafficcontrols.h"
#include "ui/inspector/stream/framingchooser.h"
#include "ui/inspector/stream/streamblockmodel.h"
#include "ui/inspector/stream/streamview.h"
#include "ui/inspector/stream/streamwording.h"
#include "ui/widgets/building.h"
#include "ui/widgets/elidinglabel.h"
#include "ui/widgets/linetable.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/symbolbutton.h"

#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr int laterInterval = 250; // ms

} // namespace

StreamPage::StreamPage(Session &session, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_rows(session)
    , m_direction(named(new SegmentedSwitch(2, this), "streamDirection"_L1))
    , m_peer(new ElidingLabel(this))
    , m_out(new SymbolButton(Symbol::Minus, this))
    , m_in(new SymbolButton(Symbol::Plus, this))
    , m_fit(new SymbolButton(Symbol::Fit, this))
    , m_view(named(new StreamView(m_rows, this), "stream"_L1))
    , m_note(named(wrappingLabel(this), "streamNote"_L1))
    , m_detail(named(wrappingLabel(this), "streamDetail"_L1))
    , m_framing(new FramingChooser(this))
    , m_model(new StreamBlockModel(m_rows, this))
    , m_table(named(new LineTable(
                            m_model, [this](int row) { return m_model->lineOf(row); }, this),
                    "streamBlocks"_L1))
    , m_controls(new TrafficControls(session, TrafficControls::Kind::Stream, this))
{
    arrange();
    m_later.setSingleShot(true);
    m_later.setInterval(laterInterval);
    connect(&m_later, &QTimer::timeout, this, &StreamPage::refresh);
    connect(m_direction, &SegmentedSwitch::chosen, this, [this](int direction) {
        m_rows.setDirection(StreamRows::Direction(direction));
        refresh();
    });
    connect(m_in, &QToolButton::clicked, m_view, [this] { m_view->zoom(1.5); });
    connect(m_out, &QToolButton::clicked, m_view, [this] { m_view->zoom(1 / 1.5); });
    connect(m_fit, &QToolButton::clicked, m_view, &StreamView::fit);
    connect(m_view, &StreamView::choiceChanged, this, &StreamPage::showChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                const StreamBlockModel::Entry *entry = m_model->entryAt(index.row());
                if (!entry || m_choosing)
                    return;
                const QScopedValueRollback choosing(m_choosing, true);
                m_view->choose(entry->row, entry->block.offset);
            });
    connect(m_framing, &FramingChooser::chosen, this, &StreamPage::applyFraming);
    connect(m_controls, &TrafficControls::repeatRequested, this, &StreamPage::repeatRequested);
    applyFraming();
    retranslate();
}

void StreamPage::arrange()
{
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(110);
    m_table->horizontalHeader()->setStretchLastSection(true);

    auto *head = new QHBoxLayout;
    head->addWidget(m_direction);
    head->addStretch(1);
    head->addWidget(m_out);
    head->addWidget(m_in);
    head->addWidget(m_fit);
    auto *column = spaced(new QVBoxLayout(this), {16, 0, 16, 8}, 8);
    column->addLayout(head);
    column->addWidget(m_peer);
    column->addWidget(m_view);
    column->addWidget(m_note);
    column->addWidget(m_detail);
    column->addWidget(m_framing);
    column->addWidget(m_table, 1);
    column->addWidget(m_controls);
}

void StreamPage::setStreams(const std::shared_ptr<const StreamRegistry> &streams)
{
    m_rows.setStreams(streams);
}

void StreamPage::setPeer(PeerId peer)
{
    m_wanted = peer;
    if (isVisible())
        refresh();
}

PeerId StreamPage::shownPeer() const
{
    const QList<PeerSummary> &peers = m_session.peers();
    const auto wanted = std::ranges::find(peers, m_wanted, &PeerSummary::peer);
    if (wanted != peers.end())
        return m_wanted;
    const auto here = std::ranges::find(peers, m_rows.peer(), &PeerSummary::peer);
    // Keep showing a peer that has left until there is another one.
    return here != peers.end() || peers.isEmpty() ? m_rows.peer() : peers.front().peer;
}

void StreamPage::setSides(Protocol protocol, Role role, Engine engine)
{
    m_controls->setSides(protocol, role, engine);
}

void StreamPage::refresh()
{
    if (!isVisible())
        return;
    const Framing &now = m_session.setup().framing;
    if (now != m_sessionFraming) { // changed by the conversation's own control
        m_sessionFraming = now;
        m_framing->setKind(now);
        applyFraming();
    }
    const PeerId peer = shownPeer();
    m_rows.setPeer(peer);
    if (m_rows.refresh())
        m_later.start();
    const QString address = m_session.conversation().peerAddress(peer).toString();
    m_peer->setText(address.isEmpty() ? tr("Nobody is connected yet.") : address);
    m_controls->refresh(peer);
    if (m_rows.revision() != m_shown)
        showBlocks();
}

void StreamPage::showBlocks()
{
    m_shown = m_rows.revision();
    m_view->refresh();
    m_model->setFrames(m_rows.isAvailable(StreamRows::Frame));
    refit();
    m_table->follow([this] { m_model->refresh(); });
    const QString text = note();
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    showChosen();
}

QString StreamPage::note() const
{
    const bool received = m_rows.direction() == StreamRows::Direction::Received;
    if (m_rows.peer() == PeerId::None)
        return {};
    if (!m_rows.isKnown(received ? StreamRows::Send : StreamRows::Recv)) {
        return received ? tr("How the other end called send() cannot be seen from here: the "
                             "stream does not carry it. A second window of this program tells.")
                        : tr("How the other end calls recv() cannot be seen from here. A second "
                             "window of this program tells.");
    }
    return {};
}

void StreamPage::showChosen()
{
    const StreamBlockIndex place = m_view->chosen();
    const QString sentence = blockSentence(m_rows, place.row, place.index);
    const QString bytes = blockBytes(m_rows, place.row, place.index, 32);
    m_detail->setText(bytes.isEmpty() ? sentence : QString(sentence + u'\n' + bytes));
    m_detail->setVisible(!sentence.isEmpty());
    if (place.index < 0 || m_choosing)
        return;
    const QScopedValueRollback choosing(m_choosing, true);
    const int row = m_model->rowOf(place.row, m_rows.blocks(place.row)[size_t(place.index)].offset);
    if (row >= 0)
        m_table->selectRow(row);
    else
        m_table->clearSelection();
}

void StreamPage::applyFraming()
{
    m_rows.setFraming(m_framing->framing());
    if (isVisible())
        refresh();
}

void StreamPage::refit()
{
    const int digit = m_table->fontMetrics().horizontalAdvance(u'0');
    m_table->setColumnHidden(StreamBlockModel::Time,
                             m_rows.isAvailable(StreamRows::Frame) || width() < digit * 74);
    m_table->setColumnWidth(StreamBlockModel::What, digit * 14);
    m_table->setColumnWidth(StreamBlockModel::From, digit * 11);
    m_table->setColumnWidth(StreamBlockModel::Length, digit * 8);
    m_table->setColumnWidth(StreamBlockModel::Time, digit * 14);
}

void StreamPage::retranslate()
{
    m_direction->setAccessibleName(tr("Direction"));
    m_direction->setText(int(StreamRows::Direction::Received), tr("Received"),
                         tr("What the other end sends and this end receives"));
    m_direction->setText(int(StreamRows::Direction::Sent), tr("Sent"),
                         tr("What this end sends and the other end receives"));
    m_out->setName(tr("Smaller scale"), tr("Smaller scale (−)"));
    m_in->setName(tr("Larger scale"), tr("Larger scale (+)"));
    m_fit->setName(tr("Show everything"));
    m_view->setAccessibleName(tr("Blocks of the stream"));
    m_table->setAccessibleName(tr("Blocks of the stream as a list"));
    m_model->refresh();
    showBlocks();
}

} // namespace socketchat
