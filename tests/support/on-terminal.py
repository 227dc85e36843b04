"""Runs a program on a terminal of its own and types into it: [[wait for, type], ...] as JSON, then the command."""

import json
import os
import pty
import select
import sys
import time

steps = json.loads(sys.argv[1])
child, terminal = pty.fork()
if child == 0:
    os.execvp(sys.argv[2], sys.argv[2:])

seen = shown = ""
deadline = time.monotonic() + 30
while time.monotonic() < deadline:
    if steps and steps[0][0] in seen:
        seen = ""
        os.write(terminal, steps.pop(0)[1].encode())
    if not select.select([terminal], [], [], 0.05)[0]:
        continue
    try:
        text = os.read(terminal, 65536).decode("utf-8", "replace")
    except OSError:  # The program has ended.
        break
    if not text:
        break
    seen += text
    shown += text
else:
    os.kill(child, 9)

print(shown)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
