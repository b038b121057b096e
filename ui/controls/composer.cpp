// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/composer.h"

#include "app/chat/enginesentences.h"
#include "app/chat/errorsentence.h"
#include "app/chat/payloadtext.h"
#include "app/chat/placeholders.h"
#include "app/chat/problemsentences.h"
#include "app/chat/quantities.h"
#include "app/chat/typedmessage.h"
#include "ui/controls/checksumdialog.h"
#include "ui/controls/contentchoices.h"
#include "ui/controls/endingchoice.h"
#include "ui/controls/messageedit.h"
#include "ui/controls/peermodel.h"
#include "ui/controls/repeatbar.h"
#include "ui/controls/sendmenu.h"
#include "ui/controls/senthistorydialog.h"
#include "ui/widgets/boxwidth.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/labelledbox.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/symbolbutton.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextCursor>
#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr int optionSpacing = 8;

void chooseForm(Session &session, PayloadForm form)
{
    session.change([form](ConversationSetup &setup) { setup.form = form; });
}

struct Destination
{
    PeerId peer;
    bool toTarget; // of a relay
};

bool queueMessage(Session &session, const QByteArray &bytes, Destination to, int times,
                  TransportError *error)
{
    if (to.toTarget && session.run().relays()) {
        bool queued = true;
        for (int sent = 0; sent < times && queued; ++sent)
            queued = session.sendToTarget(bytes, to.peer, error);
        return queued;
    }
    return times > 1 ? session.sendRepeatedly(bytes, to.peer, times, error)
                     : session.send(bytes, to.peer, error) >= 0;
}

/// Returns the choices by which what is typed becomes a message, or takes the place of the one that
/// a relay holds in this row.
ConversationSetup choicesFor(const Session &session, qint64 replaced)
{
    ConversationSetup setup = session.setup();
    if (replaced >= 0) { // the bytes of a peer stay what they are
        setup.lineEnd = LineEnd::None;
        setup.checksum = {};
    }
    return setup;
}

void sayReplacing(InlineMessage &message)
{
    message.say(InlineMessage::Tone::Hint, [] {
        return Composer::tr("What you send takes the place of the held message, without a line end "
                            "or checksum of its own. Empty the field to leave the message as it "
                            "is.");
    });
}

/// Puts bytes in the place of a held message. Where that is impossible, says why; `row` is -1
/// afterwards if it waits no more.
bool tryReplacing(Session &session, qint64 &row, const QByteArray &bytes, InlineMessage &message)
{
    TransportError error;
    const bool isReplaced = session.replaceHeld(row, bytes, &error);
    const bool isHeld = error.kind != TransportErrorKind::None;
    if (isReplaced || !isHeld)
        row = -1;
    if (!isReplaced)
        message.say(InlineMessage::Tone::Problem, [error, isHeld] {
            return isHeld ? errorSentence(error)
                          : Composer::tr("The message waits no more, so nothing can take its "
                                         "place. The text stays in the field; sent now, it is a "
                                         "message of its own.");
        });
    return isReplaced;
}

} // namespace

Composer::Composer(Session &session, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_peers(new PeerModel(PeerModel::Shown::Names, this))
{
    build();
    connectParts();
    retranslate();
    recolour();
    refresh();
}

void Composer::build()
{
    m_edit = named(new MessageEdit(this), "message"_L1);
    m_send = named(new QPushButton(symbolIcon(Symbol::Send), {}, this), "send"_L1);
    m_send->setFont(shapes::semibold(m_send->font()));
    m_toBox = named(new LabelledBox(this), "addressee"_L1);
    m_toBox->setMinimumContentsLength(11);
    m_toBox->setModel(m_peers);
    if (auto *list = qobject_cast<QListView *>(m_toBox->view()))
        list->setUniformItemSizes(true);
    m_content = new ContentChoices(m_session, this);
    m_count = named(new QLabel(this), "byteCount"_L1);
    m_count->setTextFormat(Qt::PlainText);
    m_more = named(new SymbolButton(Symbol::More, this), "more"_L1);
    m_more->setText(u"⋯"_s); // what lessons call it
    m_moreMenu = new SendMenu(this);
    m_moreMenu->standInFor(m_toBox);
    for (LabelledBox *box : m_content->boxes())
        m_moreMenu->standInFor(box);

    m_message = new InlineMessage(this);
    (new EndingChoice(m_message))->hide();

    auto *options = new QHBoxLayout;
    options->setSpacing(optionSpacing);
    options->addWidget(m_toBox);
    for (LabelledBox *box : m_content->boxes())
        options->addWidget(box);
    options->addStretch(1);
    options->addWidget(m_count);
    options->addWidget(m_more);
    auto *message = new QHBoxLayout;
    message->setSpacing(8);
    message->addWidget(m_edit, 1);
    message->addWidget(m_send, 0, Qt::AlignBottom);
    auto *column = spaced(new QVBoxLayout(this), {16, 10, 16, 12}, 8);
    column->addLayout(options);
    column->addLayout(spaced(new QHBoxLayout, {}, optionSpacing)); // for what has no room beside it
    column->addLayout(message);
    column->addWidget(m_message);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window); // last, since it causes a PaletteChange
}

void Composer::connectParts()
{
    connect(m_edit, &MessageEdit::edited, this, &Composer::textEdited);
    connect(m_edit, &MessageEdit::sendRequested, this, &Composer::sendNow);
    connect(m_edit, &MessageEdit::recallRequested, this, &Composer::recall);
    connect(m_edit, &MessageEdit::bytesPasted, this, &Composer::pasteBytes);
    connect(m_edit, &MessageEdit::pasteRefused, this, [this](qint64 characters) {
        m_message->say(InlineMessage::Tone::Problem, [characters] {
            return tr("This text has %1 characters, and at most %2 can be sent at once. Send it in "
                      "pieces.")
                    .arg(formatCount(characters), formatCount(MessageEdit::longest));
        });
    });
    connect(m_send, &QPushButton::clicked, this, &Composer::sendNow);
    connect(m_toBox, &QComboBox::activated, this, [this](int row) {
        m_several.clear();
        m_addressee = m_peers->peerAt(row);
        showAddressee();
        m_message->clear();
        Q_EMIT addresseeChanged(m_addressee);
    });
    connect(&m_session, &Session::setupChanged, this, &Composer::setupChanged);
    connect(m_more, &QToolButton::clicked, this, [this] {
        // popup(), since QToolButton::showMenu() would run a nested event loop.
        m_moreMenu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
    });
    connect(m_moreMenu, &SendMenu::againRequested, this, &Composer::sendAgain);
    connect(m_moreMenu, &SendMenu::historyRequested, this, [this] {
        auto *dialog = new SentHistoryDialog(m_history.entries(), this);
        connect(dialog, &SentHistoryDialog::chosen, this, [this](const SentHistory::Entry &entry) {
            if (!isEmpty() && m_edit->text() != entry.text)
                m_history.setAside({m_edit->text(), form()});
            chooseForm(m_session, entry.form);
            m_edit->setRecalledText(entry.text);
            focusText();
        });
        dialog->open();
    });
    connect(m_moreMenu, &SendMenu::repeatRequested, this, &Composer::openRepeatBar);
    connect(m_moreMenu, &SendMenu::fileRequested, this, &Composer::fileRequested);
    connect(m_moreMenu, &SendMenu::saveRequested, this, &Composer::saveRequested);
    connect(m_moreMenu, &SendMenu::emptyDatagramRequested, this, &Composer::sendEmptyDatagram);
    connect(m_moreMenu, &SendMenu::expandingRequested, this, [this](bool expands) {
        m_session.change([expands](ConversationSetup &setup) { setup.placeholders = expands; });
    });
    connect(m_moreMenu, &SendMenu::placeholderRequested, this, [this](const QString &placeholder) {
        m_session.change([](ConversationSetup &setup) { setup.placeholders = true; });
        m_edit->insertText(placeholder);
        focusText();
    });
    connect(m_moreMenu, &SendMenu::checksumRequested, this,
            [this] { (new ChecksumDialog(m_session, this))->open(); });
    connect(m_moreMenu, &SendMenu::finishRequested, this,
            [this] { toAddressees([this](PeerId peer) { m_session.finishSending(peer); }); });
    connect(m_moreMenu, &SendMenu::closeRequested, this, &Composer::disconnectAddressee);
    connect(m_moreMenu, &SendMenu::resetRequested, this,
            [this] { toAddressees([this](PeerId peer) { m_session.resetPeer(peer); }); });
    connect(ending(), &EndingChoice::finishRequested, this, [this] {
        toAddressees([this](PeerId peer) { m_session.finishSending(peer); });
        m_message->clear();
        focusText();
    });
    connect(ending(), &EndingChoice::disconnectRequested, this, [this] {
        disconnectAddressee();
        m_message->clear();
        focusText();
    });
}

EndingChoice *Composer::ending() const { return m_message->findChild<EndingChoice *>(); }

bool Composer::hasListener() const
{
    return m_session.state() == Transport::State::Open
           && (m_addressee != PeerId::None || !m_several.isEmpty())
           && (!isServer() || m_peers->rowCount() > 1);
}

/// What ends the loop of the tutorial's program is no message.
void Composer::offerEnding()
{
    m_message->say(InlineMessage::Tone::Hint, [] {
        return tr(
                "There is nothing to send: an empty message is no bytes at all, and the other end "
                "would not notice. The tutorial's “empty data ends the loop” means that recv() "
                "returned b'': the other end has finished sending, or closed. Which do you want?");
    });
    const QAction *finish = m_moreMenu->finishSending();
    ending()->setFinishing(finish->isEnabled(), finish->toolTip());
    m_message->offer(ending());
}

void Composer::disconnectAddressee()
{
    if (isServer())
        toAddressees([this](PeerId peer) { m_session.disconnectPeer(peer); });
    else
        m_session.stop();
}

void Composer::toAddressees(const std::function<void(PeerId)> &act) const
{
    if (!isServer() || m_addressee != PeerId::Everyone) {
        const QList<PeerId> chosen = addressees();
        for (const PeerId peer : chosen)
            act(peer);
        return;
    }
    const QList<PeerSummary> peers = m_session.peers();
    for (const PeerSummary &peer : peers) {
        if (peer.connected)
            act(peer.peer);
    }
}

void Composer::setupChanged(const ConversationSetup &before)
{
    m_content->showSetup();
    followSetup();
    fitOptions();
    // A sentence about clients or datagrams is no reason in the other role or protocol.
    const ConversationSetup &now = m_session.setup();
    if (now.encoding != before.encoding || now.form != before.form || now.lineEnd != before.lineEnd
        || now.checksum != before.checksum || now.placeholders != before.placeholders)
        textEdited();
    if (now.role != before.role || now.protocol != before.protocol)
        m_message->clear();
    refresh();
    showCount();
}

void Composer::setText(const QString &text) { m_edit->setText(text); }

QMenu *Composer::sendMenu() const { return m_moreMenu; }

bool Composer::isEmpty() const { return m_edit->text().isEmpty(); }

void Composer::focusText() { m_edit->setFocus(Qt::OtherFocusReason); }

void Composer::setAddressee(PeerId peer)
{
    m_several.clear();
    if (peer == PeerId::Everyone || !isServer() || m_session.state() == Transport::State::Closed)
        m_addressee = PeerId::Everyone;
    else
        m_addressee = m_peers->rowOf(peer) >= 0 ? peer : PeerId::None;
    showAddressee();
}

void Composer::setSeveral(const QList<PeerId> &peers)
{
    if (!isServer() || m_session.state() == Transport::State::Closed)
        return;
    m_several = peers;
    m_addressee = PeerId::None;
    showAddressee();
}

void Composer::showAddressee()
{
    const int several = int(m_several.size());
    m_toBox->setPlaceholderText(several > 0 ? tr("%Ln client(s)", nullptr, several)
                                            : tr("Choose…"));
    m_toBox->setCurrentIndex(several > 0 ? -1 : m_peers->rowOf(m_addressee));
    if (several > 0) {
        constexpr int named = 10;
        QStringList names;
        for (const PeerId peer : m_several.first(std::min(several, named)))
            names.append(m_peers->index(m_peers->rowOf(peer)).data().toString());
        if (several > named)
            names.append(u"…"_s);
        m_toBox->setToolTip(names.join(u'\n'));
        return;
    }
    m_toBox->setToolTip(m_toBox->currentIndex() > 0 ? m_toBox->currentText()
                                                    : tr("Who gets the message"));
}

void Composer::refresh()
{
    const bool server = isServer();
    fitOptions();

    const bool open = m_session.state() == Transport::State::Open;
    if (std::exchange(m_open, open) != open)
        recolour();
    m_peers->setNotes(m_session.conversation().notes());
    m_peers->setPeers(server ? m_session.peers() : QList<PeerSummary>());
    if (!server || m_session.state() == Transport::State::Closed) {
        m_several.clear();
        m_addressee = PeerId::Everyone;
    } else if (m_peers->rowOf(m_addressee) < 0) {
        m_addressee = PeerId::None;
    }
    const ConversationSetup &run = m_session.run();
    const Engine engine = run.transport.engine;
    const SocketCallKind waiting = m_session.counters().step.waiting;
    m_moreMenu->setState(
            {isStream(), m_session.state() == Transport::State::Open,
             m_history.newest().has_value(), hasListener(), !m_session.setup().checksum.isNone(),
             m_session.setup().placeholders,
             hasListener() && !m_session.stepsByHand() && !present().relays(),
             waiting == SocketCallKind::None
                     ? missingAbilitySentence(Ability::HalfClose, engine, run.protocol, run.role)
                     : tr("The program waits in %1() and can call nothing else until it returns; "
                          "close() ends the wait.")
                               .arg(socketCallName(waiting)),
             missingAbilitySentence(Ability::Reset, engine, run.protocol, run.role)});
    if (m_repeat)
        m_repeat->setPossible(open);
    if (ending()->isVisible() && !hasListener())
        m_message->clear();
    showAddressee(); // the box selects a neighbour of a removed entry; keep the addressee instead
}

void Composer::textEdited()
{
    m_message->clear();
    if (isEmpty())
        m_relay.replaced = -1;
    encode();
    showExpanded();
    if (m_relay.replaced >= 0)
        sayReplacing(*m_message);
    if (m_edit->isShortened()) {
        m_message->say(InlineMessage::Tone::Hint, [characters = m_edit->text().size()] {
            return tr("Only the beginning of this long text is shown; all of its %1 characters "
                      "will be sent. Press Delete to remove it.")
                    .arg(formatCount(characters));
        });
    }
}

void Composer::recall(int step)
{
    const auto sent = m_history.walk(step, {m_edit->text(), form()});
    if (!sent)
        return;
    chooseForm(m_session, sent->form);
    m_edit->setRecalledText(sent->text);
}

void Composer::pasteBytes(const QByteArray &bytes)
{
    if (form() == PayloadForm::Hex) {
        m_edit->insertText(hexText(bytes));
        return;
    }
    const QString plain = plainText(bytes, encoding());
    const bool isText = encodePayload(plain, PayloadForm::Text, encoding()).bytes == bytes;
    // A peer's bytes stay what they are.
    const bool expands = m_session.setup().placeholders;
    if (form() == PayloadForm::Text && isText) {
        m_edit->insertText(expands ? asLiteral(plain) : plain);
        return;
    }
    QString escapes = escapedText(bytes, encoding());
    if (expands)
        escapes = asLiteral(escapes);
    if (form() == PayloadForm::Escapes) {
        m_edit->insertText(escapes);
        return;
    }
    // The existing text is kept as it is by doubling its backslashes.
    const QTextCursor cursor = m_edit->textCursor();
    const auto escaped = [](QString text) { return text.replace(u"\\"_s, u"\\\\"_s); };
    const QString before = escaped(m_edit->text().first(cursor.selectionStart()));
    const QString behind = escaped(m_edit->text().sliced(cursor.selectionEnd()));
    chooseForm(m_session, PayloadForm::Escapes);
    m_edit->setText(before + escapes + behind);
    m_message->say(InlineMessage::Tone::Hint, [encoding = encoding().name()] {
        return tr("What was pasted is no text in %1, so its bytes are written as escapes.")
                .arg(encoding);
    });
}

/// Reads no file again that has not changed, since it follows each key.
void Composer::encode()
{
    m_encoded = encodeMessage(m_edit->text(), choicesFor(m_session, m_relay.replaced), m_counter,
                              [this](const QString &path) { return m_files.content(path); });
    const auto &problem = m_encoded.problem;
    m_edit->mark(problem ? problem->at : 0, problem ? problem->length : 0, false);
    showCount();
}

/// Shows what becomes of placeholders, as of now.
void Composer::showExpanded()
{
    constexpr qsizetype most = 120; // bytes
    if (m_encoded.problem || !m_session.setup().placeholders || !hasPlaceholders(m_edit->text()))
        return;
    const QByteArrayView shown =
            QByteArrayView(m_encoded.bytes).first(std::min(most, m_encoded.bytes.size()));
    QString text = form() == PayloadForm::Hex
                           ? hexText(shown)
                           : decodePayload(shown, encoding(), true).text.simplified();
    if (shown.size() < m_encoded.bytes.size())
        text += u'…';
    m_message->say(InlineMessage::Tone::Hint,
                   [text] { return tr("If it were sent now: %1").arg(text); });
}

void Composer::followSetup()
{
    const ConversationSetup &setup = m_session.setup();
    const bool breaksAsChosen = setup.form != PayloadForm::Hex && setup.lineEnd != LineEnd::None;
    m_edit->setLineBreak(breaksAsChosen ? QString(charactersOf(setup.lineEnd)) : QString(u'\n'));
    m_edit->setHint(setup.placeholders
                            ? tr("Type a message — placeholders such as {counter} are expanded")
                            : tr("Type a message — Enter sends, Shift+Enter starts a new line"));
}

void Composer::showCount()
{
    if (m_encoded.problem) {
        m_count->setText(u"–"_s);
        m_count->setToolTip(payloadProblemSentence(*m_encoded.problem, encoding()));
        return;
    }
    const qint64 bytes = m_encoded.bytes.size();
    const qint64 most = m_session.largestDatagram(m_addressee);
    m_count->setText(tr("%Ln byte(s)", nullptr, int(bytes)));
    const ConversationSetup setup = choicesFor(m_session, m_relay.replaced);
    if (!isStream() && bytes > most) {
        m_count->setToolTip(tr("A datagram holds at most %1 bytes.").arg(formatCount(most)));
    } else if (const qsizetype end = bytes - lineEndBytes(setup).size()
                                     - (endsLikeALine(m_encoded.bytes, setup) ? 1 : 0);
               !setup.checksum.isNone() && end >= setup.checksum.size()) {
        const QByteArray checksum = m_encoded.bytes.first(end).last(setup.checksum.size());
        m_count->setToolTip(tr("What is sent, before framing, with %1: %2")
                                    .arg(setup.checksum.algorithm->name, hexText(checksum)));
    } else {
        m_count->setToolTip(setup.lineEnd == LineEnd::None
                                    ? tr("What the text is as bytes, before framing")
                                    : tr("What the text and its line end are as bytes, before "
                                         "framing"));
    }
}

bool Composer::trySending(const QByteArray &bytes, const QList<PeerId> &to, int times,
                          std::optional<bool> toTarget)
{
    const FileProgress &file = m_session.counters().fileSending;
    const auto getsFile = [&file](PeerId peer) {
        return file.peer == PeerId::Everyone || peer == PeerId::Everyone || peer == file.peer;
    };
    if (isStream() && file.isActive && std::ranges::any_of(to, getsFile)) {
        m_message->say(InlineMessage::Tone::Problem, [] {
            return tr("A file is being sent, and what is typed would become a part of it at the "
                      "other end. Wait until it is sent, or cancel it; the text stays in the "
                      "field.");
        });
        return false;
    }
    TransportError error;
    QList<PeerId> missed;
    int gone = 0;
    for (const PeerId peer : to) {
        const bool isThere = !isServer() || m_peers->rowOf(peer) >= 0;
        const bool sent =
                isThere
                && queueMessage(m_session, bytes, {peer, toTarget.value_or(m_relay.toTarget)},
                                times, &error);
        gone += isThere ? 0 : 1;
        if (!sent)
            missed.append(peer);
    }
    if (missed.isEmpty()) {
        m_message->clear();
        return true;
    }
    if (to.size() > 1) { // who got it does not get it again
        const int all = int(to.size());
        const int got = all - int(missed.size());
        m_message->say(InlineMessage::Tone::Problem, [error, gone, got, all] {
            //: %1 is how many of several clients got a message, %2 of how many, %3 why not all.
            return tr("%1 of %2 clients got it; the text stays for the others. %3")
                    .arg(formatCount(got), formatCount(all),
                         error.kind == TransportErrorKind::None
                                 ? tr("%Ln of them have gone.", nullptr, gone)
                                 : errorSentence(error));
        });
        missed.removeIf([this](PeerId peer) { return m_peers->rowOf(peer) < 0; });
        m_several = missed;
        showAddressee();
        Q_EMIT severalChanged(missed);
        return false;
    }
    if (gone > 0) {
        m_message->say(InlineMessage::Tone::Problem, [] {
            return tr("The client that this was meant for has gone. Choose who should get it; the "
                      "text stays in the field.");
        });
        return false;
    }
    const bool nobody = error.kind == TransportErrorKind::NoSuchPeer && isServer()
                        && to == QList<PeerId>{PeerId::Everyone};
    m_message->say(InlineMessage::Tone::Problem, [error, nobody] {
        return nobody ? tr("No client is connected, so nobody would receive it. The text stays "
                           "in the field.")
                      : errorSentence(error);
    });
    return false;
}

void Composer::setToTarget(bool on) { m_relay.toTarget = on; }

void Composer::takeHeld(qint64 row, const QByteArray &bytes)
{
    if (!isEmpty())
        m_history.setAside({m_edit->text(), form()});
    m_edit->setText({});
    pasteBytes(bytes);
    m_relay.replaced = row;
    encode();
    sayReplacing(*m_message);
    focusText();
}

bool Composer::canSend()
{
    if (m_encoded.problem) {
        m_edit->mark(m_encoded.problem->at, m_encoded.problem->length, true);
        m_message->say(InlineMessage::Tone::Problem,
                       [problem = *m_encoded.problem, encoding = encoding()] {
                           return payloadProblemSentence(problem, encoding);
                       });
        focusText();
        return false;
    }
    // Framed messages may be empty; empty raw bytes or datagrams would be accidental.
    const bool framed = isStream() && m_session.setup().framing.kind != Framing::Kind::Raw;
    if (m_encoded.bytes.isEmpty() && !framed && isStream() && hasListener()) {
        offerEnding();
        return false;
    }
    if (m_encoded.bytes.isEmpty() && !framed) {
        m_message->say(InlineMessage::Tone::Hint, [stream = isStream()] {
            return stream ? tr("There is nothing to send. Type a message first.")
                          : tr("There is nothing to send. An empty datagram is in the menu “⋯”.");
        });
        return false;
    }
    return true;
}

void Composer::sendRepeatedly(int times)
{
    if (!m_several.isEmpty()) { // the session repeats one message at a time
        m_message->say(InlineMessage::Tone::Hint, [] {
            return tr("Without pauses a message is repeated to one client or to all. Choose who "
                      "should get it, or send it every so many milliseconds.");
        });
        return;
    }
    if (canSend() && trySending(m_encoded.bytes, addressees(), times))
        m_history.add({m_edit->text(), form()});
}

void Composer::sendNow()
{
    if (m_session.setup().placeholders) {
        m_files = {};
        encode(); // anew, as each time
    }
    if (!canSend())
        return;
    if (m_relay.replaced >= 0
                ? tryReplacing(m_session, m_relay.replaced, m_encoded.bytes, *m_message)
                : trySending(m_encoded.bytes, addressees())) {
        ++m_counter;
        m_history.add({m_edit->text(), form()});
        m_edit->setText({});
    }
    focusText();
}

void Composer::sendAgain()
{
    const auto last = m_history.newest();
    if (!last)
        return;
    ConversationSetup setup = m_session.setup();
    setup.form = last->form;
    const EncodedPayload encoded = encodeMessage(last->text, setup, m_counter);
    if (!encoded.problem) { // the encoding may have been changed since
        if (trySending(encoded.bytes, addressees()))
            ++m_counter;
        return;
    }
    m_message->say(InlineMessage::Tone::Problem, [problem = *encoded.problem, now = encoding()] {
        return payloadProblemSentence(problem, now);
    });
}

SavedMessage Composer::typed() const
{
    SavedMessage message;
    message.content = m_edit->text();
    message.takeFrom(m_session.setup());
    return message;
}

bool Composer::sendSaved(const SavedMessage &message)
{
    ConversationSetup setup = m_session.setup();
    message.applyTo(setup);
    const EncodedPayload encoded = encodeMessage(message.content, setup, m_counter);
    if (encoded.problem) {
        m_message->say(InlineMessage::Tone::Problem, [message, problem = *encoded.problem] {
            return tr("“%1” was not sent. %2")
                    .arg(message.name, payloadProblemSentence(problem, message.encoding));
        });
        return false;
    }
    if (encoded.bytes.isEmpty() && isStream()
        && m_session.setup().framing.kind == Framing::Kind::Raw) {
        m_message->say(InlineMessage::Tone::Hint, [name = message.name] {
            return tr("“%1” is empty, so there is nothing to send.").arg(name);
        });
        return false;
    }
    if (!trySending(encoded.bytes, addressees()))
        return false;
    ++m_counter;
    m_history.add({message.content, message.form});
    encode();
    return true;
}

void Composer::takeSaved(const SavedMessage &message)
{
    if (!isEmpty() && m_edit->text() != message.content)
        m_history.setAside({m_edit->text(), form()});
    m_session.change([&message](ConversationSetup &setup) { message.applyTo(setup); });
    m_edit->setRecalledText(message.content);
}

void Composer::openRepeatBar()
{
    if (!m_repeat) {
        const auto begin = [this] {
            m_repeated.what = {m_edit->text(), form()};
            m_repeated.to = addressees();
            m_repeated.toTarget = m_relay.toTarget;
            if (m_session.setup().placeholders) {
                m_files = {};
                encode();
            }
            return canSend();
        };
        const auto send = [this] {
            bool waits = false;
            return sendRepeated(waits) ? waits ? RepeatBar::Sent::Later : RepeatBar::Sent::Done
                                       : RepeatBar::Sent::Impossible;
        };
        m_repeat = new RepeatBar(begin, send, this);
        connect(m_repeat, &RepeatBar::closed, this, &Composer::focusText);
        auto *column = qobject_cast<QBoxLayout *>(layout());
        column->insertWidget(column->indexOf(m_message), m_repeat);
    }
    m_repeat->setPossible(m_open);
    m_repeat->open();
}

/// Sends what is repeated once more. Sets `waits`, and sends nothing, while much is not sent yet.
bool Composer::sendRepeated(bool &waits)
{
    constexpr qint64 mostUnsettled = 1024 * 1024; // bytes of memory
    waits = m_session.unsettled().memory > mostUnsettled;
    if (waits)
        return true;
    ConversationSetup setup = m_session.setup();
    setup.form = m_repeated.what.form;
    const EncodedPayload encoded =
            encodeMessage(m_repeated.what.text, setup, m_counter,
                          [this](const QString &path) { return m_files.content(path); });
    if (encoded.problem) {
        m_message->say(InlineMessage::Tone::Problem,
                       [problem = *encoded.problem, now = encoding()] {
                           return payloadProblemSentence(problem, now);
                       });
        return false;
    }
    // What is said of the text that is typed meanwhile stays, unless sending fails.
    const bool isFileFirst = isStream() && m_session.counters().fileSending.isActive;
    QList<PeerId> missed = m_repeated.to;
    missed.removeIf([&](PeerId peer) {
        TransportError error;
        return !isFileFirst
               && queueMessage(m_session, encoded.bytes, {peer, m_repeated.toTarget}, 1, &error);
    });
    const bool sent = missed.isEmpty() || trySending(encoded.bytes, missed, 1, m_repeated.toTarget);
    if (sent)
        ++m_counter;
    return sent;
}

void Composer::sendEmptyDatagram()
{
    if (!isStream())
        trySending({}, addressees());
}

void Composer::refit() { m_send->setMinimumHeight(m_edit->heightOf(1)); }

void Composer::retranslate()
{
    m_toBox->setLabel(tr("&To"));
    refit();
    m_toBox->setAccessibleName(tr("Addressee"));
    m_peers->retranslate();
    showAddressee();

    m_content->retranslate();
    m_more->setName(tr("More ways to send"));
    m_edit->setAccessibleName(tr("Message"));
    m_edit->setToolTip(tr("Up in the empty field brings back what was sent; Ctrl+Up does at any "
                          "time."));
    followSetup();
    // Where the key stands behind the word, it is left out but works all the same.
    static const QRegularExpression keyBehind(u"\\(&.\\)"_s);
    const QString send = tr("&Send");
    m_send->setText(QString(send).remove(keyBehind));
    m_send->setShortcut(QKeySequence::mnemonic(send));
    m_send->setToolTip(tr("Sends the message (Enter)"));
    showCount();
    fitOptions();
}

/// In a window of few lines all is in one; the rest is in the menu. Returns whether it is.
bool Composer::fitIntoLine()
{
    constexpr int few = 33;
    const bool low = !isWindow() && window()->height() < few * fontMetrics().height();
    auto *options = qobject_cast<QBoxLayout *>(layout()->itemAt(0)->layout());
    auto *line = qobject_cast<QBoxLayout *>(layout()->itemAt(2)->layout());
    if (low == (line->indexOf(m_more) >= 0))
        return low;
    (low ? line : options)->insertWidget(0, m_toBox);
    (low ? line : options)->insertWidget(low ? 2 : -1, m_more);
    return low;
}

// Where there is little room, the encoding and what else is chosen stand below the others, rather
// than boxes without a label, and then the form is in the menu. The boxes take precedence over the
// count, and the count over a line end that is none; a checksum that is none is in the menu. The
// width needed depends on the language, so the parts are measured.
void Composer::fitOptions()
{
    const QMargins around = layout()->contentsMargins();
    const int whole = width() - around.left() - around.right();
    int room = whole - m_more->sizeHint().width() - optionSpacing;
    const auto widthOf = [](LabelledBox *box, const QString &text) {
        box->setMinimumWidth(widthToShow(*box, text) + box->labelWidth());
        return box->minimumWidth() + optionSpacing;
    };
    if (const int width = widthOf(m_toBox, m_toBox->itemText(0)); isServer())
        room -= width;
    const bool below = !fitIntoLine();
    // Beside the field in one line, as long as the field keeps room for some words.
    constexpr int leastField = 160;
    m_toBox->setVisible(
            isServer()
            && (below || room - m_send->sizeHint().width() - optionSpacing >= leastField));
    m_toBox->setMaximumWidth(below ? QWIDGETSIZE_MAX : m_toBox->minimumWidth());
    LabelledBox *const form = m_content->form();
    room -= widthOf(form, form->currentText());
    const bool shown = below && room >= 0;

    // Without the form, those that are chosen; the encoding always is.
    const QList<LabelledBox *> boxes = m_content->boxes().sliced(1);
    int chosen = 0;
    for (LabelledBox *box : boxes) {
        if (m_content->isChosen(box))
            chosen += widthOf(box, box->currentText());
    }
    const bool beside = room >= chosen;
    auto *first = qobject_cast<QBoxLayout *>(layout()->itemAt(0)->layout());
    auto *second = qobject_cast<QBoxLayout *>(layout()->itemAt(1)->layout());
    if (beside == (second->count() > 0)) {
        if (beside)
            delete second->takeAt(boxes.size()); // the stretch
        int at = beside ? first->indexOf(form) + 1 : 0;
        for (LabelledBox *box : boxes)
            (beside ? first : second)->insertWidget(at++, box);
        if (!beside)
            second->addStretch(1);
    }
    const int left = beside ? room - chosen : shown ? room : room + form->minimumWidth();
    room = beside ? room - chosen : whole;
    form->setVisible(shown);
    for (LabelledBox *box : boxes) {
        const bool fits = beside || room >= widthOf(box, box->currentText());
        const bool isSeen = shown && m_content->isChosen(box) && fits;
        box->setVisible(isSeen);
        if (isSeen && !beside)
            room -= box->minimumWidth() + optionSpacing;
    }
    room -= m_count->sizeHint().width() + optionSpacing;
    m_count->setVisible(below && left >= m_count->sizeHint().width() + optionSpacing);
    LabelledBox *const lineEnd = m_content->lineEnd();
    if (shown && beside && !m_content->isChosen(lineEnd))
        lineEnd->setVisible(room >= widthOf(lineEnd, lineEnd->currentText()));
}

void Composer::recolour()
{
    // Filled only while it can send, so that the one filled button is the next to press.
    m_send->setPalette(m_open ? primaryButtonPalette(palette()) : palette());
    m_count->setPalette(withTextColour(palette(), quietColour(palette())));
}

} // namespace socketchat
