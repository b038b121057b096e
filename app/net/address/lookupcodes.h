// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

namespace socketchat::LookupCode {

// Results of getaddrinfo(3) (EAI_NONAME, …) as Linux numbers them, used on every system.
inline constexpr int BadFlags = -1;
inline constexpr int NoName = -2;
inline constexpr int Again = -3;
inline constexpr int Fail = -4;
inline constexpr int NoData = -5; ///< the name exists but has no address
inline constexpr int Family = -6;
inline constexpr int SockType = -7;
inline constexpr int Service = -8;
inline constexpr int AddrFamily = -9;
inline constexpr int Memory = -10;
inline constexpr int System = -11;
inline constexpr int Overflow = -12;
inline constexpr int Canceled = -101;
inline constexpr int Interrupted = -104;
inline constexpr int IdnEncode = -105;

} // namespace socketchat::LookupCode
