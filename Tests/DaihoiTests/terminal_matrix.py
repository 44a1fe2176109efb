#!/usr/bin/env python3
"""The program in every kind of terminal, locale and colour setting, read by an emulator that isn't ours.

    python3 Tests/DaihoiTests/terminal_matrix.py PATH-TO-daihoi [NAME-OF-TERM ...]

Needs pyte. Each combination of TERM, LANG and COLORTERM (and NO_COLOR) is started on a demonstration in a
pseudo-terminal, led through a journey, and left. It has to show the same words on each, without a stray
sequence, without colours where there are none to be, and has to give the terminal back.
"""
import concurrent.futures, fcntl, functools, itertools, os, pty, re, select, shutil, struct, subprocess, sys, tempfile, termios, time
import unicodedata
import pyte

TERMS = ["xterm-256color", "xterm", "xterm-mono", "vt100", "vt220", "linux", "screen", "screen-256color",
         "tmux-256color", "dumb", None, "alacritty", "no-such-terminal"]
LOCALES = ["C.UTF-8", "C", None, "vi_VN.UTF-8"]
COLOURS = [{}, {"COLORTERM": "truecolor"}, {"COLORTERM": "truecolor", "NO_COLOR": "1"}]
SIZE = (100, 30)
JOURNEY = [("", "Thuong Kiem"), ("\r", "Checklist"), ("?", "Help:"), ("\x1b", "Due  Time left"), ("4", "Names"),
           ("\r", "Struck:"), ("5 11", "11."), ("\t", "collected")]


class Stream(pyte.ByteStream):
    """With the sequence that repeats the last character, which pyte leaves out."""
    csi = pyte.ByteStream.csi | {"b": "repeat"}
    events = pyte.ByteStream.events | {"repeat"}


class Screen(pyte.Screen):
    last = " "

    def draw(self, data):
        super().draw(data)
        self.last = data[-1:] or self.last

    def repeat(self, count=1, **others):
        self.draw(self.last * (count or 1))

    def select_graphic_rendition(self, *attributes, private=False, **others):
        if not private:
            super().select_graphic_rendition(*attributes)


def fold(text):
    text = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in text if not unicodedata.combining(c))


class Run:
    def __init__(self, program, workspace, home, environment):
        self.screen = Screen(*SIZE)
        self.stream = Stream(self.screen)
        self.raw = b""
        self.pid, self.file = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))
            base = {"PATH": os.environ["PATH"], "HOME": home}
            os.execve(program, [program, "--workspace", workspace, "--language", "en", "--fresh"],
                      base | environment)
        fcntl.ioctl(self.file, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))

    def pump(self, seconds):
        if not select.select([self.file], [], [], seconds)[0]:
            return None
        try:
            read = os.read(self.file, 65536)
        except OSError:
            read = b""
        self.raw += read
        self.stream.feed(read)
        return len(read)

    def text(self):
        return "\n".join(line.rstrip() for line in self.screen.display)

    def wait(self, word, limit=20):
        end = time.time() + limit
        while time.time() < end:
            if word in fold(self.text()):
                while self.pump(0.05):
                    pass
                return True
            if self.pump(0.1) == 0:
                break
        return word in fold(self.text())

    def end(self, limit=20):
        stop = time.time() + limit
        while time.time() < stop:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                while self.pump(0):
                    pass
                os.close(self.file)
                return os.waitstatus_to_exitcode(status)
            self.pump(0.02)
        os.kill(self.pid, 9)
        os.waitpid(self.pid, 0)
        return "hangs"


def faults(run, name, environment):
    """What is wrong with a screen."""
    text = run.text()
    for line in text.split("\n"):
        for c in line:
            if unicodedata.category(c) in ("Cc", "Cf", "Co", "Cn") or c == "\ufffd":
                yield f"U+{ord(c):04X} on the screen"
        if re.search(r"~[@A-Z]{1}~|\[[0-9;]+m|\\E|\^\[|M-\^", line):
            yield f"a stray sequence: {line!r}"
    colours = {cell.fg for row in run.screen.buffer.values() for cell in row.values()} - {"default"}
    plain = "NO_COLOR" in environment or name in ("xterm-mono", "vt100", "vt220")
    if plain and colours:
        yield f"colours where there are none to be: {sorted(colours)[:3]}"
    if not plain and not colours:
        yield "no colours at all"


def one(program, workspace, home, name, locale, colours):
    environment = dict(colours)
    if name is not None:
        environment["TERM"] = name
    if locale is not None:
        environment["LANG"] = locale
    run = Run(program, workspace, home, environment)
    if name == "dumb":
        status = run.end()
        said = run.raw.decode(errors="replace")
        return [], [] if status == 69 and "\x1b" not in said and len(said) > 20 else [f"{status}: {said!r}"]
    found, screens = [], []
    for keys, word in JOURNEY:
        os.write(run.file, keys.encode())
        if not run.wait(word):
            found.append(f"after {keys!r} there is no {word!r}:\n{run.text()}")
            break
        found += [f"after {keys!r}: {fault}" for fault in faults(run, name, environment)]
        screens.append(run.text())
    os.write(run.file, b"\x03")
    status = run.end()
    if status != 0:
        found.append(f"it ended with {status}")
    if b"\x1b[?25l" in run.raw and run.raw.rfind(b"\x1b[?25l") > run.raw.rfind(b"\x1b[?25h"):
        found.append("the cursor stays hidden")
    for mode in (b"1000", b"2004", b"1049"):
        if run.raw.rfind(b"\x1b[?" + mode + b"h") > run.raw.rfind(b"\x1b[?" + mode + b"l"):
            found.append(f"mode {mode.decode()} stays on")
    return screens, found


@functools.cache
def own_workspace(home):
    """One for each process that runs journeys: two programs on one would see each other."""
    own = tempfile.mkdtemp(dir=home)
    shutil.copytree(os.path.join(home, "workspace"), os.path.join(own, "workspace"))
    return own


def apart(program, home, combination):
    """A journey changes nothing but what it remembers of itself."""
    own = own_workspace(home)
    with tempfile.TemporaryDirectory(dir=own) as memory:
        return one(program, os.path.join(own, "workspace"), memory, *combination)


def main():
    program = os.path.abspath(sys.argv[1])
    terms = sys.argv[2:] or TERMS
    home = tempfile.mkdtemp(prefix="daihoi-matrix-")
    workspace = os.path.join(home, "workspace")
    subprocess.run([program, "demo", workspace], check=True, env={"HOME": home}, capture_output=True)
    known, count, wrong = {}, 0, 0
    combinations = list(itertools.product(terms, LOCALES, COLOURS))
    # a journey waits most of its time
    with concurrent.futures.ProcessPoolExecutor(4) as pool:
        journeys = list(pool.map(functools.partial(apart, program, home), combinations))
    for (name, locale, colours), (screens, found) in zip(combinations, journeys):
        tier = "ascii" if locale == "C" or str(name).startswith("vt") else (
            "console" if name == "linux" else "unicode")
        reference = known.setdefault(tier, screens) or known.update({tier: screens}) or screens
        for step, (one_screen, other) in enumerate(zip(screens, reference)):
            if one_screen != other:
                found.append(f"another screen after {JOURNEY[step][0]!r} than elsewhere")
        count += 1
        for fault in found:
            wrong += 1
            print(f"TERM={name} LANG={locale} {colours}: {fault}")
    if {"ascii", "unicode"} <= known.keys():
        for step, (plain, full) in enumerate(zip(known["ascii"], known["unicode"])):
            words = set(re.findall(r"[A-Za-z]{3,}(?!\w|\.\.|…)", fold(full)))
            missing = {word for word in words if word not in plain}
            if len(missing) > len(words) // 10:
                wrong += 1
                print(f"in ASCII these words are missing after {JOURNEY[step][0]!r}: {sorted(missing)}")
    shutil.rmtree(home)
    print(f"{count} combinations, {wrong} faults")
    sys.exit(1 if wrong else 0)


main()
