"""A real mail server for the tests: says where it listens, and gives each mail that it took as a line of JSON.

What it does with a mail is said by the address of whom it is to: `busy` is told 451 and `refused` 550, until a line on
standard input says that all are taken. `hang` as the argument: it takes connections and says nothing.
"""

import email
import email.policy
import json
import socket
import sys
import threading
import time

from aiosmtpd.controller import Controller


class Taker:
    """Takes mail, and says what it took."""

    takes_all = False

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("busy") and not self.takes_all:
            return "451 try again later"
        if address.startswith("refused"):
            return "550 nobody here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
        told = {
            "to": envelope.rcpt_tos,
            "subject": mail["subject"],
            "from": mail["from"],
            "name": mail["to"],
            "id": mail["message-id"],
            "headers": sorted(name.lower() for name in mail.keys()),
            "body": mail.get_content(),
        }
        print(json.dumps(told), flush=True)
        return "250 taken"


def silent():
    listener = socket.create_server(("127.0.0.1", 0))
    print(json.dumps({"port": listener.getsockname()[1]}), flush=True)
    kept = []
    threading.Thread(target=lambda: [kept.append(listener.accept()) for _ in range(100)], daemon=True).start()
    sys.stdin.read()


def main():
    if "hang" in sys.argv:
        return silent()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    taker = Taker()
    controller = Controller(taker, hostname="127.0.0.1", port=port)
    controller.start()
    print(json.dumps({"port": port}), flush=True)
    for _ in sys.stdin:
        taker.takes_all = True
        print(json.dumps({"takes": "all"}), flush=True)
    controller.stop()


main()
