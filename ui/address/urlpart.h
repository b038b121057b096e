// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"

#include <QWidget>

class QLabel;

namespace socketchat {

class ElidingLabel;

/// The parts of an address, in the order in which they stand in it.
inline constexpr EndpointPartKind urlParts[] = {
        EndpointPartKind::Scheme, EndpointPartKind::User,    EndpointPartKind::Password,
        EndpointPartKind::Host,   EndpointPartKind::Port,    EndpointPartKind::Path,
        EndpointPartKind::Query,  EndpointPartKind::Fragment};

/// One part of an address: a line of its colour, what it is in the address, what it means.
class UrlPart : public QWidget
{
    Q_OBJECT

public:
    explicit UrlPart(EndpointPartKind kind, QWidget *parent = nullptr);

    [[nodiscard]] EndpointPartKind kind() const { return m_kind; }
    void setTexts(const QString &value, const QString &caption);
    /// A part that is wrong carries a sign, not only another colour.
    void setMarked(bool marked);
    /// A part that was not typed, and does not follow from the rest.
    void setAbsent(bool absent);

    [[nodiscard]] QString value() const;
    [[nodiscard]] QString caption() const;
    [[nodiscard]] bool isMarked() const { return m_marked; }

Q_SIGNALS:
    /// The mouse has come over it, or has left.
    void pointed(bool on);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void useFonts();
    void recolour();
    [[nodiscard]] QColor colour() const;

    const EndpointPartKind m_kind;
    QLabel *m_sign;
    ElidingLabel *m_value;
    ElidingLabel *m_caption;
    bool m_marked = false;
    bool m_absent = false;
};

} // namespace socketchat
