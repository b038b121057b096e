#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Tests how windows fit into a desktop: screen sizes, the position stored between runs, the desktop's
dark setting and colours, and clicks beside an open list of completions."""

import contextlib
import re
import socket
import subprocess
import sys
import unittest
from pathlib import Path

from desktop import PROGRAM, Desktop, DesktopTest, Program, wait_for

PORTAL = Path(__file__).resolve().parent / "portal.py"
# A dark colour scheme as stored by KDE.
KDE = """[Colors:Button]
BackgroundNormal=49,54,59
ForegroundNormal=239,240,241
[Colors:View]
BackgroundNormal=27,30,32
BackgroundAlternate=35,38,41
ForegroundNormal=252,252,252
ForegroundLink=41,128,185
[Colors:Window]
BackgroundNormal=42,46,50
ForegroundNormal=252,252,252
[Colors:Selection]
BackgroundNormal=61,174,233
ForegroundNormal=252,252,252
[Colors:Tooltip]
BackgroundNormal=49,54,59
ForegroundNormal=252,252,252
"""


class DesktopFit(DesktopTest):
    def frame(self, desktop, program, window=None):
        """Returns left, top, right and bottom of a window, including the window manager's frame."""
        number = window or program.x_window()

        def measured():
            said = desktop.ask_x("xwininfo", "-id", number)
            extents = desktop.ask_x("xprop", "-id", number, "_NET_FRAME_EXTENTS")
            around = re.search(r"= (\d+), (\d+), (\d+), (\d+)", extents)
            numbers = re.search(r"upper-left X: +(-?\d+)[^$]*?upper-left Y: +(-?\d+)"
                                r"[^$]*?Width: (\d+)\s+Height: (\d+)", said)
            if not around or not numbers:
                return None
            left, right, top, bottom = map(int, around.groups())
            x, y, width, height = map(int, numbers.groups())
            return x - left, y - top, x + width + right, y + height + bottom

        def settled():
            before = settled.last
            settled.last = measured()
            return settled.last and settled.last == before and before
        settled.last = None
        return wait_for(settled, "the window to stay where it is")

    def greys(self, element):
        """Returns all greys of an element, each 0 to 255, the darkest first."""
        x, y, width, height = wait_for(element.box, "its place")
        picture = subprocess.run(
            ["import", "-window", "root", "-crop", f"{width - 12}x{height - 12}+{x + 6}+{y + 6}",
             "-colorspace", "Gray", "-depth", "8", "gray:-"], check=True, capture_output=True,
            env=self.desktop.environment).stdout
        return sorted(picture)

    def test_the_first_window_fits_the_screen(self):
        for size, scale in (("1366x768", 1), ("1366x768", 1.5), ("1920x1080", 1.5), ("800x600", 1)):
            # Without AT-SPI, which can use only one bus for each process.
            with self.subTest(size=size, scale=scale), Desktop(size) as desktop:
                program = Program(desktop, desktop.spawn(
                    [PROGRAM, "--lang", "en"],
                    env=desktop.environment | {"QT_SCALE_FACTOR": str(scale)}))
                left, top, right, bottom = self.frame(desktop, program)
                width, height = map(int, size.split("x"))
                self.assertTrue(0 <= left and 0 <= top and right <= width and bottom <= height,
                                (left, top, right, bottom))
                # A second window is on the screen too, but not exactly above the first.
                first = program.x_window()
                desktop.xdotool("windowactivate", "--sync", first, "key", "ctrl+n")
                wait_for(lambda: len(program.x_windows("Socket Chat")) == 2, "a second window")
                second = next(w for w in program.x_windows("Socket Chat") if w != first)
                place = self.frame(desktop, program, second)
                self.assertNotEqual(place[:2], (left, top))
                self.assertTrue(0 <= place[0] < width - 100 and 0 <= place[1] < height - 100, place)
                program.end()

    def test_it_stands_where_it_stood(self):
        # For every way of closing, placed by the window manager or moved.
        for moved in (False, True):
            places = []
            for closing in (Program.close, Program.end, Program.close, Program.end):
                with self.subTest(moved=moved), self.window() as program:
                    if moved and not places:
                        self.desktop.xdotool("windowmove", program.x_window(), 60, 70)
                    places.append(self.frame(self.desktop, program))
                    self.assertEqual(closing(program), 0)
            self.assertEqual(len(set(places)), 1, places)

    def test_a_maximized_window_keeps_its_place_for_later(self):
        places = []
        for _ in range(3):
            with self.window() as program:
                if not places:
                    self.desktop.xdotool("windowmove", program.x_window(), 60, 70)
                    places.append(self.frame(self.desktop, program))
                    self.toggle_maximized(program)
                self.toggle_maximized(program)
                places.append(self.frame(self.desktop, program))
                self.toggle_maximized(program)
                self.assertEqual(program.close(), 0)
        self.assertEqual(len(set(places)), 1, places)

    def toggle_maximized(self, program):
        """Double-clicks the title bar."""
        left, top, right, bottom = self.frame(self.desktop, program)
        self.desktop.xdotool("mousemove", (left + right) // 2, top + 8,
                             "click", "--repeat", 2, "--delay", 50, 1)
        wait_for(lambda: self.frame(self.desktop, program) != (left, top, right, bottom),
                 "another size")

    @contextlib.contextmanager
    def completing(self, role, address, mouse_below=False):
        """Opens a window, types an address of its history and waits for the list of completions. The
        mouse rests on the list or on the field."""
        (self.home() / "socketchat").mkdir(exist_ok=True)
        (self.home() / "socketchat/socketchat.ini").write_text(
            f"[General]\nversion=1\n[endpoint]\nrole={role}\nhistory={address}\n")
        with self.window() as program:
            field = program.wait(role="text", name="Address")
            program.click(field)
            program.press("ctrl+a")
            if mouse_below:
                left, top, width, height = wait_for(field.box, "its place")
                self.desktop.xdotool("mousemove", left + width // 2, top + height + 12)
            before = len(program.x_windows())
            self.desktop.xdotool("type", "--delay", 15, address)
            wait_for(lambda: len(program.x_windows()) > before, "the list of completions")
            yield program

    def click_beside(self, thing):
        """Clicks without activating the window first, which would close the list."""
        place = wait_for(thing.settled_centre, f"the place of {thing.name}")
        self.desktop.xdotool("mousemove", *place, "click", 1)

    def test_the_first_click_beside_the_completions_counts(self):
        with socket.create_server(("127.0.0.1", 0)) as server:
            server.settimeout(60)
            address = f"127.0.0.1:{server.getsockname()[1]}"
            for mouse_below in (False, True):
                with self.completing("client", address, mouse_below) as program:
                    self.click_beside(program.wait(role="button", name="Connect"))
                    server.accept()[0].close()
            with self.completing("client", address) as program:
                self.click_beside(program.wait(name="Server", within=program.wait(name="Role")))
                program.wait(role="button", name="Start")
            with self.completing("client", address) as program:
                message = program.wait(role="text", name="Message")
                self.click_beside(message)
                wait_for(lambda: message.has("focused"), "the focus of the message")
        with self.completing("server", "127.0.0.1:0") as program:
            self.click_beside(program.wait(role="button", name="Start"))
            program.wait(role="button", name="Stop")

    def test_keys_are_not_lost_to_the_completions(self):
        with socket.create_server(("127.0.0.1", 0)) as server:
            server.settimeout(60)
            address = f"127.0.0.1:{server.getsockname()[1]}"
            for keys in (["Return"], ["Tab", "space"], ["Tab", "Return"], ["Escape", "Return"]):
                with self.subTest(keys=keys), self.completing("client", address):
                    self.desktop.xdotool("key", "--delay", 20, *keys)
                    server.accept()[0].close()

    def is_dark(self, program):
        greys = self.greys(program.wait(role="list", name="Conversation"))
        return greys[len(greys) // 2] < 128

    def test_the_dark_setting_of_the_desktop_is_followed(self):
        portal = self.desktop.spawn([sys.executable, PORTAL, "1"], stdin=subprocess.PIPE,
                                    stdout=subprocess.PIPE)
        self.addCleanup(portal.stdin.close)
        self.assertEqual(portal.stdout.readline(), b"ready\n")

        def prefer(value):
            portal.stdin.write(b"%d\n" % value)
            portal.stdin.flush()
        with self.window() as program:
            wait_for(lambda: self.is_dark(program), "a dark window")
            for value, dark in ((2, False), (1, True), (0, False)):
                prefer(value)
                wait_for(lambda dark=dark: self.is_dark(program) == dark, f"the window for {value}")
            # And so is more contrast: even a placeholder is black then.
            message = program.wait(role="text", name="Message")
            for value, black in ((1, True), (0, False)):
                portal.stdin.write(b"contrast %d\n" % value)
                portal.stdin.flush()
                wait_for(lambda black=black: (self.greys(message)[0] < 40) == black,
                         f"the placeholder for contrast {value}")
        prefer(1)
        # The person's choice takes precedence.
        with self.window("--appearance", "light") as program:
            self.assertFalse(self.is_dark(program))

    def test_placeholders_can_be_read_in_a_dark_kde_session(self):
        (self.home() / "kdeglobals").write_text(KDE)
        with self.window(XDG_CURRENT_DESKTOP="KDE", KDE_FULL_SESSION="true",
                         KDE_SESSION_VERSION="5", XDG_CONFIG_DIRS=str(self.home())) as program:
            darkest, *_, lightest = self.greys(program.wait(role="text", name="Message"))
            self.assertLess(darkest, 60)
            self.assertGreater(lightest - darkest, 60)


if __name__ == "__main__":
    unittest.main()
