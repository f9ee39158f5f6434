"""lmtp.py SOCKET SENDER RECIPIENT... < MAIL - delivers a mail by LMTP; prints each recipient's reply.

With --slow it hangs up in the middle of the mail; with --drip BYTES it sends so many of a mail of its own at once, and
then a few each second, until it is told off; with --times N it delivers N mails in one session,
"%n" in the mail being their number."""

import smtplib
import socket
import sys
import time


def main():
    args = sys.argv[1:]
    if args[0] == "--drip":
        drip(int(args[1]), args[2], args[3], args[4])
        return
    hang_up = args[0] == "--slow"
    times = 1
    if hang_up:
        args = args[1:]
    elif args[0] == "--times":
        times = int(args[1])
        args = args[2:]
    path, sender, recipients = args[0], args[1], args[2:]
    mail = sys.stdin.buffer.read().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    lmtp = smtplib.LMTP(path)
    lmtp.ehlo_or_helo_if_needed()
    for n in range(times):
        deliver(lmtp, sender, recipients, mail.replace(b"%n", b"%d" % n), hang_up)
    lmtp.quit()


def deliver(lmtp, sender, recipients, mail, hang_up):
    show("sender", lmtp.mail(sender, ["SIZE=%d" % len(mail)] if b"%" not in mail else []))
    accepted = []
    for recipient in recipients:
        reply = lmtp.rcpt(recipient)
        if reply[0] == 250:
            accepted.append(recipient)
        else:
            show(recipient, reply)
    if not accepted:
        lmtp.rset()
        return
    lmtp.docmd("DATA")
    if hang_up:
        lmtp.send(mail[: len(mail) // 2])
        sys.exit(0)
    lines = [b"." + line if line.startswith(b".") else line for line in mail.split(b"\r\n")]
    data = b"\r\n".join(lines)
    lmtp.send(data + (b"" if data.endswith(b"\r\n") else b"\r\n") + b".\r\n")
    for recipient in accepted:
        show(recipient, lmtp.getreply())


def drip(size, path, sender, recipient):
    lmtp = smtplib.LMTP(path)
    lmtp.ehlo_or_helo_if_needed()
    lmtp.mail(sender)
    lmtp.rcpt(recipient)
    lmtp.docmd("DATA")
    lmtp.send(b"Subject: drip\r\n\r\n" + (b"x" * 76 + b"\r\n") * (size // 78))
    print("drips", flush=True)
    lmtp.sock.settimeout(0.2)
    while True:
        try:
            print("told", lmtp.sock.recv(1000).decode().strip(), flush=True)
            return
        except socket.timeout:
            lmtp.sock.send(b"drip ")


def show(who, reply):
    print(who, reply[0], reply[1].decode().replace("\n", " "), flush=True)
    if reply[0] == -1:
        sys.exit(1)


main()
