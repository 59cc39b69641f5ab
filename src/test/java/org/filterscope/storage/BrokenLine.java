package org.filterscope.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to a server that is cut after so many bytes of answers, each time anew; or one that is only watched. */
final class BrokenLine implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    private final int server;
    private final long cutAfter;
    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    BrokenLine(int server, long cutAfter) throws IOException {
        this.server = server;
        this.cutAfter = cutAfter;
        Thread.startVirtualThread(this::accept);
    }

    /** One that is never cut. */
    static BrokenLine unbroken(int server) throws IOException {
        return new BrokenLine(server, Long.MAX_VALUE);
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** How often it was cut. */
    int broken() {
        return broken.get();
    }

    /** How many connections there were at the same time. */
    int mostAtOnce() {
        return most.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
                Thread.startVirtualThread(() -> pass(client, behind, Long.MAX_VALUE));
                Thread.startVirtualThread(() -> {
                    pass(behind, client, cutAfter);
                    now.decrementAndGet();
                });
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    private void pass(Socket from, Socket to, long most) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] piece = new byte[1 << 12];
            long left = most;
            int read = in.read(piece);
            while (read >= 0 && left > 0) {
                out.write(piece, 0, (int) Math.min(read, left));
                out.flush();
                left -= read;
                if (left > 0) {
                    read = in.read(piece);
                } else {
                    broken.incrementAndGet();
                }
            }
        } catch (SocketException e) {
            // the other side has closed
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
