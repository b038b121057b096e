#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""A desktop portal with two settings: whether dark windows are preferred, and more contrast. The first
value of the former is the argument; each line of standard input is a new value, after "contrast" of the
latter, reported by the SettingChanged signal."""

import sys

import gi
gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

SETTINGS = "org.freedesktop.portal.Settings"
PATH = "/org/freedesktop/portal/desktop"
GROUP, SCHEME, CONTRAST = "org.freedesktop.appearance", "color-scheme", "contrast"
INTERFACE = f"""<node><interface name='{SETTINGS}'>
<method name='Read'><arg type='s' direction='in'/><arg type='s' direction='in'/>
<arg type='v' direction='out'/></method>
<signal name='SettingChanged'><arg type='s'/><arg type='s'/><arg type='v'/></signal>
</interface></node>"""


def main():
    values = {SCHEME: int(sys.argv[1]), CONTRAST: 0}
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    loop = GLib.MainLoop()

    def called(_bus, _sender, _path, _interface, _method, arguments, invocation):
        group, key = arguments.unpack()
        if group == GROUP and key in values:
            wrapped = GLib.Variant("v", GLib.Variant("u", values[key]))
            invocation.return_value(GLib.Variant("(v)", (wrapped,)))
        else:
            invocation.return_dbus_error(f"{SETTINGS}.Error.NotFound", "no such setting")

    def typed(channel, condition):
        line = sys.stdin.readline()
        if not line:
            loop.quit()
            return False
        *name, value = line.split()
        key = name[0] if name else SCHEME
        values[key] = int(value)
        bus.emit_signal(None, PATH, SETTINGS, "SettingChanged",
                        GLib.Variant("(ssv)", (GROUP, key, GLib.Variant("u", values[key]))))
        return True

    node = Gio.DBusNodeInfo.new_for_xml(INTERFACE)
    bus.register_object(PATH, node.interfaces[0], called, None, None)
    Gio.bus_own_name_on_connection(bus, "org.freedesktop.portal.Desktop",
                                   Gio.BusNameOwnerFlags.NONE,
                                   lambda *_: print("ready", flush=True), None)
    GLib.io_add_watch(GLib.IOChannel.unix_new(0), GLib.PRIORITY_DEFAULT,
                      GLib.IOCondition.IN | GLib.IOCondition.HUP, typed)
    loop.run()


if __name__ == "__main__":
    main()
