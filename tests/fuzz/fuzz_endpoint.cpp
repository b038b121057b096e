// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT

// An address typed or pasted by a person. Input: a byte of options (1: server, 2: UDP, 4: UTF-16
// units instead of UTF-8, 8: a Unix socket), then the text.

#include "app/net/address/endpoint.h"
#include "app/net/address/endpointparser.h"
#include "app/net/address/typedtext.h"
#include "tests/fuzz/input.h"

using namespace socketchat;

namespace {

void everyPositionIsWithinTheText(const ParsedEndpoint &parsed, const QString &typed)
{
    auto last = EndpointPartKind::Scheme;
    for (const EndpointPart &part : parsed.parts) {
        REQUIRE(part.kind >= last);
        last = part.kind;
        REQUIRE(part.start >= 0 && part.length >= 0);
        REQUIRE(part.start + part.length <= typed.size());
        REQUIRE(part.typed || part.length == 0);
    }
    if (const auto &problem = parsed.problem) {
        REQUIRE(problem->at >= 0 && problem->length >= 0);
        REQUIRE(problem->at + problem->length <= typed.size());
    }
}

void whatASocketNeedsSurvives(const Endpoint &endpoint, Role role)
{
    for (const QChar c : endpoint.host)
        REQUIRE(c.unicode() > 0x20 && c.unicode() < 0x7f);
    const auto other = endpoint.protocol == Protocol::Tcp ? Protocol::Udp : Protocol::Tcp;
    const ParsedEndpoint again = parseEndpoint(endpoint.toString(), role, other);
    REQUIRE(again.ok());
    REQUIRE(again.endpoint.protocol == endpoint.protocol);
    if (traitsOf(endpoint.protocol).usesPaths) {
        REQUIRE(again.endpoint.path == endpoint.path);
        return;
    }
    if (endpoint.host.isEmpty() && endpoint.hostKind == HostKind::ThisMachine)
        REQUIRE(again.endpoint.host == QStringLiteral("localhost"));
    else
        REQUIRE(again.endpoint.host == endpoint.host);
    REQUIRE(again.endpoint.hostKind == endpoint.hostKind);
    REQUIRE(again.endpoint.port == endpoint.port);
    REQUIRE(again.endpoint.literalHost() == endpoint.literalHost()
            || again.endpoint.host != endpoint.host);
}

void thePasswordIsGone(const ParsedEndpoint &parsed, const QString &typed, Role role,
                       Protocol protocol)
{
    const QString kept = withoutPassword(typed, PasswordStyle::LeftOut);
    REQUIRE(withoutPassword(kept, PasswordStyle::LeftOut) == kept);
    const ParsedEndpoint again = parseEndpoint(kept, role, protocol);
    REQUIRE(again.endpoint.password.isEmpty());
    if (!parsed.ok())
        return;
    REQUIRE(again.ok());
    REQUIRE(again.endpoint.toString() == parsed.endpoint.toString());
    if (parsed.endpoint.password.isEmpty())
        return; // what may become a password (`h:/0:c/p`) is hidden too
    Endpoint expected = parsed.endpoint;
    expected.password.clear();
    REQUIRE(again.endpoint == expected);
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzInput input(data, size);
    const quint8 choices = input.byte();
    const Role role = choices & 1 ? Role::Server : Role::Client;
    const Protocol protocol = choices & 8   ? Protocol::Unix
                              : choices & 2 ? Protocol::Udp
                                            : Protocol::Tcp;
    const QString typed = input.restAsText(choices & 4);

    const ParsedEndpoint parsed = parseEndpoint(typed, role, protocol);
    everyPositionIsWithinTheText(parsed, typed);
    if (parsed.ok())
        whatASocketNeedsSurvives(parsed.endpoint, role);
    thePasswordIsGone(parsed, typed, role, protocol);
    (void)withoutPassword(typed, PasswordStyle::Bullets);
    return 0;
}
