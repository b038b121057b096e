// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/lesson.h"

#include <QStringView>

#include <optional>

namespace socketchat {

/// Lists why a line of a lesson was not understood.
enum class LessonWordProblem : quint8 { None, UnknownWord, BadArgument };

/// Reads what follows "do:" in a lesson file: a word and its arguments.
///
/// `address ADDRESS`, `protocol tcp|udp`, `sockets system|qt`, `role server|client`, `start`,
/// `stop`, `matching`, `new-window`, `send TEXT`, `send-empty`, `repeat N TEXT`, `finish-sending`,
/// `disconnect`, `reply echo|room|manual`, `framing NAME`, `receive-size N`, `reading on|paused`,
/// `accept all|one|manual`, `accept-client`, `conditions LIST|none`, `encoding NAME`, `page NAME`,
/// `select`; before any of them `other`, for the window at the other end.
[[nodiscard]] LessonWordProblem readLessonAction(QStringView line, LessonAction *action);

/// Reads what follows "check:".
///
/// `address PART [VALUE]`, `protocol …`, `sockets …`, `role …`, `state open|closed`, `local
/// ipv4|ipv6|as-typed`, `waiting CALL`, `call NAME [N|fails [ERRNO]]`, `received [N] [text
/// TEXT|size N|empty|cut|beyond-ascii|split|joined]`, `sent [N] [text TEXT|size
/// N|empty|beyond-ascii|to-all|passed-on]`, `echo [N]`, `peers N|none`, `event
/// joined|left|finished|dropped|refused [N]`, `error NAME`, `reply …`, `framing
/// raw|line|length|fixed`, `encoding NAME`, `receive-size N`, `reading on|paused`, `accept
/// all|one|manual`, `queue N`, `conditions on|off|loss|duplicate|reorder|corrupt|delay`, `hit
/// lost|delayed|duplicated|reordered|corrupted [N]`, `page NAME`, `selected`; before what is, not
/// before what happens, `other`, for the window at the other end.
[[nodiscard]] LessonWordProblem readLessonCheck(QStringView line, LessonCheck *check);

/// Parses what follows "needs:", an ability of the sockets: `half-close`, `pause-peer`, `no-delay`,
/// `backlog`, `kernel-queues`, `refusals`, `kernel-drops`, `cut-datagrams`, `accepting`,
/// `system-calls`, `stepping`; nullopt for any other word.
[[nodiscard]] std::optional<Ability> lessonNeed(QStringView word);

} // namespace socketchat
