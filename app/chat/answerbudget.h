// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace socketchat {

/// Bounds how many answers by rules a peer gets: two programs that answer each other would never
/// end. A slower exchange goes on, since nothing tells it from a client that asks again and again.
class AnswerBudget
{
public:
    static constexpr int most = 5'000; ///< answers
    static constexpr qint64 within = 10'000'000'000; ///< ns
    static constexpr qint64 quiet = 1'000'000'000; ///< ns without a request, which end a silence

    enum class Verdict : quint8 { Answer, FallSilent, StaySilent };
    /// Decides about the next answer to a request that came at `time` (ns).
    [[nodiscard]] Verdict next(qint64 time)
    {
        const bool wasQuiet = time - m_last >= quiet;
        m_last = time;
        if (m_isSilent && !wasQuiet)
            return Verdict::StaySilent;
        if (m_isSilent || time - m_since >= within) {
            m_isSilent = false;
            m_since = time;
            m_count = 0;
        }
        m_isSilent = m_count >= most;
        ++m_count;
        return m_isSilent ? Verdict::FallSilent : Verdict::Answer;
    }

private:
    qint64 m_since = 0; // begin of the time in which answers are counted
    qint64 m_last = 0;
    int m_count = 0;
    bool m_isSilent = false;
};

} // namespace socketchat
